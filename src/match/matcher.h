// Runs packs over a segmented document: regions first, then mentions, phase by phase.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "match/mention.h"
#include "match/regex_cache.h"
#include "match/regions.h"
#include "match/trace.h"
#include "segment/segments.h"

namespace undersigned {

struct Matches {
  std::vector<RegionRole> regions;  // one for each block of Segments::blocks
  Span letter;                      // bytes of Document::text: first to last block of the letter
  std::vector<Mention> mentions;    // ordered by begin, then longer first, then rule
  std::vector<Diagnostic> diagnostics;  // a rule that was stopped at a limit, say
};

enum class Prefilter { on, off };

/// Immutable after create(); match() may run in many threads at once (regular expressions are
/// compiled on first use, behind a once-flag).
class Matcher {
 public:
  explicit Matcher(Packs packs);

  /// With regular expressions of earlier matchers, which saves compiling them again. Without the
  /// prefilter every pattern is tried on every unit, which must find the same: for tests.
  Matcher(Packs packs, RegexCache& regexes, Prefilter prefilter = Prefilter::on);

  /// For one text only, Document::text: match() finds the same in it, and nothing reliable in
  /// another. Much less is compiled, because most words of the lexicons do not stand in one letter.
  static Matcher for_text(Packs packs, std::string_view text);

  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  const Packs& packs() const;

  /// Linear in the text for a given set of packs: units longer than 16 KiB are not matched (a
  /// diagnostic says so), and a rule yields at most 256 mentions in a unit.
  /// With a trace, it is told what happened to each rule on each unit.
  Matches match(const Document& document, const Segments& segments, Trace* trace = nullptr) const;

 private:
  struct Impl;
  explicit Matcher(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace undersigned
