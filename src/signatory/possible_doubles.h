// Entries that may be the same signer, for a person to look at.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "signatory/signer_records.h"

namespace undersigned {

struct PossibleDouble {
  std::size_t entry = 0;  // index
  std::size_t other = 0;  // of an earlier one
  std::string why;        // "the same link"
};

/// Of entries that are no doubles of each other (signatory/doubles.h), those whose names
/// - look the same in letters of another script (base/unicode.h, look_of),
/// - are the same but for accents, or but for the order of their words,
/// - differ by an initial, with the same affiliation: "A. Smith" and "Alice Smith";
/// and those with the same link, unless more than kMostOfOneLink share it, as members of a group
/// do. An entry is paired with the earliest of its kind, for the first of these reasons; by entry.
/// n log n.
std::vector<PossibleDouble> possible_doubles(const std::vector<SignerRecord>& entries);
inline constexpr std::size_t kMostOfOneLink = 3;

}  // namespace undersigned
