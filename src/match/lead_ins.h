// Which lead-in speaks for which block: "We call on the council to:" and the list behind it.

#pragma once

#include <cstddef>
#include <vector>

#include "match/mention_store.h"
#include "match/regions.h"
#include "segment/segments.h"

namespace undersigned {

inline constexpr std::size_t kNoLeadIn = static_cast<std::size_t>(-1);

/// For each block the index (into `mentions`) of the lead-in that governs it, or kNoLeadIn; as
/// rules/README.md says in the section "Lead-ins".
std::vector<std::size_t> governing_lead_ins(const Segments& segments,
                                            const std::vector<RegionRole>& regions,
                                            const MentionStore& mentions);

/// The first block behind block `own` that is no item of the list that follows it directly; `own` +
/// 1 where none follows. From a list item only a deeper list counts.
std::size_t end_of_list(const std::vector<Block>& blocks, std::size_t own);

}  // namespace undersigned
