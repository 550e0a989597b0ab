#include <algorithm>
#include <string>
#include <utility>

#include "checks/checks.h"
#include "checks/value_group.h"

namespace undersigned {
namespace {

std::string dated(const Statement& statement) {
  return statement.text + (statement.as_of ? " on " + to_string(*statement.as_of) : std::string());
}

Finding finding_on(const Statement& a, const Statement& b, Verdict verdict, std::string message) {
  Finding finding;
  finding.verdict = verdict;
  if (verdict == Verdict::contradicted) finding.severity = Severity::error;
  finding.message = std::move(message);
  add_evidence(finding, a, verdict == Verdict::contradicted);
  add_evidence(finding, b, verdict == Verdict::contradicted);
  return finding;
}

class SameFigureCheck {
 public:
  SameFigureCheck(const CheckInput& input, std::vector<Finding>& findings)
      : input_(input), findings_(findings) {}

  void run() {
    for (const Role& role : input_.relations.roles) {
      if (!is_one_value(role)) continue;
      if (role.measure == Measure::share) more_than_whole(role);
      const auto groups = value_groups(role, input_.statements.letter);
      for (const ValueGroup& group : groups) agreement(role, group);
      for (std::size_t i = 1; i < groups.size(); ++i) compare(role, groups[i - 1], groups[i]);
    }
  }

 private:
  /// Whether all statements of the letter on a role are of the same: some relation takes it so.
  bool is_one_value(const Role& role) const {
    const auto& relations = input_.relations.relations;
    return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
      return relation.scope == Scope::letter && relation.formula.has_role(role.name);
    });
  }

  /// One statement is as narrow as all others together, and says something else than they.
  void agreement(const Role& role, const ValueGroup& group) {
    const auto narrowest = std::find_if(
        group.statements.begin(), group.statements.end(), [&](const Statement* candidate) {
          return std::all_of(
              group.statements.begin(), group.statements.end(),
              [&](const Statement* other) { return contains(other->exact, candidate->exact); });
        });
    if (narrowest == group.statements.end() || (*narrowest)->approximate) return;
    for (const Statement* other : group.statements) {
      if (other->exact == (*narrowest)->exact) continue;
      findings_.push_back(finding_on(
          *other, **narrowest, other->approximate ? Verdict::consistent : Verdict::entailed,
          dated(**narrowest) + " bears out " + dated(*other) + ": " + role.says));
      return;
    }
  }

  void more_than_whole(const Role& role) {
    for (const Statement& statement : input_.statements.letter) {
      if (statement.role != role.name || !statement.loose.lower || *statement.loose.lower <= 1)
        continue;
      Finding finding = contradiction({}, statement.text + " is more than the whole: " + role.says);
      add_evidence(finding, statement, true);
      findings_.push_back(std::move(finding));
    }
  }

  /// Groups of one day come from the lowest values to the highest.
  void compare(const Role& role, const ValueGroup& first, const ValueGroup& second) {
    const Statement& a = lowest(first);
    const Statement& b = highest(second);
    if (first.as_of && second.as_of && first.as_of != second.as_of) {
      over_time(role, highest(first), lowest(second));
      return;
    }
    if (!is_empty(intersection(a.loose, b.loose))) return;
    std::string message = dated(a) + " and " + dated(b) + " are stated of the same: " + role.says;
    const bool both_dated = a.as_of && b.as_of;
    if (role.over_time != OverTime::fixed && !both_dated)
      message += "; figures of different days need their days";
    findings_.push_back(finding_on(a, b, Verdict::contradicted, std::move(message)));
  }

  /// Groups come by their days.
  void over_time(const Role& role, const Statement& earlier, const Statement& later) {
    const bool shrinks =
        earlier.loose.lower && later.loose.upper && *later.loose.upper < *earlier.loose.lower;
    const bool wrong = shrinks && role.over_time == OverTime::grows;
    findings_.push_back(
        finding_on(earlier, later, wrong ? Verdict::contradicted : Verdict::consistent,
                   dated(earlier) + ", " + dated(later) +
                       (wrong ? ": this can only grow: " : ": this may differ between the days: ") +
                       role.says));
  }

  const CheckInput& input_;
  std::vector<Finding>& findings_;
};

}  // namespace

void check_same_figure(const CheckInput& input, std::vector<Finding>& findings) {
  SameFigureCheck(input, findings).run();
}

}  // namespace undersigned
