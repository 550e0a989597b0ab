#include "quantity/number_scanner.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "unit/quantity/real_lexicons.h"

using namespace undersigned;

namespace {

struct Case {
  const char* text;  // names the case too
  const char* expected;
};

template <std::size_t size>
void check(const NumberLanguage& language, const Case (&cases)[size]) {
  for (const Case& c : cases)
    BOOST_TEST_CONTEXT(c.text) BOOST_TEST(scanned(language, c.text) == c.expected);
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(quantity_number_scanner)

BOOST_AUTO_TEST_CASE(reads_english_figures) {
  const Case cases[] = {
      {"7 of us", "7 = 7 figures"},
      {"more than 1,200", "1,200 = 1200 figures"},
      {"3.5 million", "3.5 million = 3500000 figures decimals:1"},
      {"3.5-million", "3.5-million = 3500000 figures decimals:1"},
      {"200k members", "200k = 200000 figures"},
      {"$5 and USD500, $10bn", "5 = 5 figures; 500 = 500 figures; 10bn = 10000000000 figures"},
      {"500+ and ~9", "500 = 500 figures; 9 = 9 figures"},
      {"aged 18-45", "18 = 18 figures; 45 = 45 figures"},
      {"5k-20k", "5k = 5000 figures; 20k = 20000 figures"},
      {"a 5-year plan", "5 = 5 figures"},
      {"20km and 95%", "20 = 20 figures; 95 = 95 figures"},
      {"3\u00BD days", "3\u00BD = 3.5 figures"},
      {"fell to -20% (-5)", "-20 = -20 figures; -5 = -5 figures"},
      {"4 thousand 3 hundred and 21", "4 thousand 3 hundred and 21 = 4321 figures"},
      {"in 2023 two hundred", "2023 = 2023 figures; two hundred = 200"},
      {"In 2020 hundreds left", "2020 = 2020 figures; hundreds = 200 at-least"},
  };
  check(english(), cases);
}

BOOST_AUTO_TEST_CASE(composes_english_words) {
  const Case cases[] = {
      {"Seven hundred and thirty-eight", "Seven hundred and thirty-eight = 738"},
      {"seven hundred thirty eight", "seven hundred thirty eight = 738"},
      {"sixteen", "sixteen = 16"},
      {"fifteen hundred", "fifteen hundred = 1500"},
      {"two hundred and two thousand", "two hundred and two thousand = 202000"},
      {"between one hundred and two hundred", "one hundred = 100; two hundred = 200"},
      {"between one thousand and two million", "one thousand = 1000; two million = 2000000"},
      {"two dozen", "two dozen = 24"},
      {"a dozen", "a dozen = 12"},
      {"three dozens", "three dozens = 36"},
      {"20 thousands of them", "20 thousands = 20000 figures"},
      {"hundreds of thousands", "hundreds of thousands = 200000 at-least"},
      {"a hundred people", "a hundred = 100"},
      {"a thousand and one", "a thousand and one = 1001"},
      {"three point one four", "three point one four = 3.14 decimals:2"},
      {"minus five", "minus five = -5"},
      {"nine one one", "nine = 9; one = 1 bare-one; one = 1 bare-one"},
      {"one of us", "one = 1 bare-one"},
      {"an egg, and a hundredweight", ""},
  };
  check(english(), cases);
}

BOOST_AUTO_TEST_CASE(reads_what_english_words_leave_open) {
  const Case cases[] = {
      {"dozens of us", "dozens = 24 at-least"},
      {"hundreds or thousands", "hundreds = 200 at-least; thousands = 2000 at-least"},
      {"tens of thousands of", "tens of thousands = 20000 at-least"},
      {"hundreds of millions", "hundreds of millions = 200000000 at-least"},
      {"millions", "millions = 2000000 at-least"},
      {"several hundred", "several hundred = 200 at-least"},
      {"a few thousand", "a few thousand = 2000 at-least"},
      {"a couple of dozen", "a couple of dozen = 24 at-least"},
      {"several people", ""},
  };
  check(english(), cases);
}

BOOST_AUTO_TEST_CASE(reads_english_fractions) {
  const Case cases[] = {
      {"half of us", "half = 0.5"},
      {"one-quarter", "one-quarter = 0.25"},
      {"two thirds", "two thirds = 2/3"},
      {"one-fifth", "one-fifth = 0.2"},
      {"half a million", "half a million = 500000"},
      {"three quarters of a million", "three quarters of a million = 750000"},
      {"two and a half million", "two and a half million = 2500000"},
      {"a million and a half", "a million and a half = 1500000"},
      {"five billion and three quarters", "five billion and three quarters = 5750000000"},
      {"a third of staff", "a third = 1/3"},
      {"by a third.", "a third = 1/3"},
      {"a third time", "third = 3 ordinal"},
      {"one second", "one = 1 bare-one; second = 2 ordinal"},
      {"2 1/2 days", "2 1/2 = 2.5 figures"},
  };
  check(english(), cases);
}

BOOST_AUTO_TEST_CASE(tells_english_ranks_apart) {
  const Case cases[] = {
      {"the second and the 2nd", "second = 2 ordinal; 2nd = 2 figures ordinal"},
      {"the twenty-first", "twenty-first = 21 ordinal"},
      {"one hundred twenty-fifth", "one hundred twenty-fifth = 125 ordinal"},
      {"the two hundredth", "two hundredth = 200 ordinal"},
  };
  check(english(), cases);
}

BOOST_AUTO_TEST_CASE(finds_no_number_in_codes_addresses_and_idioms) {
  const Case cases[] = {
      {"GPT-5, v2, A4, COVID-19, H1N1", ""},
      {"GPT-5.1-b and C++20 and #12", ""},
      {"version 1.2.3 at 10.0.0.1", ""},
      {"call +44 20 7946 0958 now", ""},
      {"see https://example.org/1200?x=5 or me7@example.org", ""},
      {"996.ICU and 5xyz and 2e5f", ""},
      {"on 2023-11-17 at 10:30", ""},
      {"no one, one another, this one, a second", ""},
      {"someone alone phoned", ""},
      {"an all-for-one deal", ""},
  };
  check(english(), cases);
}

BOOST_AUTO_TEST_CASE(reads_chinese_numbers) {
  const Case cases[] = {
      {"七百三十八名", "七百三十八 = 738"},
      {"柒佰叁拾捌", "柒佰叁拾捌 = 738"},
      {"一万零五", "一万零五 = 10005"},
      {"二百五", "二百五 = 250"},
      {"两千四", "两千四 = 2400"},
      {"九萬四", "九万四 = 94000"},
      {"3.5万", "3.5万 = 35000 figures decimals:1"},
      {"三点五万", "三点五万 = 35000 decimals:1"},
      {"一点五万", "一点五万 = 15000 decimals:1"},
      {"20 萬", "20万 = 200000 figures"},
      {"千亿", "千亿 = 100000000000"},
      {"百万", "百万 = 1000000"},
      {"四万万", "四万万 = 400000000"},
      {"一万五千亿", "一万五千亿 = 1500000000000"},
      {"一百零十万", "一百零十万 = 1100000"},
      {"25万6千", "25万6千 = 256000 figures"},
      {"1千零1", "1千零1 = 1001 figures"},
      {"一万一千", "一万一千 = 11000"},
      {"二十一起案件", "二十一 = 21"},
      {"二〇二三年", "二〇二三 = 2023"},
      {"两个, 俩", "两 = 2; 俩 = 2"},
      {"一名", "一 = 1 bare-one"},
      {"負五", "负五 = -5"},
      {"７３８人", "738 = 738 figures"},
      {"八点三十分", "八 = 8; 三十 = 30"},
  };
  check(chinese(), cases);
}

BOOST_AUTO_TEST_CASE(reads_what_chinese_words_leave_open) {
  const Case cases[] = {
      {"数十人", "数十 = 20 at-least"},
      {"数百", "数百 = 200 at-least"},
      {"数千", "数千 = 2000 at-least"},
      {"數百萬", "数百万 = 2000000 at-least"},
      {"上百", "上百 = 100 at-least"},
      {"几十", "几十 = 20 at-least"},
      {"好几百", "好几百 = 200 at-least"},
      {"十几人", "十几 = 10 at-least"},
      {"十多万", "十多万 = 100000 at-least"},
      {"五百余万", "五百余万 = 5000000 at-least"},
      {"三四百人", "三四百 = 300 at-least"},
      {"两三个", "两三 = 2 at-least"},
      {"成千上万", "成千上万 = 1000 at-least"},
      {"近百名", "百 = 100"},
      {"百余人", "百 = 100"},
      {"三百多人", "三百 = 300"},
      {"人数十万", "十万 = 100000"},
  };
  check(chinese(), cases);
}

BOOST_AUTO_TEST_CASE(reads_chinese_shares_and_ranks) {
  const Case cases[] = {
      {"七成", "七成 = 0.7"},
      {"七成五", "七成五 = 0.75"},
      {"三成员工", "三成 = 0.3"},
      {"半成", "半成 = 0.05"},
      {"三分之二", "三分之二 = 2/3"},
      {"百分之九十五", "百分之九十五 = 0.95"},
      {"百分之95.5", "百分之95.5 = 0.955 figures"},
      {"百分之百", "百分之百 = 1"},
      {"十分之一", "十分之一 = 0.1"},
      {"一万分之三", "一万分之三 = 0.0003"},
      {"半数, 一半", "半数 = 0.5; 一半 = 0.5"},
      {"一又二分之一", "一又二分之一 = 1.5"},
      {"第三, 第3名", "第三 = 3 ordinal; 第3 = 3 figures ordinal"},
  };
  check(chinese(), cases);
}

BOOST_AUTO_TEST_CASE(finds_no_number_in_chinese_idioms) {
  const Case cases[] = {
      {"万", ""},
      {"一些人一起一直一样, 唯一, 统一", ""},
      {"万一, 十分, 千万不要", ""},
      {"队伍, 大陆, 收拾, 伍先生", ""},
      {"几乎, 数据, 上海", ""},
      {"一切", ""},
  };
  check(chinese(), cases);
}

BOOST_AUTO_TEST_CASE(reads_a_language_that_only_a_lexicon_describes) {
  const WordOptions options{.fold = {}, .ignore_case = true, .spaced = true};
  const auto lexicon = Lexicon::parse("numbers", "fr.tsv",
                                      "deux\tdigit 2\ntrois\tdigit 3\ndix\tteen 10\n"
                                      "soixante\ttens 60\nsoixante et onze\tteen 71\n"
                                      "cent\tscale 100\ncents\tscale 100\nmille\tscale 1000\n"
                                      "millions\tscale 1000000\nvirgule\tpoint\ntiers\tpart 3\n"
                                      "douzaine\tgroup 12\nune\tarticle\ne\tordinal-suffix\n"
                                      ",\tdecimal-mark\n",
                                      options);
  BOOST_REQUIRE_MESSAGE(lexicon, to_string(lexicon.error()));
  const NumberLanguage french{options, *lexicon};
  const Case cases[] = {
      {"trois mille deux cents soixante et onze", "trois mille deux cents soixante et onze = 3271"},
      {"soixante-deux", "soixante-deux = 62"},
      {"3,5 millions", "3,5 millions = 3500000 figures decimals:1"},
      {"1.200 personnes", "1.200 = 1200 figures"},
      {"deux tiers", "deux tiers = 2/3"},
      {"une douzaine", "une douzaine = 12"},
      {"le 2e", "2e = 2 figures ordinal"},
  };
  check(french, cases);
}

BOOST_AUTO_TEST_CASE(gives_spans_in_order_without_overlap) {
  const std::string text = "dozens, 5k-20k, two thirds and 1 200 of three million";
  std::size_t end = 0;
  const NumberScan scan = scan_numbers(text, english().lexicon);
  for (const Number& number : scan.numbers) {
    BOOST_TEST(number.span.begin >= end);
    BOOST_TEST(number.span.size() > 0u);
    end = number.span.end;
  }
  BOOST_TEST(end == text.size());
}

BOOST_AUTO_TEST_CASE(reads_powers_and_fractions_of_every_form) {
  const Case english_cases[] = {
      {"about 1.5e+4 of them", "1.5e+4 = 15000 figures"},
      {"-2.5^2", "-2.5^2 = -6.25 figures"},
      {"4.2x10^-1 of it", "4.2x10^-1 = 0.42 figures"},
      {"2.5 k", "2.5 k = 2500 figures decimals:1"},
      {"a thirty-first of it", "a thirty-first = 1/31"},
      {"seven twenty-firsts", "seven twenty-firsts = 1/3"},
      {"two hundred forty fifths", "two hundred forty fifths = 40/9"},
      {"six hundred and twelve hundredths", "six hundred and twelve hundredths = 600.12"},
      {"three hundred point forty-five", "three hundred point forty-five = 300.45 decimals:2"},
      {"seven - eighths", "seven - eighths = 0.875"},
      {"one over eight", "one over eight = 0.125"},
      {"seven over two years", "seven = 7; two = 2"},
      {"two billion and a half million", "two billion and a half million = 2000500000"},
      {"two billion and a half", "two billion and a half = 2500000000"},
  };
  check(english(), english_cases);
  const Case chinese_cases[] = {
      {"三打", "三打 = 36"},
      {"一打开", ""},
      {"三千六点二", "三千六点二 = 3600.2 decimals:1"},
      {"负三分之负六", "负三分之负六 = 2"},
  };
  check(chinese(), chinese_cases);
}

BOOST_AUTO_TEST_CASE(tells_of_numbers_without_a_value) {
  const std::string digits(70, '7');
  const std::string figures = digits + " of us";
  const std::string unread = digits + " without value";
  const Case english_cases[] = {
      {figures.c_str(), unread.c_str()},
      {"10^400 of us", "10^400 without value"},
      {"1/0 of us", "1/0 without value"},
      {"a million million", "a million million = 1000000000000"},
      {"a million million million million", "a million million million million without value"},
      {"two hundred thousand, million", "two hundred thousand = 200000"},
  };
  check(english(), english_cases);
  const Case chinese_cases[] = {
      {"百万百万人", "百万百万 without value"},
      {"百万百万百万人", "百万百万百万 without value"},
      {"三百万千瓦", "三百万 = 3000000"},
      {"5万千克", "5万 = 50000 figures"},
      {"百万人，百万票", "百万 = 1000000; 百万 = 1000000"},
  };
  check(chinese(), chinese_cases);
}

BOOST_AUTO_TEST_CASE(takes_hostile_texts_as_they_come) {
  const struct {
    const char* name;
    const NumberLanguage& language;
    std::string text;
    std::size_t numbers;
  } cases[] = {
      {"scales after scales", chinese(), repeat("百万", 10'000), 0},
      {"bare scales", english(), repeat("hundred ", 100'000), 0},
      {"one figure of a million digits", english(), std::string(1'000'000, '7'), 0},
      {"a number of a hundred thousand digit words", chinese(), repeat("三", 100'000), 0},
      {"a list without end", english(), repeat("1,", 100'000), 100'000},
      {"spaced groups without end", english(), repeat("200 ", 100'000), 0},
      {"hyphens without end", english(), repeat("5-", 100'000), 0},
      {"fractions of fractions", chinese(), repeat("二分之", 20'000), 10'000},
      {"mixed numbers without a fraction", chinese(), repeat("二又", 20'000), 20'000},
      {"zeros behind a scale", chinese(), "一万" + repeat("零", 100'000), 1},
      {"joiners", english(), repeat("one and ", 50'000), 50'000},
      {"articles", english(), repeat("a ", 100'000), 0},
      {"halves of halves", english(), repeat("half a ", 50'000), 50'000},
      {"plurals of plurals", english(), repeat("hundreds of ", 50'000), 25'000},
      {"codes", english(), repeat("A1-", 50'000), 0},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name)
  BOOST_TEST(scan_numbers(c.text, c.language.lexicon).numbers.size() == c.numbers);
}

BOOST_AUTO_TEST_SUITE_END()
