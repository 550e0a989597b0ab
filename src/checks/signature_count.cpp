#include <string>
#include <utility>

#include "checks/checks.h"

namespace undersigned {

bool allows(const Interval& bounds, const Rational& value) {
  if (bounds.lower && (value < *bounds.lower || (bounds.lower_open && value == *bounds.lower)))
    return false;
  if (bounds.upper && (value > *bounds.upper || (bounds.upper_open && value == *bounds.upper)))
    return false;
  return true;
}

namespace {

Verdict verdict_of(const Quantity& stated, std::size_t listed) {
  if (listed == 0 || stated.approximate) return Verdict::undetermined;
  if (allows(stated.bounds, listed)) return Verdict::consistent;
  const bool too_many = stated.bounds.upper && Rational(listed) >= *stated.bounds.upper;
  return too_many ? Verdict::contradicted : Verdict::undetermined;
}

}  // namespace

void check_signature_count(const Letter& letter, std::vector<Finding>& findings) {
  const std::size_t listed = letter.signatories.entries.size();
  for (const Quantity& stated : letter.quantities) {
    if (stated.role != "signers") continue;
    Finding finding;
    finding.verdict = verdict_of(stated, listed);
    if (finding.verdict == Verdict::contradicted) finding.severity = Severity::warning;
    finding.message = "\"" + stated.text + "\" signers are stated; the document lists " +
                      (listed == 0 ? "none" : std::to_string(listed));
    finding.involves = {stated.id};
    finding.span = stated.span;
    findings.push_back(std::move(finding));
  }
}

}  // namespace undersigned
