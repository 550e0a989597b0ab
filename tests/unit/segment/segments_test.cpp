#include "segment/segments.h"

#include <rapidcheck.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "segment/scan.h"
#include "support/text_document.h"

namespace undersigned {
namespace {

const Packs& packs() {
  static const Packs kPacks = {test::script_pack("en", "Latin", "dr.\n"),
                               test::script_pack("zh", "Han")};
  return kPacks;
}

// What is wrong with the segments, or empty.
std::string fault(const Document& document, const Segments& segments) {
  const std::string_view text = document.text;
  std::size_t end = 0;
  for (const Block& block : segments.blocks) {
    if (block.span.empty() || block.span.begin < end) return "blocks overlap or are empty";
    if (trim(text, block.span) != block.span) return "a block is not trimmed";
    end = block.span.end;
  }
  std::vector<std::size_t> covered(segments.blocks.size());
  for (std::size_t i = 0; i < covered.size(); ++i) covered[i] = segments.blocks[i].span.begin;
  std::size_t block = 0;
  for (const Sentence& sentence : segments.sentences) {
    if (sentence.block < block) return "sentences are out of order";
    block = sentence.block;
    if (sentence.span.empty() || trim(text, sentence.span) != sentence.span) {
      return "a sentence is empty or not trimmed";
    }
    if (!segments.blocks[block].span.contains(sentence.span)) return "a sentence leaves its block";
    if (skip_space(text, covered[block], sentence.span.begin) != sentence.span.begin ||
        sentence.span.begin < covered[block]) {
      return "a sentence leaves out text, or overlaps";
    }
    covered[block] = sentence.span.end;
  }
  for (std::size_t i = 0; i < covered.size(); ++i) {
    if (covered[i] != segments.blocks[i].span.end) return "the end of a block is left out";
  }
  return {};
}

BOOST_AUTO_TEST_SUITE(segment_segments)

BOOST_AUTO_TEST_CASE(gives_each_sentence_to_the_pack_that_reads_most_of_it) {
  const struct {
    const char* name;
    const char* text;
    std::size_t pack;
  } kCases[] = {
      {"English", "We ask for an audit.", 0},
      {"Chinese", "我们要求公布账目。", 1},
      {"a name in Chinese", "Quarry Works 拒绝了。", 1},
      {"Han characters in English", "The sign said 公平.", 0},
      {"a tie", "Quarry 工", 0},
      {"figures only", "1458", kNoPack},
      {"another script", "\u041c\u044b \u043f\u0440\u043e\u0441\u0438\u043c", kNoPack},
      {"a link is no language", "详情见 https://lind.example/what/we/ask/for", 1},
      {"an apostrophe does not divide a word", "L'A'B'C 我们", 1},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      const Segments segments = segment(test::text_document(test.text), packs());
      BOOST_TEST_REQUIRE(segments.sentences.size() == 1U);
      BOOST_TEST(segments.sentences[0].pack == test.pack);
    }
  }
}

BOOST_AUTO_TEST_CASE(needs_no_pack) {
  const Segments segments = segment(test::text_document("We ask. You answer."), {});
  BOOST_TEST_REQUIRE(segments.sentences.size() == 2U);
  BOOST_TEST(segments.sentences[0].pack == kNoPack);
}

BOOST_AUTO_TEST_CASE(sentences_cover_their_blocks_in_order) {
  const std::vector<std::string> pieces = {
      "We",   "dr.", "A.",    ". ",  "! ",     "?",      "\"",     "(1)", "(2) ",   "a. ",
      "b. ",  "1. ", "- ",    "\n",  "\n\n",   " ",      "  ",     ",",   ":",      "。",
      "！",   "“",   "”",     "「",  "」",     "一、",   "二、",   "①",   "②",      "[1]",
      "我们", "\t",  "===\n", "...", "\u2028", "\u3000", "\u00a0", "we",  "x\u0301"};
  const bool ok = rc::check("segments hold all text once", [&] {
    const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
    std::string text;
    for (const std::string& piece : chosen) text += piece;
    const Document document = test::text_document(text);
    const std::string wrong = fault(document, segment(document, packs()));
    if (!wrong.empty()) RC_FAIL(wrong + " in: " + escape_controls(text));
  });
  BOOST_TEST(ok);
}

BOOST_AUTO_TEST_CASE(blocks_hold_every_letter_of_a_plain_text_but_markers) {
  const std::string text = "Dear board,\n\nPAY\n\n1. We ask.\n   More.\n- so\n\nMara Lind";
  const Segments segments = segment(test::text_document(text), packs());
  std::string read;
  for (const Block& block : segments.blocks) read += block.span.of(text);
  std::string expected;
  for (const char* part : {"Dear board,", "PAY", "We ask.\n   More.", "so", "Mara Lind"}) {
    expected += part;
  }
  BOOST_TEST(read == expected);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
