#include "base/error.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace undersigned;

namespace {

std::string repeat(const std::string& part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_error)

BOOST_AUTO_TEST_CASE(shows_the_place_the_text_and_what_to_do) {
  const struct {
    const char* name;
    Error error;
    const char* text;
  } cases[] = {
      {"all there is",
       {{"rules/en/demand.yaml", 14, 5},
        "unknown key 'patern'",
        "    patern: 'x'",
        6,
        "did you mean 'pattern'?"},
       "rules/en/demand.yaml:14:5: error: unknown key 'patern'\n"
       "  14 |     patern: 'x'\n"
       "     |     ^~~~~~\n"
       "hint: did you mean 'pattern'?\n"},
      {"no file", {{}, "no letter given", {}, 1, {}}, "error: no letter given\n"},
      {"a whole file", {{"a.md", 0, 0}, "empty", {}, 1, {}}, "a.md: error: empty\n"},
      {"a whole line",
       {{"a.md", 3, 0}, "too long", "abc", 1, {}},
       "a.md:3: error: too long\n"
       "  3 | abc\n"},
      {"wide characters before and under the caret",
       {{"a.yaml", 2, 4}, "unknown", "要求: 行动 b", 2, {}},
       "a.yaml:2:4: error: unknown\n"
       "  2 | 要求: 行动 b\n"
       "    |      ^~~\n"},
      {"a combining mark takes no column",
       {{"a.yaml", 1, 3}, "unknown", "e\u0301x", 1, {}},
       "a.yaml:1:3: error: unknown\n"
       "  1 | e\u0301x\n"
       "    |  ^\n"},
      {"behind the end of the line",
       {{"a.yaml", 1, 4}, "ends here", "abc", 1, {}},
       "a.yaml:1:4: error: ends here\n"
       "  1 | abc\n"
       "    |    ^\n"},
      {"a width beyond the end of the line",
       {{"a.yaml", 1, 2}, "unknown", "abc", 99, {}},
       "a.yaml:1:2: error: unknown\n"
       "  1 | abc\n"
       "    |  ^~\n"},
      {"a column far beyond the end of the line",
       {{"a.yaml", 1, 999}, "unknown", "abc", 1, {}},
       "a.yaml:1:999: error: unknown\n"
       "  1 | ...\n"
       "    |    ^\n"},
      {"controls in every part",
       {{"a\x1B.md", 1, 3}, "un\nknown", "\t\x1B[1m", 2, "do\rnot"},
       "a\\u{1B}.md:1:3: error: un\\u{A}known\n"
       "  1 | \\u{9}\\u{1B}[1m\n"
       "    |            ^~\n"
       "hint: do\\u{D}not\n"},
      {"a file name that is no text",
       {{"a\xFF.md", 0, 0}, "unreadable", {}, 1, {}},
       "a\\x{FF}.md: error: unreadable\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(to_string(c.error) == c.text); }
  }
}

BOOST_AUTO_TEST_CASE(cuts_a_long_line_around_the_caret) {
  const std::string line = repeat("a", 500) + "要" + repeat("b", 500);
  BOOST_TEST(to_string(Error{{"f", 1, 501}, "unknown", line, 1, {}}) ==
             "f:1:501: error: unknown\n"
             "  1 | ..." +
                 repeat("a", 80) + "要" + repeat("b", 79) +
                 "...\n"
                 "    | " +
                 repeat(" ", 83) + "^~\n");
}

BOOST_AUTO_TEST_CASE(cuts_a_long_line_at_its_ends) {
  const std::string line = repeat("a", 500);
  BOOST_TEST(to_string(Error{{"f", 1, 1}, "unknown", line, 400, {}}) ==
             "f:1:1: error: unknown\n"
             "  1 | " +
                 repeat("a", 160) +
                 "...\n"
                 "    | ^" +
                 repeat("~", 159) + "\n");
  BOOST_TEST(to_string(Error{{"f", 1, 500}, "unknown", line, 1, {}}) ==
             "f:1:500: error: unknown\n"
             "  1 | ..." +
                 repeat("a", 81) +
                 "\n"
                 "    | " +
                 repeat(" ", 83) + "^\n");
}

BOOST_AUTO_TEST_CASE(shows_errors_one_after_the_other) {
  Errors errors = error_in("a.yaml", "empty", "write a rule");
  errors.push_back(error_in("", "unknown option").front());
  BOOST_TEST(to_string(errors) ==
             "a.yaml: error: empty\n"
             "hint: write a rule\n"
             "error: unknown option\n");
}

BOOST_AUTO_TEST_CASE(suggests_the_nearest_word) {
  const std::vector<std::string> keys = {"pattern", "emit", "where", "when", "unless", "id"};
  const struct {
    const char* name;
    const char* word;
    const char* nearest;
  } cases[] = {
      {"one letter missing", "patern", "pattern"},
      {"two letters swapped", "emti", "emit"},
      {"one letter more", "unlesss", "unless"},
      {"two changes", "pettarn", "pattern"},
      {"the word itself", "where", "where"},
      {"the first of equals", "whene", "where"},
      {"three changes", "pttrns", ""},
      {"half of a short word", "ie", ""},
      {"nothing like it", "colour", ""},
      {"nothing", "", ""},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(did_you_mean(c.word, keys) == c.nearest); }
  }
  BOOST_TEST(did_you_mean("pattern", {}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
