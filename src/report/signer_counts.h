// What reports on signers say of them: places, names, and how many have what.

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "signatory/signer_records.h"

namespace undersigned {

/// "signers.csv:4", or the file alone.
std::string place_of(const Place& place);

/// Cut, with "...", where it is no longer a name.
std::string shortened(const std::string& text);

/// "Ada Brun, Quarry", shortened.
std::string with_affiliation(const SignerRecord& one);

/// The indices of the entries that are another one's double.
std::vector<std::size_t> doubles_of(const SignerRecords& records);

/// How many signers have a value, for the values that most have.
struct SignerCounts {
  std::vector<std::pair<std::string, std::size_t>>
      most;                // as first written; the most frequent first
  std::size_t values = 0;  // different ones in all
};
inline constexpr std::size_t kMostValues = 10;  // in SignerCounts::most

/// Of all groups that have entries, in the order of the list.
SignerCounts counts_of_groups(const SignerRecords& records);

/// "Affiliations", "Titles" and "Countries", without those that nobody has.
std::vector<std::pair<const char*, SignerCounts>> counts_of_fields(const SignerRecords& records);

}  // namespace undersigned
