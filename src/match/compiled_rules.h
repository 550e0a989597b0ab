// The rules of one pack with their regular expressions, compiled when first needed.

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "match/literal_index.h"
#include "match/regex_cache.h"
#include "pack/pack.h"

namespace undersigned {

/// What one match of a pattern covers, in the text that was searched.
struct PatternMatch {
  struct Capture {
    std::string_view name;  // lives as long as the pattern
    Span span;
  };
  Span whole;
  std::vector<Capture> captures;  // only those that took part
};

/// Where in the text, from the place on that a search begins at.
enum class MatchBegins { anywhere, here };

/// What patterns are compiled with, and into, together.
struct PatternTables {
  const Pack& pack;
  LiteralIndex& literals;
  RegexCache& regexes;
};

/// One pattern. The regular expression is compiled by the first search, in whatever thread.
class CompiledPattern {
 public:
  CompiledPattern(const Pattern& pattern, MatchBegins begins, const PatternTables& tables);

  const Pattern& pattern() const { return *pattern_; }

  /// False where the text that was scanned cannot match.
  bool possible(const LiteralHits& hits) const;

  /// Those of the first set of which none stands in the text: "ask, urge, ... (12)"; for a trace.
  std::string missing_literals(const LiteralHits& hits) const;

  bool found_in(std::string_view text) const;

  /// The first match at or after `from`, or the one that begins there.
  std::optional<PatternMatch> search(std::string_view text, std::size_t from) const;

 private:
  const Pattern* pattern_;
  MatchBegins begins_;
  std::vector<std::uint32_t> required_;
  std::shared_ptr<LazyRegex> regex_;
};

struct CompiledRule {
  const Rule* rule = nullptr;
  std::vector<CompiledPattern> any;
  std::vector<CompiledPattern> all;
  std::vector<CompiledPattern> unless;
  std::vector<CompiledPattern> near;       // as Rule::near
  std::vector<CompiledPattern> not_near;   // as Rule::not_near
  std::optional<CompiledPattern> part;     // of its split
  std::optional<CompiledPattern> whole;    // of its split
  std::optional<CompiledPattern> negated;  // of its split
};

/// Immutable but for the lazy compilation; shared by threads. Keeps the pack alive.
class CompiledRules {
 public:
  CompiledRules(std::shared_ptr<const Pack> pack, RegexCache& regexes);

  const Pack& pack() const { return *pack_; }
  const LiteralIndex& literals() const { return literals_; }

  /// The rules of a phase, in the order of the files.
  const std::vector<CompiledRule>& phase(std::size_t number) const { return phases_[number]; }

 private:
  std::shared_ptr<const Pack> pack_;
  LiteralIndex literals_;
  std::vector<std::vector<CompiledRule>> phases_;
};

}  // namespace undersigned
