// Whether a pattern is found near a match.

#pragma once

#include <functional>

#include "match/compiled_rules.h"
#include "match/skeleton.h"
#include "match/unit.h"
#include "pack/pack.h"

namespace undersigned {

/// The other units of a document.
struct Neighbours {
  /// The unit of the sentence with this index; null where there is none for this pack.
  std::function<const Unit*(std::size_t sentence)> sentence;
  /// A unit's text as patterns with these mentions see it. Valid until the next call.
  std::function<const Skeleton&(const Unit&, const std::vector<MentionReference>&)> skeleton;
};

/// True if `pattern`, the compiled form of that of `near`, is found where `near` wants it. `match`
/// lies in `unit`, as bytes of the document; what overlaps it is not near it. Of a block, the 16
/// sentences before and behind are searched.
bool is_near(const NearSpec& near, const CompiledPattern& pattern, const Unit& unit, Span match,
             const Neighbours& neighbours);

}  // namespace undersigned
