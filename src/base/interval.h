// What the words of a quantity allow: an interval of exact numbers.

#pragma once

#include <optional>

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

}  // namespace undersigned
