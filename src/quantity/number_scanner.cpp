#include "quantity/number_scanner.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "quantity/figure.h"
#include "quantity/number_grammar.h"
#include "quantity/number_word.h"
#include "quantity/power.h"

namespace undersigned {
namespace {

constexpr std::string_view kDash = "- ";
constexpr std::size_t kLongestAffix = 24;  // bytes of letters glued to a figure that are looked up

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Cardinal plain_number(const Figure& figure) {
  Cardinal number;
  number.span = figure.span;
  number.value = figure.value;
  number.figures = true;
  number.decimals = figure.decimals;
  return number;
}

class Scanner {
 public:
  Scanner(std::string_view text, const Lexicon& lexicon) : text_(text), words_(text, lexicon) {
    const auto comma = words_.whole(",");
    if (comma && comma->kind == WordClass::decimal_mark) decimal_mark_ = ',';
  }

  NumberScan scan();

 private:
  std::size_t step(std::size_t at);
  std::size_t scan_figures(std::size_t at);
  std::size_t scan_last_figure(const Figure& figure);
  std::optional<Cardinal> with_suffix(const Figure& figure, std::size_t end) const;
  std::optional<Cardinal> with_spaced_suffix(const Figure& figure) const;
  Cardinal with_sign(Cardinal number) const;
  std::size_t scan_word(const Word& word);
  std::size_t scan_ranked(const Word& prefix);
  std::size_t scan_telephone(std::size_t at) const;

  bool figure_begins(std::size_t at) const;
  bool glued_on_the_left(std::size_t at) const;
  bool sign_before(std::size_t at) const;
  bool letter_at(std::size_t at) const;
  bool letter_before(std::size_t at) const;
  std::size_t letters_end(std::size_t at) const;
  std::size_t skip_code(std::size_t at) const;
  std::size_t skip_plain(std::size_t at) const;
  std::size_t address_end(std::size_t at);

  void emit(const Cardinal& number);
  void refuse(Span span);
  bool refuse_stacked(const Word& word);

  std::string_view text_;
  Words words_;
  char decimal_mark_ = '.';
  NumberScan out_;
  std::size_t checked_for_address_ = 0;              // up to here no web or mail address begins
  std::size_t opened_ = std::string_view::npos;      // where a scale may stand alone
  std::size_t suffix_end_ = std::string_view::npos;  // of the letters glued to the last figure
};

NumberScan Scanner::scan() {
  for (std::size_t at = 0; at < text_.size();) at = step(at);
  return std::move(out_);
}

std::size_t Scanner::step(std::size_t at) {
  if (const std::size_t end = address_end(at); end > at) return end;
  if (figure_begins(at)) return scan_figures(at);
  if (const auto word = words_.at(at)) return scan_word(*word);
  return skip_plain(at);
}

/// The end of the web or mail address that the run of ASCII characters at `at` is, or `at`.
std::size_t Scanner::address_end(std::size_t at) {
  if (at < checked_for_address_ || !is_ascii_graph(text_[at])) return at;
  std::size_t end = at;
  while (end < text_.size() && is_ascii_graph(text_[end])) ++end;
  checked_for_address_ = end;
  const std::string_view run = text_.substr(at, end - at);
  const auto has = [&](std::string_view mark) { return run.find(mark) != std::string_view::npos; };
  const bool mail = has("@") && run.find('.', run.find('@')) != std::string_view::npos;
  return has("://") || has("www.") || mail ? end : at;
}

bool Scanner::figure_begins(std::size_t at) const {
  if (is_digit_byte(text_[at])) return true;
  if (text_[at] != decimal_mark_ || decimal_mark_ != '.' || at + 1 >= text_.size()) return false;
  if (!is_digit_byte(text_[at + 1])) return false;
  return at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '(' || text_[at - 1] == '$' ||
         text_[at - 1] == '-';
}

bool Scanner::letter_at(std::size_t at) const {
  if (at >= text_.size()) return false;
  const char32_t c = next_code_point(text_, at);
  return is_letter(c) && !is_han(c);
}

bool Scanner::letter_before(std::size_t at) const {
  if (at == 0) return false;
  --at;
  while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) --at;
  return letter_at(at);
}

std::size_t Scanner::letters_end(std::size_t at) const {
  const std::size_t limit = at + kLongestAffix;
  while (at < limit && letter_at(at)) next_code_point(text_, at);
  return at;
}

bool Scanner::glued_on_the_left(std::size_t at) const {
  if (at == 0) return false;
  const char mark = text_[at - 1];
  if (mark == '.' || letter_before(at)) {
    std::size_t begin = at;
    while (begin > 0 && at - begin < kLongestAffix && text_[begin - 1] != '(' &&
           is_ascii_graph(text_[begin - 1]) && !is_digit_byte(text_[begin - 1]))
      --begin;
    const auto prefix = words_.whole(text_.substr(begin, at - begin));
    if (prefix && prefix->kind == WordClass::currency) return false;
    if (mark != '.') return true;
  }
  if (std::string_view("_#@&\\^").find(mark) != std::string_view::npos) return true;
  if (mark == '+' && at > 1 && text_[at - 2] == '+') return true;
  return std::string_view("-/.+").find(mark) != std::string_view::npos && letter_before(at - 1) &&
         at - 1 != suffix_end_;
}

bool Scanner::sign_before(std::size_t at) const {
  if (at == 0 || text_[at - 1] != '-') return false;
  if (at == 1 || text_[at - 2] == '(') return true;
  if (text_[at - 2] != ' ') return false;
  return at == 2 || !is_digit_byte(text_[at - 3]);
}

/// Behind the letters, digits and marks of a word that is no number, as "GPT-5.1-b" from any digit.
std::size_t Scanner::skip_code(std::size_t at) const {
  const auto in_code = [&](std::size_t i) {
    return i < text_.size() && (is_digit_byte(text_[i]) || letter_at(i));
  };
  while (at < text_.size()) {
    if (in_code(at))
      next_code_point(text_, at);
    else if (std::string_view("-._").find(text_[at]) != std::string_view::npos && in_code(at + 1))
      ++at;
    else
      break;
  }
  return at;
}

std::size_t Scanner::skip_plain(std::size_t at) const {
  if (!is_ascii_letter(text_[at])) {
    next_code_point(text_, at);
    return at;
  }
  while (at < text_.size() && is_ascii_letter(text_[at])) ++at;
  return at;
}

/// "+44 20 7946 0958": behind the groups of a telephone number that follow a plus; else `at`.
std::size_t Scanner::scan_telephone(std::size_t at) const {
  if (at == 0 || text_[at - 1] != '+') return at;
  std::size_t end = at;
  bool separated = false;
  while (end < text_.size()) {
    const std::size_t next = text_.find_first_not_of(" -()", end);
    if (next == std::string_view::npos || !is_digit_byte(text_[next]) || next - end > 2) break;
    separated = separated || next > end;
    end = next + 1;
  }
  return separated ? end : at;
}

std::size_t Scanner::scan_figures(std::size_t at) {
  if (const std::size_t end = scan_telephone(at); end > at) return end;
  const FigureRun run = read_figures(text_, at, decimal_mark_);
  if (glued_on_the_left(at)) return skip_code(run.end);
  if (run.without_value) {
    refuse({at, run.end});
    return run.end;
  }
  if (run.figures.empty()) return letter_at(run.end) ? skip_code(run.end) : run.end;
  const bool goes_on = run.figures.back().span.end == run.end;
  const std::size_t plain = run.figures.size() - (goes_on ? 1 : 0);
  for (std::size_t i = 0; i < plain; ++i) emit(plain_number(run.figures[i]));
  return goes_on ? scan_last_figure(run.figures.back()) : run.end;
}

/// The figure at the end of a run may go on: an exponent, a unit, an ordinal ending, a scale,
/// words.
std::size_t Scanner::scan_last_figure(const Figure& figure) {
  const std::size_t end = figure.span.end;
  if (const auto power = read_power(text_, figure)) {
    if (power->value)
      emit(with_sign(plain_number({power->span, *power->value})));
    else
      refuse(power->span);
    return power->span.end;
  }
  std::size_t next = end;
  std::optional<Cardinal> number;
  if (letter_at(end)) {
    next = letters_end(end);
    number = with_suffix(figure, next);
  } else if (end + 1 >= text_.size() ||
             (text_[end] != '^' && (text_[end] != '.' || !is_ascii_letter(text_[end + 1])))) {
    number = with_spaced_suffix(figure);
    if (!number) number = read_number(words_, figure);
  }
  if (!number) return skip_code(end);
  suffix_end_ = std::max(next, number->span.end);
  emit(with_sign(std::move(*number)));
  return suffix_end_;
}

/// The figure with the letters up to `end` that are glued to it; nothing if it is part of a code.
std::optional<Cardinal> Scanner::with_suffix(const Figure& figure, std::size_t end) const {
  const std::size_t begin = figure.span.end;
  if (end < text_.size() && (is_digit_byte(text_[end]) || letter_at(end))) return std::nullopt;
  const auto suffix = words_.whole(text_.substr(begin, end - begin));
  if (!suffix) return std::nullopt;
  Cardinal number = plain_number(figure);
  switch (suffix->kind) {
    case WordClass::scale_suffix:
    case WordClass::scale:
      number.value *= Rational(suffix->amount);
      number.span.end = end;
      return number;
    case WordClass::ordinal_suffix:
      number.ordinal = true;
      number.span.end = end;
      return number;
    case WordClass::unit_suffix:
    case WordClass::currency:
      return number;
    default:
      return std::nullopt;
  }
}

/// "2.33 k": a figure with decimals and a scale behind a space.
std::optional<Cardinal> Scanner::with_spaced_suffix(const Figure& figure) const {
  const std::size_t begin = figure.span.end + 1;
  if (figure.decimals == 0 || begin >= text_.size() || text_[begin - 1] != ' ') return std::nullopt;
  const std::size_t end = letters_end(begin);
  const auto suffix = words_.whole(text_.substr(begin, end - begin));
  if (!suffix || suffix->kind != WordClass::scale_suffix) return std::nullopt;
  Cardinal number = plain_number(figure);
  number.value *= Rational(suffix->amount);
  number.span.end = end;
  return number;
}

/// With the minus sign before it. One that stands apart is a dash, unless there is nothing else.
Cardinal Scanner::with_sign(Cardinal number) const {
  const bool alone =
      number.span == Span{kDash.size(), text_.size()} && text_.substr(0, kDash.size()) == kDash;
  if (!alone && !sign_before(number.span.begin)) return number;
  number.span.begin -= alone ? kDash.size() : 1;
  number.value = -number.value;
  return number;
}

std::size_t Scanner::scan_word(const Word& word) {
  const std::size_t begin = word.span.begin;
  if (word.kind == WordClass::not_a_number) return word.span.end;
  if (word.kind == WordClass::scale_opener) {
    opened_ = word.span.end;
    return word.span.end;
  }
  if (word.kind == WordClass::ordinal_prefix) return scan_ranked(word);
  if (refuse_stacked(word)) return word.span.end;
  const auto number = read_number(words_, begin, opened_ == begin);
  if (!number) return word.span.end;
  const bool in_compound =
      number->lone_one() && begin > 0 && text_[begin - 1] == '-' && letter_before(begin - 1);
  if (!in_compound) emit(*number);
  return number->span.end;
}

std::size_t Scanner::scan_ranked(const Word& prefix) {
  const std::size_t at = prefix.span.end;
  std::optional<Cardinal> number;
  if (at < text_.size() && is_digit_byte(text_[at])) {
    const FigureRun run = read_figures(text_, at, decimal_mark_);
    if (run.figures.empty()) return run.end;
    number = read_cardinal(words_, at, &run.figures.front());
  } else {
    number = read_cardinal(words_, at);
  }
  if (!number || (number->bare_scale && number->value != 10)) return at;
  number->ordinal = true;
  number->span.begin = prefix.span.begin;
  emit(*number);
  return number->span.end;
}

void Scanner::emit(const Cardinal& number) {
  if (number.overlong) return refuse(number.span);
  Number found;
  found.span = number.span;
  found.value = number.value;
  found.at_least = number.at_least;
  found.figures = number.figures;
  found.ordinal = number.ordinal;
  found.decimals = number.decimals;
  found.bare_one = number.lone_one() && !number.ordinal;
  out_.numbers.push_back(std::move(found));
}

/// A scale right behind a number that could not take it up: neither of them counts anything.
bool Scanner::refuse_stacked(const Word& word) {
  if (word.kind != WordClass::scale) return false;
  const auto ends_here = [&](Span span) {
    return words_.skip_separator(span.end) == word.span.begin;
  };
  auto& [numbers, refused] = out_;
  if (!refused.empty() && ends_here(refused.back())) {
    refuse(word.span);
    return true;
  }
  if (numbers.empty() || numbers.back().ordinal || !ends_here(numbers.back().span)) return false;
  refuse({numbers.back().span.begin, word.span.end});
  numbers.pop_back();
  return true;
}

/// Together with what was refused right before it.
void Scanner::refuse(Span span) {
  auto& refused = out_.without_value;
  if (!refused.empty() && words_.skip_separator(refused.back().end) == span.begin)
    refused.back().end = span.end;
  else
    refused.push_back(span);
}

}  // namespace

NumberScan scan_numbers(std::string_view folded, const Lexicon& numbers) {
  return Scanner(folded, numbers).scan();
}

}  // namespace undersigned
