// What pipelines are told: findings and errors in one shape, each at a place in a file. The formats
// of CI systems are written from it (report/problem_formats.h).

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "report/report.h"

namespace undersigned {

/// A stretch of a file. Lines and columns count from 1 and ends are exclusive. Line 1, column 1 to
/// the same place stands for a whole file.
struct Extent {
  std::string file;  // as it was named
  int line = 1;
  int column = 1;  // in code points
  int end_line = 1;
  int end_column = 1;
  int byte_column = 1;  // in bytes of UTF-8
  int end_byte_column = 1;
};

enum class Outcome { passed, open, failed };

struct Problem {
  std::string rule;  // a check, "reading", or the tool's part that refused something
  Outcome outcome = Outcome::failed;
  Severity severity = Severity::error;
  std::string message;
  std::string hint;  // may be empty
  Extent extent;
  std::string text;         // what stands there, white space collapsed; may be empty
  std::string fingerprint;  // of rule, file and text, not of lines: it stays when lines move
  std::string suppressed;   // why it is passed over, or empty
  bool known = false;       // in the baseline
  std::optional<std::size_t> finding;  // its index in Analysis::findings
};

/// How much was read, the findings, then the diagnostics. Entailed and consistent findings have
/// passed, undetermined ones and reported notes are open.
std::vector<Problem> problems_of(const Analysis& analysis);

std::vector<Problem> problems_of(const Errors& errors, const std::string& rule);

/// " (ignored: why)", " (known)" or nothing: behind the message of a finding.
std::string fate_of(const Finding& finding);

/// True of what a reviewer must be told: neither passed, nor passed over, nor known already.
bool is_new(const Problem& problem);

/// Gives every problem its fingerprint: equal ones are told apart by their order.
void set_fingerprints(std::vector<Problem>& problems);

}  // namespace undersigned
