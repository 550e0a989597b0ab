#include "quantity/figure.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace undersigned;

namespace {

/// "1,200=1200 @5": the figures and the end of the run.
std::string read(std::string_view text, char decimal_mark = '.') {
  const FigureRun run = read_figures(text, 0, decimal_mark);
  std::string out;
  for (const Figure& figure : run.figures)
    out.append(figure.span.of(text)).append("=").append(to_string(figure.value)).append(" ");
  return out + "@" + std::to_string(run.end);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quantity_figure)

BOOST_AUTO_TEST_CASE(tells_numbers_from_lists_ranges_and_codes) {
  const struct {
    const char* name;
    const char* text;
    const char* expected;
  } cases[] = {
      {"plain", "738 x", "738=738 @3"},
      {"end of a sentence", "738.", "738=738 @3"},
      {"decimals", "3.50", "3.50=3.5 @4"},
      {"bare decimals", ".25", ".25=0.25 @3"},
      {"groups", "1,234,567 x", "1,234,567=1234567 @9"},
      {"groups and decimals", "1,200.5", "1,200.5=1200.5 @7"},
      {"spaced groups", "1 200 000 x", "1 200 000=1200000 @9"},
      {"spaced groups with decimals", "1 200.5 x", "1 200.5=1200.5 @7"},
      {"four digits begin no spaced group", "2020 500", "2020=2020 @4"},
      {"four digits end no spaced group", "1 2000", "1=1 @1"},
      {"apostrophes", "1'200'000", "1'200'000=1200000 @9"},
      {"Indian groups", "12,00,000", "12,00,000=1200000 @9"},
      {"points as groups", "1.200.000", "1.200.000=1200000 @9"},
      {"points as groups, decimal comma", "1.200,5", "1.200,5=1200.5 @7"},
      {"a comma before two digits", "1,23", "1=1 23=23 @4"},
      {"a list", "22,24,26", "22=22 24=24 26=26 @8"},
      {"a list of decimals", "1.5,2.5", "1.5=1.5 2.5=2.5 @7"},
      {"a range", "18-45", "18=18 45=45 @5"},
      {"a year range", "2019-2023", "2019=2019 2023=2023 @9"},
      {"a year and a month", "2023-11", "@7"},
      {"a date", "2023-11-17", "@10"},
      {"a date with slashes", "12/25/2023", "@10"},
      {"a clock time", "10:30", "@5"},
      {"a ratio", "5:1", "5=5 1=1 @3"},
      {"a fraction", "2/3", "2/3=2/3 @3"},
      {"a fraction with its own slash", "2\u20443", "2\u20443=2/3 @5"},
      {"a whole and a fraction", "2 1/2", "2 1/2=2.5 @5"},
      {"a whole and more than one", "1 4/3", "1 4/3=7/3 @5"},
      {"more than one is no fraction", "24/7", "24=24 7=7 @4"},
      {"a version", "1.2.3", "@5"},
      {"a network address", "192.168.100.200", "@15"},
      {"a code", "007", "@3"},
      {"zero", "0", "0=0 @1"},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name) BOOST_TEST(read(c.text) == c.expected);
}

BOOST_AUTO_TEST_CASE(reads_the_other_marks_where_the_comma_is_the_decimal_one) {
  const struct {
    const char* name;
    const char* text;
    const char* expected;
  } cases[] = {
      {"decimals", "3,5", "3,5=3.5 @3"},
      {"three decimals", "1,234", "1,234=1.234 @5"},
      {"groups", "1.234", "1.234=1234 @5"},
      {"both", "1.234,5", "1.234,5=1234.5 @7"},
      {"the other way round", "1,234.5", "1,234.5=1234.5 @7"},
      {"a list", "22,24,26", "22=22 24=24 26=26 @8"},
  };
  for (const auto& c : cases)
    BOOST_TEST_CONTEXT(c.name) BOOST_TEST(read(c.text, ',') == c.expected);
}

BOOST_AUTO_TEST_CASE(passes_over_figures_that_are_too_long) {
  const std::string most(kMaxDigits, '9');
  BOOST_TEST(read(most) == most + "=" + most + " @64");
  BOOST_TEST(read(most + "9") == "@65");
  BOOST_TEST(read("1" + [] {
               std::string groups;
               for (int i = 0; i < 22; ++i) groups += ",000";
               return groups;
             }()) == "1=1 @89");
}

BOOST_AUTO_TEST_SUITE_END()
