#include "report/quantity_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace undersigned {
namespace {

/// "2,000,000": commas between groups of three digits of the whole part.
std::string grouped(std::string figure) {
  const std::size_t first = figure.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(figure.find_first_of("./"), figure.size()); at > first + 3;) {
    at -= 3;
    figure.insert(at, ",");
  }
  return figure;
}

std::string figure(const Rational& value, bool share) {
  return share ? to_string(Rational(value * 100)) + "%" : grouped(to_string(value));
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
