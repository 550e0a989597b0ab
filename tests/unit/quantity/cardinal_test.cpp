#include "quantity/cardinal.h"

#include <unicode/rbnf.h>

#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>
#include <vector>

#include "unit/quantity/real_lexicons.h"

using namespace undersigned;

namespace {

/// Numbers spelt out by ICU, an implementation that shares nothing with ours.
class Speller {
 public:
  Speller(const char* locale, const char16_t* rule_set) : rule_set_(rule_set) {
    UErrorCode status = U_ZERO_ERROR;
    format_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(locale),
                                                           status);
    BOOST_REQUIRE(U_SUCCESS(status));
  }

  std::string spell(std::int64_t value) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    icu::FieldPosition position;
    format_->format(value, rule_set_, text, position, status);
    BOOST_REQUIRE(U_SUCCESS(status));
    text.findAndReplace(icu::UnicodeString(u"\u00AD"), icu::UnicodeString());
    std::string out;
    return text.toUTF8String(out);
  }

 private:
  icu::UnicodeString rule_set_;
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
};

/// What does not come back as it was spelt out; empty if all does.
std::string round_trip(const NumberLanguage& language, const Speller& speller,
                       const std::vector<std::int64_t>& values) {
  for (const std::int64_t value : values) {
    const std::string text = language.fold(speller.spell(value));
    const auto number = read_cardinal(Words(text, language.lexicon), 0);
    const bool same = number && number->span == Span{0, text.size()} && number->value == value &&
                      !number->at_least && !number->ordinal;
    if (!same)
      return std::to_string(value) + " '" + text + "' read as " +
             (number
                  ? to_string(number->value) + " from '" + std::string(number->span.of(text)) + "'"
                  : "nothing");
  }
  return {};
}

std::vector<std::int64_t> values_below(std::int64_t end) {
  std::vector<std::int64_t> values;
  for (std::int64_t i = 0; i < end; ++i) values.push_back(i);
  return values;
}

std::vector<std::int64_t> values_around_powers() {
  std::vector<std::int64_t> values;
  for (std::int64_t power = 100'000; power <= 100'000'000'000'000; power *= 10)
    for (const std::int64_t value : {power, power + 1, power + 10, power * 2 + 305, power * 9 - 1,
                                     power + power / 10, power * 3 + power / 100})
      values.push_back(value);
  return values;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quantity_cardinal)

BOOST_AUTO_TEST_CASE(reads_back_what_icu_spells_out_in_english) {
  const Speller speller("en", u"%spellout-numbering");
  BOOST_TEST(round_trip(english(), speller, values_below(100'000)) == "");
  BOOST_TEST(round_trip(english(), speller, values_around_powers()) == "");
}

BOOST_AUTO_TEST_CASE(reads_back_what_icu_spells_out_in_english_with_and) {
  // ICU puts a comma before "and" above a thousand, which no letter does.
  const Speller speller("en", u"%spellout-numbering-verbose");
  BOOST_TEST(round_trip(english(), speller, values_below(1'000)) == "");
}

BOOST_AUTO_TEST_CASE(reads_back_what_icu_spells_out_in_chinese) {
  const Speller speller("zh", u"%spellout-cardinal");
  BOOST_TEST(round_trip(chinese(), speller, values_below(100'000)) == "");
  BOOST_TEST(round_trip(chinese(), speller, values_around_powers()) == "");
}

BOOST_AUTO_TEST_CASE(reads_back_bankers_and_traditional_numerals) {
  const Speller bankers("zh", u"%spellout-cardinal-financial");
  BOOST_TEST(round_trip(chinese(), bankers, values_below(10'000)) == "");
  const Speller traditional("zh_Hant", u"%spellout-cardinal");
  BOOST_TEST(round_trip(chinese(), traditional, values_below(10'000)) == "");
  BOOST_TEST(round_trip(chinese(), traditional, values_around_powers()) == "");
}

BOOST_AUTO_TEST_CASE(ends_before_a_scale_that_does_not_fit) {
  const std::string text = "one hundred and three hundred";
  const auto number = read_cardinal(Words(text, english().lexicon), 0);
  BOOST_REQUIRE(number);
  BOOST_TEST(std::string(number->span.of(text)) == "one hundred");
  BOOST_TEST(to_string(number->value) == "100");
}

BOOST_AUTO_TEST_CASE(knows_a_bare_scale_and_a_lone_one) {
  const auto scale = read_cardinal(Words("hundred people", english().lexicon), 0);
  BOOST_REQUIRE(scale);
  BOOST_TEST(scale->bare_scale);
  const auto one = read_cardinal(Words("one", english().lexicon), 0);
  BOOST_REQUIRE(one);
  BOOST_TEST(one->lone_one());
  const auto twenty_one = read_cardinal(Words("twenty-one", english().lexicon), 0);
  BOOST_REQUIRE(twenty_one);
  BOOST_TEST(!twenty_one->lone_one());
}

BOOST_AUTO_TEST_SUITE_END()
