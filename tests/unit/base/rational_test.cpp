#include "base/rational.h"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>
#include <string>

using namespace undersigned;

BOOST_AUTO_TEST_SUITE(base_rational)

BOOST_AUTO_TEST_CASE(reads_exact_numbers_and_writes_the_shortest_form) {
  const struct {
    const char* text;
    const char* written;
  } cases[] = {
      {"0", "0"},           {"500", "500"},     {"007", "7"},        {"010", "10"},
      {"0.7", "0.7"},       {"0.70", "0.7"},    {"3.0", "3"},        {"-2.50", "-2.5"},
      {"-0.05", "-0.05"},   {"2/3", "2/3"},     {"4/6", "2/3"},      {"-1/3", "-1/3"},
      {"1/8", "0.125"},     {"6/3", "2"},       {"1/400", "0.0025"}, {"0/5", "0"},
      {"00.0010", "0.001"}, {"08.09", "8.09"},  {"-0", "0"},         {"721/7", "103"},
      {"7/16", "0.4375"},   {"123/50", "2.46"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.text) {
      const auto value = parse_rational(c.text);
      BOOST_REQUIRE(value);
      BOOST_TEST(to_string(*value) == c.written);
    }
  }
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_number) {
  for (const char* text :
       {"",   "-",  ".",     "/",   ".5",   "5.",    "1/",    "/2",    "1/0",  "1/000", "--1", "+1",
        " 1", "1 ", "1,000", "1e5", "0x10", "1.2.3", "1/2/3", "1.5/2", "1/-2", "５",    "七"}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(!parse_rational(text)); }
  }
}

BOOST_AUTO_TEST_CASE(counts_the_digits_that_it_is_ready_to_read) {
  const std::string most(kMaxDigits, '9');
  BOOST_REQUIRE(parse_rational(most));
  BOOST_TEST(to_string(*parse_rational(most)) == most);
  BOOST_TEST(!parse_rational(most + "9"));
  BOOST_TEST(!parse_rational(most + ".5"));
  BOOST_TEST(!parse_rational("1/" + most));
  BOOST_TEST(!parse_rational(std::string(1'000'000, '1')));
}

BOOST_AUTO_TEST_CASE(reads_back_what_it_writes) {
  const bool holds = rc::check([] {
    const auto top = *rc::gen::arbitrary<std::int64_t>();
    const auto bottom = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const Rational value(top, bottom);
    const std::string text = to_string(value);
    // A finite decimal may have more digits than are read back.
    if (text.size() > kMaxDigits) return;
    RC_ASSERT(parse_rational(text) == value);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(gives_the_nearest_double) {
  BOOST_TEST(to_double(Rational(7, 10)) == 0.7);
  BOOST_TEST(to_double(Rational(-1, 3)) == -1.0 / 3.0);
  BOOST_TEST(to_double(Rational(500)) == 500.0);
}

BOOST_AUTO_TEST_SUITE_END()
