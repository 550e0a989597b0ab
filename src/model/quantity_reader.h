// The interval that a quantity's words allow.

#pragma once

#include <optional>
#include <string_view>

#include "match/mention.h"
#include "model/letter.h"

namespace undersigned {

/// The bounds, approximation and value of a mention of kind `quantity`, from its fields value, to,
/// per, bound, scale and at-least; the other members are left empty. Nothing if `value` is no
/// number.
std::optional<Quantity> read_quantity(const Mention& mention);

/// What the last printed digit of a share counts: 1/100 for "95%", 1/1000 for "95.5%". Nothing for
/// one that is not in figures and percent. `text` is the quote of the mention.
std::optional<Rational> last_place_of(const Mention& mention, std::string_view text);

}  // namespace undersigned
