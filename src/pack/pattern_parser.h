// Reads the text of a pattern by recursive descent, in one pass.

#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "pack/pattern.h"
#include "pack/pattern_piece.h"

namespace undersigned {

/// What a parser needs besides the text. Outlives the parsing.
struct PatternSources {
  const PatternScope& scope;
  /// Null for a fragment that cannot be used; its mistakes are reported at its own place.
  std::function<const Piece*(std::string_view name)> fragment;
  std::function<const Piece&(const Lexicon&)> lexicon;
  /// The bit of a test of this kind; negative where there are too many of them.
  std::function<int(const std::string& kind, const FieldTest&)> bit_of;
  int depth = 0;  // of groups and fragments that are open
};

/// Stops at the first mistake: appends it to `errors` and returns nothing. `outline`, if there is
/// one, gets what stands in the text itself, not in the fragments that it refers to.
std::optional<Piece> parse_pattern(std::string_view text, PatternSources& sources,
                                   std::vector<PatternError>& errors,
                                   PatternOutline* outline = nullptr);

}  // namespace undersigned
