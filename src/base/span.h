// A half-open stretch of bytes, the one way in which positions are passed inside the program.

#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace undersigned {

/// Bytes [begin, end) of a text that the context names; never code points, never lines.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  /// What of it lies in `other`, which it must overlap.
  Span within(Span other) const { return {std::max(begin, other.begin), std::min(end, other.end)}; }

  /// The stretch of `text` itself; the view lives as long as the text.
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace undersigned
