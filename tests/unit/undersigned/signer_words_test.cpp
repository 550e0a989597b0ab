// The words of the built-in packs that tell what a signer is.

#include "signatory/signer_words.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

const SignerWords& words() {
  static const SignerWords instance(test::value_of(Analyzer::create()).packs());
  return instance;
}

BOOST_AUTO_TEST_SUITE(undersigned_signer_words)

BOOST_AUTO_TEST_CASE(tells_organizations_and_those_without_a_name_from_persons) {
  const struct {
    const char* name;
    const char* kind;
  } kCases[] = {
      {"Mara Lind", "person"},
      {"Anonymous", "anonymous"},
      {"Anonymous Ltd", "organization"},
      {"Name withheld by request", "anonymous"},
      {"Mara Anonymous", "person"},
      {"Quarry Workers' Union", "organization"},
      {"Unionist Lind", "person"},
      {"Quarry Works Inc.", "organization"},
      {"Friends of the Mill e.V.", "organization"},
      {"林美", "person"},
      {"采石场工会", "organization"},
      {"採石場工會", "organization"},
      {"工会林美", "person"},
      {"匿名", "anonymous"},
      {"", "person"},
  };
  for (const auto& [name, kind] : kCases)
    BOOST_TEST(to_string(words().kind_of(name)) == std::string(kind), name);
}

BOOST_AUTO_TEST_CASE(knows_words_that_no_name_has) {
  BOOST_TEST(words().is_no_name("Professor of Law"));
  BOOST_TEST(words().is_no_name("Chair FOR Life"));
  BOOST_TEST(!words().is_no_name("Professor Mara Lind"));
  BOOST_TEST(!words().is_no_name("Ofer Lind"));
}

BOOST_AUTO_TEST_CASE(knows_surnames) {
  BOOST_TEST(words().begins_with_surname("陈安"));
  BOOST_TEST(words().begins_with_surname("陳安"));
  BOOST_TEST(!words().begins_with_surname("采石场"));
  BOOST_TEST(!words().begins_with_surname("Mara Lind"));
}

BOOST_AUTO_TEST_CASE(finds_the_end_of_a_name_that_an_affiliation_is_glued_to) {
  const struct {
    const char* text;
    const char* name;
  } kCases[] = {
      {"陈安四川大学", "陈安"},      {"李佳明四川大学教授", "李佳明"},
      {"陳安香港大學", "陳安"},      {"陈安", "none"},
      {"采石场四川分场", "none"},    {"陈安港口工会", "none"},
      {"Mara Lind四川大学", "none"},
  };
  for (const auto& [text, name] : kCases) {
    const auto end = words().end_of_glued_name(text);
    BOOST_TEST((end ? std::string(text).substr(0, *end) : "none") == name, text);
  }
}

BOOST_AUTO_TEST_CASE(finds_who_is_signed_for) {
  const struct {
    const char* text;
    const char* signed_for;
  } kCases[] = {
      {"on behalf of the Quarry Choir", "the Quarry Choir"},
      {"On Behalf Of the Quarry Choir", "the Quarry Choir"},
      {"on behalf of", "nobody"},
      {"representing Quarry", "Quarry"},
      {"representingQuarry", "nobody"},
      {"代表采石场合唱团", "采石场合唱团"},
      {"Quarry Choir", "nobody"},
  };
  for (const auto& [text, expected] : kCases) {
    BOOST_TEST(words().signed_for(text).value_or("nobody") == expected, text);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
