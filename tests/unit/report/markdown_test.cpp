#include "report/markdown.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(report_markdown)

BOOST_AUTO_TEST_CASE(shows_what_a_letter_says_as_it_is) {
  const struct {
    const char* name;
    const char* text;
    const char* expected;
  } cases[] = {
      {"plain", "pay 1.5 (or more)", "pay 1.5 (or more)"},
      {"the end of a cell", "a | b", "a \\| b"},
      {"a link and emphasis", "[x](y) *z*", "\\[x\\](y) \\*z\\*"},
      {"HTML", "<script>&lt;", "\\<script\\>\\&lt;"},
      {"an address", "https://x.org www.x.org", "https&#58;//x.org www\\.x.org"},
      {"a user's name", "@ada", "@<!-- -->ada"},
      {"the marks of lists", "1. one", "1\\. one"},
      {"a dash at the begin", "- one", "\\- one"},
      {"a dash inside", "one - two", "one - two"},
      {"a line break", "a\n# b", "a\\\\u{A}\\# b"},
  };
  for (const auto& c : cases)
    BOOST_TEST_CONTEXT(c.name) BOOST_TEST(markdown_escaped(c.text) == c.expected);
}

BOOST_AUTO_TEST_CASE(draws_a_condition_as_nested_lists) {
  const std::string report = markdown_report(test::sample(test::kEnglish));
  BOOST_TEST(report.find("- **c1** we will stop work *unless* (line 1)\n"
                         "  - *all of*\n"
                         "    - *any of*\n"
                         "      - pay the cooks who worked through the night of the flood in full "
                         "(d1)\n"
                         "      - publish the report\n"
                         "    - *not*\n"
                         "      - publish the report\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(cuts_long_tables_and_says_so) {
  Analysis analysis = test::sample(test::kEnglish);
  analysis.letter.claims.resize(130, analysis.letter.claims.front());
  const std::string report = markdown_report(analysis);
  BOOST_TEST(report.find("### Claims (130)\n") != std::string::npos);
  BOOST_TEST(report.find("\nand 30 more\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
