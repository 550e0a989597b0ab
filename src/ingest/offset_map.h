// Where each byte of a text came from.

#pragma once

#include <cstddef>
#include <vector>

#include "base/span.h"

namespace undersigned {

/// Maps the bytes of a target text to byte ranges of a source. Built front to back; source ranges
/// never run backwards. Lookup is logarithmic in the number of runs.
///
/// A run maps `count` units of `target_size` bytes each to as many units of `source_size` bytes, so
/// that an identical copy is one run (1, 1), Chinese in UTF-16 one run (3, 2), and an entity
/// ("&amp;" to "&") a run of one unit (1, 5). A unit is never divided: each of its bytes maps to
/// the whole source unit (only runs (1, 1) are divisible to the byte).
class OffsetMap {
 public:
  /// Appends `count` units. Adjacent runs of equal unit sizes are merged.
  void append(std::size_t source_begin, std::size_t count, std::size_t target_size,
              std::size_t source_size);

  /// Appends `size` target bytes that stand for no source byte (a separator between blocks); they
  /// map to the empty range at `source_at`.
  void append_synthetic(std::size_t source_at, std::size_t size);

  /// Appends what `other`, a map of the same source, has for a stretch of its target; whole units.
  void append_part(const OffsetMap& other, Span target);

  /// The source range of the unit that holds target byte `offset`, which must be < target_size().
  Span source(std::size_t offset) const;

  /// From the first unit's begin to the last unit's end. An empty span maps to an empty span.
  Span source(Span target) const;

  std::size_t target_size() const { return target_size_; }

 private:
  struct Run {
    std::size_t target_begin;
    std::size_t source_begin;
    std::size_t count;
    std::size_t target_unit;
    std::size_t source_unit;
  };
  const Run& run_at(std::size_t offset) const;

  std::vector<Run> runs_;
  std::size_t target_size_ = 0;
};

}  // namespace undersigned
