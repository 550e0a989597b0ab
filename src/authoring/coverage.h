// What rules do on letters: `rules coverage`, the author's list of things to do.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "undersigned.h"

namespace undersigned {

/// Counts over several letters.
class RuleCoverage {
 public:
  explicit RuleCoverage(const Packs& packs);

  /// `times`, if there are any, are those of this analysis.
  void add(const Analysis& analysis, const Trace::Times* times = nullptr);

  /// The cues that stand in no demand, commitment or condition, most frequent first, with their
  /// sentences; how often each rule found something, with the time it took where that is known; the
  /// rules that never did.
  std::string report() const;

 private:
  std::string time_of(const std::string& rule) const;  // "  0.120 ms", or nothing

  struct Cue {
    std::size_t count = 0;
    std::vector<std::string> sentences;  // "letter.md:12: ...", the first few
  };
  const Packs& packs_;
  std::size_t letters_ = 0;
  std::map<std::string, std::size_t> found_;  // by rule
  Trace::Times times_;
  std::map<std::string, Cue> cues_;  // by their words, in lower case
};

}  // namespace undersigned
