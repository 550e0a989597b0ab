#include "compare/aliases.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

const char* const kFile =
    "aliases:\n"
    "  - id: board\n"
    "    kind: party\n"
    "    words: [board, \u8463\u4E8B\u4F1A]\n"
    "  - id: directors\n"
    "    kind: party\n"
    "    words: [director, \u8463\u4E8B]\n"
    "  - id: chief-executive\n"
    "    kind: office\n"
    "    words: [CEO, chief executive]\n";

std::string named(const Aliases& aliases, const char* text, AliasKind kind) {
  std::string out;
  for (const std::string& id : aliases.named_in(text, kind)) out += (out.empty() ? "" : " ") + id;
  return out;
}

std::string errors(const std::string& text) {
  Aliases aliases;
  const auto added = aliases.add({"aliases.yaml", text});
  BOOST_TEST_REQUIRE(!added);
  std::string out;
  for (const Error& error : added.error())
    out += std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + ": " +
           error.message + "\n";
  return out;
}

BOOST_AUTO_TEST_SUITE(compare_aliases)

BOOST_AUTO_TEST_CASE(finds_whole_words_of_a_kind) {
  Aliases aliases;
  BOOST_TEST_REQUIRE(aliases.add({"a.yaml", kFile}).has_value());
  const struct {
    const char* text;
    AliasKind kind;
    const char* named;
  } cases[] = {
      {"the Board and a director", AliasKind::party, "board directors"},
      {"on board, aboard, boarding", AliasKind::party, "board"},
      {"aboard the boarding house", AliasKind::party, ""},
      {"\u6240\u6709\u8463\u4E8B\u4F1A\u6210\u5458", AliasKind::party, "board"},
      {"\u6240\u6709\u8463\u4E8B\u8F9E\u804C", AliasKind::party, "directors"},
      {"the board's chief  executive", AliasKind::office, "chief-executive"},
      {"\u8BA9CEO\u8F9E\u804C", AliasKind::office, "chief-executive"},
      {"the CEOs", AliasKind::office, ""},
      {"", AliasKind::party, ""},
  };
  for (const auto& test : cases) {
    BOOST_TEST_CONTEXT(test.text) {
      BOOST_TEST(named(aliases, test.text, test.kind) == test.named);
    }
  }
}

BOOST_AUTO_TEST_CASE(adds_words_to_an_id_that_is_known) {
  Aliases aliases;
  BOOST_TEST_REQUIRE(aliases.add({"a.yaml", kFile}).has_value());
  BOOST_TEST_REQUIRE(
      aliases.add({"b.yaml", "aliases:\n- {id: board, kind: party, words: [governors, board]}\n"})
          .has_value());
  BOOST_TEST(named(aliases, "the governors", AliasKind::party) == "board");
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_with_a_file) {
  BOOST_TEST(errors("aliases:\n- {id: a, kind: partei, words: [x]}\n") ==
             "2:17: unknown kind 'partei'\n");
  BOOST_TEST(errors("aliases:\n- {id: a, kind: party, words: [x]}\n- {id: b, kind: party, words: "
                    "[y, X]}\n") == "3:35: 'X' is a word for 'a' already\n");
  BOOST_TEST(errors("aliases:\n- {id: a, kind: party, words: [' ']}\n") ==
             "2:32: an empty word names nobody\n");
  BOOST_TEST(errors("alias: []\n") ==
             "1:1: unknown key 'alias' of the file of aliases\n1:1: the file of aliases has no "
             "'aliases'\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
