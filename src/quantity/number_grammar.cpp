#include "quantity/number_grammar.h"

#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

/// The least scale that a fraction behind it is a fraction of: "a million and a half".
constexpr std::uint64_t kSharedScale = 1'000;

struct Part {
  Rational value;
  std::size_t end = 0;
};

bool is_scale(const std::optional<Word>& word) {
  return word && (word->kind == WordClass::scale || word->kind == WordClass::group);
}

/// "thirds", "third", "twenty-firsts": what a number is divided by.
struct Denominator {
  std::uint64_t amount = 0;
  bool plural = false;
  bool composed = false;  // of tens and a digit
  std::size_t end = 0;
};

std::optional<Denominator> read_denominator(const Words& words, std::size_t at) {
  auto word = words.next(at);
  std::uint64_t tens = 0;
  if (word && word->kind == WordClass::tens) {
    tens = word->amount;
    word = words.next(word->span.end);
    if (!word || word->amount > 9) return std::nullopt;
  }
  if (!word) return std::nullopt;
  const bool plural = word->kind == WordClass::part;
  if (!plural && (word->kind != WordClass::ordinal || tens + word->amount <= 2))
    return std::nullopt;
  return Denominator{tens + word->amount, plural, tens > 0, word->span.end};
}

/// Whether nothing that a rank could belong to stands at `at`: "a third of", "by a third."
bool noun_phrase_ends(const Words& words, std::size_t at) {
  if (const auto word = words.next(at); word && word->kind == WordClass::of) return true;
  const std::string_view text = words.text();
  if (at >= text.size()) return true;
  std::size_t offset = at;
  const char32_t c = next_code_point(text, offset);
  if (c == ' ' || c == '-' || c == '\'') return false;
  return !is_letter(c) && !is_digit(c);
}

/// "a half", "a third of", "half", "one third", "two thirds", "fifty-four hundredths": a fraction
/// that begins at `at`.
std::optional<Part> read_part(const Words& words, std::size_t at) {
  const auto first = words.next(at);
  if (!first) return std::nullopt;
  if (first->kind == WordClass::fraction)
    return Part{Rational(first->amount) / first->divisor, first->span.end};
  const bool article = first->kind == WordClass::article;
  Cardinal above;
  above.span = first->span;
  above.value = 1;
  if (!article) {
    const auto number = read_cardinal(words, first->span.begin, nullptr, true);
    if (!number || number->ordinal || number->overlong || number->value >= 100) return std::nullopt;
    above = *number;
  }
  const bool one = article || above.lone_one();
  if (const auto half = words.next(above.span.end);
      one && half && half->kind == WordClass::fraction)
    return Part{Rational(half->amount) / half->divisor, half->span.end};
  const auto below = read_denominator(words, above.span.end);
  if (!below || (!one && !below->plural)) return std::nullopt;
  const bool may_be_more = article || (below->composed && !below->plural);
  if (may_be_more && !noun_phrase_ends(words, below->end)) return std::nullopt;
  return Part{above.value / below->amount, below->end};
}

/// "half a million", "three quarters of a million", "two and a half million".
void multiply_by_scale(const Words& words, Cardinal& number) {
  std::size_t end = number.span.end;
  auto word = words.next(end);
  const bool of = word && word->kind == WordClass::of;
  if (of) word = words.next(end = word->span.end);
  const bool article = word && word->kind == WordClass::article;
  if (article) word = words.next(word->span.end);
  if (!is_scale(word) || (of && !article)) return;
  number.value *= Rational(word->amount);
  number.span.end = word->span.end;
  number.last = *word;
}

Cardinal fraction_number(const Words& words, std::size_t begin, Part part) {
  Cardinal number;
  number.span = {begin, part.end};
  number.value = std::move(part.value);
  number.words = 2;
  number.complete = true;
  multiply_by_scale(words, number);
  return number;
}

/// A number in words or a plain figure inside a larger number.
std::optional<Cardinal> read_operand(const Words& words, std::size_t at) {
  const std::string_view text = words.text();
  if (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    const FigureRun run = read_figures(text, at, '.');
    if (run.figures.empty() || run.figures.front().span.begin != at) return std::nullopt;
    return read_cardinal(words, at, &run.figures.front());
  }
  auto number = read_cardinal(words, at, nullptr, true);
  return number && number->overlong ? std::nullopt : number;
}

/// Divides what follows the link by `number`: a fraction named by its denominator first.
bool divide(const Words& words, Cardinal& number) {
  const auto link = words.next(number.span.end);
  if (!link || link->kind != WordClass::denominator_link) return false;
  if (number.at_least || number.value <= 0) return false;
  const auto minus = words.next(link->span.end);
  const bool negative = minus && minus->kind == WordClass::minus;
  auto above = read_operand(words, negative ? minus->span.end : link->span.end);
  if (!above || above->ordinal) return false;
  if (negative) above->value = -above->value;
  number.value = above->value / number.value;
  number.at_least = above->at_least;
  number.decimals = 0;
  number.span.end = above->span.end;
  number.complete = true;
  number.words += above->words + 1;
  return true;
}

void add_mixed(const Words& words, Cardinal& number) {
  const auto link = words.next(number.span.end);
  if (!link || link->kind != WordClass::mixed_link) return;
  auto fraction = read_operand(words, link->span.end);
  if (!fraction || !divide(words, *fraction)) return;
  number.value += fraction->value;
  number.span.end = fraction->span.end;
  number.words += fraction->words + 1;
}

void count_tenths(const Words& words, Cardinal& number) {
  // Behind the bare word for one, an idiom that begins like tenths is more likely an idiom.
  const auto tenths = number.lone_one() ? words.at(number.span.end) : words.next(number.span.end);
  if (!tenths || tenths->kind != WordClass::tenths || number.value > 10) return;
  const bool whole = number.decimals == 0;
  number.value /= 10;
  number.span.end = tenths->span.end;
  number.decimals = 0;
  number.complete = true;
  ++number.words;
  const auto hundredths = words.within(number.span.end);
  if (!whole || !hundredths || hundredths->kind != WordClass::digit) return;
  if (is_scale(words.within(hundredths->span.end))) return;
  number.value += Rational(hundredths->amount) / 100;
  number.span.end = hundredths->span.end;
}

/// Where what divides a number begins: "five - eighths" has more than a hyphen before it.
std::size_t behind_dash(const Words& words, const Cardinal& number) {
  constexpr std::string_view kDash = " - ";
  const std::size_t end = number.span.end;
  const bool dash =
      number.words == 1 && !number.figures && words.text().substr(end, kDash.size()) == kDash;
  return dash ? end + kDash.size() : end;
}

/// "one hundred thirty fifths" is 100/35: tens before a digit that divides belong to it.
void take_tens(Cardinal& number, Denominator& below) {
  if (number.last.kind != WordClass::tens || number.words < 2 || below.composed || below.amount > 9)
    return;
  number.value -= number.last.amount;
  below.amount += number.last.amount;
}

/// "two thirds", "one third", "one half", "three twenty-firsts".
bool divide_by_part(const Words& words, Cardinal& number) {
  if (number.decimals > 0) return false;
  const std::size_t at = behind_dash(words, number);
  const bool one = number.lone_one();
  const auto word = words.next(at);
  if (word && word->kind == WordClass::fraction && one) {
    number.value = Rational(word->amount) / word->divisor;
    number.span.end = word->span.end;
  } else {
    auto below = read_denominator(words, at);
    if (!below || (!one && !below->plural)) return false;
    if (below->composed && !below->plural && !noun_phrase_ends(words, below->end)) return false;
    take_tens(number, *below);
    number.value /= below->amount;
    number.span.end = below->end;
  }
  number.words += 1;
  multiply_by_scale(words, number);
  number.complete = true;
  return true;
}

/// "one over three", where nothing follows that the number behind could count.
bool divide_by_number(const Words& words, Cardinal& number) {
  const auto divider = words.next(number.span.end);
  if (!divider || divider->kind != WordClass::divider || number.at_least) return false;
  const auto below = read_operand(words, words.skip_separator(divider->span.end));
  if (!below || below->ordinal || below->value <= 0 || !noun_phrase_ends(words, below->span.end))
    return false;
  number.value /= below->value;
  number.decimals = 0;
  number.span.end = below->span.end;
  number.words += below->words + 1;
  number.complete = true;
  return true;
}

/// "one and a half", "a million and a half", "two and three quarters".
void add_part(const Words& words, Cardinal& number) {
  const auto joiner = words.next(number.span.end);
  if (!joiner || joiner->kind != WordClass::joiner || number.decimals > 0) return;
  auto part = read_part(words, joiner->span.end);
  if (!part) return;
  const bool of_scale = number.last.kind == WordClass::scale && number.last.amount >= kSharedScale;
  const std::size_t end = part->end;
  if (of_scale) {
    // "one billion and a half million": a scale of its own outweighs the one before.
    const Cardinal fraction = fraction_number(words, joiner->span.end, std::move(*part));
    const bool scaled = fraction.span.end > end;
    number.value += scaled ? fraction.value : Rational(fraction.value * number.last.amount);
    number.span.end = fraction.span.end;
  } else {
    number.value += part->value;
    number.span.end = end;
    multiply_by_scale(words, number);
  }
  number.words += 2;
}

/// A fraction sign glued to a figure.
void add_glued_fraction(const Words& words, Cardinal& number) {
  if (!number.figures || number.words > 1 || number.decimals > 0) return;
  const auto word = words.at(number.span.end);
  if (!word || word->kind != WordClass::fraction) return;
  number.value += Rational(word->amount) / word->divisor;
  number.span.end = word->span.end;
  ++number.words;
  multiply_by_scale(words, number);
}

/// "three dozens": a plural scale behind a number multiplies it.
void count_plural(const Words& words, Cardinal& number) {
  const auto plural = words.next(number.span.end);
  if (!plural || plural->kind != WordClass::plural_scale || number.at_least || number.value <= 1 ||
      number.value >= 100)  // "in 2020 hundreds left"
    return;
  number.value *= Rational(plural->amount);
  number.span.end = plural->span.end;
  number.decimals = 0;
  ++number.words;
}

void extend(const Words& words, Cardinal& number) {
  if (number.ordinal || number.overlong) return;
  add_glued_fraction(words, number);
  if (divide(words, number)) return;
  if (number.complete) return;
  if (divide_by_part(words, number) || divide_by_number(words, number)) return;
  count_tenths(words, number);
  if (number.complete) return;
  add_part(words, number);
  add_mixed(words, number);
  count_plural(words, number);
}

std::optional<Cardinal> read_plural(const Words& words, const Word& first, std::size_t begin) {
  Cardinal number;
  number.value = Rational(first.amount) * 2;
  number.span = {begin, first.span.end};
  number.at_least = true;
  number.words = 1;
  const auto of = words.next(first.span.end);
  if (!of || of->kind != WordClass::of) return number;
  const auto second = words.next(of->span.end);
  if (!second || second->kind != WordClass::plural_scale) return number;
  number.value *= Rational(second->amount);
  number.span.end = second->span.end;
  return number;
}

std::optional<Cardinal> read_denominated(const Words& words, const Word& denominator) {
  auto number = read_operand(words, denominator.span.end);
  if (!number || number->ordinal) return std::nullopt;
  number->value /= denominator.amount;
  number->decimals = 0;
  number->span.begin = denominator.span.begin;
  ++number->words;
  return number;
}

std::optional<Cardinal> read_negative(const Words& words, const Word& minus) {
  const std::string_view text = words.text();
  std::size_t at = minus.span.end;
  if (at < text.size() && text[at] == ' ') ++at;
  auto number = read_operand(words, at);
  if (!number || number->ordinal) return std::nullopt;
  if (number->bare_scale && number->value != 10) return std::nullopt;
  extend(words, *number);
  if (number->part_only && number->words == 1) return std::nullopt;
  number->value = -number->value;
  number->span.begin = minus.span.begin;
  ++number->words;
  return number;
}

/// A number that begins with a word for an unsaid digit, or a whole number.
std::optional<Cardinal> read_composed(const Words& words, const Word& first, bool scale_may_stand) {
  if (first.kind == WordClass::several)
    if (const auto plural = words.next(first.span.end);
        plural && plural->kind == WordClass::plural_scale)
      return read_plural(words, *plural, first.span.begin);
  auto number = read_cardinal(words, first.span.begin);
  if (!number) return std::nullopt;
  const auto behind = words.next(number->span.end);
  if (number->bare_scale && number->value != 10 && !scale_may_stand &&
      !(behind && (behind->kind == WordClass::more || behind->kind == WordClass::denominator_link)))
    return std::nullopt;
  if (first.kind == WordClass::several && behind && behind->kind == WordClass::denominator_link)
    return std::nullopt;
  extend(words, *number);
  if (number->part_only && number->words == 1) return std::nullopt;
  return number;
}

}  // namespace

std::optional<Cardinal> read_number(const Words& words, std::size_t at, bool scale_may_stand) {
  const auto first = words.at(at);
  if (!first) return std::nullopt;
  switch (first->kind) {
    case WordClass::digit:
    case WordClass::teen:
    case WordClass::tens:
    case WordClass::scale:
    case WordClass::several:
    case WordClass::ordinal:
      return read_composed(words, *first, scale_may_stand);
    case WordClass::fraction: {
      Cardinal number = fraction_number(words, at, *read_part(words, at));
      count_tenths(words, number);
      return number;
    }
    case WordClass::article:
      if (auto part = read_part(words, at)) return fraction_number(words, at, std::move(*part));
      return read_composed(words, *first, false);
    case WordClass::part: {
      Cardinal number = fraction_number(words, at, {Rational(1) / first->amount, first->span.end});
      return number.span.end > first->span.end ? std::optional(number) : std::nullopt;
    }
    case WordClass::plural_scale:
      return read_plural(words, *first, at);
    case WordClass::at_least: {
      Cardinal number;
      number.span = first->span;
      number.value = Rational(first->amount);
      number.at_least = true;
      return number;
    }
    case WordClass::denominator:
      return read_denominated(words, *first);
    case WordClass::minus:
      return read_negative(words, *first);
    default:
      return std::nullopt;
  }
}

Cardinal read_number(const Words& words, const Figure& figure) {
  auto number = read_cardinal(words, figure.span.begin, &figure);
  extend(words, *number);
  return *number;
}

}  // namespace undersigned
