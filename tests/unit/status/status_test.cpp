#include "status/status.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"

namespace undersigned {
namespace {

using Op = Requirement::Op;

/// "d1+" meets d1, "d1-" fails it; each on a day of its own.
std::vector<Event> events_of(const std::vector<std::string>& notes) {
  std::vector<Event> events;
  for (const std::string& note : notes) {
    Event event;
    event.date = *parse_date("2024-05-0" + std::to_string(events.size() + 1));
    (note.back() == '+' ? event.meets : event.fails).push_back(note.substr(0, note.size() - 1));
    events.push_back(event);
  }
  return events;
}

/// "d1 d2, or !d3"
std::string ways_of(const ConditionStatus& status) {
  std::string out;
  for (const auto& way : status.ways) {
    std::string needs;
    for (const Need& need : way)
      needs += (needs.empty() ? "" : " ") + std::string(need.met ? "" : "!") +
               status.requirements[need.requirement].demand->id;
    out += (&way == &status.ways.front() ? "" : ", or ") + needs;
  }
  return out;
}

Requirement all_three() {
  return test::joined(Op::all, {test::leaf_for("d1"), test::leaf_for("d2"), test::leaf_for("d3")});
}

Requirement one_and_either() {
  return test::joined(
      Op::all,
      {test::leaf_for("d1"), test::joined(Op::any, {test::leaf_for("d2"), test::leaf_for("d3")})});
}

Requirement not_first() { return test::joined(Op::negated, {test::leaf_for("d1")}); }

BOOST_AUTO_TEST_SUITE(status_status)

BOOST_AUTO_TEST_CASE(follows_the_events) {
  const struct {
    const char* name;
    const char* connective;
    Requirement tree;
    std::vector<std::string> events;
    const char* state;
    bool due;
    const char* ways;
  } cases[] = {
      {"nothing happened", "unless", all_three(), {}, "unmet", true, "d1 d2 d3"},
      {"two of three", "unless", all_three(), {"d1+", "d3+"}, "partly", true, "d2"},
      {"all", "unless", all_three(), {"d1+", "d2+", "d3+"}, "met", false, ""},
      {"one was taken back",
       "unless",
       all_three(),
       {"d1+", "d2+", "d3+", "d2-"},
       "unmet",
       true,
       "d2"},
      {"and came again", "unless", all_three(), {"d1+", "d2-", "d3+", "d2+"}, "met", false, ""},
      {"one failed before any came", "until", all_three(), {"d1-"}, "unmet", true, "d1 d2 d3"},
      {"either will do", "unless", one_and_either(), {"d1+"}, "partly", true, "d2, or d3"},
      {"both ways", "unless", one_and_either(), {}, "unmet", true, "d1 d2, or d1 d3"},
      {"one of either came", "unless", one_and_either(), {"d1+", "d3+"}, "met", false, ""},
      {"if nothing happened", "if", test::leaf_for("d1"), {}, "unmet", false, "d1"},
      {"if it happened", "if", test::leaf_for("d1"), {"d1+"}, "met", true, ""},
      {"only if it happened", "only-if", test::leaf_for("d1"), {"d1+"}, "met", true, ""},
      {"if not, and nothing happened", "if-not", test::leaf_for("d1"), {}, "unmet", true, "d1"},
      {"not what happened", "unless", not_first(), {"d1+"}, "unmet", true, "!d1"},
      {"not what failed", "unless", not_first(), {"d1-"}, "met", false, ""},
      {"not what nothing is known of", "unless", not_first(), {}, "unmet", true, "!d1"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const Letter letter = test::document_with(c.connective, c.tree);
      const LetterStatus status = status_of(letter, events_of(c.events));
      BOOST_TEST_REQUIRE(status.conditions.size() == 1u);
      const ConditionStatus& condition = status.conditions.front();
      BOOST_TEST(to_string(condition.state) == std::string(c.state));
      BOOST_TEST(condition.consequence_due == c.due);
      BOOST_TEST(ways_of(condition) == c.ways);
    }
  }
}

BOOST_AUTO_TEST_CASE(names_the_last_event_that_decided) {
  const Letter letter = test::document_with("unless", all_three());
  const LetterStatus status = status_of(letter, events_of({"d1+", "d1-"}));
  const auto& leaves = status.conditions.front().requirements;
  BOOST_TEST(leaves[0].event.value_or(9) == 1u);
  BOOST_TEST((leaves[0].truth == Truth::unmet));
  BOOST_TEST(!leaves[1].event.has_value());
}

BOOST_AUTO_TEST_CASE(a_requirement_that_is_no_demand_stays_unknown) {
  Requirement leaf;
  leaf.text = "the sun shines";
  const Letter letter = test::document_with("unless", leaf);
  const ConditionStatus status = status_of(letter, events_of({"d1+"})).conditions.front();
  BOOST_TEST((status.requirements[0].truth == Truth::unknown));
  BOOST_TEST(status.requirements[0].demand == nullptr);
}

BOOST_AUTO_TEST_CASE(keeps_no_more_than_the_most_ways) {
  std::vector<Requirement> pairs;
  for (int i = 0; i < 8; ++i)
    pairs.push_back(test::joined(Op::any, {test::leaf_for("d1"), test::leaf_for("d2")}));
  const Letter letter = test::document_with("unless", test::joined(Op::all, pairs));
  BOOST_TEST(status_of(letter, {}).conditions.front().ways.size() == kMostWays);
}

BOOST_AUTO_TEST_CASE(says_what_demands_leave_open) {
  Letter letter = test::document_with("unless", all_three());
  letter.demands[0].deadline = "Friday";
  letter.demands[0].quantities = {"q1"};
  letter.demands[1].actor.clear();
  const LetterStatus status = status_of(letter, {});
  BOOST_TEST_REQUIRE(status.open_demands.size() == 2u);
  BOOST_TEST(status.open_demands[0].demand->id == "d2");
  BOOST_TEST(status.open_demands[0].no_actor);
  BOOST_TEST(!status.open_demands[1].no_actor);
  BOOST_TEST(status.open_demands[1].no_deadline);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
