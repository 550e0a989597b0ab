#include "match/regions.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

/// A block of ten bytes: its kind, the mark on it, and whether the mark is all of it.
struct TestBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string mark = {};
  bool whole = true;
};

std::string roles_of(const std::vector<TestBlock>& blocks) {
  Segments segments;
  std::vector<Mention> marks;
  for (const TestBlock& one : blocks) {
    Block block;
    block.kind = one.kind;
    const std::size_t begin = segments.blocks.size() * 12;
    block.span = {begin, begin + 10};
    if (!one.mark.empty()) {
      Mention mark;
      mark.kind = one.mark;
      mark.span = {begin, begin + (one.whole ? 9u : 5u)};
      mark.sentence = segments.sentences.size();
      marks.push_back(mark);
    }
    segments.sentences.push_back({block.span, segments.blocks.size(), 0});
    segments.blocks.push_back(block);
  }
  std::string out;
  for (const RegionRole role : assign_regions(segments, marks))
    out += std::string(out.empty() ? "" : " ") + to_string(role);
  return out;
}

BOOST_AUTO_TEST_SUITE(match_regions)

BOOST_AUTO_TEST_CASE(follow_from_the_marks) {
  const TestBlock text{};
  const TestBlock heading{BlockKind::heading};
  const TestBlock salutation{BlockKind::paragraph, "salutation"};
  const TestBlock closing{BlockKind::paragraph, "closing"};
  const TestBlock announces{BlockKind::paragraph, "announces-letter", false};
  const TestBlock ends{BlockKind::paragraph, "ends-letter", false};
  const TestBlock signatures{BlockKind::paragraph, "signatures"};
  const TestBlock names{BlockKind::paragraph, "signatures", false};
  const struct {
    const char* name;
    std::vector<TestBlock> blocks;
    const char* roles;
  } cases[] = {
      {"nothing", {}, ""},
      {"no mark", {heading, text, heading, text}, "heading body heading body"},
      {"a whole letter",
       {heading, salutation, text, closing, text},
       "heading salutation body closing signatures"},
      {"headings above the letter",
       {heading, text, salutation, text},
       "heading frame salutation body"},
      {"an announced letter",
       {heading, text, announces, heading, text, ends, text},
       "frame frame frame heading body frame frame"},
      {"an announcement counts before a salutation",
       {salutation, announces, text},
       "frame frame body"},
      {"an announcement in the last block announces nothing", {text, announces}, "body body"},
      {"a salutation that goes on",
       {TestBlock{BlockKind::paragraph, "salutation", false}, text},
       "body body"},
      {"a second salutation is none",
       {text, salutation, text, salutation},
       "frame salutation body body"},
      {"the end of the signatures",
       {salutation, text, signatures, text, heading, text},
       "salutation body closing signatures frame frame"},
      {"names beside the word", {text, names, text}, "body signatures signatures"},
      {"signatures behind the end",
       {text, ends, text, signatures, text},
       "body frame frame closing signatures"},
      {"another letter behind the signatures",
       {salutation, text, closing, text, salutation, text, closing},
       "salutation body closing signatures frame frame frame"},
      {"a line over a list that says whom it is for",
       {text, salutation, TestBlock{BlockKind::list_item}, text},
       "body body body body"},
      {"an end before anything was said", {ends, text}, "body body"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(roles_of(tc.blocks) == tc.roles);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
