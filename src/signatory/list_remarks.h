// Entries that do not fit into their list, for a person to look at.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "signatory/signer_records.h"

namespace undersigned {

struct ListRemark {
  std::size_t entry = 0;  // index
  std::string what;       // "out of order"
};

/// How an entry is written, as a number that is the same for "Ada Brun, Engineer (Quarry)" and "Jon
/// Moss, Cook (Dock)": the marks between its words, what stands in brackets left out; never 0.
std::uint32_t form_of(std::string_view entry);

/// Of lists (the entries of one group in one file) of kFewestListed or more:
/// - where at most one in twenty stands out of the order of names, or of last words of names, which
///   all others keep: those, the fewest that can be;
/// - where at most one in twenty is written otherwise than all others (SignerRecord::form): those.
/// By entry. n log n.
std::vector<ListRemark> list_remarks(const std::vector<SignerRecord>& entries);
inline constexpr std::size_t kFewestListed = 10;

}  // namespace undersigned
