#include "model/quantity_reader.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace undersigned {
namespace {

enum class Bound { exact, over, at_least, under, at_most, about };

Bound bound_of(std::string_view name) {
  static constexpr std::pair<std::string_view, Bound> kBounds[] = {
      {"over", Bound::over},   {"at-least", Bound::at_least}, {"under", Bound::under},
      {"about", Bound::about}, {"at-most", Bound::at_most},
  };
  for (const auto& [known, bound] : kBounds)
    if (name == known) return bound;
  return Bound::exact;
}

Interval interval_of(const Rational& value, Bound bound) {
  switch (bound) {
    case Bound::exact:
      return {value, value, false, false};
    case Bound::over:
      return {value, std::nullopt, true, false};
    case Bound::at_least:
      return {value, std::nullopt, false, false};
    case Bound::under:
      return {std::nullopt, value, false, true};
    case Bound::at_most:
      return {std::nullopt, value, false, false};
    case Bound::about:
      break;
  }
  return {};
}

}  // namespace

std::optional<Quantity> read_quantity(const Mention& mention) {
  auto value = parse_rational(mention.field("value"));
  if (!value) return std::nullopt;
  auto to = parse_rational(mention.field("to"));
  if (const auto scale = parse_rational(mention.field("scale"))) {
    *value *= *scale;
    if (to) *to *= *scale;
  }
  if (const auto per = parse_rational(mention.field("per")); per && *per > 0) *value /= *per;
  const bool open_ended = mention.field("at-least") == "true";
  Bound bound = bound_of(mention.field("bound"));
  if (open_ended && bound == Bound::exact) bound = Bound::at_least;
  if (open_ended && bound == Bound::about) bound = Bound::at_least;

  Quantity quantity;
  quantity.value = *value;
  quantity.approximate = bound == Bound::about;
  if (to) {
    quantity.bounds = {std::min(*value, *to), std::max(*value, *to), false, false};
    quantity.reversed = *to < *value;
    quantity.value.reset();
  } else {
    quantity.bounds = interval_of(*value, bound);
  }
  return quantity;
}

std::optional<Rational> last_place_of(const Mention& mention, std::string_view text) {
  static constexpr std::string_view kDigits = "0123456789";
  auto place = parse_rational(mention.field("scale"));
  const std::size_t last = text.find_last_of(kDigits);
  if (!place || last == std::string_view::npos) return std::nullopt;
  const std::size_t before = text.substr(0, last).find_last_not_of(kDigits);
  if (before != std::string_view::npos && text[before] == '.')
    for (std::size_t i = before; i < last; ++i) *place /= 10;
  return place;
}

}  // namespace undersigned
