#include "match/literal_index.h"

#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>

namespace undersigned {
namespace {

LiteralSet set_of(std::vector<std::string> literals) {
  return std::make_shared<const std::vector<std::string>>(std::move(literals));
}

BOOST_AUTO_TEST_SUITE(match_literal_index)

BOOST_AUTO_TEST_CASE(finds_the_sets_of_which_a_literal_occurs) {
  LiteralIndex index;
  const LiteralSet verbs = set_of({"demand", "ask"});
  const auto verb = index.add(verbs);
  const auto again = index.add(verbs);
  const auto other = index.add(set_of({"ask", "unless"}));
  const auto two_bytes = index.add(set_of({"if"}));
  const auto han = index.add(set_of({"\u8981\u6C42"}));
  index.finish();
  BOOST_TEST(verb == again);
  const struct {
    const char* text;
    bool verb, other, two_bytes, han;
  } cases[] = {
      {"", false, false, false, false},
      {"i", false, false, false, false},
      {"we demand", true, false, false, false},
      {"ask", true, true, false, false},
      {"unles", false, false, false, false},
      {"xif", false, false, true, false},
      {"\u6211\u8981\u6C42", false, false, false, true},
      {"\u8981\u4E86\u6C42", false, false, false, false},
      {"if unless demand", true, true, true, false},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.text) {
      const LiteralHits hits = index.scan(tc.text);
      BOOST_TEST(hits.contains(verb) == tc.verb);
      BOOST_TEST(hits.contains(other) == tc.other);
      BOOST_TEST(hits.contains(two_bytes) == tc.two_bytes);
      BOOST_TEST(hits.contains(han) == tc.han);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
