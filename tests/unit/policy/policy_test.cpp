#include "policy/policy.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "unit/report/sample.h"

namespace undersigned {
namespace {

/// What became of the sample's one finding, and whether the run fails.
std::string fate(Policy& policy, Analysis& analysis) {
  policy.apply(analysis);
  const Finding& finding = analysis.findings.front();
  std::string out = to_string(finding.severity);
  if (!finding.suppressed.empty()) out += " ignored: " + finding.suppressed;
  if (finding.known) out += " known";
  return out + (policy.fails(analysis) ? " fails" : "");
}

std::string fate(const Config& config, std::vector<KnownFinding> baseline = {}) {
  Analysis analysis = test::sample(test::kEnglish);
  Policy policy(config, std::move(baseline));
  return fate(policy, analysis);
}

Config failing_on(FailOn severity) {
  Config config;
  config.fail_on.value = severity;
  return config;
}

BOOST_AUTO_TEST_SUITE(policy_policy)

BOOST_AUTO_TEST_CASE(fails_from_the_severity_on) {
  BOOST_TEST(fate(failing_on(Severity::error)) == "warning");
  BOOST_TEST(fate(failing_on(Severity::warning)) == "warning fails");
  BOOST_TEST(fate(failing_on(Severity::note)) == "warning fails");
  BOOST_TEST(fate(failing_on(std::nullopt)) == "warning");
}

BOOST_AUTO_TEST_CASE(changes_the_severity_of_a_check) {
  Config config;
  config.severities["signature-count"].value = Severity::error;
  BOOST_TEST(fate(config) == "error fails");
  Config other;
  other.severities["enumeration"].value = Severity::error;
  BOOST_TEST(fate(other) == "warning");
}

BOOST_AUTO_TEST_CASE(passes_over_what_the_configuration_ignores) {
  Config config = failing_on(Severity::warning);
  config.ignores = {{"signature-count", "letter.txt", "printed copy", {"c.yml", 3, 5}}};
  BOOST_TEST(fate(config) == "warning ignored: printed copy");
  config.ignores[0].file = "another.txt";
  BOOST_TEST(fate(config) == "warning fails");
}

BOOST_AUTO_TEST_CASE(marks_what_the_baseline_knows_and_lets_it_pass) {
  Analysis analysis = test::sample(test::kEnglish);
  const Config config = failing_on(Severity::warning);
  Policy first(config, {});
  BOOST_TEST(fate(first, analysis) == "warning fails");
  const std::string fingerprint = analysis.findings.front().fingerprint;
  BOOST_TEST(fate(config, {{"signature-count", "letter.txt", fingerprint}}) == "warning known");
}

BOOST_AUTO_TEST_CASE(passes_over_what_the_letter_ignores_and_tells_of_what_nothing_needs) {
  Analysis analysis = test::sample(test::kEnglish);
  analysis.document.format = Format::markdown;
  analysis.document.decoded.insert(analysis.findings[0].span.end,
                                   " <!-- undersigned: ignore signature-count: a -->"
                                   "<!-- undersigned: ignore enumeration: b -->");
  const Config config = failing_on(Severity::warning);
  Policy policy(config, {});
  BOOST_TEST(fate(policy, analysis) == "warning ignored: a");
  BOOST_TEST(analysis.diagnostics.back().message ==
             "line 5: no finding of 'enumeration' here to ignore");
}

BOOST_AUTO_TEST_CASE(tells_what_nobody_needed) {
  Config config;
  config.ignores = {{"enumeration", "", "x", {"c.yml", 3, 5}},
                    {"signature-count", "", "y", {"c.yml", 4, 5}},
                    {"enumeration", "another.txt", "z", {"c.yml", 5, 5}}};
  Policy policy(
      config, {{"signature-count", "letter.txt", "f1"}, {"signature-count", "another.txt", "f2"}});
  Analysis analysis = test::sample(test::kEnglish);
  policy.apply(analysis);
  const auto unused = policy.unused();
  BOOST_TEST_REQUIRE(unused.size() == 2u);
  BOOST_TEST(unused[0] == "c.yml:3: no finding of 'enumeration' to ignore");
  BOOST_TEST(unused[1] ==
             "the baseline knows a finding of 'signature-count' in letter.txt that is gone");
}

BOOST_AUTO_TEST_CASE(says_nothing_of_an_ignore_for_a_check_that_did_not_run) {
  Config config;
  config.ignores = {{"open-demand", "", "it is a petition", {"c.yml", 3, 5}}};
  Analysis analysis = test::sample(test::kEnglish);
  Policy all_ran(config, {});
  all_ran.apply(analysis);
  BOOST_TEST(all_ran.unused().size() == 1u);
  Policy not_all(config, {{"open-demand", "letter.txt", "f"}}, {"open-demand"});
  not_all.apply(analysis);
  BOOST_TEST(not_all.unused().empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
