#include "checks/facts.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

Relations relations() {
  Relations result;
  result.roles = {{"staff", "the staff", Measure::count, OverTime::changes},
                  {"share", "their share", Measure::share, OverTime::fixed}};
  return result;
}

std::string errors_of(const std::string& entry) {
  const auto facts = read_facts({"facts.yaml", "facts:\n  - " + entry + "\n"}, relations());
  return facts ? std::string("none") : to_string(facts.error());
}

BOOST_AUTO_TEST_SUITE(checks_facts)

BOOST_AUTO_TEST_CASE(reads_figures_and_bounds) {
  const struct {
    const char* entry;
    const char* text;
    const char* exact;
    const char* loose;
  } cases[] = {
      {"role: staff, value: 770", "770", "770", "770"},
      {"role: staff, over: 700", "over 700", "more than 700", "more than 700"},
      {"role: staff, at-least: 700", "at least 700", "at least 700", "at least 700"},
      {"role: staff, under: 700", "under 700", "less than 700", "less than 700"},
      {"role: staff, at-most: 700", "at most 700", "at most 700", "at most 700"},
      {"role: staff, about: 600", "about 600", "570 to 630", "400 to 900"},
      {"role: staff, from: 600, to: 700", "600 to 700", "600 to 700", "600 to 700"},
      {"role: share, value: 95%", "95%", "95%", "94.5% to 95.5%"},
      {"role: share, value: 95.5%", "95.5%", "95.5%", "95.5% to 95.6%"},
      {"role: share, value: 0.95", "0.95", "95%", "94.5% to 95.5%"},
      {"role: share, value: 1/2", "1/2", "50%", "47.5% to 52.5%"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.entry) {
      const auto facts =
          test::value_of(read_facts({"facts.yaml", "facts:\n  - {" + std::string(tc.entry) +
                                                       ", source: a report, date: 2024-05-01}\n"},
                                    relations()));
      BOOST_TEST_REQUIRE(facts.size() == 1u);
      BOOST_TEST(facts[0].id == "f1");
      BOOST_TEST(facts[0].text == tc.text);
      const bool share = facts[0].role == "share";
      BOOST_TEST(in_words(facts[0].exact, share) == tc.exact);
      BOOST_TEST(in_words(facts[0].loose, share) == tc.loose);
      BOOST_TEST(facts[0].source == "a report");
      BOOST_TEST(to_string(facts[0].as_of.value()) == "2024-05-01");
    }
  }
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_and_where) {
  const struct {
    const char* entry;
    const char* errors;
  } cases[] = {
      {"{role: staf, value: 770, source: s}",
       "facts.yaml:2:12: error: unknown role 'staf'\n"
       "  2 |   - {role: staf, value: 770, source: s}\n"
       "    |            ^~~~\n"
       "hint: did you mean 'staff'?\n"},
      {"{role: staff, value: many, source: s}",
       "facts.yaml:2:26: error: 'many' is no figure\n"
       "  2 |   - {role: staff, value: many, source: s}\n"
       "    |                          ^~~~\n"
       "hint: write it as 770, 0.7, 2/3 or 70%\n"},
      {"{role: staff, value: 1/0, source: s}",
       "facts.yaml:2:26: error: '1/0' is no figure\n"
       "  2 |   - {role: staff, value: 1/0, source: s}\n"
       "    |                          ^~~\n"
       "hint: write it as 770, 0.7, 2/3 or 70%\n"},
      {"{role: staff, value: 7.5, source: s}",
       "facts.yaml:2:26: error: '7.5' counts no whole things\n"
       "  2 |   - {role: staff, value: 7.5, source: s}\n"
       "    |                          ^~~\n"},
      {"{role: share, value: 70, source: s}",
       "facts.yaml:2:26: error: '70' is more than the whole\n"
       "  2 |   - {role: share, value: 70, source: s}\n"
       "    |                          ^~\n"
       "hint: a share is at most 1: write 70% or 0.7\n"},
      {"{role: staff, source: s}",
       "facts.yaml:2:5: error: the fact has no figure\n"
       "  2 |   - {role: staff, source: s}\n"
       "    |     ^\n"
       "hint: add 'value: 770', or 'at-least', or 'about'\n"},
      {"{role: staff, value: 7, over: 6, source: s}",
       "facts.yaml:2:35: error: 'value' says the figure already\n"
       "  2 |   - {role: staff, value: 7, over: 6, source: s}\n"
       "    |                                   ^\n"},
      {"{role: staff, from: 7, source: s}",
       "facts.yaml:2:25: error: 'from' and 'to' go together\n"
       "  2 |   - {role: staff, from: 7, source: s}\n"
       "    |                         ^\n"},
      {"{role: staff, from: 7, to: 6, source: s}",
       "facts.yaml:2:32: error: 'to' is less than 'from'\n"
       "  2 |   - {role: staff, from: 7, to: 6, source: s}\n"
       "    |                                ^\n"},
      {"{role: staff, value: 7}",
       "facts.yaml:2:5: error: the fact has no 'source'\n"
       "  2 |   - {role: staff, value: 7}\n"
       "    |     ^\n"},
      {"{role: staff, value: 7, source: s, date: 2024-02-30}",
       "facts.yaml:2:46: error: '2024-02-30' is no day\n"
       "  2 |   - {role: staff, value: 7, source: s, date: 2024-02-30}\n"
       "    |                                              ^~~~~~~~~~\n"
       "hint: write it as 2024-05-01\n"},
  };
  for (const auto& tc : cases) BOOST_TEST(errors_of(tc.entry) == tc.errors, errors_of(tc.entry));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
