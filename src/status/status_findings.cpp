#include "status/status_findings.h"

#include <string>
#include <utility>

#include "checks/deadlines.h"

namespace undersigned {
namespace {

Finding reported(const char* check, Severity severity, std::string message) {
  Finding finding;
  finding.check = check;
  finding.verdict = Verdict::reported;
  finding.severity = severity;
  finding.message = std::move(message);
  return finding;
}

Finding due(const ConditionStatus& status) {
  const Condition& condition = *status.condition;
  Finding finding = reported("consequence-due", Severity::note,
                             "the consequence is due, as " + condition.id + " is " +
                                 to_string(status.state) + ": " + condition.consequence);
  finding.involves = {condition.id};
  finding.span = condition.span;
  return finding;
}

Finding left_open(const OpenDemand& open) {
  Finding finding =
      reported("open-demand", Severity::note,
               open.demand->id + " does not say " + what_is_open(open) + ": " + open.demand->text);
  finding.involves = {open.demand->id};
  finding.span = open.demand->span;
  return finding;
}

}  // namespace

const std::vector<std::string>& status_checks() {
  static const std::vector<std::string> kChecks = {"consequence-due", "deadline", "open-demand"};
  return kChecks;
}

std::vector<Finding> status_findings(const LetterStatus& status, std::size_t first_id) {
  std::vector<Finding> findings;
  for (const ConditionStatus& condition : status.conditions)
    if (condition.consequence_due) findings.push_back(due(condition));
  for (const DeadlineStatus& deadline : status.deadlines)
    if (status.today && deadline.truth != Truth::met)
      if (auto finding = deadline_finding(*deadline.demand, *status.today))
        findings.push_back(std::move(*finding));
  for (const OpenDemand& open : status.open_demands) findings.push_back(left_open(open));
  for (std::size_t i = 0; i < findings.size(); ++i)
    findings[i].id = "k" + std::to_string(first_id + i);
  return findings;
}

}  // namespace undersigned
