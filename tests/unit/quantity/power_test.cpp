#include "quantity/power.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

using namespace undersigned;

namespace {

/// "1250 to 6": the value and where it ends; the base is the number that the text begins with.
std::string read(const std::string& text) {
  const std::size_t end = text.find_first_not_of("0123456789.");
  const Figure base{{0, std::min(end, text.size())}, *parse_rational(text.substr(0, end)), 0};
  const auto power = read_power(text, base);
  if (!power) return "none";
  return (power->value ? to_string(*power->value) : "without value") + " to " +
         std::to_string(power->span.end);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quantity_power)

BOOST_AUTO_TEST_CASE(reads_powers_and_leaves_what_is_none) {
  const struct {
    std::string text;
    std::string expected;
  } cases[] = {
      {"1.5^2", "2.25 to 5"},
      {"2^-3", "0.125 to 4"},
      {"2^--3", "8 to 5"},
      {"0^-1", "without value to 4"},
      {"1.25e+3 m", "1250 to 7"},
      {"3e2", "300 to 3"},
      {"3e2f", "none"},
      {"3e", "none"},
      {"6.5x10^-2", "0.065 to 9"},
      {"6x9", "none"},
      {"7", "none"},
      {"10^60", "1" + std::string(60, '0') + " to 5"},
      {"10^400", "without value to 6"},
      {"10^99999999999999999999", "without value to 23"},
      {"9^999999999", "without value to 11"},
  };
  for (const auto& [text, expected] : cases) BOOST_TEST_CONTEXT(text) {
      BOOST_TEST(read(text) == expected);
    }
}

BOOST_AUTO_TEST_SUITE_END()
