#include "checks/check.h"

#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <vector>

#include "checks/checks.h"

namespace undersigned {
namespace {

Quantity stated(const std::string& role, std::optional<Rational> lower,
                std::optional<Rational> upper, bool open = false) {
  Quantity quantity;
  quantity.id = "q1";
  quantity.text = "the number";
  quantity.kind = "count";
  quantity.role = role;
  quantity.bounds = {lower, upper, open, open};
  return quantity;
}

/// A line a finding: "k1 check verdict severity: message [involves]".
std::string findings_of(const Letter& letter) {
  std::string out;
  for (const Finding& finding : run_checks(letter)) {
    out += finding.id + " " + finding.check + " " + to_string(finding.verdict) + " " +
           to_string(finding.severity) + ": " + finding.message + " [";
    for (const std::string& id : finding.involves) out += " " + id;
    out += " ]\n";
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(checks_check)

BOOST_AUTO_TEST_CASE(compares_stated_signers_with_those_listed) {
  Quantity about = stated("signers", std::nullopt, std::nullopt);
  about.approximate = true;
  const struct {
    const char* name;
    Quantity stated;
    std::size_t listed;
    const char* finding;
  } cases[] = {
      {"exact", stated("signers", 3, 3), 3,
       "consistent note: \"the number\" signers are stated; the document lists 3"},
      {"more than stated", stated("signers", 3, 3), 4,
       "contradicted warning: \"the number\" signers are stated; the document lists 4"},
      {"fewer than stated", stated("signers", 3, 3), 2,
       "undetermined note: \"the number\" signers are stated; the document lists 2"},
      {"none", stated("signers", 3, 3), 0,
       "undetermined note: \"the number\" signers are stated; the document lists none"},
      {"over", stated("signers", 3, std::nullopt, true), 4,
       "consistent note: \"the number\" signers are stated; the document lists 4"},
      {"not over", stated("signers", 3, std::nullopt, true), 3,
       "undetermined note: \"the number\" signers are stated; the document lists 3"},
      {"as many as should be more", stated("signers", std::nullopt, 3, true), 3,
       "contradicted warning: \"the number\" signers are stated; the document lists 3"},
      {"about", about, 4,
       "undetermined note: \"the number\" signers are stated; the document lists 4"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      Letter letter;
      letter.quantities = {tc.stated};
      letter.signatories.entries.resize(tc.listed);
      BOOST_TEST(findings_of(letter) ==
                 std::string("k1 signature-count ") + tc.finding + " [ q1 ]\n");
    }
  }
}

BOOST_AUTO_TEST_CASE(compares_the_number_asked_for_with_the_names) {
  const struct {
    const char* name;
    std::vector<std::string> named;
    const char* finding;
  } cases[] = {
      {"as many",
       {"Ada", "Bo"},
       "k1 enumeration entailed note: d1 asks for 2 and names 2: Ada, Bo [ d1 q1 ]\n"},
      {"fewer",
       {"Ada"},
       "k1 enumeration consistent note: d1 asks for 2 and names 1: Ada [ d1 q1 ]\n"},
      {"more",
       {"Ada", "Bo", "Cy"},
       "k1 enumeration contradicted warning: d1 asks for 2 and names 3: Ada, Bo, Cy [ d1 q1 ]\n"},
      {"none", {}, ""},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      Letter letter;
      Quantity share = stated("", Rational(1) / 2, Rational(1) / 2);
      share.id = "q0";
      share.kind = "share";
      letter.quantities = {share, stated("", 2, 2)};
      Demand demand;
      demand.id = "d1";
      demand.quantities = {"q0", "q1"};
      demand.enumerated = tc.named;
      letter.demands = {demand};
      BOOST_TEST(findings_of(letter) == tc.finding);
    }
  }
}

BOOST_AUTO_TEST_CASE(compares_names_with_exact_counts_only) {
  Letter letter;
  letter.quantities = {stated("", 2, std::nullopt)};
  Demand demand;
  demand.id = "d1";
  demand.quantities = {"q1"};
  demand.enumerated = {"Ada"};
  letter.demands = {demand};
  BOOST_TEST(findings_of(letter) == "");
}

BOOST_AUTO_TEST_CASE(compares_the_stated_number_of_demands_but_never_contradicts) {
  Letter letter;
  letter.quantities = {stated("demands", 2, 2)};
  letter.demands.resize(2);
  BOOST_TEST(findings_of(letter) ==
             "k1 demand-count consistent note: \"the number\" demands are "
             "stated; 2 were found [ q1 ]\n");
  letter.demands.resize(3);
  BOOST_TEST(findings_of(letter) ==
             "k1 demand-count undetermined note: \"the number\" demands are "
             "stated; 3 were found [ q1 ]\n");
}

BOOST_AUTO_TEST_CASE(numbers_the_findings_of_all_checks) {
  Letter letter;
  letter.quantities = {stated("demands", 2, 2), stated("signers", 2, 2)};
  const auto findings = run_checks(letter);
  BOOST_TEST_REQUIRE(findings.size() == 2u);
  BOOST_TEST(findings[0].id + " " + findings[0].check == "k1 signature-count");
  BOOST_TEST(findings[1].id + " " + findings[1].check == "k2 demand-count");
}

BOOST_AUTO_TEST_CASE(knows_what_bounds_allow) {
  BOOST_TEST(allows({2, 4, false, false}, 2));
  BOOST_TEST(!allows({2, 4, true, false}, 2));
  BOOST_TEST(allows({2, 4, false, false}, 4));
  BOOST_TEST(!allows({2, 4, false, true}, 4));
  BOOST_TEST(!allows({2, 4, false, false}, 5));
  BOOST_TEST(allows({std::nullopt, std::nullopt, false, false}, 5));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
