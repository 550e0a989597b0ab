// Fills the fields of a mention from a match.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "match/mention.h"
#include "match/unit.h"
#include "pack/pack.h"

namespace undersigned {

/// Everything that a field can be read from. Refers to what the caller holds.
struct FieldSources {
  struct Capture {
    std::string_view name;
    Span span;  // of the unit's folded text
  };
  const Pack& pack;
  const Unit& unit;
  std::string_view document;                   // Document::text
  const std::vector<const Mention*>& numbers;  // of the scanner, in the unit
  std::vector<Capture> captures;
  const Mention* part_before = nullptr;  // of the same split
  const Mention* requirement_before =
      nullptr;  // of the same condition, with a mention of this kind
  const Mention* lead_in = nullptr;

  /// The capture's span, trimmed; an empty one if it took no part.
  Span capture(std::string_view name) const;
};

std::map<std::string, FieldValue, std::less<>> read_fields(const std::vector<FieldSpec>& fields,
                                                           const FieldSources& sources);

}  // namespace undersigned
