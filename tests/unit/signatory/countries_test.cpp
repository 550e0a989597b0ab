#include "signatory/countries.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(signatory_countries)

BOOST_AUTO_TEST_CASE(knows_countries_by_their_names_in_several_languages) {
  const Countries countries({"en", "zh"});
  const struct {
    const char* words;
    const char* country;
  } kCases[] = {
      {"Norway", "Norway"},
      {"norway ", "Norway"},
      {"Quarry Works, Norwich, UK", "United Kingdom"},
      {"Quarry Works, GBR", "United Kingdom"},
      {"挪威", "Norway"},
      {"采石场，挪威", "Norway"},
      {"Norway Lines", ""},
      {"Norway, Mill", ""},
      {"", ""},
  };
  for (const auto& [words, country] : kCases) BOOST_TEST(countries.of(words) == country, words);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
