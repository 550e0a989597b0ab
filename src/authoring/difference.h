// What a change of rules changes in the findings of a letter: `rules diff`.

#pragma once

#include <string>

#include "undersigned.h"

namespace undersigned {

/// The findings of one letter under two sets of rules: "+" found only by the new ones, "-" only by
/// the old ones, "~" by both, but with other fields. A line each with its place; empty if nothing
/// changed.
std::string difference(const Analysis& before, const Analysis& after);

}  // namespace undersigned
