// Which pack reads a sentence.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/segments.h"

namespace undersigned {

/// Chooses packs by the scripts that they read. Immutable.
class PackChooser {
 public:
  explicit PackChooser(const Packs& packs);

  /// The index of the pack whose scripts hold most words of `text` (a Han character is a word, and
  /// so is a run of letters of one other script, but not in a link); the earlier of equals; kNoPack
  /// if no pack reads any of them.
  std::size_t choose(std::string_view text) const;

 private:
  std::vector<std::vector<std::int32_t>> scripts_;  // ICU's UScriptCode, for each pack
};

}  // namespace undersigned
