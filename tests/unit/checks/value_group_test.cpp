#include "checks/value_group.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

Statement said(const std::string& text, Interval interval, const char* day = nullptr) {
  Statement statement;
  statement.role = "staff";
  statement.text = text;
  statement.exact = statement.loose = interval;
  if (day) statement.as_of = parse_date(day);
  return statement;
}

/// "700 over-650 | 770"
std::string groups_of(const std::vector<Statement>& statements,
                      OverTime over_time = OverTime::fixed) {
  std::string out;
  for (const ValueGroup& group :
       value_groups({"staff", "the staff", Measure::count, over_time}, statements)) {
    if (!out.empty()) out += " | ";
    std::string names;
    for (const Statement* statement : group.statements)
      names += (names.empty() ? "" : " ") + statement->text;
    out += names;
  }
  return out;
}

const Interval kOver650 = {Rational(650), std::nullopt, true, false};

BOOST_AUTO_TEST_SUITE(checks_value_group)

BOOST_AUTO_TEST_CASE(groups_what_can_be_true_of_one_value) {
  Statement other = said("7", point(7));
  other.role = "signers";
  const struct {
    const char* name;
    std::vector<Statement> statements;
    const char* groups;
  } cases[] = {
      {"nothing", {}, ""},
      {"another role", {other}, ""},
      {"one", {said("700", point(700))}, "700"},
      {"a bound goes with both",
       {said("770", point(770)), said("over-650", kOver650), said("700", point(700))},
       "700 over-650 | 770 over-650"},
      {"the same twice", {said("700", point(700)), said("700", point(700))}, "700 700"},
      {"what is too low stands alone",
       {said("600", point(600)), said("over-650", kOver650)},
       "600 | over-650"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(groups_of(tc.statements) == tc.groups);
      std::vector<Statement> reversed(tc.statements.rbegin(), tc.statements.rend());
      BOOST_TEST(groups_of(reversed) == tc.groups);
    }
  }
}

BOOST_AUTO_TEST_CASE(keeps_days_apart_where_values_change) {
  const std::vector<Statement> statements = {said("700", point(700), "2023-05-01"),
                                             said("over-650", kOver650),
                                             said("700-later", point(700), "2024-05-01")};
  BOOST_TEST(groups_of(statements) == "700 700-later over-650");
  BOOST_TEST(groups_of(statements, OverTime::changes) == "700 over-650 | 700-later over-650");
}

BOOST_AUTO_TEST_CASE(stops_at_a_number_of_groups) {
  std::vector<Statement> statements;
  for (int i = 0; i < 100; ++i) statements.push_back(said("x", point(i)));
  BOOST_TEST(
      value_groups({"staff", "the staff", Measure::count, OverTime::fixed}, statements).size() ==
      kMostGroups);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
