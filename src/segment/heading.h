// Which of the blocks found by their markers and lines are headings; block_finder.h says when.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/document.h"
#include "segment/list_marker.h"

namespace undersigned {

struct FoundBlock {
  Block block;
  std::optional<ListMarker> marker;  // that made it a list item
  bool one_line = false;             // found in lines, and it is a single one
};

/// Makes headings of those that are; the spans of numbered ones grow to take in their marker.
/// `plain` is for plain text, in which a heading may show by its capitals alone.
void promote_headings(std::string_view text, bool plain, std::vector<FoundBlock>& found);

}  // namespace undersigned
