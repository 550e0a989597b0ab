// Looking at rules: `rules list` and `rules show`.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "pack_files.h"
#include "segment/segments.h"

namespace undersigned {

/// True if `rule` is the id that `wanted` names, or stands below it: "en", "en.demands",
/// "en.demands.call-on".
bool is_selected(std::string_view rule, std::string_view wanted);

/// The rules that one of `wanted` selects (all, if there are none) and that have one of `tags` (if
/// there are any); an error for each that selects none, with the nearest name.
Result<std::vector<const Rule*>> select_rules(const Packs& packs,
                                              const std::vector<std::string>& wanted,
                                              const std::vector<std::string>& tags = {});

/// A line a rule: id, kind, unit, number of examples, what it says, its tags.
std::string list_rules(const std::vector<const Rule*>& rules);

/// The rule as its file has it, then its patterns with all references expanded.
std::string show_rule(const Rule& rule, const RuleFiles& files);

}  // namespace undersigned
