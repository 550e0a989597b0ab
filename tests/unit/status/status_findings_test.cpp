#include "status/status_findings.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"

namespace undersigned {
namespace {

std::string findings_of(const Letter& letter, const std::vector<Event>& events, const char* today) {
  std::string out;
  for (const Finding& one : status_findings(status_of(letter, events, parse_date(today)), 4))
    out += one.id + " " + one.check + " " + to_string(one.severity) + ": " + one.message + "\n";
  return out;
}

Letter letter_with_deadlines() {
  Letter letter = test::document_with("unless", test::leaf_for("d1"));
  letter.conditions[0].consequence = "we will strike";
  for (Demand& demand : letter.demands) {
    demand.deadline = "1 May";
    demand.due = parse_date("2026-05-01");
    demand.quantities = {"q1"};
  }
  letter.demands[2].quantities.clear();
  return letter;
}

BOOST_AUTO_TEST_SUITE(status_status_findings)

BOOST_AUTO_TEST_CASE(tells_what_is_due_late_and_left_open) {
  Event met;
  met.meets = {"d2"};
  BOOST_TEST(findings_of(letter_with_deadlines(), {met}, "2026-05-03") ==
             "k4 consequence-due note: the consequence is due, as c1 is unmet: we will strike\n"
             "k5 deadline warning: due on 2026-05-01, 2 days past; d1: all directors resign\n"
             "k6 deadline warning: due on 2026-05-01, 2 days past; d3: the cook is reinstated\n"
             "k7 open-demand note: d3 does not say a measure: the cook is reinstated\n");
}

BOOST_AUTO_TEST_CASE(counts_no_days_without_a_day) {
  Event met;
  met.meets = {"d1"};
  BOOST_TEST(findings_of(letter_with_deadlines(), {met}, "") ==
             "k4 open-demand note: d3 does not say a measure: the cook is reinstated\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
