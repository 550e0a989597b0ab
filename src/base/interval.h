// What the words of a quantity allow: an interval of exact numbers, and how intervals combine.

#pragma once

#include <optional>
#include <string>

#include "base/rational.h"

namespace undersigned {

/// The values between two ends; an end that is absent is open towards infinity. `lower_open` and
/// `upper_open` say that the end itself is excluded ("over 500" is lower = 500, lower_open).
struct Interval {
  std::optional<Rational> lower;
  std::optional<Rational> upper;
  bool lower_open = false;
  bool upper_open = false;

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// `value` and nothing else.
Interval point(const Rational& value);

/// True if no value lies between the ends.
bool is_empty(const Interval& interval);
bool is_point(const Interval& interval);
bool allows(const Interval& interval, const Rational& value);

/// True if `outer` allows every value that `inner` allows.
bool contains(const Interval& outer, const Interval& inner);

Interval intersection(const Interval& a, const Interval& b);

/// The ends moved inwards to the next whole numbers that the interval allows, both closed.
Interval whole_numbers(const Interval& interval);

// For intervals of values from zero on that are not empty. The result is the smallest interval that
// holds every value that can come about, so that no possible value is ever lost.
Interval sum(const Interval& a, const Interval& b);
Interval product(const Interval& a, const Interval& b);

/// The values from zero on that make one of `part` together with one of `total`.
Interval difference(const Interval& total, const Interval& part);

/// The values from zero on that times one of `factor` are one of `result`.
Interval quotient(const Interval& result, const Interval& factor);

/// "770", "at least 540", "more than 70%", "at most 721", "540 to 599", "any number". A share is in
/// percent and rounded to the first decimal that shows it is no whole number, as other fractions.
std::string in_words(const Interval& interval, bool share);

/// "2,000,000", "65.6%": rounded like in_words().
std::string in_figures(const Rational& value, bool share);

}  // namespace undersigned
