#include "cli/commands/rule_set.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>

namespace undersigned {

Result<RuleSet> RuleSet::load(const std::optional<std::string>& folder) {
  auto files = folder ? RuleFiles::read(*folder) : Result<RuleFiles>(RuleFiles::embedded());
  if (!files) return files.error();
  auto packs = files->load();
  if (!packs) return packs.error();
  return RuleSet{std::move(*files), std::move(*packs)};
}

void RuleSelection::declare(Options& options, bool required) {
  options
      .add("RULES", words_,
           "A folder of packs (without it, the built-in ones), then ids of rules, or their "
           "beginnings: en, en.demands",
           required)
      .add("--tag TAG", tags_, "Only rules with this tag");
}

Result<std::vector<const Rule*>> RuleSelection::pick(RuleSet& set) const {
  std::vector<std::string> ids = words_;
  std::optional<std::string> folder;
  std::error_code code;
  if (!ids.empty() && std::filesystem::is_directory(ids.front(), code)) {
    folder = ids.front();
    ids.erase(ids.begin());
  }
  auto loaded = RuleSet::load(folder);
  if (!loaded) return loaded.error();
  set = std::move(*loaded);
  return select_rules(set.packs, ids, tags_);
}

bool read_count(const std::string& text, int& count) {
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, count);
  return error == std::errc() && stop == end && count > 0;
}

}  // namespace undersigned
