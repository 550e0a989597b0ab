#include "checks/network.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

namespace undersigned {
namespace {

constexpr std::size_t kSigners = 0;
constexpr std::size_t kShare = 1;
constexpr std::size_t kStaff = 2;

Bound bound(std::size_t variable, Interval interval) {
  return {variable, interval, interval, false};
}

/// signers = share * staff
Network network(std::vector<Bound> bounds) {
  Network result;
  const Interval any = {Rational(0), std::nullopt, false, false};
  result.domains = {any, {Rational(0), Rational(1), false, false}, any};
  result.whole = {true, false, true};
  result.bounds = std::move(bounds);
  Constraint constraint;
  constraint.left.variable = kSigners;
  constraint.right = {{std::nullopt, kShare}, {std::nullopt, kStaff}};
  result.constraints = {constraint};
  return result;
}

/// "505; 70.1% to 72.1%; ..." or "nothing"
std::string left_of(const Network& network, Reading reading = Reading::loose) {
  const auto values = propagate(network, everything(network), reading);
  if (!values) return "nothing";
  return in_words((*values)[kSigners], false) + "; " + in_words((*values)[kShare], true) + "; " +
         in_words((*values)[kStaff], false);
}

const Interval kOver70 = {Rational(7) / 10, std::nullopt, true, false};

BOOST_AUTO_TEST_SUITE(checks_network)

BOOST_AUTO_TEST_CASE(narrows_what_is_bound) {
  const struct {
    const char* name;
    std::vector<Bound> bounds;
    const char* left;
  } cases[] = {
      {"nothing said", {}, "any number; at most 100%; any number"},
      {"a count and a share",
       {bound(kSigners, point(505)), bound(kShare, kOver70)},
       "505; 70.04% to 100%; 505 to 721"},
      {"a whole and a share",
       {bound(kStaff, point(770)), bound(kShare, kOver70)},
       "540 to 770; 70.1% to 100%; 770"},
      {"all three",
       {bound(kSigners, point(505)), bound(kStaff, point(700)), bound(kShare, kOver70)},
       "505; 72.1%; 700"},
      {"too few",
       {bound(kSigners, point(505)), bound(kStaff, point(770)), bound(kShare, kOver70)},
       "nothing"},
      {"no whole number",
       {bound(kStaff, point(7)), bound(kShare, point(Rational(95) / 100))},
       "nothing"},
      {"more than the whole", {bound(kShare, point(2))}, "nothing"},
  };
  for (const auto& tc : cases) BOOST_TEST(left_of(network(tc.bounds)) == tc.left, tc.name);
}

BOOST_AUTO_TEST_CASE(reads_bounds_as_strictly_as_it_is_told) {
  Bound rounded = bound(kShare, point(Rational(95) / 100));
  rounded.loose = {Rational(945) / 1000, Rational(955) / 1000, false, true};
  Network one = network({bound(kSigners, point(735)), bound(kStaff, point(770)), rounded});
  BOOST_TEST(left_of(one, Reading::exact) == "nothing");
  BOOST_TEST(left_of(one, Reading::rounded) == "735; 95.5%; 770");
  one.bounds[2].approximate = true;
  BOOST_TEST(left_of(one, Reading::rounded) == "nothing");
  BOOST_TEST(left_of(one, Reading::loose) == "735; 95.5%; 770");
}

BOOST_AUTO_TEST_CASE(finds_a_core_without_what_is_not_needed) {
  const Network one =
      network({bound(kSigners, {Rational(0), Rational(505), false, false}),
               bound(kSigners, {Rational(100), std::nullopt, false, false}), bound(kShare, kOver70),
               bound(kStaff, point(770)), bound(kStaff, point(770))});
  const Selection core = core_of(one, everything(one), Reading::loose);
  BOOST_TEST(core.bounds == (std::vector<std::size_t>{0, 2, 3}), boost::test_tools::per_element());
  BOOST_TEST(core.constraints == std::vector<std::size_t>{0}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(stops_where_relations_go_round_in_circles) {
  Network circle;  // a = 0.7 * b, b = 0.7 * a: only zero goes, after endless halving
  const Interval any = {Rational(0), Rational(1), false, false};
  circle.domains = {any, any};
  circle.whole = {false, false};
  Constraint first;
  first.left.variable = 0;
  first.right = {{Rational(7) / 10, 0}, {std::nullopt, 1}};
  Constraint second = first;
  second.left.variable = 1;
  second.right[1].variable = 0;
  circle.constraints = {first, second};
  const auto values = propagate(circle, everything(circle), Reading::exact);
  BOOST_TEST_REQUIRE(values.has_value());
  BOOST_TEST(allows((*values)[0], 0));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
