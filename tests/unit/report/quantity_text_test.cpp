#include "report/quantity_text.h"

#include <boost/test/unit_test.hpp>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(report_quantity_text)

BOOST_AUTO_TEST_CASE(says_what_bounds_mean) {
  const Rational share = Rational(7) / 10;
  const struct {
    const char* kind;
    Interval bounds;
    std::optional<Rational> value;
    const char* text;
  } cases[] = {
      {"count", {2, 2, false, false}, 2, "= 2"},
      {"count", {500, std::nullopt, true, false}, 500, "> 500"},
      {"share", {share, std::nullopt, false, false}, share, "\u2265 70%"},
      {"count", {std::nullopt, 600, false, true}, 600, "< 600"},
      {"count", {std::nullopt, 600, false, false}, 600, "\u2264 600"},
      {"count", {18, 45, false, false}, std::nullopt, "18 to 45"},
      {"count", {}, 50, "about 50"},
      {"count", {}, std::nullopt, "unbounded"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.text) {
      Quantity quantity;
      quantity.kind = tc.kind;
      quantity.bounds = tc.bounds;
      quantity.value = tc.value;
      BOOST_TEST(meaning_of(quantity) == tc.text);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
