// Cuts a capture at its coordinators: "resign, appoint two directors and reinstate them".

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "match/compiled_rules.h"
#include "pack/lexicon.h"

namespace undersigned {

/// One coordinated part, and how it is tied to the part before it.
struct Part {
  Span span;                 // trimmed
  bool alternative = false;  // "or": of the parts' coordinator; never of the first part
};

/// Where a coordinator cuts; each may be null.
struct CutTests {
  const CompiledPattern* part = nullptr;   // must match what follows the coordinator
  const CompiledPattern* whole = nullptr;  // must be found in the part before it
};

/// The parts of `capture`, at least one. A coordinator inside brackets cuts nothing. A list
/// coordinator (a comma) is an alternative if the next coordinator that is no list coordinator is
/// one.
std::vector<Part> split_parts(std::string_view folded, Span capture, const Lexicon& coordinators,
                              const CutTests& tests);

/// A tree over parts, in spans of the folded text.
struct PartTree {
  enum class Op { leaf, all, any, negated };
  Op op = Op::leaf;
  Span span;
  std::vector<PartTree> children;
};

/// Cuts at alternatives first, then at the rest. `negated` (may be null): a part that it matches is
/// negated, and its capture `rest` is the leaf.
PartTree part_tree(std::string_view folded, const std::vector<Part>& parts,
                   const CompiledPattern* negated);

}  // namespace undersigned
