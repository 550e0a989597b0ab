#include "checks/statement.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace undersigned {
namespace {

Interval around(const Rational& value, const Rational& below, const Rational& above) {
  return {value - below, value + above, false, false};
}

/// Half of what the last digit counts, where the figure may have been rounded.
std::optional<Rational> rounding_of(const std::optional<Rational>& last_place, Measure measure) {
  if (measure == Measure::share) return last_place.value_or(Rational(1) / 20) / 2;
  if (!last_place || (measure == Measure::count && *last_place <= 1)) return std::nullopt;
  return *last_place / 2;
}

class StatementCollector {
 public:
  StatementCollector(const Letter& letter, const Relations& relations)
      : letter_(letter), relations_(relations) {}

  Statements collect(const std::vector<Statement>& facts) {
    for (const Quantity& quantity : letter_.quantities)
      if (auto statement = said(quantity, quantity.role)) result_.letter.push_back(*statement);
    sentences();
    result_.letter.insert(result_.letter.end(), facts.begin(), facts.end());
    counts();
    index();
    demands();
    proportions();
    return std::move(result_);
  }

 private:
  std::optional<Statement> said(const Quantity& quantity, const std::string& role_name) const {
    const Role* role = relations_.role(role_name);
    if (!role || (role->measure == Measure::share) != (quantity.kind == "share"))
      return std::nullopt;
    Statement statement;
    statement.id = quantity.id;
    statement.role = role_name;
    statement.as_of = quantity.as_of || quantity.in_frame ? quantity.as_of : letter_.day;
    statement.text = quantity.text;
    statement.span = quantity.span;
    statement.approximate = quantity.approximate;
    set_readings(statement, quantity.bounds, quantity.value, quantity.last_place, role->measure);
    return statement;
  }

  void sentences() {
    std::size_t sentence = 0;  // where the sentence of the last group begins
    for (std::size_t i = 0; i < letter_.quantities.size(); ++i) {
      auto statement = said(letter_.quantities[i], letter_.quantities[i].role);
      if (!statement) continue;
      const std::size_t begin = letter_.quantities[i].sentence.begin;
      if (result_.sentences.empty() || sentence != begin) result_.sentences.emplace_back();
      sentence = begin;
      result_.sentences.back().push_back(std::move(*statement));
    }
  }

  Statement counted(const char* role, std::size_t count, Span span, std::string id = {}) const {
    Statement statement;
    statement.id = std::move(id);
    statement.role = role;
    statement.exact = statement.loose = point(count);
    statement.text = std::to_string(count);
    statement.span = span;
    return statement;
  }

  void add_count(std::vector<Statement>& to, Statement statement) const {
    if (relations_.role(statement.role)) to.push_back(std::move(statement));
  }

  /// Those of the letter may be among them, or not.
  Statement listed_beside(const ListBeside& list) const {
    const std::size_t inside = letter_.signatories.unique;
    Statement statement = counted("listed", list.unique, letter_.signatories.span);
    statement.source = list.file;
    statement.text += " in " + list.file;
    if (inside == 0) return statement;
    statement.text += " and " + std::to_string(inside) + " in the letter";
    statement.exact = statement.loose =
        Interval{std::max(inside, list.unique), inside + list.unique, false, false};
    return statement;
  }

  void counts() {
    if (letter_.signatories_beside)
      add_count(result_.letter, listed_beside(*letter_.signatories_beside));
    else if (!letter_.signatories.entries.empty())
      add_count(result_.letter,
                counted("listed", letter_.signatories.unique, letter_.signatories.span));
    if (letter_.demand_lists.size() == 1)
      add_count(result_.letter, counted("demands-listed", letter_.demand_lists[0].items,
                                        letter_.demand_lists[0].span));
    add_count(result_.letter, counted("demands-found", letter_.demands.size(), {}));
  }

  void index() {
    for (const Quantity& quantity : letter_.quantities) by_id_.emplace(quantity.id, &quantity);
  }

  void proportions() {
    for (const Proportion& proportion : letter_.proportions) {
      std::vector<Statement> statements;
      const std::pair<const char*, const std::string*> places[] = {
          {"part", &proportion.part},
          {"share-of-whole", &proportion.share},
          {"whole", &proportion.whole}};
      for (const auto& [role, id] : places) {
        const auto quantity = by_id_.find(*id);
        if (quantity == by_id_.end()) continue;
        if (auto statement = said(*quantity->second, role)) statements.push_back(*statement);
      }
      result_.proportions.push_back(std::move(statements));
    }
  }

  void demands() {
    for (const Demand& demand : letter_.demands) {
      if (demand.enumerated.empty()) continue;
      std::vector<Statement> statements;
      for (const std::string& id : demand.quantities) {
        const Quantity& quantity = *by_id_.at(id);
        if (quantity.kind != "count" || !is_point(quantity.bounds)) continue;
        if (auto statement = said(quantity, "asked-for")) statements.push_back(*statement);
        break;
      }
      Statement named = counted("enumerated", demand.enumerated.size(), demand.span, demand.id);
      for (const std::string& name : demand.enumerated)
        named.text += (&name == &demand.enumerated.front() ? ": " : ", ") + name;
      add_count(statements, std::move(named));
      result_.demands.push_back(std::move(statements));
    }
  }

  const Letter& letter_;
  const Relations& relations_;
  std::unordered_map<std::string_view, const Quantity*> by_id_;
  Statements result_;
};

}  // namespace

void set_readings(Statement& statement, const Interval& bounds,
                  const std::optional<Rational>& value, const std::optional<Rational>& last_place,
                  Measure measure) {
  statement.share = measure == Measure::share;
  statement.exact = statement.loose = bounds;
  if (statement.approximate && value && !bounds.lower && !bounds.upper) {
    statement.exact = around(*value, *value / 20, *value / 20);
    statement.loose = around(*value, *value / 3, *value / 2);
    return;
  }
  if (!is_point(bounds)) return;
  if (const auto half = rounding_of(last_place, measure)) {
    statement.loose = around(*bounds.lower, *half, *half);
    statement.loose.upper_open = true;
  }
}

Statements statements_of(const Letter& letter, const std::vector<Statement>& facts,
                         const Relations& relations) {
  return StatementCollector(letter, relations).collect(facts);
}

}  // namespace undersigned
