// The formats of CI systems, each written from problems; but for SARIF and JUnit only from new
// ones. The same problems give the same bytes, and nothing that a letter says can end a command, a
// tag or a line of the format.

#pragma once

#include <string>
#include <vector>

#include "report/problem.h"

namespace undersigned {

/// SARIF 2.1.0 (OASIS): a full file also without problems. Passed ones are left out; those that are
/// passed over or known stay, marked so.
std::string sarif(const std::vector<Problem>& problems);

/// JUnit XML, as the schema of Jenkins's xUnit plugin has it: a test suite a file, a test case a
/// problem, passed ones too; open ones, and those passed over or known, are skipped tests.
std::string junit(const std::vector<Problem>& problems);

/// Workflow commands of GitHub: "::warning file=...". GitHub shows ten of a kind in a step: the
/// severest come first, and a last line says how many more there are.
std::string github_annotations(const std::vector<Problem>& problems);

/// GitLab's code quality report.
std::string gitlab_code_quality(const std::vector<Problem>& problems);

/// For a program: one object with every problem, its place in code points.
std::string problems_json(const std::vector<Problem>& problems);

/// Reviewdog's diagnostic format; its columns count bytes.
std::string rdjson(const std::vector<Problem>& problems);

}  // namespace undersigned
