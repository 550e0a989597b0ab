// What a quantity's bounds mean, in signs.

#pragma once

#include <string>

#include "model/letter.h"

namespace undersigned {

/// "> 500", "70% or more" as ">= 70%", "= 2", "18 to 45", "about 50". A share is in percent.
std::string meaning_of(const Quantity& quantity);

}  // namespace undersigned
