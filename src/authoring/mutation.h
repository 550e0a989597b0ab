// Whether the examples of a pack would notice a change of its rules: `rules test --mutate`.
//
// Each alternative, optional part, exclusion and restriction is left out in turn; a change under
// which every example still holds is one that nobody tests. Mutation testing as of DeMillo, Lipton
// and Sayward (1978), with the omission of a part as the only operator.

#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "match/matcher.h"

namespace undersigned {

/// A change of a pack.
struct Mutation {
  std::string owner;                // the rule's id, or "fragment NAME"
  Place place;                      // of the rule or the fragment
  std::string what;                 // "the alternative 'x|y' of pattern 2"
  std::size_t rule = 0;             // the rule, by its index in the pack
  std::string fragment;             // or the fragment, by its name
  std::function<void(Rule&)> edit;  // of a rule
  std::string text;                 // of a fragment: what is left of it
};

/// Every mutation of the rules and of the fragments that they use, in the order of the pack.
std::vector<Mutation> mutations_of(const Pack& pack,
                                   const std::function<bool(const Rule&)>& wanted);

struct MutationRun {
  std::size_t tried = 0;
  std::size_t refused = 0;  // mutants that are no valid rules
  std::size_t left = 0;     // not tried for want of time
  std::vector<const Mutation*> unnoticed;
};

/// Runs the examples against each mutation until one fails: first those of the rules that it
/// touches. Stops at the deadline. `progress` is called with the number of mutations that are done.
MutationRun run_mutations(const std::shared_ptr<const Pack>& pack,
                          const std::vector<Mutation>& mutations,
                          std::chrono::steady_clock::time_point deadline,
                          const std::function<void(std::size_t)>& progress);

/// What `rules test --mutate` prints for one pack.
std::string mutation_report(const MutationRun& run,
                            const std::function<std::string(const std::string&)>& name_of);

}  // namespace undersigned
