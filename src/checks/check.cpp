#include "checks/check.h"

#include "checks/checks.h"

namespace undersigned {
namespace {

struct Check {
  const char* name;
  void (*run)(const Letter&, std::vector<Finding>&);
};

constexpr Check kChecks[] = {
    {"enumeration", check_enumeration},
    {"signature-count", check_signature_count},
    {"demand-count", check_demand_count},
};

}  // namespace

const char* to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::entailed:
      return "entailed";
    case Verdict::consistent:
      return "consistent";
    case Verdict::contradicted:
      return "contradicted";
    case Verdict::undetermined:
      return "undetermined";
  }
  return "";
}

std::vector<Finding> run_checks(const Letter& letter) {
  std::vector<Finding> findings;
  for (const Check& check : kChecks) {
    const std::size_t before = findings.size();
    check.run(letter, findings);
    for (std::size_t i = before; i < findings.size(); ++i) findings[i].check = check.name;
  }
  for (std::size_t i = 0; i < findings.size(); ++i) findings[i].id = "k" + std::to_string(i + 1);
  return findings;
}

}  // namespace undersigned
