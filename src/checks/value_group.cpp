#include "checks/value_group.h"

#include <algorithm>
#include <map>
#include <utility>

namespace undersigned {
namespace {

using StatementList = std::vector<const Statement*>;

/// Negative where the upper end of `a` leaves less room, positive where it leaves more.
int compare_uppers(const Interval& a, const Interval& b) {
  if (a.upper && b.upper && *a.upper != *b.upper) return *a.upper < *b.upper ? -1 : 1;
  if (a.upper.has_value() != b.upper.has_value()) return a.upper ? -1 : 1;
  return b.upper_open - a.upper_open;
}

/// Negative where the lower end of `a` leaves more room, positive where it leaves less.
int compare_lowers(const Interval& a, const Interval& b) {
  if (a.lower && b.lower && *a.lower != *b.lower) return *a.lower < *b.lower ? -1 : 1;
  if (a.lower.has_value() != b.lower.has_value()) return a.lower ? 1 : -1;
  return a.lower_open - b.lower_open;
}

/// By the upper end of what the words say; the rest keeps apart whatever is not the same.
bool ends_before(const Statement* a, const Statement* b) {
  const int orders[] = {compare_uppers(a->exact, b->exact), compare_lowers(a->exact, b->exact),
                        compare_uppers(a->loose, b->loose), compare_lowers(a->loose, b->loose)};
  for (const int order : orders)
    if (order != 0) return order < 0;
  return a->text < b->text;
}

/// One group for each statement that no earlier group holds: the values just below its upper end,
/// with all statements that allow them.
std::vector<StatementList> stabbed(StatementList statements) {
  std::stable_sort(statements.begin(), statements.end(), ends_before);
  std::vector<StatementList> groups;
  std::vector<bool> placed(statements.size(), false);
  for (std::size_t seed = 0; seed < statements.size() && groups.size() < kMostGroups; ++seed) {
    if (placed[seed]) continue;
    StatementList group;
    for (std::size_t i = seed; i < statements.size(); ++i) {
      if (is_empty(intersection(statements[seed]->exact, statements[i]->exact))) continue;
      group.push_back(statements[i]);
      placed[i] = true;
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace

const Statement& lowest(const ValueGroup& group) {
  return **std::min_element(group.statements.begin(), group.statements.end(),
                            [](const Statement* a, const Statement* b) {
                              return compare_uppers(a->loose, b->loose) < 0;
                            });
}

const Statement& highest(const ValueGroup& group) {
  return **std::max_element(group.statements.begin(), group.statements.end(),
                            [](const Statement* a, const Statement* b) {
                              return compare_lowers(a->loose, b->loose) < 0;
                            });
}

std::vector<ValueGroup> value_groups(const Role& role, const std::vector<Statement>& statements) {
  std::map<std::optional<Date>, StatementList> by_day;
  for (const Statement& statement : statements)
    if (statement.role == role.name)
      by_day[role.over_time == OverTime::fixed ? std::nullopt : statement.as_of].push_back(
          &statement);
  const StatementList undated = by_day[std::nullopt];
  if (by_day.size() > 1) by_day.erase(std::nullopt);
  std::vector<ValueGroup> groups;
  for (auto& [day, own] : by_day) {
    StatementList members = own;
    if (day) members.insert(members.end(), undated.begin(), undated.end());
    for (StatementList& group : stabbed(std::move(members))) {
      const bool dated = std::any_of(group.begin(), group.end(), [&, on = day](const Statement* s) {
        return on && s->as_of == on;
      });
      const bool known = std::any_of(groups.begin(), groups.end(), [&](const ValueGroup& other) {
        return other.statements == group;
      });
      if (!known && groups.size() < kMostGroups)
        groups.push_back({std::move(group), dated ? day : std::nullopt});
    }
  }
  return groups;
}

}  // namespace undersigned
