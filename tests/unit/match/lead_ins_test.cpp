#include "match/lead_ins.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

struct TestBlock {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;
  std::string governs = {};  // of the lead-in on it
  RegionRole region = RegionRole::body;
};

/// For each block the number of the block whose lead-in governs it, or "-".
std::string governors_of(const std::vector<TestBlock>& blocks) {
  Segments segments;
  std::vector<RegionRole> regions;
  for (const TestBlock& one : blocks) {
    const std::size_t begin = segments.blocks.size() * 10;
    segments.sentences.push_back({{begin, begin + 8}, segments.blocks.size(), 0});
    Block block;
    block.kind = one.kind;
    block.level = one.level;
    block.span = {begin, begin + 8};
    segments.blocks.push_back(block);
    regions.push_back(one.region);
  }
  MentionStore store(segments);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].governs.empty()) continue;
    Mention lead_in;
    lead_in.kind = "lead-in";
    lead_in.span = segments.blocks[i].span;
    lead_in.sentence = i;
    lead_in.fields["governs"] = {blocks[i].governs, std::nullopt, {}};
    store.add(lead_in);
  }
  std::string out;
  for (const std::size_t index : governing_lead_ins(segments, regions, store))
    out += index == kNoLeadIn ? "-" : std::to_string(store[index].sentence);
  return out;
}

BOOST_AUTO_TEST_SUITE(match_lead_ins)

BOOST_AUTO_TEST_CASE(govern_lists_and_sections) {
  const TestBlock text{};
  const TestBlock list{BlockKind::paragraph, 0, "list"};
  const TestBlock section{BlockKind::paragraph, 0, "section"};
  const TestBlock item{BlockKind::list_item, 1};
  const TestBlock nested{BlockKind::list_item, 2};
  const TestBlock item_list{BlockKind::list_item, 1, "list"};
  const TestBlock heading{BlockKind::heading, 2};
  const TestBlock sub{BlockKind::heading, 3};
  const TestBlock heading_section{BlockKind::heading, 2, "section"};
  const TestBlock signatures{BlockKind::list_item, 1, "", RegionRole::signatures};
  const struct {
    const char* name;
    std::vector<TestBlock> blocks;
    const char* governors;
  } cases[] = {
      {"a list", {list, item, nested, item, text, item}, "-000--"},
      {"no list behind it", {list, text, item}, "---"},
      {"from an item its nested items", {list, item_list, nested, item}, "-010"},
      {"from an item no sister", {item_list, item}, "--"},
      {"a section", {section, text, item, heading, text}, "-00--"},
      {"a section from a heading, deeper headings included",
       {heading_section, text, sub, item, heading, text},
       "-000--"},
      {"a section ends with the body", {section, text, signatures}, "-0-"},
      {"the innermost", {section, list, item, text}, "-010"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(governors_of(tc.blocks) == tc.governors);
    }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
