// Regular expressions, compiled when first needed and shared by all patterns with the same text.

#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace undersigned {

/// One regular expression. Compiled by the first use, in whatever thread.
class LazyRegex {
 public:
  LazyRegex(std::string text, bool ignore_case);
  ~LazyRegex();

  const re2::RE2& get();

  /// The names of its groups with their numbers. Call get() first.
  const std::vector<std::pair<std::string, int>>& groups() const { return groups_; }

  /// The numbers of those without a name, but for the first. Call get() first.
  const std::vector<int>& nameless_groups() const { return nameless_groups_; }

 private:
  std::string text_;
  bool ignore_case_;
  std::once_flag once_;
  std::unique_ptr<re2::RE2> regex_;
  std::vector<std::pair<std::string, int>> groups_;
  std::vector<int> nameless_groups_;
};

/// For one thread; what it returns may be used by many.
class RegexCache {
 public:
  std::shared_ptr<LazyRegex> get(std::string text, bool ignore_case);

 private:
  std::map<std::pair<std::string, bool>, std::shared_ptr<LazyRegex>> regexes_;
};

}  // namespace undersigned
