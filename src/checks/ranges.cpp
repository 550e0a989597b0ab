#include <utility>

#include "checks/checks.h"

namespace undersigned {

void check_ranges(const CheckInput& input, std::vector<Finding>& findings) {
  for (const Quantity& quantity : input.letter.quantities) {
    if (!quantity.reversed) continue;
    Finding finding = contradiction(
        quantity.span, quantity.text + " is upside down: the first number is the larger one");
    finding.involves = {quantity.id};
    finding.evidence = {{quantity.id, quantity.kind, quantity.text, {}, quantity.span, true}};
    findings.push_back(std::move(finding));
  }
}

}  // namespace undersigned
