// Regular expressions, compiled when first needed and shared by all patterns with the same text.

#pragma once

#include <compare>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "match/trigrams.h"
#include "pack/lexicon.h"

namespace re2 {
class RE2;
}

namespace undersigned {

/// The words of lexicons as regular expressions hold them, each lexicon written out once. For many
/// threads.
class WrittenLexicons {
 public:
  /// Of all words, or of those only that a text may hold.
  explicit WrittenLexicons(std::optional<Trigrams> text) : text_(std::move(text)) {}

  const std::string& of(const Lexicon& lexicon);

 private:
  std::optional<Trigrams> text_;
  std::mutex mutex_;
  std::map<const void*, std::string> written_;  // by Lexicon::identity()
};

/// One regular expression. Compiled by the first use, in whatever thread.
class LazyRegex {
 public:
  /// `text` as Pattern::regex, with the lexicons that it refers to.
  LazyRegex(std::string text, std::vector<Lexicon> lexicons, bool ignore_case,
            std::shared_ptr<WrittenLexicons> written);
  ~LazyRegex();

  const re2::RE2& get();

  /// Whether it is to be searched for in the text in lower case, which says the same and compiles
  /// in half the time. Call get() first.
  bool reads_lower_case() const { return reads_lower_case_; }

  /// The names of its groups with their numbers. Call get() first.
  const std::vector<std::pair<std::string, int>>& groups() const { return groups_; }

  /// The numbers of those without a name, but for the first. Call get() first.
  const std::vector<int>& nameless_groups() const { return nameless_groups_; }

 private:
  void compile();

  std::string text_;
  std::vector<Lexicon> lexicons_;
  bool ignore_case_;
  std::shared_ptr<WrittenLexicons> written_;
  std::once_flag once_;
  std::unique_ptr<re2::RE2> regex_;
  bool reads_lower_case_ = false;
  std::vector<std::pair<std::string, int>> groups_;
  std::vector<int> nameless_groups_;
};

/// For one thread; what it returns may be used by many.
class RegexCache {
 public:
  RegexCache() : RegexCache(std::nullopt) {}

  /// What it returns is only for texts that these trigrams hold: words of lexicons that do not
  /// stand in them are left out, and a letter of a few pages holds few of some thousands.
  explicit RegexCache(std::optional<Trigrams> text)
      : written_(std::make_shared<WrittenLexicons>(std::move(text))) {}

  std::shared_ptr<LazyRegex> get(std::string text, std::vector<Lexicon> lexicons, bool ignore_case);

 private:
  struct Key {
    std::string text;
    std::vector<const void*> lexicons;
    bool ignore_case;
    auto operator<=>(const Key&) const = default;
  };

  std::shared_ptr<WrittenLexicons> written_;
  std::map<Key, std::shared_ptr<LazyRegex>> regexes_;
};

}  // namespace undersigned
