#include "segment/list_marker.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

// "marker" or "-", as read at the beginning of `text`.
std::string marker_in(std::string_view text, MarkerPlace place = MarkerPlace::line) {
  const auto marker = read_list_marker(text, 0, text.size(), place);
  return marker ? std::string(marker->span.of(text)) : "no marker";
}

BOOST_AUTO_TEST_SUITE(segment_list_marker)

BOOST_AUTO_TEST_CASE(reads_the_markers_of_lists_and_nothing_else) {
  const struct {
    const char* name;
    const char* text;
    const char* marker;
  } kCases[] = {
      {"dash", "- publish", "-"},
      {"dash without space", "-publish", "no marker"},
      {"asterisk", "* publish", "*"},
      {"bullet", "\u2022publish", "\u2022"},
      {"spaced long dash", "\u2013 publish", "\u2013"},
      {"double long dash", "\u2014\u2014 publish", "no marker"},
      {"number and stop", "1. Publish", "1."},
      {"number and stop, glued", "1.Publish", "1."},
      {"number and bracket", "12) publish", "12)"},
      {"number in brackets", "(3) publish", "(3)"},
      {"full-width brackets", "\uFF083\uFF09公布", "\uFF083\uFF09"},
      {"full-width stop", "1\uFF0E公布", "1\uFF0E"},
      {"letter", "a) publish", "a)"},
      {"letter and stop", "b. publish", "b."},
      {"Roman", "iv. publish", "iv."},
      {"reference", "[2] A report", "[2]"},
      {"number and U+3001", "2、公布账目", "2、"},
      {"Han numeral", "十二、公布账目", "十二、"},
      {"Han numeral in brackets", "（一）公布账目", "（一）"},
      {"circled", "②公布账目", "②"},
      {"bracketed ideograph", "㈠公布账目", "㈠"},
      {"decimal number", "1.5 million people", "no marker"},
      {"year", "2019. It began", "no marker"},
      {"initial", "A. Moss wrote", "no marker"},
      {"word", "is) it", "no marker"},
      {"one or two, in figures", "1、2号楼", "no marker"},
      {"one or two, in Han", "一、二号楼", "no marker"},
      {"number of people", "1、5名员工", "1、"},
      {"nothing behind", "1.  ", "no marker"},
      {"empty", "", "no marker"},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) { BOOST_TEST(marker_in(test.text) == test.marker); }
  }
}

BOOST_AUTO_TEST_CASE(bullets_mark_lines_only) {
  BOOST_TEST(marker_in("- publish", MarkerPlace::run_in) == "no marker");
  BOOST_TEST(marker_in("1. Publish", MarkerPlace::run_in) == "1.");
}

BOOST_AUTO_TEST_CASE(knows_what_follows_what) {
  const struct {
    const char* name;
    const char* first;
    const char* second;
    bool follows;
  } kCases[] = {
      {"numbers", "1. x", "2. x", true},
      {"a number left out", "1. x", "3. x", false},
      {"another style", "1. x", "2) x", false},
      {"width does not matter", "(1) x", "（2）x", true},
      {"letters", "h) x", "i) x", true},
      {"Roman numerals", "i) x", "ii) x", true},
      {"Roman over ten", "ix) x", "x) x", true},
      {"Han numerals", "九、x", "十、x", true},
      {"circled", "①x", "②x", true},
      {"bullets", "- x", "- x", false},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      const std::string_view first = test.first;
      const std::string_view second = test.second;
      const auto a = read_list_marker(first, 0, first.size(), MarkerPlace::line);
      const auto b = read_list_marker(second, 0, second.size(), MarkerPlace::line);
      BOOST_TEST_REQUIRE((a && b));
      BOOST_TEST(b->follows(*a) == test.follows);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
