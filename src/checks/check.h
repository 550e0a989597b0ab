// Tests over a letter's facts. A check sees the Letter, the relations of rules/checks/ and the
// facts of the user's, and nothing else: no rule, no regex.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "base/interval.h"
#include "checks/relation.h"
#include "checks/statement.h"
#include "model/letter.h"

namespace undersigned {

enum class Verdict {
  entailed,
  consistent,
  contradicted,
  undetermined,
  reported,  // of no relation: what a rule with `severity` found, what stands both ways, what is
             // late
};

/// "entailed", ...
const char* to_string(Verdict verdict);

/// A statement that a finding rests on.
struct Evidence {
  std::string id;      // of a quantity, a demand or a fact; empty for what was only counted
  std::string what;    // what it is a value of: "share-of-staff"
  std::string text;    // as written, or the figure
  std::string source;  // of a fact
  Span span;           // bytes of Document::text; empty for a fact
  bool core = false;   // one of the smallest set that cannot all be true
  std::optional<Interval> bounds = std::nullopt;  // what it allows, where that was compared
  bool share = false;                             // of a whole
};

/// What all other statements allow for a role.
struct Implied {
  std::string role;
  Interval bounds;
  bool share = false;
};

struct Finding {
  std::string id;     // "k1", ...
  std::string check;  // "enumeration"
  Verdict verdict = Verdict::undetermined;
  Severity severity = Severity::note;
  std::string message;
  std::vector<std::string> involves;  // ids of demands, quantities, facts, ...
  Span span;                          // bytes of Document::text; empty: the whole letter
  std::vector<Evidence> evidence;     // in the order of the relation's roles
  std::vector<Implied> implies;
  bool by_rounding = false;  // the verdict holds only because figures may be rounded
  std::string fingerprint;   // stays when lines move (report/problem.h); set by a policy
  std::string suppressed;    // why it is passed over, or empty; set by a policy
  bool known = false;        // in the baseline; set by a policy

  /// Contradicted or reported: what a pipeline may fail on.
  bool is_problem() const {
    return verdict == Verdict::contradicted || verdict == Verdict::reported;
  }
};

/// Runs every check, in the order of the table in check.cpp; without `today`, deadlines are not
/// checked. Linear in the letter for a given set
/// of relations: of the values that are competing for a role, and of their combinations in one
/// relation, a fixed number is tried.
std::vector<Finding> run_checks(const Letter& letter, const Relations& relations,
                                const std::vector<Statement>& facts,
                                std::optional<Date> today = std::nullopt);

}  // namespace undersigned
