#include "checks/deadlines.h"

#include <string>
#include <utility>
#include <vector>

#include "checks/checks.h"

namespace undersigned {
namespace {

std::string days(int count) { return std::to_string(count) + (count == 1 ? " day" : " days"); }

}  // namespace

std::string time_left(int left) {
  if (left == 0) return "today is the last day";
  return left > 0 ? days(left) + " left" : days(-left) + " past";
}

std::optional<Finding> deadline_finding(const Demand& demand, Date today) {
  if (demand.deadline.empty()) return std::nullopt;
  Finding finding;
  finding.check = "deadline";
  finding.involves = {demand.id};
  finding.span = demand.span;
  if (!demand.due) {
    finding.verdict = Verdict::undetermined;
    finding.message = "\"" + demand.deadline + "\" names no day; " + demand.id + ": " + demand.text;
    return finding;
  }
  const int left = days_between(today, *demand.due);
  finding.verdict = left < 0 ? Verdict::reported : Verdict::consistent;
  finding.severity = left < 0 ? Severity::warning : Severity::note;
  finding.message = "due on " + to_string(*demand.due) + ", " + time_left(left) + "; " + demand.id +
                    ": " + demand.text;
  return finding;
}

void check_deadlines(const CheckInput& input, std::vector<Finding>& findings) {
  if (!input.today) return;
  for (const Demand& demand : input.letter.demands)
    if (auto finding = deadline_finding(demand, *input.today))
      findings.push_back(std::move(*finding));
}

void check_overdue(const CheckInput& input, std::vector<Finding>& findings) {
  const auto written = input.letter.day;
  if (!written) return;
  for (const Demand& demand : input.letter.demands) {
    if (!demand.due || *demand.due >= *written) continue;
    Finding finding = contradiction(
        demand.span, "due on " + to_string(*demand.due) + ", before the day of the letter, " +
                         to_string(*written) + "; " + demand.id + ": " + demand.text);
    finding.involves = {demand.id};
    findings.push_back(std::move(finding));
  }
}

}  // namespace undersigned
