#include "policy/baseline.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(policy_baseline)

BOOST_AUTO_TEST_CASE(gives_back_what_was_written_in_order) {
  const KnownFinding a{"enumeration", "a \"b\"\\c.md", "f1"};
  const KnownFinding b{"enumeration", "z.md", "f0"};
  const std::string text = write_baseline({b, a});
  const auto read = test::value_of(read_baseline({"b.json", text}));
  BOOST_TEST_REQUIRE(read.size() == 2u);
  BOOST_TEST((read[0] == a));
  BOOST_TEST((read[1] == b));
}

BOOST_AUTO_TEST_CASE(may_be_empty) {
  const std::string text = write_baseline({});
  BOOST_TEST(text == "{\n  \"schema\": \"undersigned.baseline/1\",\n  \"findings\": []\n}\n");
  BOOST_TEST(test::value_of(read_baseline({"b.json", text})).empty());
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_and_where) {
  const auto read = read_baseline(
      {"b.json", "{\"schema\": \"undersigned.baseline/2\", \"findings\": [{\"check\": \"a\"}]}"});
  BOOST_TEST_REQUIRE(read.has_error());
  BOOST_TEST(read.error().size() == 3u);
  BOOST_TEST(read.error()[0].message == "unknown schema 'undersigned.baseline/2'");
  BOOST_TEST(read.error()[1].message == "the finding has no 'file'");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
