#include "base/interval.h"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>

namespace undersigned {
namespace {

Interval at_least(const Rational& value) { return {value, std::nullopt, false, false}; }
Interval over(const Rational& value) { return {value, std::nullopt, true, false}; }
Interval at_most(const Rational& value) { return {std::nullopt, value, false, false}; }
Interval under(const Rational& value) { return {std::nullopt, value, false, true}; }
Interval from_to(const Rational& lower, const Rational& upper) {
  return {lower, upper, false, false};
}

/// An interval from zero on that allows `value`.
Interval around(const Rational& value) {
  Interval interval;
  const bool open_below = *rc::gen::arbitrary<bool>();
  const Rational below = Rational(*rc::gen::inRange(open_below ? 1 : 0, 50)) / 7;
  if (*rc::gen::arbitrary<bool>() && below <= value) {
    interval.lower = value - below;
    interval.lower_open = open_below;
  }
  const bool open_above = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) {
    interval.upper = value + Rational(*rc::gen::inRange(open_above ? 1 : 0, 50)) / 7;
    interval.upper_open = open_above;
  }
  return interval;
}

Rational some_value() { return Rational(*rc::gen::inRange(0, 200)) / *rc::gen::inRange(1, 9); }

BOOST_AUTO_TEST_SUITE(base_interval)

BOOST_AUTO_TEST_CASE(knows_what_it_allows) {
  const struct {
    const char* name;
    Interval interval;
    int value;
    bool allowed;
  } cases[] = {
      {"within", from_to(2, 4), 3, true},
      {"the lower end", from_to(2, 4), 2, true},
      {"the upper end", from_to(2, 4), 4, true},
      {"above", from_to(2, 4), 5, false},
      {"an open lower end", over(2), 2, false},
      {"an open upper end", under(4), 4, false},
      {"no end", {}, 5, true},
  };
  for (const auto& tc : cases) BOOST_TEST(allows(tc.interval, tc.value) == tc.allowed, tc.name);
}

BOOST_AUTO_TEST_CASE(knows_when_nothing_is_left) {
  BOOST_TEST(is_empty(intersection(at_most(2), over(2))));
  BOOST_TEST(is_empty(from_to(3, 2)));
  BOOST_TEST(!is_empty(intersection(at_most(2), at_least(2))));
  BOOST_TEST(is_point(intersection(at_most(2), at_least(2))));
  BOOST_TEST(!is_empty(Interval{}));
}

BOOST_AUTO_TEST_CASE(knows_what_lies_within) {
  BOOST_TEST(contains(over(2), at_least(3)));
  BOOST_TEST(contains(at_least(2), over(2)));
  BOOST_TEST(!contains(over(2), at_least(2)));
  BOOST_TEST(contains(Interval{}, under(2)));
  BOOST_TEST(!contains(from_to(2, 3), at_least(2)));
  BOOST_TEST(contains(from_to(2, 3), from_to(5, 4)));
}

BOOST_AUTO_TEST_CASE(moves_ends_to_whole_numbers) {
  BOOST_TEST((whole_numbers(over(5)) == at_least(6)));
  BOOST_TEST((whole_numbers(under(5)) == at_most(4)));
  BOOST_TEST((whole_numbers(at_least(Rational(9) / 2)) == at_least(5)));
  BOOST_TEST((whole_numbers(at_most(Rational(-9) / 2)) == at_most(-5)));
  BOOST_TEST(is_empty(whole_numbers(from_to(Rational(66) / 10, Rational(67) / 10))));
}

BOOST_AUTO_TEST_CASE(combines_ends) {
  BOOST_TEST((sum(from_to(1, 2), over(3)) == over(4)));
  BOOST_TEST((product(from_to(2, 3), under(5)) == Interval{0, 15, false, true}));
  BOOST_TEST((product(point(0), at_least(5)) == point(0)));
  BOOST_TEST((quotient(point(505), over(Rational(7) / 10)) ==
              Interval{0, Rational(5050) / 7, true, true}));
  BOOST_TEST((quotient(at_least(500), from_to(0, 1)) == at_least(500)));
  BOOST_TEST(is_empty(quotient(point(5), point(0))));
  BOOST_TEST((quotient(point(0), point(0)) == at_least(0)));
  BOOST_TEST((difference(point(10), from_to(3, 12)) == from_to(0, 7)));
}

BOOST_AUTO_TEST_CASE(never_loses_a_value) {
  BOOST_TEST(rc::check("what two values make is allowed, and so are they by what they make", [] {
    const Rational a = some_value();
    const Rational b = some_value();
    const Interval left = around(a);
    const Interval right = around(b);
    RC_ASSERT(allows(sum(left, right), a + b));
    RC_ASSERT(allows(product(left, right), a * b));
    RC_ASSERT(allows(difference(around(a + b), right), a));
    RC_ASSERT(allows(quotient(around(a * b), right), a));
  }));
}

BOOST_AUTO_TEST_CASE(says_itself_in_words) {
  const struct {
    Interval interval;
    bool share;
    const char* words;
  } cases[] = {
      {point(770), false, "770"},
      {at_least(1540), false, "at least 1,540"},
      {over(Rational(7) / 10), true, "more than 70%"},
      {at_most(721), false, "at most 721"},
      {from_to(0, 721), false, "at most 721"},
      {under(600), false, "less than 600"},
      {from_to(540, 599), false, "540 to 599"},
      {Interval{}, false, "any number"},
      {at_least(0), true, "any share"},
      {point(Rational(505) / 770), true, "65.6%"},
      {point(Rational(200) / 770), true, "25.97%"},
      {point(Rational(6999999) / 10000000), true, "69.99999%"},
  };
  for (const auto& tc : cases) BOOST_TEST(in_words(tc.interval, tc.share) == tc.words);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
