// A number is a sum of terms with falling scales: 4 million + 3 thousand + 20. A scale multiplies
// all that stands before it and is smaller than itself: in "two hundred and seven thousand" the
// thousand takes 207, in "two thousand three hundred" the hundred takes 3 only. This one rule reads
// languages that count in thousands and those that count in ten thousands alike, because the
// lexicon says which scales there are.
//
// Where a scale does not fit ("one hundred and three hundred"), the number ends before the words
// that it would have taken. There are only as many terms as there are scales, so that re-reading
// these words as the next number keeps the whole linear.

#include "quantity/cardinal.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace undersigned {
namespace {

enum class Link { direct, zero, joiner };

/// What may stand before a scale, or at the end.
struct Simple {
  Rational value;
  std::size_t end = 0;
  WordValue last;
  std::size_t words = 1;
  int decimals = 0;
  bool at_least = false;
  bool figure = false;
  bool ordinal = false;
  bool string = false;  // digit by digit: 2 0 2 3
  bool overlong = false;
};

struct Term {
  Rational value;
  std::uint64_t scale = 1;
  std::size_t end = 0;
  std::size_t words = 0;     // of the number up to here
  Link link = Link::direct;  // what joins it to the term before
  WordValue last;
};

constexpr std::uint64_t kSelfMultiplying = 10'000;  // the least scale that may be said twice
constexpr std::uint64_t kWideJoin =
    1'000;  // behind a scale like this, a joiner begins smaller terms

bool is_scale(WordClass kind) { return kind == WordClass::scale || kind == WordClass::group; }

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

class Composer {
 public:
  Composer(const Words& words, std::size_t at, const Figure* lead, bool inside)
      : words_(words),
        begin_(lead ? lead->span.begin : at),
        at_(at),
        lead_(lead),
        inside_(inside) {}

  std::optional<Cardinal> read();

 private:
  bool step();
  bool multiply(const std::optional<Simple>& simple, const Word& scale, Link link);
  bool repeat_scale(const Word& scale);
  bool add(Simple simple, Link link);
  void push(Term term);
  std::optional<Word> first_word() const { return inside_ ? words_.within(at_) : words_.at(at_); }
  std::size_t read_link(Link& link) const;
  std::optional<Simple> read_simple(std::size_t from, Link link) const;
  std::optional<Simple> read_figure(std::size_t from, Link link) const;
  std::optional<Simple> read_several(const Word& word, Link link) const;
  std::optional<Simple> read_tens(const Word& word) const;
  std::optional<Simple> read_digits(const Word& first) const;
  void read_decimals(Simple& simple) const;
  std::optional<Word> scale_at(std::size_t from, bool& more) const;

  const Words& words_;
  std::size_t begin_;
  std::size_t at_;
  const Figure* lead_;
  bool inside_;
  std::vector<Term> terms_;
  int decimals_ = 0;
  bool at_least_ = false;
  bool ordinal_ = false;
  bool repeated_ = false;
  bool complete_ = false;
  bool overlong_ = false;
};

std::optional<Cardinal> Composer::read() {
  while (step()) {
  }
  if (terms_.empty()) return std::nullopt;
  Simple tail{Rational(0), terms_.back().end, {}};
  if (terms_.back().scale > 1 && !complete_ && !ordinal_) read_decimals(tail);

  Cardinal number;
  number.span = {begin_, tail.end};
  for (const Term& term : terms_) number.value += term.value;
  number.value += tail.value;
  number.decimals = std::max(decimals_, tail.decimals);
  number.at_least = at_least_;
  number.figures = lead_ != nullptr;
  number.ordinal = ordinal_;
  number.words = terms_.back().words + tail.words - 1;
  number.last = tail.decimals > 0 ? tail.last : terms_.back().last;
  number.bare_scale = number.words == 1 && number.last.kind == WordClass::scale;
  number.complete = complete_;
  number.overlong = overlong_;
  number.part_only = number.words == 1 && number.last.composed;
  return number;
}

bool Composer::step() {
  Link link = Link::direct;
  const std::size_t from = read_link(link);
  std::optional<Simple> simple = read_simple(from, link);
  if (simple && (simple->ordinal || simple->string)) return add(std::move(*simple), link);
  bool more = false;
  const std::size_t behind = simple ? simple->end : from;
  if (const auto scale = scale_at(behind, more)) {
    if (multiply(simple, *scale, link)) {
      at_least_ = at_least_ || more;
      return !complete_ && !ordinal_;
    }
    return false;
  }
  if (!simple || simple->last.kind == WordClass::article) return false;
  // "five billion and three quarters": what is joined is a fraction.
  if (const auto part = link == Link::joiner ? words_.next(behind) : std::nullopt;
      part && part->kind == WordClass::part)
    return false;
  return add(std::move(*simple), link);
}

std::size_t Composer::read_link(Link& link) const {
  if (terms_.empty()) return at_;
  const std::size_t end = terms_.back().end;
  const auto word = words_.next(end);
  if (!word) return end;
  if (word->kind == WordClass::joiner) link = Link::joiner;
  if (word->kind == WordClass::digit && word->amount == 0) link = Link::zero;
  return link == Link::direct ? end : word->span.end;
}

std::optional<Word> Composer::scale_at(std::size_t from, bool& more) const {
  auto word = terms_.empty() && from == at_ && !lead_ ? first_word() : words_.next(from);
  if (word && word->kind == WordClass::more && from != at_) {
    more = true;
    word = words_.next(word->span.end);
  }
  if (!word) return std::nullopt;
  if (is_scale(word->kind) && (from != at_ || word->kind == WordClass::scale)) return word;
  if (word->kind == WordClass::ordinal && word->amount >= 100 && !more) return word;
  return std::nullopt;
}

bool Composer::multiply(const std::optional<Simple>& simple, const Word& scale, Link link) {
  const std::uint64_t size = scale.amount;
  std::size_t keep = terms_.size();
  while (keep > 0 && terms_[keep - 1].scale < size) --keep;
  const bool takes_terms = keep < terms_.size();
  const bool takes_one = !simple && !takes_terms && (terms_.empty() || size == 10);
  if (!simple && !takes_terms && !takes_one) return link == Link::direct && repeat_scale(scale);
  if (!simple && takes_terms && link != Link::direct) return false;
  if (simple && !terms_.empty() && simple->value >= terms_.back().scale) return false;

  Rational value(simple ? simple->value : Rational(takes_one ? 1 : 0));
  for (std::size_t i = keep; i < terms_.size(); ++i) {
    const Link behind = i + 1 < terms_.size() ? terms_[i + 1].link : link;
    if (behind == Link::joiner && terms_[i].scale >= kWideJoin) {
      terms_.resize(i + 1);
      return false;
    }
    value += terms_[i].value;
  }
  value *= Rational(size);
  const bool fits = keep == 0 || value < terms_[keep - 1].scale;
  const std::size_t words =
      (terms_.empty() ? 0 : terms_.back().words) + (simple ? simple->words : 0);
  if (takes_terms) link = terms_[keep].link;
  terms_.resize(keep);
  if (!fits) return false;
  if (simple) at_least_ = at_least_ || simple->at_least;
  if (simple) decimals_ = simple->decimals;
  ordinal_ = scale.kind == WordClass::ordinal;
  complete_ = scale.kind == WordClass::group;
  terms_.push_back({value, size, scale.span.end, words + 1, link, scale});
  return true;
}

bool Composer::repeat_scale(const Word& scale) {
  Term& top = terms_.back();
  if (repeated_ || scale.kind != WordClass::scale || top.scale != scale.amount) return false;
  if (scale.amount < kSelfMultiplying) return false;
  top.value *= Rational(scale.amount);
  top.end = scale.span.end;
  ++top.words;
  repeated_ = true;
  return true;
}

bool Composer::add(Simple simple, Link link) {
  std::size_t words = simple.words;
  if (!terms_.empty()) {
    const Term& top = terms_.back();
    const bool one_digit = simple.last.kind == WordClass::digit &&
                           (simple.words == 1 || simple.decimals > 0) && simple.value < 10;
    const bool counts_tenths = link == Link::direct && top.last.elliptic && top.scale >= 100 &&
                               one_digit && !simple.figure;
    if (counts_tenths) {
      const Rational whole(numerator(simple.value) / denominator(simple.value));
      simple.value += whole * Rational(top.scale / 10 - 1);
    }
    const bool may_be_zero = simple.last.kind == WordClass::several;
    if (simple.string || simple.value >= top.scale || (simple.value == 0 && !may_be_zero))
      return false;
    if (simple.figure && link == Link::direct) return false;
    words += top.words;
  }
  at_least_ = at_least_ || simple.at_least;
  decimals_ = simple.decimals;
  ordinal_ = simple.ordinal;
  complete_ = simple.string;
  overlong_ = simple.overlong;
  terms_.push_back({std::move(simple.value), 1, simple.end, words, link, simple.last});
  return false;
}

std::optional<Simple> Composer::read_simple(std::size_t from, Link link) const {
  if (terms_.empty() && lead_) {
    Simple simple{lead_->value, lead_->span.end, {WordClass::digit}};
    simple.figure = true;
    simple.decimals = lead_->decimals;
    return simple;
  }
  if (auto figure = read_figure(from, link)) return figure;
  const auto word = terms_.empty() ? first_word() : words_.next(from);
  if (!word) return std::nullopt;
  switch (word->kind) {
    case WordClass::several:
      return read_several(*word, link);
    case WordClass::digit:
      return read_digits(*word);
    case WordClass::tens:
      return read_tens(*word);
    case WordClass::teen:
      return Simple{Rational(word->amount), word->span.end, *word};
    case WordClass::article:
      if (!terms_.empty()) return std::nullopt;
      return Simple{Rational(1), word->span.end, *word};
    case WordClass::ordinal: {
      if (word->amount >= 100) return std::nullopt;
      Simple simple{Rational(word->amount), word->span.end, *word};
      simple.ordinal = true;
      return simple;
    }
    default:
      return std::nullopt;
  }
}

std::optional<Simple> Composer::read_figure(std::size_t from, Link link) const {
  if (terms_.empty()) return std::nullopt;
  const std::string_view text = words_.text();
  const std::size_t begin = digit_at(text, from) ? from : words_.skip_separator(from);
  if (!digit_at(text, begin)) return std::nullopt;
  constexpr std::size_t kLongest = 8;
  std::size_t end = begin;
  while (digit_at(text, end) && end - begin <= kLongest) ++end;
  const bool joined = link == Link::zero || (link == Link::joiner && lead_);
  const bool glued = end < text.size() &&
                     std::string_view(".:/-").find(text[end]) != std::string_view::npos &&
                     digit_at(text, end + 1);
  bool more = false;
  if (end - begin > kLongest || glued || (!joined && !scale_at(end, more))) return std::nullopt;
  const auto value = parse_rational(text.substr(begin, end - begin));
  if (!value) return std::nullopt;
  Simple simple{*value, end, {WordClass::digit}};
  simple.figure = true;
  return simple;
}

std::optional<Simple> Composer::read_several(const Word& word, Link link) const {
  Simple simple{Rational(word.amount), word.span.end, word};
  simple.at_least = true;
  const std::size_t behind = words_.skip_separator(word.span.end);
  auto scale = words_.at(word.span.end);
  if (!scale) scale = words_.at(behind);
  if (terms_.empty()) {
    if (scale && is_scale(scale->kind)) return simple;
    return std::nullopt;
  }
  if (at_least_ || link == Link::joiner) return std::nullopt;
  simple.value = 0;
  return simple;
}

std::optional<Simple> Composer::read_tens(const Word& word) const {
  Simple simple{Rational(word.amount), word.span.end, word};
  const auto digit = words_.next(word.span.end);
  if (!digit || digit->amount < 1 || digit->amount > 9) return simple;
  if (digit->kind != WordClass::digit && digit->kind != WordClass::ordinal) return simple;
  simple.value += digit->amount;
  simple.end = digit->span.end;
  simple.last = *digit;
  simple.words = 2;
  simple.ordinal = digit->kind == WordClass::ordinal;
  return simple;
}

std::optional<Simple> Composer::read_digits(const Word& first) const {
  Simple simple{Rational(first.amount), first.span.end, first};
  std::string digits(1, static_cast<char>('0' + first.amount));
  std::uint64_t second = 0;
  for (auto word = words_.within(simple.end); word && word->kind == WordClass::digit;
       word = words_.within(simple.end)) {
    if (simple.words == 1) second = word->amount;
    ++simple.words;
    simple.end = word->span.end;
    if (digits.size() <= kMaxDigits) digits.push_back(static_cast<char>('0' + word->amount));
  }
  if (simple.words == 1) {
    read_decimals(simple);
    return simple;
  }
  // Two neighbours are a guess, "three or four": the smaller one or more.
  if (simple.words == 2 && first.amount > 0 && second == first.amount + 1) {
    simple.at_least = true;
    return simple;
  }
  const auto value = parse_rational(digits);
  simple.string = true;
  simple.overlong = !value;
  if (value) simple.value = *value;
  return simple;
}

void Composer::read_decimals(Simple& simple) const {
  const auto point = words_.next(simple.end);
  if (!point || point->kind != WordClass::point) return;
  std::size_t end = point->span.end;
  Rational unit(1);
  Rational fraction(0);
  int count = 0;
  WordValue last;
  for (auto word = words_.next(end); word && word->kind == WordClass::digit;
       word = words_.next(end)) {
    if (++count > static_cast<int>(kMaxDigits)) return;
    unit /= 10;
    fraction += unit * Rational(word->amount);
    end = word->span.end;
    last = *word;
  }
  if (const auto word = words_.next(end); count == 0 && word && word->kind == WordClass::tens) {
    const auto tens = read_tens(*word);
    if (!tens || tens->ordinal) return;
    fraction = tens->value / 100;
    end = tens->end;
    last = tens->last;
    count = 2;
  }
  // A small scale behind the digits makes them minutes or the like, no decimals.
  bool more = false;
  const auto scale = scale_at(end, more);
  if (count == 0 || (scale && scale->amount < kSelfMultiplying && scale->elliptic)) return;
  if (count == 1 && scale && scale->amount == 10) return;
  simple.value += fraction;
  simple.end = end;
  simple.last = last;
  simple.words += static_cast<std::size_t>(count) + 1;
  simple.decimals = count;
}

}  // namespace

std::optional<Cardinal> read_cardinal(const Words& words, std::size_t at, const Figure* lead,
                                      bool inside) {
  return Composer(words, at, lead, inside).read();
}

}  // namespace undersigned
