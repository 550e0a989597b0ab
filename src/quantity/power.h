// A figure raised to a power: "1.1^23", "12.32e+14", "6.23x10^-4".

#pragma once

#include <optional>
#include <string_view>

#include "quantity/figure.h"

namespace undersigned {

/// The power that begins with `base`, a figure of `text`; the span of what is returned ends behind
/// the exponent. Nothing where no exponent stands right behind the figure, or where the value would
/// have more than kMaxDigits digits.
std::optional<Figure> read_power(std::string_view text, const Figure& base);

}  // namespace undersigned
