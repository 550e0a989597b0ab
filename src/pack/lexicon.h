// Word lists that rules name instead of spelling out: demand verbs, months, number words.
// rules/README.md describes the file format, in the section "Lexicons".

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "base/folded_text.h"
#include "base/span.h"

namespace undersigned {

/// How a pack compares words; the same for its lexicons and its patterns.
struct WordOptions {
  FoldOptions fold;
  bool ignore_case = false;
  bool spaced = false;  // words are set apart by spaces, so that an entry matches whole words only
  bool unicode_edges = false;  // of spaced words in another script than Latin
};

/// Maps surface forms ("stepping down") to values ("leave-office"). Surfaces are folded, and lower
/// case where case is ignored. Immutable once parsed, so one lexicon may serve many threads.
class Lexicon {
 public:
  struct Entry {
    std::string surface;  // folded
    std::string value;    // the second column, or the surface as written where there is none
    bool prefix = false;  // the file said "resign*": any word that begins so
    int line = 0;
  };
  struct Found {
    Span span;           // of the whole word in the searched text, also for a prefix entry
    const Entry* entry;  // lives as long as the lexicon
  };

  /// Reads `surface<TAB>value` lines; '#' begins a comment line. Reports every bad line: no value
  /// after the tab, an empty surface, a third column, a surface listed twice.
  static Result<Lexicon> parse(std::string name, const std::string& file, std::string_view text,
                               const WordOptions& options);

  /// From entries that parse() returned for the same options.
  static Lexicon of(std::string name, const WordOptions& options, std::vector<Entry> entries);

  const std::string& name() const { return data_->name; }
  const WordOptions& options() const { return data_->options; }
  const std::vector<Entry>& entries() const { return data_->entries; }  // in the order of the file

  /// Copies share what they hold: the same for all of them, and for no other as long as one lives.
  const void* identity() const { return data_.get(); }

  /// The leftmost entry at or after `from` in `folded`, the longest of those that begin there.
  std::optional<Found> find(std::string_view folded, std::size_t from = 0) const;

  /// The longest entry that begins exactly at `at`.
  std::optional<Found> match_at(std::string_view folded, std::size_t at) const;

  /// The value of an entry that is the whole of `folded`.
  std::optional<std::string_view> value_of(std::string_view folded) const;

 private:
  struct Data {
    std::string name;
    WordOptions options;
    std::vector<Entry> entries;
    // Indices into the entries: by the first two bytes, longest first; and those of one byte.
    std::unordered_map<std::uint16_t, std::vector<std::size_t>> by_head;
    std::vector<std::size_t> one_byte;
  };

  std::optional<Found> try_entry(const Entry& entry, std::string_view folded, std::size_t at) const;

  std::shared_ptr<const Data> data_ = std::make_shared<const Data>();
};

}  // namespace undersigned
