// The interval that a quantity's words allow.

#pragma once

#include <optional>

#include "match/mention.h"
#include "model/letter.h"

namespace undersigned {

/// The bounds, approximation and value of a mention of kind `quantity`, from its fields value, to,
/// bound, scale and at-least; the other members are left empty. Nothing if `value` is no number.
std::optional<Quantity> read_quantity(const Mention& mention);

}  // namespace undersigned
