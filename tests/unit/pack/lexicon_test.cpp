#include "pack/lexicon.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

using namespace undersigned;
using test::value_of;

namespace {

const WordOptions kPlain;
const WordOptions kSpaced{.fold = {}, .ignore_case = true, .spaced = true};
const WordOptions kFolding{
    .fold = {.width = true, .quotes = true, .accents = true, .traditional = true},
    .ignore_case = true,
    .spaced = true};

Lexicon lexicon(std::string_view lines, const WordOptions& options) {
  return value_of(Lexicon::parse("verbs", "verbs.tsv", lines, options));
}

std::string problems(std::string_view lines, const WordOptions& options = kSpaced) {
  const auto read = Lexicon::parse("verbs", "verbs.tsv", lines, options);
  return read ? "none" : to_string(read.error());
}

std::string show(const std::optional<Lexicon::Found>& found, std::string_view text) {
  if (!found) return "nothing";
  return std::to_string(found->span.begin) + " '" + std::string(found->span.of(text)) + "' " +
         found->entry->value;
}

/// Everything that repeated `find` yields, from left to right.
std::string find_all(const Lexicon& words, std::string_view text) {
  std::string out;
  std::size_t from = 0;
  while (const auto found = words.find(text, from)) {
    out += (out.empty() ? "" : ", ") + show(found, text);
    from = found->span.end;
  }
  return out.empty() ? "nothing" : out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pack_lexicon)

BOOST_AUTO_TEST_CASE(reads_entries_in_the_order_of_the_file) {
  const Lexicon words = lexicon(
      "# verbs\n\nstep  Down\tleave-office\r\nresign*\tleave-office\nPay\n*\tstar", kSpaced);
  std::string shown;
  for (const auto& entry : words.entries())
    shown += std::to_string(entry.line) + " " + entry.surface + (entry.prefix ? "* " : " ") +
             entry.value + "\n";
  BOOST_TEST(shown ==
             "3 step down leave-office\n"
             "4 resign* leave-office\n"
             "5 pay Pay\n"
             "6 * star\n");
  BOOST_TEST(words.name() == "verbs");
}

BOOST_AUTO_TEST_CASE(takes_a_star_as_itself_where_words_are_not_spaced) {
  const Lexicon words = lexicon("ab*\tx\n", kPlain);
  BOOST_TEST(!words.entries().front().prefix);
  BOOST_TEST(find_all(words, "abc ab*") == "4 'ab*' x");
}

BOOST_AUTO_TEST_CASE(finds_the_leftmost_and_longest) {
  const struct {
    const char* name;
    const char* lines;
    WordOptions options;
    const char* text;
    const char* found;
  } cases[] = {
      {"whole words", "pay\n", kSpaced, "payment of pay, paypal", "11 'pay' pay"},
      {"at both ends", "pay\n", kSpaced, "pay", "0 'pay' pay"},
      {"an edge that is no letter", "$5\n", kSpaced, "us$5 $50", "2 '$5' $5"},
      {"a prefix", "resign*\tgo\n", kSpaced, "resigned, prerequisite-resign",
       "0 'resigned' go, 23 'resign' go"},
      {"no prefix inside a word", "sign*\n", kSpaced, "resigned", "nothing"},
      {"the longest", "step\tmove\nstep down\tgo\n", kSpaced, "we step down", "3 'step down' go"},
      {"the longest, other order", "step down\tgo\nstep\tmove\n", kSpaced, "step up, step down",
       "0 'step' move, 9 'step down' go"},
      {"a prefix word beats a shorter entry", "pay\tpay\npay*\tprefix\n", kSpaced, "payments pay",
       "0 'payments' prefix, 9 'pay' pay"},
      {"the longer of two prefixes", "re*\tshort\nresign*\tlong\n", kSpaced, "resigning repay",
       "0 'resigning' long, 10 'repay' short"},
      {"one byte", "a\tarticle\n", kSpaced, "A banana, a", "0 'A' article, 10 'a' article"},
      {"one byte beside two", "a\tone\na b\ttwo\n", kSpaced, "a b a", "0 'a b' two, 4 'a' one"},
      {"capitals ignored", "Pay Up\tpay\n", kSpaced, "PAY UP", "0 'PAY UP' pay"},
      {"capitals that matter", "Pay\n", kPlain, "pay PAY Pay", "8 'Pay' Pay"},
      {"not spaced: inside words", "\u8981\u6c42\task\n", kPlain, "\u6211\u8981\u6c42\u8981",
       "3 '\u8981\u6c42' ask"},
      {"never from the middle of a character", "\u8981\n", kPlain, "\u6211\u4eec\u8981",
       "6 '\u8981' \u8981"},
      {"a beginning only", "step down\n", kSpaced, "step dow", "nothing"},
      {"an empty lexicon", "# nothing yet\n", kSpaced, "pay", "nothing"},
      {"an empty text", "pay\n", kSpaced, "", "nothing"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(find_all(lexicon(c.lines, c.options), c.text) == c.found);
    }
  }
}

BOOST_AUTO_TEST_CASE(folds_its_surfaces_like_the_text) {
  const struct {
    const char* name;
    const char* line;
    const char* surface;
  } cases[] = {
      {"width", "\uff30\uff21\uff39", "pay"},
      {"quotes", "don\u2019t", "don't"},
      {"accents", "R\u00c9sum\u00e9", "resume"},
      {"traditional", "\u8981\u6c42\u8fad\u8077", "\u8981\u6c42\u8f9e\u804c"},
      {"runs of space", "  step \u3000 down ", "step down"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(lexicon(c.line, kFolding).entries().front().surface == c.surface);
    }
  }
}

BOOST_AUTO_TEST_CASE(matches_at_one_place_only) {
  const Lexicon words = lexicon("pay\nstep*\tgo\n", kSpaced);
  const std::string_view text = "we pay steps";
  BOOST_TEST(show(words.match_at(text, 3), text) == "3 'pay' pay");
  BOOST_TEST(show(words.match_at(text, 7), text) == "7 'steps' go");
  BOOST_TEST(show(words.match_at(text, 2), text) == "nothing");
  BOOST_TEST(show(words.match_at(text, 4), text) == "nothing");
  BOOST_TEST(show(words.match_at(text, text.size()), text) == "nothing");
}

BOOST_AUTO_TEST_CASE(knows_the_value_of_a_whole_text) {
  const Lexicon words = lexicon("pay\tmoney\nstep\tmove\nstep down\tgo\nresign*\tgo\n", kSpaced);
  const struct {
    const char* text;
    const char* value;
  } cases[] = {{"pay", "money"}, {"Step Down", "go"}, {"step", "move"}, {"resigning", "go"},
               {"pay up", ""},   {"to pay", ""},      {"step d", ""},   {"", ""}};
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.text) { BOOST_TEST(words.value_of(c.text).value_or("") == c.value); }
  }
}

BOOST_AUTO_TEST_CASE(rejects_a_bad_line_and_says_where) {
  const struct {
    const char* name;
    std::string line;
    std::string shown;
  } cases[] = {
      {"no value", "pay\t",
       "verbs.tsv:1:4: error: no value after the tab\n"
       "  1 | pay\\u{9}\n"
       "    |    ^~~~~\n"
       "hint: write a value, or leave the tab out\n"},
      {"a third column", "pay\tmoney\tx",
       "verbs.tsv:1:10: error: a third column\n"
       "  1 | pay\\u{9}money\\u{9}x\n"
       "    |              ^~~~~\n"
       "hint: a line is 'surface' or 'surface<TAB>value'\n"},
      {"no surface", "\tmoney",
       "verbs.tsv:1:1: error: an empty surface\n"
       "  1 | \\u{9}money\n"
       "    | ^~~~~\n"
       "hint: write the words that the entry stands for\n"},
      {"white space alone", "  ",
       "verbs.tsv:1:1: error: an empty surface\n"
       "  1 |   \n"
       "    | ^\n"
       "hint: write the words that the entry stands for\n"},
      {"a prefix of nothing", " *\tx",
       "verbs.tsv:1:1: error: an empty surface\n"
       "  1 |  *\\u{9}x\n"
       "    | ^\n"
       "hint: write the words that the entry stands for\n"},
      {"bytes that are no text", "pay\xff\tmoney",
       "verbs.tsv:1:4: error: not UTF-8\n"
       "  1 | pay\\x{FF}\\u{9}money\n"
       "    |    ^~~~~~\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(problems(c.line) == c.shown); }
  }
}

BOOST_AUTO_TEST_CASE(rejects_a_surface_that_stands_twice_once_folded) {
  BOOST_TEST(problems("pay\tmoney\n# between\nPAY\tother\n") ==
             "verbs.tsv:3:1: error: 'PAY' stands twice\n"
             "  3 | PAY\\u{9}other\n"
             "    | ^~~\n"
             "hint: first on line 1; keep one of them\n");
  BOOST_TEST(problems("caf\u00e9\ncafe\n", kFolding) ==
             "verbs.tsv:2:1: error: 'cafe' stands twice\n"
             "  2 | cafe\n"
             "    | ^~~~\n"
             "hint: first on line 1; keep one of them\n");
  BOOST_TEST(problems("pay\nPAY\n", kPlain) == "none");
  BOOST_TEST(problems("pay\npay*\n") == "none");
}

BOOST_AUTO_TEST_CASE(reports_every_bad_line_in_one_run) {
  BOOST_TEST(problems("pay\t\nstep\n\tx\nstep\n") ==
             "verbs.tsv:1:4: error: no value after the tab\n"
             "  1 | pay\\u{9}\n"
             "    |    ^~~~~\n"
             "hint: write a value, or leave the tab out\n"
             "verbs.tsv:3:1: error: an empty surface\n"
             "  3 | \\u{9}x\n"
             "    | ^~~~~\n"
             "hint: write the words that the entry stands for\n"
             "verbs.tsv:4:1: error: 'step' stands twice\n"
             "  4 | step\n"
             "    | ^~~~\n"
             "hint: first on line 2; keep one of them\n");
}

BOOST_AUTO_TEST_SUITE_END()
