#include "report/layout.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "|";
  return out;
}

BOOST_AUTO_TEST_SUITE(report_layout)

BOOST_AUTO_TEST_CASE(wraps_at_spaces_and_between_wide_characters) {
  const struct {
    const char* name;
    const char* text;
    std::size_t width;
    const char* lines;
  } cases[] = {
      {"nothing", "", 5, "|"},
      {"what fits", "we ask", 6, "we ask|"},
      {"at a space", "we ask you", 6, "we ask|you|"},
      {"runs of spaces", "we   ask", 10, "we ask|"},
      {"a word that is too wide", "we undersigned ask", 5, "we|under|signe|d ask|"},
      {"a word of exactly two lines", "abcdefghij", 5, "abcde|fghij|"},
      {"wide characters", "\u6211\u4EEC\u8981\u6C42", 5, "\u6211\u4EEC|\u8981\u6C42|"},
      {"kana", "\u30AB\u30BF\u30AB\u30CA", 4, "\u30AB\u30BF|\u30AB\u30CA|"},
      {"both", "we\u6211\u4EEC ask", 6, "we\u6211\u4EEC|ask|"},
      {"a column too narrow for any", "\u6211\u4EEC", 1, "\u6211|\u4EEC|"},
      {"combining marks take no column", "cafe\u0301 a", 6, "cafe\u0301 a|"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(joined(wrap(tc.text, tc.width)) == tc.lines);
    }
}

BOOST_AUTO_TEST_CASE(shortens) {
  BOOST_TEST(shorten("undersigned", 11) == "undersigned");
  BOOST_TEST(shorten("undersigned", 8) == "under...");
  BOOST_TEST(shorten("\u6211\u4EEC\u8981\u6C42", 6) == "\u6211...");
  BOOST_TEST(shorten("", 0) == "");
}

BOOST_AUTO_TEST_CASE(puts_the_note_at_the_right_end_and_hangs_the_rest) {
  Layout layout(40, false);
  layout.heading("Demands (1)");
  layout.item("  d1  ", "      ", "publish the report and pay everybody", "L12");
  layout.detail("      ", "disclose");
  BOOST_TEST(layout.take() ==
             "\nDemands (1)\n"
             "  d1  publish the report and pay     L12\n"
             "      everybody\n"
             "      disclose\n");
}

BOOST_AUTO_TEST_CASE(colours_only_when_asked_and_lets_no_control_character_pass) {
  Layout plain(10, false);
  BOOST_TEST(plain.width() == 40u);
  plain.item("", "", "a\x1B[31mb", "", Style::bad);
  BOOST_TEST(plain.take() == "a\\u{1B}[31mb\n");
  Layout colour(40, true);
  colour.item("- ", "  ",
              "a\x1B"
              "b",
              "L1", Style::bad);
  BOOST_TEST(
      colour.take() ==
      "\x1B[2m- \x1B[0m\x1B[31ma\\u{1B}b\x1B[0m                            \x1B[2mL1\x1B[0m\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
