#include "checks/formula.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace undersigned {
namespace {

struct Token {
  std::size_t at = 0;
  std::string_view text;  // empty at the end of the formula
};

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

class FormulaParser {
 public:
  explicit FormulaParser(const std::string& text) : text_(text) { next(); }

  std::optional<FormulaError> parse(Formula& formula) {
    formula = {};
    if (!operand(formula.left) || !comparison(formula.comparison)) return error_;
    do {
      if (!operand(formula.right.emplace_back())) return error_;
    } while (join(formula));
    if (!error_ && !token_.text.empty()) fail("expected '*', '+' or the end");
    if (!error_ && formula.roles().empty()) fail("a formula needs a role");
    if (formula.right.size() == 1) formula.join = Formula::Join::sum;
    const bool sums = std::any_of(formula.right.begin(), formula.right.end(),
                                  [](const Operand& operand) { return operand.each; });
    if (!error_ && sums && formula.join == Formula::Join::product)
      fail("a sum cannot be multiplied");
    if (!error_ && formula.left.each) fail("a sum stands on the right");
    return error_;
  }

 private:
  void next() {
    at_ = std::min(text_.find_first_not_of(" \n", at_), text_.size());
    std::size_t end = at_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    if (end == at_ && end < text_.size())
      end += (text_[end] == '<' || text_[end] == '>') && text_[end + 1] == '=' ? 2 : 1;
    token_ = {at_, std::string_view(text_).substr(at_, end - at_)};
    at_ = end;
  }

  bool fail(std::string message) {
    error_ =
        FormulaError{token_.at, std::max<std::size_t>(token_.text.size(), 1), std::move(message)};
    return false;
  }

  bool take(std::string_view sign) {
    if (token_.text != sign) return false;
    next();
    return true;
  }

  bool operand(Operand& operand) {
    if (token_.text.empty() || !is_word(token_.text.front()))
      return fail("expected a role or a number");
    if (is_number(token_.text)) {
      operand.number = parse_rational(token_.text);
      if (!operand.number) return fail("not a number");
      next();
      return true;
    }
    operand.role = token_.text;
    next();
    if (operand.role != "sum" || !take("(")) return true;
    operand.each = true;
    operand.role = token_.text;
    if (operand.role.empty() || !is_word(operand.role.front())) return fail("expected a role");
    next();
    return take(")") || fail("expected ')'");
  }

  bool comparison(Formula::Comparison& comparison) {
    using Comparison = Formula::Comparison;
    static constexpr std::pair<std::string_view, Comparison> kSigns[] = {
        {"=", Comparison::equal},
        {"<=", Comparison::at_most},
        {"<", Comparison::less},
        {">=", Comparison::at_least},
        {">", Comparison::greater}};
    for (const auto& [sign, meaning] : kSigns) {
      if (!take(sign)) continue;
      comparison = meaning;
      return true;
    }
    return fail("expected '=', '<=', '<', '>=' or '>'");
  }

  bool join(Formula& formula) {
    const std::string_view sign = token_.text;
    if (sign != "*" && sign != "+") return false;
    const auto join = sign == "*" ? Formula::Join::product : Formula::Join::sum;
    if (formula.right.size() > 1 && join != formula.join)
      return fail("a formula multiplies or adds, not both");
    formula.join = join;
    next();
    return true;
  }

  const std::string& text_;
  std::size_t at_ = 0;
  Token token_;
  std::optional<FormulaError> error_;
};

}  // namespace

std::vector<std::string> Formula::roles() const {
  std::vector<std::string> names;
  const auto add = [&](const Operand& operand) {
    if (!operand.role.empty() && std::find(names.begin(), names.end(), operand.role) == names.end())
      names.push_back(operand.role);
  };
  add(left);
  for (const Operand& operand : right) add(operand);
  return names;
}

bool Formula::has_role(std::string_view name) const {
  return left.role == name || std::any_of(right.begin(), right.end(), [&](const Operand& operand) {
           return operand.role == name;
         });
}

std::optional<FormulaError> read_formula(const std::string& text, Formula& formula) {
  return FormulaParser(text).parse(formula);
}

}  // namespace undersigned
