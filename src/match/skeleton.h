// A unit's text in which mentions of some kinds are one character each.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace undersigned {

/// A stretch of a folded text that is replaced by one private-use character.
struct Replacement {
  Span span;
  char32_t character = 0;
};

class Skeleton {
 public:
  /// `replacements` are spans of `folded` in any order; of those that overlap the one that begins
  /// first stays, of those that begin together the longest. Keeps no reference to `folded`.
  Skeleton(std::string_view folded, std::vector<Replacement> replacements);

  const std::string& text() const { return text_; }

  /// The stretch of the folded text that a span of text() stands for.
  Span folded(Span span) const;

 private:
  struct Piece {
    std::size_t begin;  // in text_
    std::size_t folded_begin;
    std::size_t folded_size;  // of a replacement; 0 for text that is copied
  };
  const Piece& piece_at(std::size_t offset) const;

  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace undersigned
