#include "base/date.h"

#include <boost/test/unit_test.hpp>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(base_date)

BOOST_AUTO_TEST_CASE(reads_days_that_the_calendar_has) {
  const struct {
    const char* name;
    const char* text;
    bool valid;
  } cases[] = {
      {"a day", "2024-05-01", true},
      {"a leap day", "2024-02-29", true},
      {"a leap day of another year", "2023-02-29", false},
      {"a month too many", "2024-13-01", false},
      {"the year nought", "0000-01-01", false},
      {"no zeros", "2024-5-1", false},
      {"other marks", "2024/05/01", false},
      {"something behind it", "2024-05-01T00", false},
      {"something before it", " 2024-05-01", false},
      {"nothing", "", false},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto date = parse_date(c.text);
      BOOST_TEST(date.has_value() == c.valid);
      if (date) BOOST_TEST(to_string(*date) == c.text);
    }
  }
}

BOOST_AUTO_TEST_CASE(names_the_days_of_the_week) {
  BOOST_TEST(name_of(std::chrono::Thursday) == "Thursday");
  BOOST_TEST(name_of(std::chrono::Sunday) == "Sunday");
}

BOOST_AUTO_TEST_CASE(counts_days_between_two) {
  const auto days = [](const char* from, const char* to) {
    return days_between(*parse_date(from), *parse_date(to));
  };
  BOOST_TEST(days("2024-02-28", "2024-03-01") == 2);
  BOOST_TEST(days("2026-03-01", "2026-02-28") == -1);
  BOOST_TEST(days("2026-03-01", "2026-03-01") == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
