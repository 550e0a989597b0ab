#include "match/trigrams.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(match_trigrams)

BOOST_AUTO_TEST_CASE(knows_what_a_text_cannot_hold) {
  const Trigrams text("they step down in \u4e00\u6708");
  const struct {
    const char* word;
    bool may_hold;
  } cases[] = {
      {"step down", true},     {"they", true},     {"down", true},
      {"\u4e00\u6708", true},  {"", true},         {"of", true},
      {"resign", false},       {"step up", false}, {"downs", false},
      {"\u4e8c\u6708", false},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.word) {
      BOOST_TEST(text.may_hold(c.word) == c.may_hold);
    }
}

BOOST_AUTO_TEST_CASE(may_hold_every_part_of_a_text) {
  const std::string text = "We urge you to answer by 1 May.";
  const Trigrams trigrams(text);
  for (std::size_t begin = 0; begin < text.size(); ++begin)
    for (std::size_t size = 0; begin + size <= text.size(); ++size)
      BOOST_TEST(trigrams.may_hold(text.substr(begin, size)));
  BOOST_TEST(!Trigrams("").may_hold("abc"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
