#include "pack/lexicon_regex.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(pack_lexicon_regex)

BOOST_AUTO_TEST_CASE(holds_the_words_that_are_wanted) {
  const WordOptions spaced{.fold = {}, .ignore_case = true, .spaced = true};
  const WordOptions other_script{
      .fold = {}, .ignore_case = true, .spaced = true, .unicode_edges = true};
  const auto all = [](std::string_view) { return true; };
  const auto short_ones = [](std::string_view surface) { return surface.size() < 4; };
  const struct {
    const char* name;
    const char* lines;
    WordOptions words;
    std::function<bool(std::string_view)> wanted;
    const char* regex;
  } cases[] = {
      {"whole words, and beginnings of words", "pay\nstep down\nresign*\n", spaced, all,
       "(?:\\b(?:step down|pay)\\b|\\bresign[0-9A-Za-z_]*)"},
      {"an end that is no letter", "pay\nq&a?\n", spaced, all, "(?:\\bpay\\b|\\bq&a\\?)"},
      {"words without spaces between them",
       "\u8f9e\u804c\n\u8981\u6c42\n",
       {},
       all,
       "(?:\u8f9e\u804c|\u8981\u6c42)"},
      {"another script than Latin", "\u043c\u044b\n", other_script, all, "(?:()\u043c\u044b())"},
      {"some of them", "pay\nstep down\nresign*\n", spaced, short_ones, "(?:\\bpay\\b)"},
      {"none of them", "step down\n", spaced, short_ones, "[^\\x00-\\x{10FFFF}]"},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name) {
      const auto lexicon = test::value_of(Lexicon::parse("a", "a.tsv", c.lines, c.words));
      BOOST_TEST(lexicon_regex(lexicon, c.wanted) == c.regex);
    }
}

BOOST_AUTO_TEST_CASE(writes_out_what_is_no_escaped_brace) {
  const auto in_brackets = [](std::string_view name) { return "<" + std::string(name) + ">"; };
  BOOST_TEST(write_out("a{@verb}? \\{@verb} \\\\{@act-form}{2}", in_brackets) ==
             "a<verb>? \\{@verb} \\\\<act-form>{2}");
  BOOST_TEST(write_out(lexicon_reference("verb"), in_brackets) == "<verb>");
  BOOST_TEST(write_out("a\\", in_brackets) == "a\\");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
