#include "quantity/number_word.h"

#include <boost/test/unit_test.hpp>

#include "unit/quantity/real_lexicons.h"

using namespace undersigned;

BOOST_AUTO_TEST_SUITE(quantity_number_word)

BOOST_AUTO_TEST_CASE(reads_a_class_with_its_number_and_options) {
  const auto digit = parse_word_value("digit 7");
  BOOST_REQUIRE(digit);
  BOOST_TEST((digit->kind == WordClass::digit));
  BOOST_TEST(digit->amount == 7u);
  const auto half = parse_word_value("fraction 1/2");
  BOOST_REQUIRE(half);
  BOOST_TEST(half->amount == 1u);
  BOOST_TEST(half->divisor == 2u);
  const auto scale = parse_word_value("scale 100 elliptic composed");
  BOOST_REQUIRE(scale);
  BOOST_TEST(scale->elliptic);
  BOOST_TEST(scale->composed);
}

BOOST_AUTO_TEST_CASE(refuses_a_value_that_is_no_class_or_lacks_its_number) {
  const struct {
    const char* name;
    const char* value;
  } cases[] = {
      {"unknown class", "number 7"},
      {"no number", "scale"},
      {"number out of place", "joiner 2"},
      {"digit above nine", "digit 10"},
      {"teen below ten", "teen 9"},
      {"scale below ten", "scale 1"},
      {"zero divisor", "fraction 1/0"},
      {"fraction of a class without", "scale 1/2"},
      {"option of another class", "teen 12 elliptic"},
      {"unknown option", "scale 100 short"},
      {"letters for digits", "digit x"},
      {"nothing", ""},
      {"more than 64 bits", "scale 100000000000000000000"},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name) BOOST_TEST(!parse_word_value(c.value));
}

BOOST_AUTO_TEST_CASE(knows_every_value_of_the_lexicons_in_the_packs) {
  for (const NumberLanguage* language : {&english(), &chinese()})
    for (const Lexicon::Entry& entry : language->lexicon.entries())
      BOOST_TEST_CONTEXT(entry.surface << " -> " << entry.value)
  BOOST_TEST(parse_word_value(entry.value).has_value());
}

BOOST_AUTO_TEST_CASE(prefers_the_idiom_at_the_start_and_the_digit_inside_a_number) {
  WordOptions options;
  const auto lexicon = Lexicon::parse(
      "numbers", "n.tsv", "一\tdigit 1\n一切\tnot-a-number\n一切都\tnot-a-number\n", options);
  BOOST_REQUIRE(lexicon);
  const Words words("一切都", *lexicon);
  BOOST_TEST((words.at(0)->kind == WordClass::not_a_number));
  BOOST_TEST(words.at(0)->span.end == 9u);
  BOOST_TEST((words.within(0)->kind == WordClass::digit));
  BOOST_TEST(words.within(0)->span.end == 3u);
}

BOOST_AUTO_TEST_CASE(never_takes_the_beginning_of_a_word_for_a_word) {
  const Words words("thousands", english().lexicon);
  BOOST_TEST((words.within(0)->kind == WordClass::plural_scale));
}

BOOST_AUTO_TEST_SUITE_END()
