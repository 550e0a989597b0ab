// What `rules test` prints: the examples, and the mutations if they were run.

#pragma once

#include <string>
#include <vector>

#include "authoring/example_report.h"
#include "authoring/mutation.h"

namespace undersigned {

/// The mutations of one pack, and what became of them.
struct PackMutations {
  std::vector<Mutation> mutations;
  MutationRun run;  // points into `mutations`
};

/// For a reader: example_report(), then mutation_report() for each pack.
std::string test_report(const std::vector<ExampleOutcome>& outcomes,
                        const std::vector<PackMutations>& mutated, const NameOf& name_of);

/// For a program: one object with `examples` (every one, with its place, result and what was
/// found), `unnoticed` mutations and the counts of both.
std::string test_report_json(const std::vector<ExampleOutcome>& outcomes,
                             const std::vector<PackMutations>& mutated, const NameOf& name_of);

}  // namespace undersigned
