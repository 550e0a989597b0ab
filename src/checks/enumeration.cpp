#include <algorithm>
#include <string>

#include "checks/checks.h"

namespace undersigned {
namespace {

const Quantity* find_quantity(const Letter& letter, const std::string& id) {
  const auto it = std::find_if(letter.quantities.begin(), letter.quantities.end(),
                               [&](const Quantity& quantity) { return quantity.id == id; });
  return it == letter.quantities.end() ? nullptr : &*it;
}

/// The first count of the demand that is one exact number.
const Quantity* asked_number(const Letter& letter, const Demand& demand) {
  for (const std::string& id : demand.quantities) {
    const Quantity* quantity = find_quantity(letter, id);
    if (!quantity || quantity->kind != "count" || !quantity->bounds.lower) continue;
    if (quantity->bounds.lower == quantity->bounds.upper) return quantity;
  }
  return nullptr;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

}  // namespace

void check_enumeration(const Letter& letter, std::vector<Finding>& findings) {
  for (const Demand& demand : letter.demands) {
    if (demand.enumerated.empty()) continue;
    const Quantity* asked = asked_number(letter, demand);
    if (!asked) continue;
    const Rational named = demand.enumerated.size();
    Finding finding;
    finding.verdict = named == *asked->bounds.lower  ? Verdict::entailed
                      : named < *asked->bounds.lower ? Verdict::consistent
                                                     : Verdict::contradicted;
    finding.severity =
        finding.verdict == Verdict::contradicted ? Severity::warning : Severity::note;
    finding.message = demand.id + " asks for " + to_string(*asked->bounds.lower) + " and names " +
                      std::to_string(demand.enumerated.size()) + ": " + joined(demand.enumerated);
    finding.involves = {demand.id, asked->id};
    finding.span = demand.span;
    findings.push_back(std::move(finding));
  }
}

}  // namespace undersigned
