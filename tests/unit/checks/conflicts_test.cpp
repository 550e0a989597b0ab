#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "checks/check.h"

namespace undersigned {
namespace {

Commitment commitment(const char* modality, const char* text, const char* condition = "") {
  Commitment out;
  out.modality = modality;
  out.text = text;
  out.actor = "we";
  out.condition = condition;
  return out;
}

Demand demand(const char* action, const char* text, const char* actor = "the board") {
  Demand out;
  out.action = action;
  out.text = text;
  out.actor = actor;
  return out;
}

std::string conflicts_of(Letter letter) {
  for (std::size_t i = 0; i < letter.commitments.size(); ++i)
    letter.commitments[i].id = "m" + std::to_string(i + 1);
  for (std::size_t i = 0; i < letter.demands.size(); ++i)
    letter.demands[i].id = "d" + std::to_string(i + 1);
  std::string out;
  for (const Finding& finding : run_checks(letter, {}, {}))
    out += finding.check + ": " + finding.message + "\n";
  return out;
}

std::string conflicts_of(std::vector<Commitment> commitments) {
  Letter letter;
  letter.commitments = std::move(commitments);
  return conflicts_of(letter);
}

std::string conflicts_of(std::vector<Demand> demands) {
  Letter letter;
  letter.demands = std::move(demands);
  return conflicts_of(letter);
}

BOOST_AUTO_TEST_SUITE(checks_conflicts)

BOOST_AUTO_TEST_CASE(says_which_act_is_said_both_ways) {
  BOOST_TEST(conflicts_of({commitment("may", "We may leave the port"),
                           commitment("will", "we will leave the port", "c1")}) ==
             "conflict: one act is said both ways: \"We may leave the port\" (may, m1) and \"we "
             "will leave the port\" (will)\n");
}

BOOST_AUTO_TEST_CASE(knows_one_act_from_another) {
  const struct {
    const char* name;
    std::vector<Commitment> commitments;
    bool conflict;
  } cases[] = {
      {"one word each", {commitment("may", "we may go"), commitment("will", "we will go")}, true},
      {"in Chinese",
       {commitment("may", "\u6211\u4EEC\u53EF\u80FD\u8F9E\u804C"),
        commitment("will", "\u6211\u4EEC\u5C06\u8F9E\u804C")},
       true},
      {"the same modality",
       {commitment("will", "we will go"), commitment("will", "we shall go")},
       false},
      {"another act",
       {commitment("may", "we may sail on"), commitment("will", "we will strike")},
       false},
      {"another act with one end",
       {commitment("may", "we may hire the cooks"), commitment("will", "we will pay the cooks")},
       false},
      {"will and will not",
       {commitment("will", "we will go"), commitment("will-not", "we will not go")},
       true},
      {"will and will not, each on a condition",
       {commitment("will", "we will go", "c1"), commitment("will-not", "we will not go", "c2")},
       false},
      {"no words", {commitment("may", "..."), commitment("will", "!")}, false},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(!conflicts_of(c.commitments).empty() == c.conflict);
    }
}

BOOST_AUTO_TEST_CASE(leaves_out_when_it_is_to_be) {
  Commitment soon = commitment("will", "we will leave immediately");
  soon.timing = "immediately";
  BOOST_TEST(!conflicts_of({commitment("may", "we may leave"), soon}).empty());
}

BOOST_AUTO_TEST_CASE(says_which_demand_has_its_opposite) {
  BOOST_TEST(conflicts_of({demand("stop", "stop the merger of the yards"),
                           demand("support", "support the merger of the yards")}) ==
             "conflict: a demand and its opposite: \"stop the merger of the yards\" (stop, d1) and "
             "\"support the merger of the yards\" (support)\n");
}

BOOST_AUTO_TEST_CASE(knows_opposites) {
  const struct {
    const char* name;
    std::vector<Demand> demands;
    bool conflict;
  } cases[] = {
      {"of two actors",
       {demand("stop", "end the merger at once", "the mayor"),
        demand("support", "back the merger at once")},
       false},
      {"of two things",
       {demand("stop", "stop the merger of the yards"),
        demand("support", "support the strike of the crews")},
       false},
      {"actions that go together",
       {demand("stop", "stop the survey of the tower"),
        demand("disclose", "publish the survey of the tower")},
       false},
      {"a negation",
       {demand("disclose", "publish the survey of the tower"),
        demand("stop", "not publish the survey of the tower")},
       true},
      {"too little is the same",
       {demand("stop", "stop the merger"), demand("support", "support a merger")},
       false},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(!conflicts_of(c.demands).empty() == c.conflict);
    }
}

BOOST_AUTO_TEST_CASE(compares_a_few_of_many_with_one_end) {
  std::vector<Commitment> commitments(20000, commitment("may", "we may dare to speak out"));
  commitments.push_back(commitment("will", "we will dare to speak out"));
  const std::string found = conflicts_of(commitments);
  BOOST_TEST(std::count(found.begin(), found.end(), '\n') == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
