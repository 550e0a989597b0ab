#include "match/splitter.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

std::string tree_text(const PartTree& tree, const std::string& text) {
  if (tree.op == PartTree::Op::leaf) return std::string(tree.span.of(text));
  std::string out = tree.op == PartTree::Op::all   ? "all("
                    : tree.op == PartTree::Op::any ? "any("
                                                   : "not(";
  for (const PartTree& child : tree.children) {
    if (&child != &tree.children.front()) out += " | ";
    out += tree_text(child, text);
  }
  return out + ")";
}

BOOST_AUTO_TEST_SUITE(match_splitter)

BOOST_AUTO_TEST_CASE(cuts_at_coordinators_and_makes_a_tree) {
  WordOptions words;
  words.spaced = true;
  const Lexicon coordinators = test::value_of(
      Lexicon::parse("coordinators", "c.tsv", ",\tlist\nand\tall\nor\tany\n", words));
  const Pack pack;
  LiteralIndex literals;
  RegexCache regexes;
  const PatternTables tables{pack, literals, regexes};
  const Pattern not_pattern{"^not (?P<rest>.+)", {}, {}, {"rest"}, {}, {}, {}};
  const CompiledPattern negated(not_pattern, MatchBegins::anywhere, tables);
  const struct {
    const char* text;
    const char* tree;
  } cases[] = {
      {"pay", "pay"},
      {"pay and resign", "all(pay | resign)"},
      {"pay, resign and hire", "all(pay | resign | hire)"},
      {"pay, resign, or hire", "any(pay | resign | hire)"},
      {"pay and resign or hire", "any(all(pay | resign) | hire)"},
      {"pay or resign and hire", "any(pay | all(resign | hire))"},
      {"pay, resign", "all(pay | resign)"},
      {"not pay and resign", "all(not(pay) | resign)"},
      {"not pay", "not(pay)"},
      {"pay (all, and now) and resign", "all(pay (all, and now) | resign)"},
      {"pay [a and b", "pay [a and b"},
      {"pay) and resign", "all(pay) | resign)"},
      {"a \u201Cb and c\u201D or d", "any(a \u201Cb and c\u201D | d)"},
      {"and pay", "and pay"},
      {"pay and", "pay and"},
      {"brand and sandwich", "all(brand | sandwich)"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.text) {
      const std::string text = tc.text;
      const auto parts = split_parts(text, {0, text.size()}, coordinators, {});
      BOOST_TEST(tree_text(part_tree(text, parts, &negated), text) == tc.tree);
    }
  }
}

BOOST_AUTO_TEST_CASE(cuts_only_where_the_tests_hold) {
  WordOptions words;
  words.spaced = true;
  const Lexicon coordinators =
      test::value_of(Lexicon::parse("coordinators", "c.tsv", "and\tall\n", words));
  const Pack pack;
  LiteralIndex literals;
  RegexCache regexes;
  const PatternTables tables{pack, literals, regexes};
  const Pattern part_pattern{"pay|hire", {}, {}, {}, {}, {}, {}};
  const CompiledPattern part(part_pattern, MatchBegins::here, tables);
  const CompiledPattern whole(part_pattern, MatchBegins::anywhere, tables);
  const std::string text = "x and pay a and b and hire c";
  const auto parts_of = [&](const CutTests& tests) {
    std::string out;
    for (const Part& one : split_parts(text, {0, text.size()}, coordinators, tests))
      out += std::string(one.span.of(text)) + "|";
    return out;
  };
  BOOST_TEST(parts_of({&part, nullptr}) == "x|pay a and b|hire c|");
  BOOST_TEST(parts_of({&part, &whole}) == "x and pay a and b|hire c|");
  BOOST_TEST(parts_of({}) == "x|pay a|b|hire c|");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
