#include "segment/block_finder.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/text_document.h"

namespace undersigned {
namespace {

// One line a block: kind, level and marker where there are any, and the text on one line.
std::string describe(const Document& document) {
  std::string out;
  for (const Block& block : find_blocks(document)) {
    out += to_string(block.kind);
    if (block.level > 0) out += ' ' + std::to_string(block.level);
    if (!block.marker.empty()) out += " '" + block.marker + '\'';
    if (block.continued) out += " continued";
    std::string text(block.span.of(document.text));
    for (char& c : text) c = c == '\n' ? '/' : c;
    out += ": " + text + '\n';
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(segment_block_finder)

BOOST_AUTO_TEST_CASE(finds_the_blocks_of_plain_text) {
  const struct {
    const char* name;
    const char* text;
    const char* blocks;
  } kCases[] = {
      {"empty", "", ""},
      {"only white space", " \n\n\t\n", ""},
      {"paragraphs at blank lines", "One.\n\n  \nTwo\nlines.\n",
       "paragraph: One.\nparagraph: Two/lines.\n"},
      {"a page number", "One.\n\n3\n\nTwo.", "paragraph: One.\nparagraph: 3\nparagraph: Two.\n"},
      {"a rule between parts", "One.\n* * *\nTwo.", "paragraph: One.\nparagraph: Two.\n"},
      {"bullets", "We ask you to:\n- publish the audit\n- pay the\n  cleaners\n",
       "paragraph: We ask you to:\nlist-item 1 '-': publish the audit\n"
       "list-item 1 '-': pay the/  cleaners\n"},
      {"lines that end in semicolons under a colon",
       "We ask you:\n\nto publish the audit;\nto hear the crews; and\nto resign.\n",
       "paragraph: We ask you:\nlist-item 1: to publish the audit;\n"
       "list-item 1: to hear the crews;\nlist-item 1: to resign.\n"},
      {"semicolons at the ends of lines without a colon above",
       "We wait.\n\nThe audit is late;\nthe crews are tired; and\nnobody resigns.\n",
       "paragraph: We wait.\nparagraph: The audit is late;\n"
       "paragraph: the crews are tired; and/nobody resigns.\n"},
      {"a dash before who signs", "We wait.\n\n\u2014 The tenants\n",
       "paragraph: We wait.\nparagraph: \u2014 The tenants\n"},
      {"dashes before items", "We wait.\n\n\u2014 Pay\n\n\u2014 Rest\n",
       "paragraph: We wait.\nlist-item 1 '\u2014': Pay\nlist-item 1 '\u2014': Rest\n"},
      {"one item with a dash under a colon", "We ask:\n\n\u2014 Pay\n",
       "paragraph: We ask:\nlist-item 1 '\u2014': Pay\n"},
      {"nested by indentation", "1. Publish\n   a) the audit;\n   b) the minutes.\n2. Resign.\n",
       "list-item 1 '1.': Publish\nlist-item 2 'a)': the audit;\nlist-item 2 'b)': the minutes.\n"
       "list-item 1 '2.': Resign.\n"},
      {"nested by style", "一、公布：\n（一）审计；\n（二）纪要。\n二、辞职。\n",
       "list-item 1 '一、': 公布：\nlist-item 2 '（一）': 审计；\nlist-item 2 '（二）': 纪要。\n"
       "list-item 1 '二、': 辞职。\n"},
      {"an item of two paragraphs", "1. Publish it.\n\n   All of it.\n\n2. Resign.\n\nThanks.",
       "list-item 1 '1.': Publish it.\nlist-item 1 continued: All of it.\n"
       "list-item 1 '2.': Resign.\nparagraph: Thanks.\n"},
      {"a number in wrapped text",
       "We were told on page\n12. The rest was said on page\n- or so - 13.",
       "paragraph: We were told on page/12. The rest was said on page/- or so - 13.\n"},
      {"a series in wrapped text", "We ask for\n1. an audit and\nan answer\n2. a vote.",
       "paragraph: We ask for\nlist-item 1 '1.': an audit and/an answer\nlist-item 1 '2.': a "
       "vote.\n"},
      {"a list without blank lines around it",
       "我们要求：\n1、公布账目。\n（全部。）\n2、辞职。\n此致",
       "paragraph: 我们要求：\nlist-item 1 '1、': 公布账目。/（全部。）\n"
       "list-item 1 '2、': 辞职。/此致\n"},
      {"traditional Chinese", "我們要求：\n①公開帳目\n②立即辭職\n\n此致",
       "paragraph: 我們要求：\nlist-item 1 '①': 公開帳目\nlist-item 1 '②': 立即辭職\nparagraph: "
       "此致\n"},
      {"names stay together", "Mara Lind\nJon Aster, Quarry Works\nPim Dahl",
       "paragraph: Mara Lind/Jon Aster, Quarry Works/Pim Dahl\n"},
      {"a salutation above wrapped text",
       "Dear members of the board,\nWe write to you because the audit of the last year was never "
       "shown\nto anybody who asked for it.",
       "paragraph: Dear members of the board,\n"
       "paragraph: We write to you because the audit of the last year was never shown/"
       "to anybody who asked for it.\n"},
      {"a closing above a name", "Sincerely,\nMara Lind\n",
       "paragraph: Sincerely,\nparagraph: Mara Lind\n"},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      BOOST_TEST(describe(test::text_document(test.text)) == test.blocks);
    }
  }
}

BOOST_AUTO_TEST_CASE(takes_lines_that_are_too_long_to_be_wrapped_as_paragraphs) {
  const std::string line = std::string(120, 'x') + '.';
  const Document document = test::text_document(line + '\n' + line + "\nEnd");
  BOOST_TEST(find_blocks(document).size() == 3U);
}

BOOST_AUTO_TEST_CASE(joins_a_long_line_that_stops_within_a_sentence) {
  const std::string line = std::string(118, 'x') + " y";
  BOOST_TEST(find_blocks(test::text_document(line + "\nends here.")).size() == 1U);
  BOOST_TEST(find_blocks(test::text_document(line + ".\nends here.")).size() == 2U);
  BOOST_TEST(find_blocks(test::text_document(line + "\nEnds here.")).size() == 2U);
}

BOOST_AUTO_TEST_CASE(finds_headings_and_is_careful_about_it) {
  const struct {
    const char* name;
    const char* text;
    const char* blocks;
  } kCases[] = {
      {"underlined", "Demands\n=======\nPay.\n\nMore\n----\n\nPay.",
       "heading 1: Demands\nparagraph: Pay.\nheading 2: More\nparagraph: Pay.\n"},
      {"capitals", "OUR DEMANDS\n\nWe want an audit.",
       "heading 2: OUR DEMANDS\nparagraph: We want an audit.\n"},
      {"title case", "What We Ask of the Board\n\n- an audit",
       "heading 2: What We Ask of the Board\nlist-item 1 '-': an audit\n"},
      {"a name at the end", "We want an audit.\n\nMara Lind",
       "paragraph: We want an audit.\nparagraph: Mara Lind\n"},
      {"names one by one", "Mara Lind\n\nJon Aster",
       "paragraph: Mara Lind\nparagraph: Jon Aster\n"},
      {"a lead-in", "Our Demands:\n\nAn audit.", "paragraph: Our Demands:\nparagraph: An audit.\n"},
      {"a plain line", "Our demands to the board\n\nAn audit.",
       "paragraph: Our demands to the board\nparagraph: An audit.\n"},
      {"section number", "2.1 Pay and hours\n\nPay us.",
       "heading 3: 2.1 Pay and hours\nparagraph: Pay us.\n"},
      {"numbered sections", "1. Pay\n\nPay us.\n\n2. Hours\n\nLess of them.",
       "heading 2: 1. Pay\nparagraph: Pay us.\nheading 2: 2. Hours\nparagraph: Less of them.\n"},
      {"numbered sections in Chinese", "一、薪酬\n\n请补发。\n\n二、工时\n\n请缩短。",
       "heading 2: 一、薪酬\nparagraph: 请补发。\nheading 2: 二、工时\nparagraph: 请缩短。\n"},
      {"a list with blank lines", "1. Pay us\n\n2. Shorten the hours\n\nThank you.",
       "list-item 1 '1.': Pay us\nlist-item 1 '2.': Shorten the hours\nparagraph: Thank you.\n"},
      {"numbered sentences", "1. Pay us.\n\nWe are poor.\n\n2. Shorten the hours.",
       "list-item 1 '1.': Pay us.\nparagraph: We are poor.\nlist-item 1 '2.': Shorten the "
       "hours.\n"},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      BOOST_TEST(describe(test::text_document(test.text)) == test.blocks);
    }
  }
}

BOOST_AUTO_TEST_CASE(refines_the_paragraphs_of_marked_up_documents_only) {
  Document document =
      test::text_document("HEAD\n\nWe ask:\n1、账目\n2、辞职\n\n1. quoted\n\nOUR PAY");
  document.format = Format::markdown;
  document.blocks = {{BlockKind::heading, {0, 4}, 1, "", false},
                     {BlockKind::paragraph, {6, 35}, 0, "", false},
                     {BlockKind::quote, {37, 46}, 1, "", false},
                     {BlockKind::paragraph, {48, 55}, 0, "", false}};
  BOOST_TEST(describe(document) ==
             "heading 1: HEAD\nparagraph: We ask:\nlist-item 1 '1、': 账目\n"
             "list-item 1 '2、': 辞职\nquote 1: 1. quoted\nparagraph: OUR PAY\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
