#include "segment/sentence_cutter.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "segment/block_finder.h"
#include "segment/scan.h"
#include "support/text_document.h"

namespace undersigned {
namespace {

const Packs& packs() {
  static const Packs kPacks = {test::script_pack("en", "Latin", "dr.\ne.g.\nmr.\nno.\tnumber\n"),
                               test::script_pack("zh", "Han")};
  return kPacks;
}

// The sentences of one block that holds all of the text, divided by " | ".
std::string cut(const std::string& text, BlockKind kind = BlockKind::paragraph) {
  Block block;
  block.kind = kind;
  block.span = {0, text.size()};
  std::string out;
  for (const Sentence& sentence : cut_sentences(text, {block}, packs())) {
    if (!out.empty()) out += " | ";
    out += sentence.span.of(text);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(segment_sentence_cutter)

BOOST_AUTO_TEST_CASE(cuts_english) {
  const struct {
    const char* name;
    const char* text;
    const char* sentences;
  } kCases[] = {
      {"two", "We ask. You answer!", "We ask. | You answer!"},
      {"no end mark", "We ask. You answer", "We ask. | You answer"},
      {"line break", "We ask\nyou. Then\nwe wait.", "We ask\nyou. | Then\nwe wait."},
      {"line break without a mark", "We ask\nYou answer", "We ask\nYou answer"},
      {"colon", "We ask: Pay us; Now.", "We ask: Pay us; Now."},
      {"abbreviation", "Dr. Lind met Mr. Aster. They left.",
       "Dr. Lind met Mr. Aster. | They left."},
      {"abbreviation in brackets", "Tools (e.g. Hammers) help.", "Tools (e.g. Hammers) help."},
      {"abbreviation before numbers only", "See No. 5 there. They say no. We go.",
       "See No. 5 there. | They say no. | We go."},
      {"initials", "J. R. Moss of the U.S. Guild left. We stay.",
       "J. R. Moss of the U.S. Guild left. | We stay."},
      {"small letter behind a quotation", "\"Stop!\" they said. \u201cWhy?\u201d we asked.",
       "\"Stop!\" they said. | \u201cWhy?\u201d we asked."},
      {"closing quotation", "\u201cWe stop.\u201d The rest went on.",
       "\u201cWe stop.\u201d | The rest went on."},
      {"opening quotation", "He left. \u201cWe stop,\u201d he said. (Nobody heard.) It ended.",
       "He left. | \u201cWe stop,\u201d he said. | (Nobody heard.) | It ended."},
      {"ellipsis", "We wait... and wait... Then we go.", "We wait... and wait... | Then we go."},
      {"marks without words", "Really?! *** Yes! ***", "Really?! | *** Yes! ***"},
      {"only marks", "***", "***"},
      {"reference", "So it was said.[1] Then it was not.[23]",
       "So it was said.[1] | Then it was not.[23]"},
      {"decimal and domain", "Version 2.5 of lind.example is out. See it.",
       "Version 2.5 of lind.example is out. | See it."},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) { BOOST_TEST(cut(test.text) == test.sentences); }
  }
}

BOOST_AUTO_TEST_CASE(cuts_chinese_and_mixed_text) {
  const struct {
    const char* name;
    const char* text;
    const char* sentences;
  } kCases[] = {
      {"simplified", "我们要求公布账目。你们拒绝了！为什么？",
       "我们要求公布账目。 | 你们拒绝了！ | 为什么？"},
      {"traditional", "我們要求公開帳目。請回應。", "我們要求公開帳目。 | 請回應。"},
      {"semicolon and comma", "公布账目；道歉，并辞职。", "公布账目；道歉，并辞职。"},
      {"quotation closes behind", "他说：“我们不走。”会议结束了。",
       "他说：“我们不走。” | 会议结束了。"},
      {"quotation opens before", "他走了。“我们不走。”她说。", "他走了。 | “我们不走。” | 她说。"},
      {"corner brackets", "他走了。「我們不走。」她說。", "他走了。 | 「我們不走。」 | 她說。"},
      {"ASCII marks", "公司拒绝了,员工很失望.我们要求答复!请公布.",
       "公司拒绝了,员工很失望. | 我们要求答复! | 请公布."},
      {"ASCII comma, CJK stop", "公司拒绝了,员工走了。我们留下。",
       "公司拒绝了,员工走了。 | 我们留下。"},
      {"letter before Han", "选择方案A.我们同意。", "选择方案A. | 我们同意。"},
      {"small letter behind a CJK mark", "已发布。npm 包可用。", "已发布。 | npm 包可用。"},
      {"reference", "报告已公布。[1]我们感谢。", "报告已公布。[1] | 我们感谢。"},
      {"wrapped", "我们要求\n公布账目。\n请回应。", "我们要求\n公布账目。 | 请回应。"},
      {"Latin inside", "Quarry Works 拒绝了。We ask again. 请回应。",
       "Quarry Works 拒绝了。 | We ask again. | 请回应。"},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) { BOOST_TEST(cut(test.text) == test.sentences); }
  }
}

BOOST_AUTO_TEST_CASE(tells_a_name_with_a_number_from_two_sentences_that_are_glued) {
  BOOST_TEST(cut("We use the 774.RAIL plan. It works.") == "We use the 774.RAIL plan. | It works.");
  BOOST_TEST(cut("We signed in 2019.The board did not.") ==
             "We signed in 2019. | The board did not.");
}

BOOST_AUTO_TEST_CASE(keeps_a_web_address_whole) {
  BOOST_TEST(cut("\u89C1 https://example.org/a?B=1!C=2 \u3002\u597D\u3002") ==
             "\u89C1 https://example.org/a?B=1!C=2 \u3002 | \u597D\u3002");
  BOOST_TEST(cut("See https://example.org/a?B=1. It is open.") ==
             "See https://example.org/a?B=1. | It is open.");
  BOOST_TEST(cut("Is it so?Yes, it is.") == "Is it so? | Yes, it is.");
}

BOOST_AUTO_TEST_CASE(cuts_at_the_markers_of_an_enumeration) {
  const struct {
    const char* name;
    const char* text;
    const char* sentences;
  } kCases[] = {
      {"letters", "a. Publish the audit. b. Pay us.", "a. Publish the audit. | b. Pay us."},
      {"letters, glued", "Act a. Publish the audit.b. Pay us.c. Resign.",
       "Act a. | Publish the audit. | b. Pay us. | c. Resign."},
      {"numbers behind a colon", "We ask: (1) publish the audit; (2) pay us.",
       "We ask: | (1) publish the audit; | (2) pay us."},
      {"Chinese", "我们要求：（一）公布账目；（二）道歉。",
       "我们要求： | （一）公布账目； | （二）道歉。"},
      {"circled", "我們要求：①公開帳目；②道歉。", "我們要求： | ①公開帳目； | ②道歉。"},
      {"within a clause", "We leave unless (a) the board resigns, and (b) the audit appears.",
       "We leave unless (a) the board resigns, and (b) the audit appears."},
      {"references", "As said: (a) and (b) of the rules hold.",
       "As said: (a) and (b) of the rules hold."},
      {"only one", "We ask: (1) publish the audit.", "We ask: (1) publish the audit."},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) { BOOST_TEST(cut(test.text) == test.sentences); }
  }
}

BOOST_AUTO_TEST_CASE(leaves_headings_and_rows_whole) {
  BOOST_TEST(cut("1. Pay. And more", BlockKind::heading) == "1. Pay. And more");
  BOOST_TEST(cut("Pay us. And more!", BlockKind::heading) == "Pay us. | And more!");
  BOOST_TEST(cut("Lind Inc.\tOwner. Chair", BlockKind::table_row) == "Lind Inc.\tOwner. Chair");
}

BOOST_AUTO_TEST_CASE(blocks_that_touch_are_kept_apart) {
  const std::string text = "1、公布账目2、道歉";
  Block first;
  first.span = {4, 16};
  Block second;
  second.span = {20, 26};
  const auto sentences = cut_sentences(text, {first, second}, packs());
  BOOST_TEST_REQUIRE(sentences.size() == 2U);
  BOOST_TEST(sentences[0].span.of(text) == "公布账目");
  BOOST_TEST(sentences[1].span.of(text) == "道歉");
  BOOST_TEST(sentences[1].block == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
