#include "match/mention_store.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

Mention mention(const std::string& kind, Span span, const std::string& rule = "x.t.a",
                std::size_t sentence = 0) {
  Mention out;
  out.kind = kind;
  out.rule = rule;
  out.span = span;
  out.sentence = sentence;
  return out;
}

std::string text_of(const std::vector<Mention>& mentions) {
  std::string out;
  for (const Mention& one : mentions)
    out += one.kind + " " + one.rule + " " + std::to_string(one.span.begin) + "-" +
           std::to_string(one.span.end) + "\n";
  return out;
}

Segments two_sentences() {
  Segments segments;
  segments.blocks.resize(1);
  segments.blocks[0].span = {0, 40};
  segments.sentences = {{{0, 19}, 0, 0}, {{20, 40}, 0, 0}};
  return segments;
}

BOOST_AUTO_TEST_SUITE(match_mention_store)

BOOST_AUTO_TEST_CASE(finds_mentions_by_their_place) {
  const Segments segments = two_sentences();
  MentionStore store(segments);
  store.add(mention("a", {0, 5}));
  store.add(mention("b", {4, 8}));
  store.add(mention("c", {20, 25}, "x.t.a", 1));
  const auto kinds = [&](Span span, std::size_t sentence) {
    std::string out;
    store.overlapping(span, sentence, [&](const Mention& one) { out += one.kind; });
    return out;
  };
  BOOST_TEST(kinds({0, 4}, 0) == "a");
  BOOST_TEST(kinds({4, 5}, 0) == "ab");
  BOOST_TEST(kinds({8, 20}, 0) == "");
  BOOST_TEST(kinds({7, 21}, 0) == "bc");
  BOOST_TEST(kinds({20, 40}, 1) == "c");
}

BOOST_AUTO_TEST_CASE(puts_them_in_the_order_of_the_text_and_keeps_parents) {
  const Segments segments = two_sentences();
  MentionStore store(segments);
  const std::size_t parent = store.add(mention("condition", {10, 19}));
  Mention child = mention("demand", {12, 14});
  child.parent = parent;
  store.add(child);
  store.add(mention("short", {0, 2}));
  store.add(mention("long", {0, 5}));
  const std::vector<Mention> ordered = store.in_order();
  BOOST_TEST(text_of(ordered) ==
             "long x.t.a 0-5\nshort x.t.a 0-2\ncondition x.t.a 10-19\ndemand x.t.a 12-14\n");
  BOOST_TEST(ordered[3].parent == 2u);
}

BOOST_AUTO_TEST_CASE(keeps_one_of_those_that_overlap) {
  const Segments segments = two_sentences();
  MentionStore store(segments);
  store.add(mention("old", {0, 3}));
  const struct {
    const char* name;
    std::vector<Mention> candidates;
    std::vector<int> priorities;
    const char* kept;
  } cases[] = {
      {"apart", {mention("k", {5, 8}), mention("k", {8, 9})}, {0, 0}, "k x.t.a 5-8\nk x.t.a 8-9\n"},
      {"of other kinds",
       {mention("k", {5, 8}), mention("l", {5, 8}, "x.t.b")},
       {0, 0},
       "k x.t.a 5-8\nl x.t.b 5-8\n"},
      {"the longer", {mention("k", {5, 8}), mention("k", {6, 12})}, {9, 0}, "k x.t.a 6-12\n"},
      {"the higher priority",
       {mention("k", {5, 8}, "x.t.a"), mention("k", {5, 8}, "x.t.b")},
       {0, 1},
       "k x.t.b 5-8\n"},
      {"the smaller rule",
       {mention("k", {5, 8}, "x.t.b"), mention("k", {5, 8}, "x.t.a")},
       {0, 0},
       "k x.t.a 5-8\n"},
      {"what was there first", {mention("old", {2, 12})}, {9}, ""},
      {"what is empty", {mention("k", {5, 5})}, {0}, ""},
      {"a chain: both ends stay when the middle goes",
       {mention("k", {5, 8}), mention("k", {7, 10}), mention("k", {9, 14})},
       {0, 0, 0},
       "k x.t.a 5-8\nk x.t.a 9-14\n"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(text_of(resolve_overlaps(tc.candidates, tc.priorities, store)) == tc.kept);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
