// The conditions of two letters, by the demands that they require.

#pragma once

#include <map>
#include <string>

#include "compare/comparison.h"

namespace undersigned {

/// The id in letter b of the demand that was paired with one of a.
using DemandPairs = std::map<std::string, std::string>;

/// Pairs and differences of conditions, without ids. Of a pair: another connective, limbs that are
/// no demands and stand in one letter only, and what is required of the rest (all of several, any).
Comparison compare_conditions(const Letter& a, const Letter& b, bool one_language,
                              const DemandPairs& demand_in_b);

}  // namespace undersigned
