// Whether a unit stands where a rule wants it.

#pragma once

#include <cstddef>
#include <vector>

#include "match/candidates.h"
#include "match/lead_ins.h"
#include "match/mention_store.h"
#include "match/regions.h"
#include "match/unit.h"
#include "segment/segments.h"

namespace undersigned {

/// What is known of a document while a phase runs. References to what the caller keeps.
struct Surroundings {
  const Segments& segments;
  const std::vector<RegionRole>& regions;     // by block
  const std::vector<std::size_t>& governors;  // by block: index of its lead-in, or kNoLeadIn
  const MentionStore& store;                  // mentions of earlier phases
  const Candidates& candidates;               // of this one
};

/// The lead-in that governs the unit's block, or null.
const Mention* governor(const Unit& unit, const Surroundings& surroundings);

/// The key of `where` that keeps the rule from this document, or null if none does.
const char* misplaced_in_document(const Rule& rule, const Surroundings& surroundings);

/// The key of `where` that keeps the rule from the unit, or null if none does.
const char* misplaced(const Rule& rule, const Unit& unit, const Surroundings& surroundings);

/// The key of `where` that keeps the rule from a match in the unit, or null. `match`: bytes of the
/// document.
const char* misplaced_match(const Rule& rule, const Unit& unit, Span match,
                            const Surroundings& surroundings);

}  // namespace undersigned
