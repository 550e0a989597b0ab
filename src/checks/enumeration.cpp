#include <string>
#include <string_view>
#include <unordered_map>

#include "checks/checks.h"

namespace undersigned {
namespace {

using QuantitiesById = std::unordered_map<std::string_view, const Quantity*>;

/// The first count of the demand that is one exact number.
const Quantity* asked_number(const QuantitiesById& quantities, const Demand& demand) {
  for (const std::string& id : demand.quantities) {
    const auto it = quantities.find(id);
    if (it == quantities.end()) continue;
    const Quantity& quantity = *it->second;
    if (quantity.kind != "count" || !quantity.bounds.lower) continue;
    if (quantity.bounds.lower == quantity.bounds.upper) return &quantity;
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
  QuantitiesById quantities;
  for (const Quantity& quantity : letter.quantities) quantities.emplace(quantity.id, &quantity);
  for (const Demand& demand : letter.demands) {
    if (demand.enumerated.empty()) continue;
    const Quantity* asked = asked_number(quantities, demand);
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
