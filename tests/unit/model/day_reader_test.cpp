#include "model/day_reader.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

namespace undersigned {
namespace {

struct Case {
  const char* name;
  const char* year;
  const char* month;
  const char* day;
  const char* last;
  const char* written;  // the day of the letter, or ""
  const char* read;     // or "none"
};

Mention mention_of(const Case& c) {
  Mention mention;
  const std::pair<const char*, const char*> fields[] = {
      {"year", c.year}, {"month", c.month}, {"day", c.day}, {"last", c.last}};
  for (const auto& [field, value] : fields)
    if (*value) mention.fields[field] = FieldValue{value, std::nullopt, {}};
  return mention;
}

BOOST_AUTO_TEST_SUITE(model_day_reader)

BOOST_AUTO_TEST_CASE(reads_days_that_the_calendar_has) {
  const Case cases[] = {
      {"a whole day", "2026", "5", "1", "on", "", "2026-05-01"},
      {"with zeros", "2026", "05", "01", "", "", "2026-05-01"},
      {"before the first of a month", "2026", "3", "1", "before", "", "2026-02-28"},
      {"before New Year", "2026", "1", "1", "before", "", "2025-12-31"},
      {"a leap day", "2028", "2", "29", "", "", "2028-02-29"},
      {"no leap day", "2026", "2", "29", "", "", "none"},
      {"no such month", "2026", "13", "1", "", "", "none"},
      {"no year and no letter's day", "", "5", "1", "", "", "none"},
      {"later in the letter's year", "", "5", "1", "", "2026-03-03", "2026-05-01"},
      {"the letter's own day", "", "3", "3", "", "2026-03-03", "2026-03-03"},
      {"in the year after the letter's", "", "1", "9", "", "2026-03-03", "2027-01-09"},
      {"the year is said", "2025", "1", "9", "", "2026-03-03", "2025-01-09"},
      {"no day", "2026", "5", "", "", "", "none"},
      {"a fraction", "2026", "5", "1/2", "", "", "none"},
      {"a year out of all reach", "99999999999999999999", "5", "1", "", "2026-03-03", "none"},
      {"a year of five digits", "10000", "5", "1", "", "", "none"},
  };
  for (const Case& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto day = read_day(mention_of(c), parse_date(c.written));
      BOOST_TEST((day ? to_string(*day) : "none") == c.read);
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_days_that_are_told_from_the_letters_own) {
  using Fields = std::vector<std::pair<const char*, const char*>>;
  const struct {
    const char* name;
    Fields fields;
    const char* written;
    const char* read;
  } cases[] = {
      {"within days", {{"count", "30"}, {"unit", "day"}}, "2026-03-03", "2026-04-02"},
      {"within weeks", {{"count", "2"}, {"unit", "week"}}, "2026-03-03", "2026-03-17"},
      {"within a fortnight", {{"count", "1"}, {"unit", "fortnight"}}, "2026-03-03", "2026-03-17"},
      {"a month without that day", {{"count", "1"}, {"unit", "month"}}, "2026-01-31", "2026-02-28"},
      {"within a year", {{"count", "1"}, {"unit", "year"}}, "2028-02-29", "2029-02-28"},
      {"of an undated letter", {{"count", "30"}, {"unit", "day"}}, "", "none"},
      {"working days", {{"count", "3"}, {"unit", ""}}, "2026-03-03", "none"},
      {"a fraction of a month", {{"count", "3/2"}, {"unit", "month"}}, "2026-03-03", "none"},
      {"a term beyond reason", {{"count", "1001"}, {"unit", "day"}}, "2026-03-03", "none"},
      {"by Friday", {{"weekday", "5"}}, "2026-03-03", "2026-03-06"},
      {"by Tuesday, said on one", {{"weekday", "2"}}, "2026-03-03", "2026-03-10"},
      {"the end of May", {{"month", "5"}, {"last", "end"}}, "2026-03-03", "2026-05-31"},
      {"the end of this month", {{"month", "3"}, {"last", "end"}}, "2026-03-31", "2026-03-31"},
      {"the end of last month", {{"month", "2"}, {"last", "end"}}, "2026-03-03", "2027-02-28"},
      {"the end of a month and year",
       {{"year", "2028"}, {"month", "2"}, {"last", "end"}},
       "",
       "2028-02-29"},
      {"the end of no month", {{"month", "13"}, {"last", "end"}}, "2026-03-03", "none"},
  };
  for (const auto& test : cases) {
    BOOST_TEST_CONTEXT(test.name) {
      Mention mention;
      for (const auto& [field, value] : test.fields)
        mention.fields[field] = FieldValue{value, std::nullopt, {}};
      const auto day = read_day(mention, parse_date(test.written));
      BOOST_TEST((day ? to_string(*day) : "none") == test.read);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
