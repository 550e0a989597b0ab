#include "segment/list_marker.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "base/unicode.h"
#include "segment/scan.h"

namespace undersigned {
namespace {

constexpr char32_t kEnumerationComma = 0x3001;
constexpr std::size_t kMaxDigits = 3;
constexpr std::size_t kMaxRoman = 6;
constexpr std::size_t kMaxHan = 4;
constexpr int kMaxHanValue = 99;

// Dots, squares, triangles, arrows and dashes in use as bullets.
constexpr char32_t kBullets[] = {'*',    '+',    '-',    0x00B7, 0x2013, 0x2014, 0x2022, 0x2023,
                                 0x2043, 0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B8,
                                 0x25BA, 0x25C6, 0x25C7, 0x25CB, 0x25CF, 0x25E6, 0x27A2, 0x30FB};

char32_t narrow(char32_t c) {
  switch (c) {
    case 0xFF08:
      return '(';
    case 0xFF09:
      return ')';
    case 0x3010:
      return '[';
    case 0x3011:
      return ']';
    case 0xFF0E:
      return '.';
    default:
      return c;
  }
}

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

int roman_digit(char c) {
  switch (c) {
    case 'i':
    case 'I':
      return 1;
    case 'v':
    case 'V':
      return 5;
    case 'x':
    case 'X':
      return 10;
    default:
      return 0;
  }
}

int roman_value(std::string_view letters) {
  int value = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const int digit = roman_digit(letters[i]);
    if (digit == 0) return 0;
    const int next = i + 1 < letters.size() ? roman_digit(letters[i + 1]) : 0;
    value += digit < next ? -digit : digit;
  }
  return value > 0 && value < 40 ? value : 0;
}

struct Numeral {
  ListMarker::Numerals numerals;
  std::size_t end;
  int value = 0;
  int roman = 0;
  bool upper = false;
};

std::optional<Numeral> read_decimal(std::string_view text, std::size_t at) {
  int value = 0;
  std::size_t digits = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_digit(c)) break;
    if (++digits > kMaxDigits) return std::nullopt;
    value = value * 10 + u_charDigitValue(static_cast<UChar32>(c));
    at = next;
  }
  if (digits == 0) return std::nullopt;
  return Numeral{.numerals = ListMarker::Numerals::decimal, .end = at, .value = value};
}

std::optional<Numeral> read_letters(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_letter(static_cast<unsigned char>(text[end]))) {
    if (++end - at > kMaxRoman) return std::nullopt;
  }
  const std::string_view letters = text.substr(at, end - at);
  if (letters.empty()) return std::nullopt;
  Numeral numeral{.numerals = ListMarker::Numerals::letter, .end = end};
  numeral.upper = is_upper(static_cast<unsigned char>(letters[0]));
  numeral.roman = roman_value(letters);
  if (letters.size() == 1) numeral.value = (letters[0] | 0x20) - 'a' + 1;
  if (numeral.value == 0 && numeral.roman == 0) return std::nullopt;
  return numeral;
}

// Units and tens: all that a list needs.
std::optional<Numeral> read_han(std::string_view text, std::size_t at) {
  int value = 0;
  int unit = 0;
  std::size_t count = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    const double number = is_han(c) ? u_getNumericValue(static_cast<UChar32>(c)) : 0;
    if (number < 1 || number > 10) break;
    if (++count > kMaxHan) return std::nullopt;
    if (number == 10) {
      value += 10 * (unit == 0 ? 1 : unit);
      unit = 0;
    } else if (unit != 0) {
      return std::nullopt;
    } else {
      unit = static_cast<int>(number);
    }
    at = next;
  }
  value += unit;
  if (value == 0 || value > kMaxHanValue) return std::nullopt;
  return Numeral{.numerals = ListMarker::Numerals::han, .end = at, .value = value};
}

std::optional<Numeral> read_numeral(std::string_view text, std::size_t at) {
  if (auto numeral = read_decimal(text, at)) return numeral;
  if (auto numeral = read_letters(text, at)) return numeral;
  return read_han(text, at);
}

std::optional<ListMarker> read_bullet(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t c = next_code_point(text, end);
  if (std::find(std::begin(kBullets), std::end(kBullets), c) == std::end(kBullets)) return {};
  const bool is_plain_sign = c < 0x80 || c == 0x2013 || c == 0x2014;
  if (is_plain_sign && !is_space(code_point_at(text, end))) return {};
  return ListMarker{.span = {at, end}, .close = c};
}

// Circled, bracketed and dotted numbers that are one character.
std::optional<ListMarker> read_enclosed(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const auto c = static_cast<UChar32>(next_code_point(text, end));
  const UBlockCode block = ublock_getCode(c);
  if (block != UBLOCK_ENCLOSED_ALPHANUMERICS && block != UBLOCK_DINGBATS &&
      block != UBLOCK_ENCLOSED_CJK_LETTERS_AND_MONTHS) {
    return {};
  }
  const double value = u_getNumericValue(c);
  if (value < 1 || value > kMaxHanValue) return {};
  return ListMarker{.span = {at, end},
                    .numerals = ListMarker::Numerals::enclosed,
                    .value = static_cast<int>(value)};
}

// "1 U+3001 2" is "one or two".
bool is_enumeration(std::string_view text, const ListMarker& marker) {
  if (marker.close != kEnumerationComma) return false;
  const auto next = read_numeral(text, marker.span.end);
  if (!next || next->numerals != marker.numerals) return false;
  return next->value == marker.value + 1 || code_point_at(text, next->end) == kEnumerationComma;
}

bool may_stand_before(const ListMarker& marker, char32_t next) {
  if (is_space(next) || marker.open != 0) return true;
  if (marker.close == '.') {
    if (is_ascii_letter(next)) {
      return marker.numerals == ListMarker::Numerals::decimal && is_upper(next);
    }
    return is_letter(next) || is_opening(next);
  }
  return !is_digit(next) || marker.close == kEnumerationComma;
}

std::optional<ListMarker> read_numbered(std::string_view text, std::size_t at) {
  ListMarker marker;
  std::size_t inner = at;
  const char32_t first = narrow(next_code_point(text, inner));
  if (first == '(' || first == '[') {
    marker.open = first;
  } else {
    inner = at;
  }
  const auto numeral = read_numeral(text, inner);
  if (!numeral || numeral->end >= text.size()) return {};
  std::size_t end = numeral->end;
  marker.close = narrow(next_code_point(text, end));
  const bool closes = marker.open == '('   ? marker.close == ')'
                      : marker.open == '[' ? marker.close == ']'
                                           : marker.close == '.' || marker.close == ')' ||
                                                 marker.close == kEnumerationComma;
  if (!closes) return {};
  if (marker.open == '[' && numeral->numerals != ListMarker::Numerals::decimal) return {};
  marker.span = {at, end};
  marker.numerals = numeral->numerals;
  marker.value = numeral->value;
  marker.roman = numeral->roman;
  marker.upper = numeral->upper;
  const bool is_initial = marker.upper && marker.close == '.' && marker.value != 0;
  if (is_initial || is_enumeration(text, marker)) return {};
  return marker;
}

}  // namespace

bool ListMarker::same_style(const ListMarker& other) const {
  return numerals == other.numerals && open == other.open && close == other.close &&
         upper == other.upper;
}

bool ListMarker::follows(const ListMarker& other) const {
  if (is_bullet() || !same_style(other)) return false;
  return (value != 0 && other.value != 0 && value == other.value + 1) ||
         (roman != 0 && other.roman != 0 && roman == other.roman + 1);
}

std::optional<ListMarker> read_list_marker(std::string_view text, std::size_t at, std::size_t end,
                                           MarkerPlace place) {
  text = text.substr(0, end);
  if (at >= end) return {};
  std::optional<ListMarker> marker;
  if (place == MarkerPlace::line) marker = read_bullet(text, at);
  if (!marker) marker = read_enclosed(text, at);
  if (!marker) marker = read_numbered(text, at);
  if (!marker || skip_space(text, marker->span.end, end) == end) return {};
  if (!marker->is_bullet() && marker->numerals != ListMarker::Numerals::enclosed &&
      !may_stand_before(*marker, code_point_at(text, marker->span.end))) {
    return {};
  }
  return marker;
}

}  // namespace undersigned
