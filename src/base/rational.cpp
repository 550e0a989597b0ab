#include "base/rational.h"

#include <algorithm>

namespace undersigned {
namespace {

using Integer = boost::multiprecision::cpp_int;

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Not through cpp_int's own parser, which takes a leading zero for octal.
Integer integer_of(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  const std::string significant(digits.substr(first));
  return significant.empty() ? Integer(0) : Integer(significant);
}

Integer power_of_ten(std::size_t exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

/// The digits after the point that write 1/`denominator` out, or nothing if none do.
std::optional<std::size_t> finite_decimals(Integer denominator) {
  std::size_t twos = 0;
  std::size_t fives = 0;
  for (; denominator % 2 == 0; ++twos) denominator /= 2;
  for (; denominator % 5 == 0; ++fives) denominator /= 5;
  if (denominator != 1) return std::nullopt;
  return std::max(twos, fives);
}

}  // namespace

std::optional<Rational> parse_rational(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.size() > 2 * kMaxDigits + 1) return std::nullopt;
  const std::size_t mark = text.find_first_of("./");
  const std::string_view head = text.substr(0, mark);
  if (!is_digits(head)) return std::nullopt;
  Rational value = integer_of(head);
  std::size_t digits = head.size();
  if (mark != std::string_view::npos) {
    const std::string_view tail = text.substr(mark + 1);
    if (!is_digits(tail)) return std::nullopt;
    digits += tail.size();
    if (text[mark] == '.') {
      value += Rational(integer_of(tail), power_of_ten(tail.size()));
    } else {
      const Integer denominator = integer_of(tail);
      if (denominator == 0) return std::nullopt;
      // Not by division: Boost 1.81 takes 1 / n for 1 when n is a cpp_int.
      value = Rational(integer_of(head), denominator);
    }
  }
  if (digits > kMaxDigits) return std::nullopt;
  return negative ? Rational(-value) : value;
}

std::string to_string(const Rational& value) {
  const Integer top = numerator(value);
  const Integer bottom = denominator(value);
  if (bottom == 1) return top.str();
  const auto decimals = finite_decimals(bottom);
  if (!decimals) return top.str() + "/" + bottom.str();
  const Integer scaled = abs(top) * (power_of_ten(*decimals) / bottom);
  std::string digits = scaled.str();
  if (digits.size() <= *decimals) digits.insert(0, *decimals + 1 - digits.size(), '0');
  digits.insert(digits.size() - *decimals, ".");
  return (top < 0 ? "-" : "") + digits;
}

std::string to_grouped_string(const Rational& value) {
  std::string figure = to_string(value);
  const std::size_t first = figure.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(figure.find_first_of("./"), figure.size()); at > first + 3;) {
    at -= 3;
    figure.insert(at, ",");
  }
  return figure;
}

double to_double(const Rational& value) { return value.convert_to<double>(); }

}  // namespace undersigned
