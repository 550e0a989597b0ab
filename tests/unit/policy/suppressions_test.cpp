#include "policy/suppressions.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

/// "check@line:first-last(reason)" for each suppression, then the diagnostics.
std::string read(const std::string& text, Format format = Format::markdown) {
  Document document;
  document.format = format;
  document.decoded = text;
  std::vector<Diagnostic> diagnostics;
  std::string out;
  for (const Suppression& one : read_suppressions(document, diagnostics))
    out += one.check + "@" + std::to_string(one.line) + ":" + std::to_string(one.first_line) + "-" +
           std::to_string(one.last_line) + "(" + one.reason + ")";
  for (const Diagnostic& diagnostic : diagnostics) out += "!" + diagnostic.message;
  return out;
}

BOOST_AUTO_TEST_SUITE(policy_suppressions)

BOOST_AUTO_TEST_CASE(speak_of_the_block_behind_them_or_of_their_own_line) {
  const struct {
    const char* name;
    const char* text;
    const char* expected;
  } cases[] = {
      {"none", "a <!-- a remark --> b\n", ""},
      {"a block", "<!-- undersigned: ignore a-b: why not -->\none\ntwo\n\nthree\n",
       "a-b@1:1-3(why not)"},
      {"a block behind blank lines", "x\n<!-- undersigned: ignore a: b -->\n\n\none\ntwo\n",
       "a@2:2-6(b)"},
      {"its own line", "x\none <!-- undersigned: ignore a: b --> two\nthree\n", "a@2:2-2(b)"},
      {"a comment of several lines", "<!--\nundersigned: ignore a:\n  b c\n-->\none\n\n",
       "a@1:1-5(b c)"},
      {"two", "<!-- undersigned: ignore a: b -->\n<!-- undersigned: ignore c: d -->\none\n",
       "a@1:1-3(b)c@2:2-3(d)"},
      {"at the end", "one\n<!-- undersigned: ignore a: b -->", "a@2:2-2(b)"},
      {"never closed", "<!-- undersigned: ignore a: b\none\n", ""},
      {"no reason", "one\n<!-- undersigned: ignore a -->\n",
       "!line 2: 'undersigned: ignore a' is not 'undersigned: ignore CHECK: REASON'"},
      {"an empty reason", "<!-- undersigned: ignore a: -->\n",
       "!line 1: 'undersigned: ignore a:' is not 'undersigned: ignore CHECK: REASON'"},
      {"another word", "<!-- undersigned: skip a: b -->\n",
       "!line 1: 'undersigned: skip a: b' is not 'undersigned: ignore CHECK: REASON'"},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name) BOOST_TEST(read(c.text) == c.expected);
}

BOOST_AUTO_TEST_CASE(plain_text_has_none) {
  BOOST_TEST(read("<!-- undersigned: ignore a: b -->\n", Format::text).empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
