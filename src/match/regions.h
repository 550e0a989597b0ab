// Which part of a document is the letter, and what each block of it is for.

#pragma once

#include <cstddef>
#include <vector>

#include "match/mention.h"
#include "segment/segments.h"

namespace undersigned {

/// A stretch of the document by role. Regions do not overlap and cover all blocks.
enum class RegionRole { frame, heading, salutation, body, closing, signatures };

/// "frame", "heading", ...
const char* to_string(RegionRole role);

/// The role of each block, from the marks that the rules of the phase `regions` found:
/// announces-letter, salutation, closing, signatures, ends-letter (rules/README.md, "Regions").
/// What is right above a list item is no salutation: it says whom the items are for.
std::vector<RegionRole> assign_regions(const Segments& segments, const std::vector<Mention>& marks);

/// From the first to the last block of the letter: what is neither frame nor signatures. Empty if
/// there is none.
Span letter_span(const Segments& segments, const std::vector<RegionRole>& regions);

}  // namespace undersigned
