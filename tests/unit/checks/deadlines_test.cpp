#include "checks/deadlines.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

Demand demand_due(const char* deadline, const char* due) {
  Demand demand;
  demand.id = "d1";
  demand.text = "publish the plan";
  demand.deadline = deadline;
  demand.due = parse_date(due);
  return demand;
}

BOOST_AUTO_TEST_SUITE(checks_deadlines)

BOOST_AUTO_TEST_CASE(counts_the_days_that_are_left) {
  const struct {
    const char* name;
    const char* today;
    const char* finding;
  } cases[] = {
      {"a year before", "2025-05-01",
       "consistent note: due on 2026-05-01, 365 days left; d1: publish the plan"},
      {"the day before", "2026-04-30",
       "consistent note: due on 2026-05-01, 1 day left; d1: publish the plan"},
      {"the last day", "2026-05-01",
       "consistent note: due on 2026-05-01, today is the last day; d1: publish the plan"},
      {"the day behind", "2026-05-02",
       "reported warning: due on 2026-05-01, 1 day past; d1: publish the plan"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto finding =
          deadline_finding(demand_due("1 May 2026", "2026-05-01"), *parse_date(c.today));
      BOOST_TEST_REQUIRE(finding.has_value());
      BOOST_TEST(std::string(to_string(finding->verdict)) + " " + to_string(finding->severity) +
                     ": " + finding->message ==
                 c.finding);
    }
  }
}

BOOST_AUTO_TEST_CASE(says_so_where_a_deadline_names_no_day) {
  const auto finding = deadline_finding(demand_due("within a week", ""), *parse_date("2026-05-01"));
  BOOST_TEST_REQUIRE(finding.has_value());
  BOOST_TEST((finding->verdict == Verdict::undetermined));
  BOOST_TEST(finding->message == "\"within a week\" names no day; d1: publish the plan");
  BOOST_TEST(!deadline_finding(demand_due("", ""), *parse_date("2026-05-01")).has_value());
}

BOOST_AUTO_TEST_CASE(checks_deadlines_only_if_a_day_is_given) {
  Letter letter;
  letter.demands = {demand_due("1 May 2026", "2026-05-01")};
  BOOST_TEST(run_checks(letter, {}, {}).empty());
  BOOST_TEST(run_checks(letter, {}, {}, parse_date("2026-06-01")).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
