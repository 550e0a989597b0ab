#include "report/html/interval_chart.h"

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

Evidence stated(const char* role, const char* text, Interval bounds, bool share = false,
                bool core = false) {
  return {"q1", role, text, "", {}, core, bounds, share};
}

std::string drawn(const Finding& finding) {
  std::string out;
  for (const IntervalChart& chart : interval_charts(finding)) {
    out += fmt::format("{} high\n", chart.height());
    for (const ChartRow& row : chart.rows)
      out += fmt::format("{} {} {}{}..{}{} {}\n", row.kind, row.role, row.open_left ? "<" : "",
                         row.from, row.to, row.open_right ? ">" : "", row.meaning);
    for (const ChartGap& gap : chart.gaps) out += fmt::format("gap {}..{}\n", gap.from, gap.to);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(report_interval_chart)

BOOST_AUTO_TEST_CASE(draws_counts_and_shares_on_scales_of_their_own) {
  Finding finding;
  finding.evidence = {
      stated("signers", "505", point(505), false, true),
      stated("share-of-staff", "over 70%", {Rational(7, 10), {}, true, false}, true, true),
      stated("staff", "770", point(770), false, true)};
  finding.implies = {{"signers", {Rational(540), Rational(770), false, false}, false},
                     {"share-of-staff", point(Rational(505, 770)), true}};
  BOOST_TEST(drawn(finding) ==
             "80 high\n"
             "core signers 184.7..184.7 505\n"
             "allowed signers 196.1..271.3 540 to 770\n"
             "core staff 271.3..271.3 770\n"
             "gap 184.7..196.1\n"
             "56 high\n"
             "core share-of-staff 259.2..306 more than 70%\n"
             "allowed share-of-staff 252.3..252.3 65.6%\n"
             "gap 259.2..252.3\n");
}

BOOST_AUTO_TEST_CASE(begins_at_zero_unless_the_values_are_close_together) {
  Finding far;
  far.evidence = {stated("part", "10", point(10)), stated("whole", "100", point(100))};
  BOOST_TEST(drawn(far) ==
             "56 high\n"
             "stated part 163..163 10\n"
             "stated whole 280..280 100\n");
  Finding close;
  close.evidence = {stated("listed", "693", point(693)),
                    stated("signers", "over 700", {Rational(700), {}, true, false})};
  BOOST_TEST(drawn(close) ==
             "56 high\n"
             "stated listed 212.4..212.4 693\n"
             "stated signers 243.6..306> more than 700\n");
}

BOOST_AUTO_TEST_CASE(draws_what_is_allowed_of_a_role_that_nobody_states) {
  Finding finding;
  finding.evidence = {stated("signers", "up to 500", {{}, Rational(500), false, false})};
  finding.implies = {{"staff", {Rational(501), {}, false, false}, false}};
  BOOST_TEST(drawn(finding) ==
             "56 high\n"
             "stated signers <150..224.3 at most 500\n"
             "allowed staff 231.7..306> at least 501\n");
}

BOOST_AUTO_TEST_CASE(draws_nothing_where_nothing_is_compared) {
  Finding finding;
  finding.evidence = {stated("signers", "505", point(505)), {"d1", "demand", "x", "", {}, false}};
  BOOST_TEST(drawn(finding) == "");
  BOOST_TEST(drawn({}) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
