// What `rules test` prints.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "authoring/example_run.h"

namespace undersigned {

/// The name on disk of a rule file.
using NameOf = std::function<std::string(const std::string& path)>;

/// Failures with what was expected and found side by side, known gaps, and counts: examples, rules
/// with a matching example that holds. Ended by a newline.
std::string example_report(const std::vector<ExampleOutcome>& outcomes, const NameOf& name_of);

/// True if an example failed or a gap is closed.
bool has_failures(const std::vector<ExampleOutcome>& outcomes);

}  // namespace undersigned
