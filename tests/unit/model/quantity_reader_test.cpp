#include "model/quantity_reader.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <string>

namespace undersigned {
namespace {

std::string interval(const Interval& bounds) {
  return std::string(bounds.lower_open || !bounds.lower ? "(" : "[") +
         (bounds.lower ? to_string(*bounds.lower) : "") + ", " +
         (bounds.upper ? to_string(*bounds.upper) : "") +
         (bounds.upper_open || !bounds.upper ? ")" : "]");
}

BOOST_AUTO_TEST_SUITE(model_quantity_reader)

BOOST_AUTO_TEST_CASE(reads_what_the_words_allow) {
  const struct {
    const char* name;
    std::map<std::string, std::string> fields;
    const char* bounds;
    const char* value;
    bool approximate;
  } cases[] = {
      {"a number", {{"value", "12"}}, "[12, 12]", "12", false},
      {"exact", {{"value", "12"}, {"bound", "exact"}}, "[12, 12]", "12", false},
      {"over", {{"value", "500"}, {"bound", "over"}}, "(500, )", "500", false},
      {"at least", {{"value", "500"}, {"bound", "at-least"}}, "[500, )", "500", false},
      {"under", {{"value", "600"}, {"bound", "under"}}, "(, 600)", "600", false},
      {"at most", {{"value", "600"}, {"bound", "at-most"}}, "(, 600]", "600", false},
      {"about", {{"value", "50"}, {"bound", "about"}}, "(, )", "50", true},
      {"per cent", {{"value", "70"}, {"scale", "1/100"}}, "[0.7, 0.7]", "0.7", false},
      {"nine out of ten", {{"value", "9"}, {"per", "10"}}, "[0.9, 0.9]", "0.9", false},
      {"out of none", {{"value", "9"}, {"per", "0"}}, "[9, 9]", "9", false},
      {"a range", {{"value", "18"}, {"to", "45"}}, "[18, 45]", "", false},
      {"a scaled range",
       {{"value", "1"}, {"to", "2"}, {"scale", "1000"}},
       "[1000, 2000]",
       "",
       false},
      {"a range that goes down", {{"value", "48"}, {"to", "40"}}, "[40, 48]", "", false},
      {"dozens", {{"value", "24"}, {"at-least", "true"}}, "[24, )", "24", false},
      {"over dozens",
       {{"value", "24"}, {"at-least", "true"}, {"bound", "over"}},
       "(24, )",
       "24",
       false},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      Mention mention;
      for (const auto& [name, text] : tc.fields) mention.fields[name] = {text, std::nullopt, {}};
      const auto quantity = read_quantity(mention);
      BOOST_TEST_REQUIRE(quantity.has_value());
      BOOST_TEST(interval(quantity->bounds) == tc.bounds);
      BOOST_TEST((quantity->value ? to_string(*quantity->value) : "") == tc.value);
      BOOST_TEST(quantity->approximate == tc.approximate);
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_nothing_where_the_value_is_no_number) {
  Mention mention;
  BOOST_TEST(!read_quantity(mention).has_value());
  mention.fields["value"] = {"many", std::nullopt, {}};
  BOOST_TEST(!read_quantity(mention).has_value());
}

BOOST_AUTO_TEST_CASE(knows_what_the_last_printed_digit_of_a_share_counts) {
  Mention mention;
  mention.fields["scale"].text = "1/100";
  const struct {
    const char* text;
    const char* place;
  } cases[] = {{"95%", "0.01"},
               {"95.5%", "0.001"},
               {"over 95.50 percent", "0.0001"},
               {"ninety", "nothing"},
               {"5.", "0.01"}};
  for (const auto& tc : cases) {
    const auto place = last_place_of(mention, tc.text);
    BOOST_TEST((place ? to_string(*place) : "nothing") == tc.place, tc.text);
  }
  BOOST_TEST(!last_place_of(Mention(), "95"));
}

BOOST_AUTO_TEST_CASE(notes_a_range_that_is_upside_down) {
  Mention mention;
  mention.fields["value"].text = "60";
  mention.fields["to"].text = "50";
  BOOST_TEST(read_quantity(mention)->reversed);
  mention.fields["to"].text = "60";
  BOOST_TEST(!read_quantity(mention)->reversed);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
