// Tests over a letter's facts. A check sees the Letter and nothing else: no rule, no regex.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/letter.h"

namespace undersigned {

enum class Verdict { entailed, consistent, contradicted, undetermined };

/// "entailed", ...
const char* to_string(Verdict verdict);

struct Finding {
  std::string id;     // "k1", ...
  std::string check;  // "enumeration"
  Verdict verdict = Verdict::undetermined;
  Severity severity = Severity::note;
  std::string message;
  std::vector<std::string> involves;  // ids of demands, quantities, ...
  Span span;                          // bytes of Document::text; empty: the whole letter
  std::string fingerprint;            // stays when lines move (report/problem.h); set by a policy
  std::string suppressed;             // why it is passed over, or empty; set by a policy
  bool known = false;                 // in the baseline; set by a policy
};

/// Runs every check, in the order of the table in check.cpp.
std::vector<Finding> run_checks(const Letter& letter);

}  // namespace undersigned
