// The examples of rules, run through the production path: read, segmented and matched like a
// letter.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/error.h"
#include "match/matcher.h"

namespace undersigned {

struct ExampleResults {
  std::size_t run = 0;
  Errors failures;  // at the example, with what was expected and what was found
};

/// Runs every example of every rule of the matcher's packs. An example that must match fails if the
/// rule finds nothing, or something else than its `yields`; one that must not fails if it finds
/// anything.
ExampleResults run_examples(const Matcher& matcher);

}  // namespace undersigned
