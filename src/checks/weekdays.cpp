#include <utility>

#include "checks/checks.h"

namespace undersigned {

void check_weekdays(const CheckInput& input, std::vector<Finding>& findings) {
  for (const NamedDay& named : input.letter.named_days) {
    const std::chrono::weekday weekday(std::chrono::sys_days(named.day));
    if (weekday.iso_encoding() == named.weekday) continue;
    Finding finding;
    finding.verdict = Verdict::contradicted;
    finding.severity = Severity::error;
    finding.message =
        "\"" + named.text + "\": " + to_string(named.day) + " is a " + name_of(weekday);
    finding.span = named.span;
    findings.push_back(std::move(finding));
  }
}

}  // namespace undersigned
