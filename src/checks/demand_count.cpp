#include <string>

#include "checks/checks.h"

namespace undersigned {

void check_demand_count(const Letter& letter, std::vector<Finding>& findings) {
  for (const Quantity& stated : letter.quantities) {
    if (stated.role != "demands") continue;
    Finding finding;
    finding.verdict = allows(stated.bounds, letter.demands.size()) && !stated.approximate
                          ? Verdict::consistent
                          : Verdict::undetermined;
    finding.message = "\"" + stated.text + "\" demands are stated; " +
                      std::to_string(letter.demands.size()) + " were found";
    finding.involves = {stated.id};
    finding.span = stated.span;
    findings.push_back(std::move(finding));
  }
}

}  // namespace undersigned
