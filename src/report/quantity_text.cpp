#include "report/quantity_text.h"

#include <fmt/format.h>

namespace undersigned {
namespace {

/// A third is no finite number of percents.
std::string figure(const Rational& value, bool share) {
  if (!share) return to_grouped_string(value);
  const std::string percent = to_string(Rational(value * 100));
  return percent.find('/') == std::string::npos ? percent + "%" : to_string(value);
}

}  // namespace

std::string meaning_of(const Quantity& quantity) {
  const bool share = quantity.kind == "share";
  const Interval& bounds = quantity.bounds;
  if (!bounds.lower && !bounds.upper)
    return quantity.value ? "about " + figure(*quantity.value, share) : std::string("unbounded");
  if (!bounds.upper)
    return fmt::format("{} {}", bounds.lower_open ? ">" : "\u2265", figure(*bounds.lower, share));
  if (!bounds.lower)
    return fmt::format("{} {}", bounds.upper_open ? "<" : "\u2264", figure(*bounds.upper, share));
  if (bounds.lower == bounds.upper) return "= " + figure(*bounds.lower, share);
  return fmt::format("{} to {}", figure(*bounds.lower, share), figure(*bounds.upper, share));
}

}  // namespace undersigned
