#include "quantity/power.h"

#include <charconv>
#include <string>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr char32_t kTimesSign = 0xD7;
constexpr std::string_view kTenTo = "10^";

/// Behind "x10^" or the like at `at`, or `at`.
std::size_t behind_ten_to(std::string_view text, std::size_t at) {
  std::size_t next = at;
  const char32_t times = next_code_point(text, next);
  const bool sign = times == 'x' || times == 'X' || times == '*' || times == kTimesSign;
  return sign && text.substr(next).starts_with(kTenTo) ? next + kTenTo.size() : at;
}

struct Exponent {
  int value = 0;
  bool readable = true;  // not longer than an int
  std::size_t end = 0;
};

/// Signs and digits: "+23", "--4". Nothing if they are glued to something else.
std::optional<Exponent> read_exponent(std::string_view text, std::size_t at) {
  bool negative = false;
  for (; at < text.size() && (text[at] == '-' || text[at] == '+'); ++at)
    if (text[at] == '-') negative = !negative;
  Exponent exponent;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + at, end, exponent.value);
  if (error == std::errc::invalid_argument || exponent.value < 0) return std::nullopt;
  exponent.readable = error == std::errc{};
  exponent.end = static_cast<std::size_t>(stop - text.data());
  if (std::size_t next = exponent.end; next < text.size()) {
    const char32_t behind = next_code_point(text, next);
    if (is_word(behind) && !is_han(behind)) return std::nullopt;
  }
  if (negative) exponent.value = -exponent.value;
  return exponent;
}

std::size_t digits_of(const Rational& value) {
  return numerator(value).str().size() + denominator(value).str().size();
}

/// By squaring; nothing as soon as a factor is too long.
std::optional<Rational> raise(Rational base, int exponent) {
  if (exponent < 0) {
    if (base == 0) return std::nullopt;
    base = Rational(1) / base;
  }
  Rational result(1);
  for (unsigned left = static_cast<unsigned>(exponent < 0 ? -exponent : exponent); left > 0;
       left /= 2) {
    if (left % 2 == 1) result *= base;
    if (left > 1) base *= base;
    if (digits_of(base) > 2 * kMaxDigits || digits_of(result) > kMaxDigits) return std::nullopt;
  }
  return result;
}

}  // namespace

std::optional<Power> read_power(std::string_view text, const Figure& base) {
  const std::size_t at = base.span.end;
  if (at >= text.size()) return std::nullopt;
  Rational scale(10);
  Rational factor = base.value;
  std::size_t behind = at + 1;
  if (text[at] == '^') {
    scale = base.value;
    factor = 1;
  } else if (text[at] != 'e' && text[at] != 'E') {
    behind = behind_ten_to(text, at);
    if (behind == at) return std::nullopt;
  }
  const auto exponent = read_exponent(text, behind);
  if (!exponent) return std::nullopt;
  Power power{{base.span.begin, exponent->end}, std::nullopt};
  if (exponent->readable) power.value = raise(std::move(scale), exponent->value);
  if (power.value) *power.value *= factor;
  return power;
}

}  // namespace undersigned
