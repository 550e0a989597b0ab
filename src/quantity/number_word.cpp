#include "quantity/number_word.h"

#include <algorithm>
#include <charconv>

namespace undersigned {
namespace {

enum class Needs { nothing, integer, fraction };

struct ClassName {
  std::string_view name;
  WordClass kind;
  Needs needs;
};

constexpr ClassName kClassNames[] = {
    {"digit", WordClass::digit, Needs::integer},
    {"teen", WordClass::teen, Needs::integer},
    {"tens", WordClass::tens, Needs::integer},
    {"scale", WordClass::scale, Needs::integer},
    {"scale-suffix", WordClass::scale_suffix, Needs::integer},
    {"group", WordClass::group, Needs::integer},
    {"plural-scale", WordClass::plural_scale, Needs::integer},
    {"several", WordClass::several, Needs::integer},
    {"at-least", WordClass::at_least, Needs::integer},
    {"more", WordClass::more, Needs::nothing},
    {"article", WordClass::article, Needs::nothing},
    {"joiner", WordClass::joiner, Needs::nothing},
    {"of", WordClass::of, Needs::nothing},
    {"point", WordClass::point, Needs::nothing},
    {"minus", WordClass::minus, Needs::nothing},
    {"fraction", WordClass::fraction, Needs::fraction},
    {"part", WordClass::part, Needs::integer},
    {"ordinal", WordClass::ordinal, Needs::integer},
    {"ordinal-prefix", WordClass::ordinal_prefix, Needs::nothing},
    {"ordinal-suffix", WordClass::ordinal_suffix, Needs::nothing},
    {"denominator", WordClass::denominator, Needs::integer},
    {"denominator-link", WordClass::denominator_link, Needs::nothing},
    {"divider", WordClass::divider, Needs::nothing},
    {"mixed-link", WordClass::mixed_link, Needs::nothing},
    {"tenths", WordClass::tenths, Needs::nothing},
    {"scale-opener", WordClass::scale_opener, Needs::nothing},
    {"unit-suffix", WordClass::unit_suffix, Needs::nothing},
    {"currency", WordClass::currency, Needs::nothing},
    {"decimal-mark", WordClass::decimal_mark, Needs::nothing},
    {"not-a-number", WordClass::not_a_number, Needs::nothing},
};

std::string_view cut_word(std::string_view& rest) {
  const std::size_t end = rest.find(' ');
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return word;
}

bool parse_amount(std::string_view text, std::uint64_t& amount) {
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, amount);
  return error == std::errc{} && stop == end && !text.empty();
}

bool in_range(WordClass kind, std::uint64_t amount) {
  switch (kind) {
    case WordClass::digit:
      return amount <= 9;
    case WordClass::teen:
    case WordClass::tens:
      return amount >= 10 && amount < 100;
    case WordClass::scale:
    case WordClass::scale_suffix:
    case WordClass::plural_scale:
      return amount >= 10;
    default:
      return amount >= 1;
  }
}

bool parse_number(std::string_view text, Needs needs, WordValue& word) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || needs != Needs::fraction)
    return parse_amount(text, word.amount) && in_range(word.kind, word.amount);
  return parse_amount(text.substr(0, slash), word.amount) &&
         parse_amount(text.substr(slash + 1), word.divisor) && word.divisor != 0;
}

bool parse_option(std::string_view option, WordValue& word) {
  if (option == "elliptic" && word.kind == WordClass::scale) {
    word.elliptic = true;
    return true;
  }
  if (option == "composed" && (word.kind == WordClass::digit || word.kind == WordClass::scale)) {
    word.composed = true;
    return true;
  }
  return false;
}

bool composes(WordClass kind) {
  return kind == WordClass::digit || kind == WordClass::teen || kind == WordClass::tens ||
         kind == WordClass::scale || kind == WordClass::tenths;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool ends_inside_word(std::string_view text, std::size_t end) {
  return end < text.size() && is_word_byte(text[end - 1]) && is_word_byte(text[end]);
}

std::optional<Word> look_up(std::string_view text, const Lexicon& lexicon, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const auto found = lexicon.match_at(text, at);
  if (!found) return std::nullopt;
  const auto value = parse_word_value(found->entry->value);
  if (!value) return std::nullopt;
  return Word{*value, found->span};
}

constexpr std::size_t kHyphenSize = 3;

}  // namespace

std::optional<WordValue> parse_word_value(std::string_view value) {
  const std::string_view name = cut_word(value);
  const auto* const row = std::find_if(std::begin(kClassNames), std::end(kClassNames),
                                       [&](const ClassName& c) { return c.name == name; });
  if (row == std::end(kClassNames)) return std::nullopt;
  WordValue word;
  word.kind = row->kind;
  if (row->needs != Needs::nothing && !parse_number(cut_word(value), row->needs, word))
    return std::nullopt;
  while (!value.empty())
    if (!parse_option(cut_word(value), word)) return std::nullopt;
  return word;
}

std::optional<Word> Words::at(std::size_t at) const { return look_up(text_, lexicon_, at); }

std::optional<Word> Words::within(std::size_t at) const {
  Seen& seen = seen_[at % seen_.size()];
  if (seen.at != at) seen = {at, find_within(at)};
  return seen.word;
}

std::optional<Word> Words::find_within(std::size_t at) const {
  const auto longest = this->at(at);
  // A shorter entry is found in the text cut short before the end of the longer one.
  for (auto word = longest; word;) {
    if (composes(word->kind) && !ends_inside_word(text_, word->span.end)) return word;
    word = look_up(text_.substr(0, word->span.end - 1), lexicon_, at);
  }
  return longest;
}

std::optional<Word> Words::next(std::size_t at) const {
  if (auto word = within(at)) return word;
  const std::size_t behind = skip_separator(at);
  return behind == at ? std::nullopt : within(behind);
}

std::optional<WordValue> Words::whole(std::string_view letters) const {
  const auto value = lexicon_.value_of(letters);
  return value ? parse_word_value(*value) : std::nullopt;
}

std::size_t Words::skip_separator(std::size_t at) const {
  if (at >= text_.size()) return at;
  if (text_[at] == ' ' || text_[at] == '-') return at + 1;
  const std::string_view rest = text_.substr(at, kHyphenSize);
  return rest == "\u2010" || rest == "\u2011" ? at + kHyphenSize : at;
}

}  // namespace undersigned
