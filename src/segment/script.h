// Which pack reads a sentence.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "segment/segments.h"

namespace undersigned {

/// True of a name of a Unicode script: "Latin", "Han".
bool is_script(const std::string& name);

/// Chooses packs by the scripts that they read and, between packs of one script, by their lexicons
/// `common-words`. Immutable; the packs outlive it.
class PackChooser {
 public:
  /// `text` is the document's. Linear in it where packs share a script.
  PackChooser(const Packs& packs, std::string_view text);

  /// The index of the pack whose scripts hold most words of `text` (a Han character is a word, and
  /// so is a run of letters of one other script, but not in a link); kNoPack if no pack reads any
  /// of them. Of equals the one whose common words are the most frequent in the document, unless
  /// the text has kClearlyMore more common words of another one; then the earlier.
  std::size_t choose(std::string_view text) const;

 private:
  std::size_t most_common(std::string_view text, const std::vector<std::size_t>& equals) const;
  std::size_t count_common_words(std::size_t pack, std::string_view text) const;

  const Packs& packs_;
  std::vector<std::vector<std::int32_t>> scripts_;  // ICU's UScriptCode, for each pack
  std::vector<std::size_t> in_document_;            // common words of each pack; if any is asked
};

inline constexpr std::size_t kClearlyMore = 3;

}  // namespace undersigned
