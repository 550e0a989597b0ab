// Which of many literals occur in a text: the test that decides whether a regular expression is
// worth running at all.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/pattern.h"

namespace undersigned {

/// The sets of which a literal occurred in a text, as a bit each.
class LiteralHits {
 public:
  explicit LiteralHits(std::size_t sets = 0) : bits_((sets + 63) / 64) {}

  /// As if a literal of every set occurred.
  static LiteralHits all(std::size_t sets) {
    LiteralHits hits(sets);
    hits.bits_.assign(hits.bits_.size(), ~std::uint64_t{0});
    return hits;
  }

  void add(std::uint32_t set) { bits_[set / 64] |= std::uint64_t{1} << (set % 64); }
  bool contains(std::uint32_t set) const { return (bits_[set / 64] >> (set % 64)) & 1; }

 private:
  std::vector<std::uint64_t> bits_;
};

/// Built once by add() and finish(), then read by many threads.
///
/// Literals are found by the hash of their first three bytes (two for the shortest), so that an
/// offset of the text costs one look-up whatever the number of rules, and building costs one
/// insertion a literal; a dense Aho-Corasick automaton would scan no faster and take most of the
/// start-up time.
class LiteralIndex {
 public:
  /// The number of the set; equal sets that are the same object get the same number.
  std::uint32_t add(const LiteralSet& set);

  /// Must be called once, after the last add().
  void finish();

  /// `text` must be folded and in lower case where the pack ignores case. Linear time for a given
  /// index.
  LiteralHits scan(std::string_view text) const;

  std::size_t sets() const { return sets_.size(); }

 private:
  struct Literal {
    std::string text;
    std::vector<std::uint32_t> sets;
  };
  void add_hits(const std::vector<std::uint32_t>& bucket, std::string_view text, std::size_t at,
                LiteralHits& hits) const;

  std::vector<Literal> literals_;
  std::unordered_map<std::string, std::uint32_t> literal_numbers_;
  std::unordered_map<const void*, std::uint32_t> set_numbers_;
  std::vector<LiteralSet> sets_;
  std::vector<std::vector<std::uint32_t>> by_three_bytes_;
  std::vector<std::vector<std::uint32_t>> by_two_bytes_;
};

}  // namespace undersigned
