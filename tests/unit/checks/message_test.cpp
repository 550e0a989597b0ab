#include "checks/message.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(checks_message)

BOOST_AUTO_TEST_CASE(fills_in_what_is_stated_and_what_follows) {
  const struct {
    const char* text;
    const char* filled;
  } cases[] = {
      {"{a} of {b}", "<a> of <b>"}, {"is {= a}.", "is [a]."}, {"nothing", "nothing"}, {"", ""},
      {"open {a", "open {a"},       {"{a}{b}", "<a><b>"},     {"} {a}", "} <a>"},
  };
  for (const auto& tc : cases)
    BOOST_TEST(fill(tc.text, [](const MessagePart& part) {
                 return part.implied ? "[" + part.text + "]" : "<" + part.text + ">";
               }) == tc.filled);
}

BOOST_AUTO_TEST_CASE(says_where_a_role_stands) {
  const auto parts = parts_of("is {= staff}");
  BOOST_TEST_REQUIRE(parts.size() == 2u);
  BOOST_TEST(parts[1].text == "staff");
  BOOST_TEST(parts[1].at == 6u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
