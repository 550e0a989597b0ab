// Exact numbers. No double anywhere between a letter and a verdict: 0.7 is 7/10.

#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace undersigned {

/// Divide it by a Rational or a built-in integer, never by a cpp_int: in Boost 1.81 that is wrong
/// where the dividend is 1 (Rational(1) / cpp_int(8) is 1).
using Rational = boost::multiprecision::cpp_rational;

/// Reads `digits[.digits]` or `digits/digits` in ASCII, with an optional leading '-'. Nothing for
/// anything else, for a zero denominator and for more than kMaxDigits digits (parsing is quadratic
/// in their number: 10^6 digits take a second).
std::optional<Rational> parse_rational(std::string_view text);
inline constexpr std::size_t kMaxDigits = 64;

/// The shortest exact form: "500", "0.7", and "2/3" where no finite decimal exists.
std::string to_string(const Rational& value);

/// The same with commas between groups of three digits of the whole part: "2,000,000".
std::string to_grouped_string(const Rational& value);

/// For JSON numbers only: the nearest double.
double to_double(const Rational& value);

}  // namespace undersigned
