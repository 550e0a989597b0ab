#include "signatory/signatories.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/text_document.h"

namespace undersigned {
namespace {

// A document of the given blocks, all of them in one region.
struct Sample {
  Document document;
  Segments segments;
  Matches matches;

  void add(BlockKind kind, const std::string& text, RegionRole region = RegionRole::signatures) {
    if (!document.text.empty()) document.text += "\n\n";
    Block block;
    block.kind = kind;
    block.span = {document.text.size(), document.text.size() + text.size()};
    document.text += text;
    segments.sentences.push_back({block.span, segments.blocks.size(), kNoPack});
    segments.blocks.push_back(block);
    matches.regions.push_back(region);
  }

  Signatories read() {
    return read_signatories(test::text_document(document.text), segments, matches, {});
  }
};

std::string names(const Signatories& signatories) {
  std::string out;
  for (const Signatory& entry : signatories.entries) {
    out += entry.name;
    if (!entry.affiliation.empty()) out += " of " + entry.affiliation;
    if (entry.duplicate_of) out += " = " + std::to_string(*entry.duplicate_of);
    out += '\n';
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(signatory_signatories)

BOOST_AUTO_TEST_CASE(reads_only_the_regions_of_signers) {
  Sample sample;
  sample.add(BlockKind::list_item, "Publish the audit", RegionRole::body);
  sample.add(BlockKind::paragraph, "Sincerely,", RegionRole::closing);
  sample.add(BlockKind::heading, "Researchers");
  sample.add(BlockKind::paragraph, "Mara Lind\nJon Aster, Quarry Works");
  sample.add(BlockKind::heading, "Others");
  sample.add(BlockKind::list_item, "Pim Dahl");
  sample.add(BlockKind::list_item, "Sign here", RegionRole::frame);
  const Signatories signatories = sample.read();
  BOOST_TEST(names(signatories) == "Mara Lind\nJon Aster of Quarry Works\nPim Dahl\n");
  BOOST_TEST(signatories.unique == 3U);
  BOOST_TEST(signatories.span.of(sample.document.text) ==
             "Mara Lind\nJon Aster, Quarry Works\n\nOthers\n\nPim Dahl");
}

BOOST_AUTO_TEST_CASE(reads_the_lines_behind_a_closing) {
  Sample sample;
  sample.add(BlockKind::paragraph, "Mara Lind\nJon Aster", RegionRole::closing);
  BOOST_TEST(names(sample.read()) == "Jon Aster\n");
}

BOOST_AUTO_TEST_CASE(reads_rows_by_their_cells) {
  Sample sample;
  sample.add(BlockKind::table_row, "1\tMara Lind\tQuarry Works");
  sample.add(BlockKind::table_row, "2\tJon Aster, Jr.\tEngineer\tQuarry Works");
  sample.add(BlockKind::table_row, "3\t12");
  sample.add(BlockKind::paragraph, "pim\tNorwich Mill");
  const Signatories signatories = sample.read();
  BOOST_TEST(names(signatories) ==
             "Mara Lind of Quarry Works\nJon Aster, Jr. of Quarry Works\n"
             "pim of Norwich Mill\n");
  BOOST_TEST(signatories.entries.at(1).title == "Engineer");
}

BOOST_AUTO_TEST_CASE(leaves_out_rows_of_header_cells) {
  Sample sample;
  sample.add(BlockKind::table_row, "Name\tEmployer");
  sample.segments.blocks.back().header = true;
  sample.add(BlockKind::table_row, "Mara Lind\tQuarry Works");
  BOOST_TEST(names(sample.read()) == "Mara Lind of Quarry Works\n");
}

BOOST_AUTO_TEST_CASE(takes_items_above_others_for_heads_of_groups_or_those_below_for_details) {
  const struct {
    const char* name;
    std::vector<std::pair<int, const char*>> items;
    const char* names;
  } kCases[] = {
      {"groups",
       {{1, "Quarry Works"}, {2, "Mara Lind"}, {2, "Jon Aster"}, {1, "Mill"}, {2, "Pim Dahl"}},
       "Mara Lind\nJon Aster\nPim Dahl\n"},
      {"details",
       {{1, "Mara Lind"}, {2, "Quarry Works"}, {1, "Jon Aster"}, {2, "Mill"}},
       "Mara Lind\nJon Aster\n"},
      {"neither", {{1, "Mara Lind"}, {1, "Jon Aster"}}, "Mara Lind\nJon Aster\n"},
  };
  for (const auto& [name, items, expected] : kCases) {
    BOOST_TEST_CONTEXT(name) {
      Sample sample;
      for (const auto& [level, text] : items) {
        sample.add(BlockKind::list_item, text);
        sample.segments.blocks.back().level = level;
      }
      BOOST_TEST(names(sample.read()) == expected);
    }
  }
}

BOOST_AUTO_TEST_CASE(counts_who_is_struck_out_apart) {
  Sample sample;
  sample.add(BlockKind::list_item, "Mara Lind");
  sample.add(BlockKind::list_item, "~~Jon Aster~~");
  const Signatories signatories = sample.read();
  BOOST_TEST(names(signatories) == "Mara Lind\n");
  BOOST_TEST(signatories.withdrawn.size() == 1U);
}

BOOST_AUTO_TEST_CASE(leaves_out_blocks_that_a_rule_calls_no_signer) {
  Sample sample;
  sample.add(BlockKind::table_row, "Name\tEmployer");
  sample.add(BlockKind::table_row, "Mara Lind\tQuarry Works");
  Mention mention;
  mention.kind = "not-a-signer";
  mention.sentence = 0;
  sample.matches.mentions.push_back(mention);
  BOOST_TEST(names(sample.read()) == "Mara Lind of Quarry Works\n");
}

BOOST_AUTO_TEST_CASE(finds_doubles_by_name_and_affiliation) {
  Sample sample;
  for (const char* line : {"Mara Lind, Quarry Works", "Jon Aster", "MARA  LIND, Quarry works",
                           "Mara Lind, Norwich Mill", "Jon Aster, Quarry Works", "Mara Lind",
                           "\uFF2Aon Aster", "Ｍara Lind"}) {
    sample.add(BlockKind::list_item, line);
  }
  const Signatories signatories = sample.read();
  BOOST_TEST(names(signatories) ==
             "Mara Lind of Quarry Works\nJon Aster\nMARA LIND of Quarry works = 0\n"
             "Mara Lind of Norwich Mill\nJon Aster of Quarry Works = 1\nMara Lind = 0\n"
             "\uFF2Aon Aster = 1\nＭara Lind = 0\n");
  BOOST_TEST(signatories.unique == 3U);
}

BOOST_AUTO_TEST_CASE(takes_the_link_that_the_name_is) {
  Document document = test::text_document("Mara Lind, Quarry Works");
  document.links = {{{0, 9}, "https://lind.example"}, {{11, 23}, "https://quarry.example"}};
  Sample sample;
  sample.add(BlockKind::list_item, document.text);
  Signatories signatories = read_signatories(document, sample.segments, sample.matches, {});
  BOOST_TEST(signatories.entries.at(0).link == "https://lind.example");
  document.links.erase(document.links.begin());
  signatories = read_signatories(document, sample.segments, sample.matches, {});
  BOOST_TEST(signatories.entries.at(0).link == "");
}

BOOST_AUTO_TEST_CASE(a_document_without_signers_has_none) {
  Sample sample;
  sample.add(BlockKind::paragraph, "We ask for an audit.");
  const Signatories signatories = sample.read();
  BOOST_TEST(signatories.entries.empty());
  BOOST_TEST(signatories.unique == 0U);
  BOOST_TEST(signatories.span.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
