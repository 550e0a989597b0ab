#include "status/events.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"
#include "support/result.h"

namespace undersigned {
namespace {

const Letter kLetter = test::document_with("unless", test::leaf_for("d1"));

std::string names(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : ",") + id;
  return out;
}

BOOST_AUTO_TEST_SUITE(status_events)

BOOST_AUTO_TEST_CASE(finds_the_demands_that_an_event_names) {
  const struct {
    const char* name;
    std::string meets;
    const char* expected;
  } cases[] = {
      {"an id", "d2", "d2"},
      {"ids, in the order of the letter", "[d3, d1]", "d1,d3"},
      {"an action", "{action: appoint}", "d2"},
      {"an actor of two demands", "{actor: the board}", "d1,d2"},
      {"an action and its actor", "{action: reinstate, actor: the mayor}", "d3"},
      {"a part of its words", "{text: directors are}", "d2"},
      {"a list of both", "[d1, {action: reinstate}]", "d1,d3"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto events = test::value_of(read_events(
          {"e.yaml", "events:\n  - {date: 2024-05-02, what: it came, meets: " + c.meets + "}\n"},
          kLetter));
      BOOST_TEST_REQUIRE(events.size() == 1u);
      BOOST_TEST(names(events[0].meets) == c.expected);
      BOOST_TEST(events[0].fails.empty());
    }
  }
}

BOOST_AUTO_TEST_CASE(puts_events_in_the_order_of_their_days) {
  const auto events = test::value_of(read_events({"e.yaml",
                                                  "events:\n"
                                                  "  - {date: 2024-05-09, what: c, fails: d1}\n"
                                                  "  - {date: 2024-05-02, what: a, meets: d1}\n"
                                                  "  - {date: 2024-05-02, what: b, meets: d2}\n"},
                                                 kLetter));
  BOOST_TEST_REQUIRE(events.size() == 3u);
  BOOST_TEST(events[0].what + events[1].what + events[2].what == "abc");
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_and_where) {
  const struct {
    const char* name;
    const char* text;
    const char* expected;
  } cases[] = {
      {"no events", "event: []\n",
       "e.yaml:1:1: error: unknown key 'event' of the file of events\n"
       "  1 | event: []\n    | ^~~~~\nhint: did you mean 'events'?\n"
       "e.yaml:1:1: error: the file of events has no 'events'\n  1 | event: []\n    | ^\n"},
      {"an unknown id", "events:\n  - {date: 2024-05-02, what: a, meets: d4}\n",
       "e.yaml:2:40: error: unknown demand 'd4'\n"
       "  2 |   - {date: 2024-05-02, what: a, meets: d4}\n"
       "    |                                        ^~\nhint: known: d1, d2 or d3\n"},
      {"an action without its key", "events:\n  - {date: 2024-05-02, what: a, meets: reinstate}\n",
       "e.yaml:2:40: error: unknown demand 'reinstate'\n"
       "  2 |   - {date: 2024-05-02, what: a, meets: reinstate}\n"
       "    |                                        ^~~~~~~~~\n"
       "hint: to name it by its action, write {action: reinstate}\n"},
      {"an action misspelt",
       "events:\n  - {date: 2024-05-02, what: a, meets: {action: reinstat}}\n",
       "e.yaml:2:49: error: unknown action 'reinstat'\n"
       "  2 |   - {date: 2024-05-02, what: a, meets: {action: reinstat}}\n"
       "    |                                                 ^~~~~~~~\n"
       "hint: did you mean 'reinstate'?\n"},
      {"a combination that no demand has",
       "events:\n  - {date: 2024-05-02, what: a, meets: {action: appoint, actor: the mayor}}\n",
       "e.yaml:2:40: error: no demand of the letter is such\n"
       "  2 |   - {date: 2024-05-02, what: a, meets: {action: appoint, actor: the mayor}}\n"
       "    |                                        ^\n"
       "hint: 'undersigned analyze' lists them with their actions and actors\n"},
      {"a day that is none", "events:\n  - {date: 2024-02-30, what: a, meets: d1}\n",
       "e.yaml:2:12: error: '2024-02-30' is no day\n"
       "  2 |   - {date: 2024-02-30, what: a, meets: d1}\n"
       "    |            ^~~~~~~~~~\nhint: write it as 2024-05-01\n"},
      {"an event about nothing", "events:\n  - {date: 2024-05-02, what: a}\n",
       "e.yaml:2:5: error: the event meets and fails nothing\n"
       "  2 |   - {date: 2024-05-02, what: a}\n    |     ^\n"
       "hint: add 'meets' or 'fails' with a demand: 'meets: d1'\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto events = read_events({"e.yaml", c.text}, kLetter);
      BOOST_TEST_REQUIRE(events.has_error());
      BOOST_TEST(to_string(events.error()) == c.expected);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
