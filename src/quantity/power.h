// A figure raised to a power: "1.1^23", "12.32e+14", "6.23x10^-4".

#pragma once

#include <optional>
#include <string_view>

#include "quantity/figure.h"

namespace undersigned {

struct Power {
  Span span;                      // of base and exponent
  std::optional<Rational> value;  // nothing if it has more than kMaxDigits digits, or divides by 0
};

/// The power that begins with `base`, a figure of `text`. Nothing where no exponent stands right
/// behind the figure.
std::optional<Power> read_power(std::string_view text, const Figure& base);

}  // namespace undersigned
