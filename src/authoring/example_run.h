// The examples of rules, run through the production path: read, segmented and matched like a
// letter.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "match/matcher.h"

namespace undersigned {

enum class ExampleResult {
  passed,
  failed,
  known_gap,  // it does not hold, and says that it does not yet
  gap_closed  // it says that it does not hold yet, but it does: the remark must go
};

struct ExampleOutcome {
  const Rule* rule = nullptr;  // of the matcher's packs, as the example
  const Example* example = nullptr;
  ExampleResult result = ExampleResult::passed;
  std::string problem;  // what does not hold: "must match, but does not"; empty if it holds
  /// What the rule found: of each mention its text, its fields by name and its tree.
  std::vector<std::vector<std::pair<std::string, std::string>>> found;
};

/// Runs the examples of the rules that are wanted, in the order of the packs. An example that must
/// match holds if the rule finds something, and with `yields` exactly these mentions in this order,
/// with at least these fields; one that must not match holds if the rule finds nothing.
std::vector<ExampleOutcome> run_examples(const Matcher& matcher,
                                         const std::function<bool(const Rule&)>& wanted);

/// True if the example holds. `mutant` may have other rules than `rule`'s pack, but one of its id.
bool holds(const Matcher& mutant, const Rule& rule, const Example& example);

}  // namespace undersigned
