// What is suspicious in rules that load: `rules check`.

#pragma once

#include <memory>
#include <vector>

#include "base/error.h"
#include "pack_files.h"

namespace undersigned {

/// Remarks about one loaded pack, in the order of its files. None of them keeps the rules from
/// working: a rule whose examples find nothing, a fragment, lexicon or capture that nobody uses,
/// two rules with the same pattern, long lists of words that should be a lexicon, unknown classes
/// of number words and unknown scripts. `files` has the pack's files, for places and excerpts.
Errors check_rules(const std::shared_ptr<const Pack>& pack, const RuleFiles& files);

}  // namespace undersigned
