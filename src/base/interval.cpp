#include "base/interval.h"

#include <algorithm>
#include <utility>

namespace undersigned {
namespace {

using Integer = boost::multiprecision::cpp_int;

struct End {
  std::optional<Rational> value;
  bool open = false;
};

/// The end of the two that leaves less room; `sign` is 1 for lower ends and -1 for upper ones.
End tighter(const End& a, const End& b, int sign) {
  if (!a.value) return b;
  if (!b.value) return a;
  if (*a.value == *b.value) return {a.value, a.open || b.open};
  return (*a.value > *b.value) == (sign > 0) ? a : b;
}

End lower_end(const Interval& interval) { return {interval.lower, interval.lower_open}; }
End upper_end(const Interval& interval) { return {interval.upper, interval.upper_open}; }

Interval interval_of(End lower, End upper) {
  return {std::move(lower.value), std::move(upper.value), lower.open, upper.open};
}

Integer floor_of(const Rational& value) {
  const Integer top = numerator(value);
  const Integer bottom = denominator(value);
  Integer quotient = top / bottom;
  if (top < 0 && quotient * bottom != top) --quotient;
  return quotient;
}

Integer ceiling_of(const Rational& value) { return -floor_of(-value); }

bool is_zero(const End& end) { return end.value && *end.value == 0; }

/// Intervals of values from zero on may leave their lower end out.
End from_zero(const Interval& interval) {
  return interval.lower ? lower_end(interval) : End{Rational(0), false};
}

Interval clipped(const Interval& interval) {
  return intersection(interval, {Rational(0), std::nullopt, false, false});
}

/// Half up, with the fewest decimals, from one on, that do not make it look like a whole number.
Rational rounded(const Rational& value) {
  static constexpr int kMostDecimals = 6;
  if (denominator(value) == 1) return value;
  Rational scale = 1;
  Rational result = value;
  for (int decimals = 1; decimals <= kMostDecimals; ++decimals) {
    scale *= 10;
    result = Rational(floor_of(value * scale + Rational(1) / 2)) / scale;
    if (denominator(result) != 1) break;
  }
  return result;
}

}  // namespace

Interval point(const Rational& value) { return {value, value, false, false}; }

bool is_empty(const Interval& interval) {
  if (!interval.lower || !interval.upper) return false;
  if (*interval.lower == *interval.upper) return interval.lower_open || interval.upper_open;
  return *interval.lower > *interval.upper;
}

bool is_point(const Interval& interval) {
  return interval.lower && interval.lower == interval.upper && !is_empty(interval);
}

bool allows(const Interval& interval, const Rational& value) {
  return !is_empty(intersection(interval, point(value)));
}

bool contains(const Interval& outer, const Interval& inner) {
  return is_empty(inner) || intersection(outer, inner) == inner;
}

Interval intersection(const Interval& a, const Interval& b) {
  return interval_of(tighter(lower_end(a), lower_end(b), 1),
                     tighter(upper_end(a), upper_end(b), -1));
}

Interval whole_numbers(const Interval& interval) {
  Interval result = {interval.lower, interval.upper, false, false};
  if (interval.lower) {
    result.lower = Rational(ceiling_of(*interval.lower));
    if (interval.lower_open && *result.lower == *interval.lower) *result.lower += 1;
  }
  if (interval.upper) {
    result.upper = Rational(floor_of(*interval.upper));
    if (interval.upper_open && *result.upper == *interval.upper) *result.upper -= 1;
  }
  return result;
}

Interval sum(const Interval& a, const Interval& b) {
  Interval result = {*from_zero(a).value + *from_zero(b).value, std::nullopt,
                     a.lower_open || b.lower_open, false};
  if (a.upper && b.upper) {
    result.upper = *a.upper + *b.upper;
    result.upper_open = a.upper_open || b.upper_open;
  }
  return result;
}

Interval product(const Interval& a, const Interval& b) {
  const End low_a = from_zero(a);
  const End low_b = from_zero(b);
  Interval result;
  result.lower = *low_a.value * *low_b.value;
  const bool zero = (is_zero(low_a) && !low_a.open) || (is_zero(low_b) && !low_b.open);
  result.lower_open = !zero && (low_a.open || low_b.open);
  if (is_zero(upper_end(a)) || is_zero(upper_end(b))) return point(0);
  if (a.upper && b.upper) {
    result.upper = *a.upper * *b.upper;
    result.upper_open = a.upper_open || b.upper_open;
  }
  return result;
}

Interval difference(const Interval& total, const Interval& part) {
  Interval result;
  if (part.upper) {
    result.lower = *from_zero(total).value - *part.upper;
    result.lower_open = from_zero(total).open || part.upper_open;
  }
  if (total.upper) {
    result.upper = *total.upper - *from_zero(part).value;
    result.upper_open = total.upper_open || from_zero(part).open;
  }
  return clipped(result);
}

Interval quotient(const Interval& result, const Interval& factor) {
  const End low = from_zero(result);
  const End divisor = from_zero(factor);
  Interval out = {Rational(0), std::nullopt, false, false};
  if (allows(clipped(result), 0) && allows(clipped(factor), 0)) return out;
  if (is_zero(upper_end(factor))) return {Rational(1), Rational(0), false, false};  // empty
  if (is_zero(upper_end(result))) return point(0);
  if (factor.upper) {
    out.lower = *low.value / *factor.upper;
    out.lower_open = low.open || (factor.upper_open && *low.value != 0);
  } else {
    out.lower_open = low.open || *low.value != 0;
  }
  if (result.upper && *divisor.value != 0) {
    out.upper = *result.upper / *divisor.value;
    out.upper_open = result.upper_open || (divisor.open && *result.upper != 0);
  }
  return out;
}

std::string in_figures(const Rational& value, bool share) {
  const Rational shown = rounded(share ? Rational(value * 100) : value);
  return to_grouped_string(shown) + (share ? "%" : "");
}

std::string in_words(const Interval& interval, bool share) {
  const bool from_zero = !interval.lower || (*interval.lower == 0 && !interval.lower_open);
  if (from_zero && !interval.upper) return share ? "any share" : "any number";
  if (is_point(interval)) return in_figures(*interval.lower, share);
  if (!interval.upper)
    return (interval.lower_open ? "more than " : "at least ") + in_figures(*interval.lower, share);
  if (from_zero)
    return (interval.upper_open ? "less than " : "at most ") + in_figures(*interval.upper, share);
  return in_figures(*interval.lower, share) + " to " + in_figures(*interval.upper, share);
}

}  // namespace undersigned
