// What was found in a letter, laid over its text: which stretches are covered by what, and in which
// lane each finding is drawn so that findings that overlap do not hide each other.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/span.h"

namespace undersigned {

struct Mark {
  std::string id;
  std::string kind;      // "demand"
  Span span;             // bytes of Document::text, not empty
  std::size_t lane = 0;  // 0 is nearest to the text; see assign_lanes()
};

/// Further lanes are drawn as the last one.
inline constexpr std::size_t kLanes = 5;

/// Gives marks that overlap different lanes as far as there are some, shorter marks the nearer
/// ones, and sorts them by where they begin. n log n.
void assign_lanes(std::vector<Mark>& marks);

/// A stretch of text that the same marks cover throughout.
struct Run {
  Span span;
  std::vector<const Mark*> marks;   // from the farthest lane to the nearest
  std::vector<const Mark*> starts;  // those that begin here
};

/// Cuts text into runs, block after block.
class RunCutter {
 public:
  /// Of assign_lanes(); kept by reference.
  explicit RunCutter(const std::vector<Mark>& marks) : marks_(marks) {}

  /// The runs of `block`, which begins behind all blocks before it. A mark that begins between two
  /// blocks starts in the later one.
  std::vector<Run> cut(Span block);

 private:
  const std::vector<Mark>& marks_;
  std::size_t next_ = 0;           // the first mark that begins behind all blocks so far
  std::vector<const Mark*> open_;  // those that may reach into the next block
};

}  // namespace undersigned
