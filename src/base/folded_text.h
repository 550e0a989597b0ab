// A text in which differences that a pack declares unimportant are gone, with the way back.
//
// Patterns and lexicons never meet a letter as it is written, but folded: full-width forms as
// ASCII, typographic quotes as straight ones, runs of white space as one space, traditional
// characters as simplified ones. Folding is declared by the pack, applied to its own patterns too,
// and reversible in position: each folded byte knows the bytes that it came from.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace undersigned {

/// What a pack folds. White space is always folded: a run of it is one space, none at either end.
struct FoldOptions {
  bool width = false;        // full-width and half-width forms to the ordinary ones (U+FF0C to ',')
  bool quotes = false;       // curly apostrophes and double quotes to ' and "; dashes stay
  bool accents = false;      // Latin letters lose their diacritics (e-acute to 'e')
  bool traditional = false;  // traditional Chinese characters to simplified ones, one by one
  bool han_space = false;    // no white space where either neighbour is a Han character
};

class FoldedText {
 public:
  /// Folds `part` of `text`. Keeps no reference to `text`.
  FoldedText(std::string_view text, Span part, const FoldOptions& options);

  const std::string& text() const { return text_; }

  /// The bytes of the original that `folded` (a non-empty span of text(), on code point boundaries)
  /// came from. An empty span yields an empty span at the same place.
  Span original(Span folded) const;

  /// The folded bytes whose characters lie within `original` (a span of the original text); empty,
  /// at the nearest place, where there are none. Logarithmic time.
  Span folded(Span original) const;

 private:
  std::string text_;
  // One entry for each folded byte: where its source character begins and ends, as offsets into
  // the original text. None where nothing was folded.
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> ends_;
  std::size_t begin_ = 0;  // of the part
  std::size_t end_ = 0;
};

/// The folding alone, for patterns and lexicon entries. Keeps leading and trailing spaces.
std::string fold(std::string_view text, const FoldOptions& options);

}  // namespace undersigned
