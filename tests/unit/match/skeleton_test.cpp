#include "match/skeleton.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

const std::string kA = "\uE000";
const std::string kB = "\uE001";

BOOST_AUTO_TEST_SUITE(match_skeleton)

BOOST_AUTO_TEST_CASE(replaces_mentions_by_one_character_each) {
  const struct {
    const char* name;
    std::vector<Replacement> replacements;
    std::string text;
  } cases[] = {
      {"none", {}, "pay two cooks now"},
      {"in any order", {{{8, 13}, 0xE001}, {{4, 7}, 0xE000}}, "pay " + kA + " " + kB + " now"},
      {"at both ends", {{{0, 3}, 0xE000}, {{14, 17}, 0xE001}}, kA + " two cooks " + kB},
      {"the longer of those that begin together",
       {{{4, 7}, 0xE000}, {{4, 13}, 0xE001}},
       "pay " + kB + " now"},
      {"the first of those that overlap",
       {{{6, 13}, 0xE001}, {{4, 7}, 0xE000}},
       "pay " + kA + " cooks now"},
      {"an empty one is none", {{{4, 4}, 0xE000}}, "pay two cooks now"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(Skeleton("pay two cooks now", tc.replacements).text() == tc.text);
    }
}

BOOST_AUTO_TEST_CASE(finds_the_way_back) {
  const Skeleton skeleton("pay two cooks now", {{{4, 13}, 0xE000}});
  BOOST_TEST(skeleton.text() == "pay " + kA + " now");
  const struct {
    const char* name;
    Span span;
    Span folded;
  } cases[] = {
      {"before", {0, 3}, {0, 3}},    {"the character", {4, 7}, {4, 13}},
      {"behind", {8, 11}, {14, 17}}, {"across", {2, 9}, {2, 15}},
      {"all", {0, 11}, {0, 17}},     {"empty", {8, 8}, {14, 14}},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST((skeleton.folded(tc.span) == tc.folded));
    }
  BOOST_TEST((Skeleton("", {}).folded({0, 0}) == Span{0, 0}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
