// A condition whose requirements are the items of the list behind it.

#pragma once

#include <optional>

#include "match/mention.h"
#include "segment/segments.h"

namespace undersigned {

/// The first sentences of the items of the list that follows the mention's block, joined by what
/// its field `requires-list` says: "all" or "any". Nothing without that field or without a list.
std::optional<RequirementTree> tree_of_list(const Mention& mention, const Segments& segments);

}  // namespace undersigned
