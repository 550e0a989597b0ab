#include "report/problem.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(report_problem)

BOOST_AUTO_TEST_CASE(places_findings_and_diagnostics_by_lines_columns_and_bytes) {
  const Analysis analysis = test::sample(test::kChinese);
  const auto problems = problems_of(analysis);

  BOOST_TEST_REQUIRE(problems.size() == 3u);
  BOOST_TEST(problems[0].rule == "reading");
  BOOST_TEST(problems[0].message == "read 6 sentences");
  BOOST_TEST((problems[0].outcome == Outcome::passed));

  const Problem& finding = problems[1];
  BOOST_TEST(finding.rule == "signature-count");
  BOOST_TEST((finding.outcome == Outcome::failed));
  BOOST_TEST((finding.severity == Severity::warning));
  BOOST_TEST(finding.text == test::kChinese.number);
  BOOST_TEST(finding.extent.file == "letter.txt");
  BOOST_TEST(finding.extent.line == 5);
  BOOST_TEST(finding.extent.column == 1);
  BOOST_TEST(finding.extent.end_line == 5);
  BOOST_TEST(finding.extent.end_column == 9);
  BOOST_TEST(finding.extent.byte_column == 1);
  BOOST_TEST(finding.extent.end_byte_column == 19);

  BOOST_TEST((problems[2].outcome == Outcome::open));
  BOOST_TEST(problems[2].extent.line == 4);
}

BOOST_AUTO_TEST_CASE(a_letter_that_no_pack_reads_is_a_problem) {
  Analysis analysis = test::sample(test::kEnglish);
  analysis.languages.clear();
  const Problem problem = problems_of(analysis).front();
  BOOST_TEST((problem.outcome == Outcome::failed));
  BOOST_TEST(problem.message ==
             "no pack reads the language of this letter; 6 sentences were passed over");
}

BOOST_AUTO_TEST_CASE(a_finding_of_several_lines_ends_in_the_last_of_them) {
  Analysis analysis = test::sample(test::kEnglish);
  const std::string& text = analysis.document.text;
  analysis.findings[0].span = {0, text.find("report") + 6};
  const Extent extent = problems_of(analysis)[1].extent;
  BOOST_TEST(extent.line == 1);
  BOOST_TEST(extent.end_line == 2);
  BOOST_TEST(extent.end_column == 19);
}

BOOST_AUTO_TEST_CASE(an_error_keeps_its_place_and_hint) {
  Error error;
  error.place = {"rules/x.yaml", 3, 5};
  error.message = "unknown key 'patern'";
  error.excerpt = "\u00e9\u00e9  patern: a";
  error.width = 6;
  error.hint = "did you mean 'pattern'?";
  const auto problems = problems_of(Errors{error}, "rules");
  BOOST_TEST_REQUIRE(problems.size() == 1u);
  BOOST_TEST(problems[0].hint == "did you mean 'pattern'?");
  BOOST_TEST(problems[0].extent.line == 3);
  BOOST_TEST(problems[0].extent.end_column == 11);
  BOOST_TEST(problems[0].extent.byte_column == 7);
  BOOST_TEST(problems[0].extent.end_byte_column == 13);
}

BOOST_AUTO_TEST_CASE(fingerprints_stay_when_lines_move_and_differ_between_equals) {
  auto problems = problems_of(test::sample(test::kEnglish));
  problems.push_back(problems[1]);
  set_fingerprints(problems);
  auto moved = problems;
  for (Problem& problem : moved) problem.extent.line += 7;
  set_fingerprints(moved);
  for (std::size_t i = 0; i < problems.size(); ++i) {
    BOOST_TEST(problems[i].fingerprint.size() == 32u);
    BOOST_TEST(problems[i].fingerprint == moved[i].fingerprint);
  }
  BOOST_TEST(problems[1].fingerprint != problems.back().fingerprint);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
