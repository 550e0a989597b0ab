// Enumerations inside running text: "a. Publish the audit. b. Pay the cleaners."

#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "ingest/document.h"
#include "segment/list_marker.h"

namespace undersigned {

/// The markers of every series of two or more in `block`, left to right. The first marker of a
/// series must stand at the beginning or behind a sentence mark, colon or semicolon: an enumeration
/// within a clause ("unless (a) the board resigns and (b) ...") remains one sentence. Behind the
/// others there is a mark as well, or several words: "(a) and (b)" are references. Linear.
std::vector<ListMarker> find_run_in_markers(std::string_view text, Span block);

/// The blocks with each enumeration inside a paragraph or an item as items of a list of its own,
/// one level below; what stands before it remains. The last item holds what follows. Linear.
std::vector<Block> split_run_in_lists(std::string_view text, std::vector<Block> blocks);

}  // namespace undersigned
