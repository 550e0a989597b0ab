// The rules that a command is about.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "authoring/listing.h"
#include "base/error.h"
#include "cli/options.h"

namespace undersigned {

/// The rules of a folder, or the embedded ones, with their files.
struct RuleSet {
  RuleFiles files;
  Packs packs;

  static Result<RuleSet> load(const std::optional<std::string>& folder);
};

/// "rules en.demands --tag soft": the folder, where the first word names one, and what of it.
class RuleSelection {
 public:
  void declare(Options& options, bool required = false);

  /// Loads the set and picks its rules, which point into it.
  Result<std::vector<const Rule*>> pick(RuleSet& set) const;

 private:
  std::vector<std::string> words_;
  std::vector<std::string> tags_;
};

/// A whole number from 1; false for anything else.
bool read_count(const std::string& text, int& count);

}  // namespace undersigned
