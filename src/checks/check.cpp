#include "checks/check.h"

#include <algorithm>
#include <utility>

#include "checks/checks.h"

namespace undersigned {
namespace {

struct Check {
  const char* name;
  void (*run)(const CheckInput&, std::vector<Finding>&);
};

constexpr Check kChecks[] = {
    {"relation", check_relations}, {"same-figure", check_same_figure},
    {"range", check_ranges},       {"conflict", check_conflicts},
    {"deadline", check_deadlines}, {"overdue", check_overdue},
    {"weekday", check_weekdays},   {"elapsed-years", check_elapsed_years},
    {"signer", check_signers},
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
    case Verdict::reported:
      return "reported";
    case Verdict::undetermined:
      return "undetermined";
  }
  return "";
}

Finding contradiction(Span span, std::string message) {
  Finding finding;
  finding.verdict = Verdict::contradicted;
  finding.severity = Severity::error;
  finding.message = std::move(message);
  finding.span = span;
  return finding;
}

void add_evidence(Finding& finding, const Statement& statement, bool core) {
  finding.evidence.push_back({statement.id, statement.role, statement.text, statement.source,
                              statement.span, core, statement.exact, statement.share});
  if (!statement.id.empty() && std::find(finding.involves.begin(), finding.involves.end(),
                                         statement.id) == finding.involves.end())
    finding.involves.push_back(statement.id);
  // What is written says more about where to look than what was counted.
  if (finding.span.empty() && (!statement.id.empty() || finding.evidence.size() > 1))
    finding.span = statement.span;
}

std::vector<Finding> run_checks(const Letter& letter, const Relations& relations,
                                const std::vector<Statement>& facts, std::optional<Date> today) {
  const CheckInput input = {letter, relations, statements_of(letter, facts, relations), today};
  std::vector<Finding> findings;
  for (const Check& check : kChecks) {
    const std::size_t before = findings.size();
    check.run(input, findings);
    for (std::size_t i = before; i < findings.size(); ++i)
      if (findings[i].check.empty()) findings[i].check = check.name;
  }
  for (std::size_t i = 0; i < findings.size(); ++i) findings[i].id = "k" + std::to_string(i + 1);
  return findings;
}

}  // namespace undersigned
