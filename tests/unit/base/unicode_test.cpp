#include "base/unicode.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace undersigned;

BOOST_AUTO_TEST_SUITE(base_unicode)

BOOST_AUTO_TEST_CASE(finds_the_first_ill_formed_byte) {
  const struct {
    const char* name;
    std::string bytes;
    std::optional<std::size_t> offset;
  } cases[] = {
      {"nothing", "", std::nullopt},
      {"ASCII with a NUL", std::string("a\0b", 3), std::nullopt},
      {"two, three and four bytes", "é要\U0001F600", std::nullopt},
      {"the last code point", "\xF4\x8F\xBF\xBF", std::nullopt},
      {"behind the last code point", "a\xF4\x90\x80\x80", 1},
      {"a lone continuation byte", "ab\x80", 2},
      {"an overlong slash", "\xC0\xAF", 0},
      {"a surrogate", "a\xED\xA0\x80", 1},
      {"a sequence cut by the end", "要\xE8\xA6", 3},
      {"a sequence cut by a letter", "\xE8\xA6z", 0},
      {"the byte FF", "abc\xFF", 3},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST((first_invalid_utf8(c.bytes) == c.offset)); }
  }
}

BOOST_AUTO_TEST_CASE(reads_code_points_and_steps_over_bad_bytes_one_by_one) {
  const std::string text = "a要\xE8\xA6z\U0001F600";
  std::u32string read;
  std::string offsets;
  for (std::size_t at = 0; at < text.size();) {
    read += next_code_point(text, at);
    offsets += std::to_string(at) + " ";
  }
  BOOST_TEST((read == U"a要\uFFFD\uFFFDz\U0001F600"));
  BOOST_TEST(offsets == "1 4 5 6 7 11 ");
}

BOOST_AUTO_TEST_CASE(writes_what_it_reads) {
  for (const char32_t c : {U'a', U'\u00E9', U'\u8981', U'\U0001F600', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    BOOST_TEST((next_code_point(text, at) == c));
    BOOST_TEST(at == text.size());
    BOOST_TEST(count_code_points(text) == 1u);
  }
  std::string nothing;
  append_utf8(nothing, 0xD800);
  BOOST_TEST(nothing == "");
}

BOOST_AUTO_TEST_CASE(classifies_characters) {
  const struct {
    const char* name;
    char32_t c;
    std::string classes;
  } cases[] = {
      {"a letter", U'x', "letter "},
      {"an accented letter", U'\u00E9', "letter "},
      {"a Han character", U'\u8981', "letter han "},
      {"the repetition mark", U'\u3005', "letter han "},
      {"the round zero", U'\u3007', "han "},
      {"a Han character beyond 16 bits", U'\U00020000', "letter han "},
      {"a kana", U'\u3042', "letter "},
      {"a digit", U'7', "digit "},
      {"a full-width digit", U'\uFF17', "digit "},
      {"a numeral that is no digit", U'\u00BD', ""},
      {"a space", U' ', "space "},
      {"a no-break space", U'\u00A0', "space "},
      {"an ideographic space", U'\u3000', "space "},
      {"a zero-width space", U'\u200B', "ignorable "},
      {"a soft hyphen", U'\u00AD', "ignorable "},
      {"a byte order mark", U'\uFEFF', "ignorable "},
      {"an ideographic full stop", U'\u3002', ""},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      std::string classes;
      if (is_letter(c.c)) classes += "letter ";
      if (is_digit(c.c)) classes += "digit ";
      if (is_space(c.c)) classes += "space ";
      if (is_han(c.c)) classes += "han ";
      if (is_default_ignorable(c.c)) classes += "ignorable ";
      BOOST_TEST(classes == c.classes);
    }
  }
}

BOOST_AUTO_TEST_CASE(measures_columns_of_a_terminal) {
  const struct {
    const char* name;
    const char* text;
    int width;
  } cases[] = {
      {"nothing", "", 0},
      {"ASCII", "abc", 3},
      {"Han", "要求", 4},
      {"full-width punctuation", "，", 2},
      {"half-width kana", "\uFF71", 1},
      {"a decomposed letter", "e\u0301", 1},
      {"a zero-width space", "a\u200Bb", 2},
      {"an emoji", "\U0001F600", 2},
      {"both scripts", "AI要", 4},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(display_width(c.text) == c.width); }
  }
}

BOOST_AUTO_TEST_CASE(collapses_white_space_of_every_kind) {
  BOOST_TEST(collapse_space("") == "");
  BOOST_TEST(collapse_space(" \n\u3000") == "");
  BOOST_TEST(collapse_space("  we \t\r\n call\u00A0on\u3000you ") == "we call on you");
}

BOOST_AUTO_TEST_CASE(lowers_without_changing_the_number_of_characters) {
  BOOST_TEST(to_lower("We DEMAND") == "we demand");
  BOOST_TEST(to_lower("ÉCOLE ŁÓDŹ ΣΑΣ") == "école łódź σασ");
  BOOST_TEST(to_lower("ＡＩ要求") == "ａｉ要求");
  BOOST_TEST(count_code_points(to_lower("İ")) == 1u);
}

BOOST_AUTO_TEST_CASE(shows_controls_and_ill_formed_bytes_instead_of_sending_them) {
  const struct {
    const char* name;
    std::string text;
    const char* shown;
    const char* with_newlines;
  } cases[] = {
      {"plain text", "We call, 要求 é \uFFFD", "We call, 要求 é \uFFFD", "We call, 要求 é \uFFFD"},
      {"an escape sequence", "a\x1B[31mb", "a\\u{1B}[31mb", "a\\u{1B}[31mb"},
      {"a newline and a tab", "a\n\tb", "a\\u{A}\\u{9}b", "a\n\tb"},
      {"a carriage return", "a\rb", "a\\u{D}b", "a\\u{D}b"},
      {"NUL and DEL", std::string("\0\x7F", 2), "\\u{0}\\u{7F}", "\\u{0}\\u{7F}"},
      {"a C1 control", "\u009B", "\\u{9B}", "\\u{9B}"},
      {"a right-to-left override", "a\u202Eb", "a\\u{202E}b", "a\\u{202E}b"},
      {"a line separator", "\u2028", "\\u{2028}", "\\u{2028}"},
      {"bytes that are no text",
       "a\x9B"
       "b\xE8",
       "a\\x{9B}b\\x{E8}", "a\\x{9B}b\\x{E8}"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(escape_controls(c.text) == c.shown);
      BOOST_TEST(escape_controls(c.text, true) == c.with_newlines);
    }
  }
}

BOOST_AUTO_TEST_CASE(no_line_is_a_command_of_a_pipeline) {
  const struct {
    const char* name;
    const char* text;
    const char* expected;
  } cases[] = {
      {"a command", "::error::x", "\\u{3A}:error::x"},
      {"behind spaces of several kinds", "a\n \t\xC2\xA0\xE3\x80\x80::error::x",
       "a\n \t\xC2\xA0\xE3\x80\x80\\u{3A}:error::x"},
      {"within a line", "a ::error::x", "a ::error::x"},
      {"three colons", ":::", "\\u{3A}::"},
      {"one colon", ": x\n:", ": x\n:"},
      {"the older form", "a ##[error]x", "a #\\u{23}[error]x"},
      {"in a longer row", "###[error]", "##\\u{23}[error]"},
      {"Azure's", "##vso[task.setvariable]", "#\\u{23}vso[task.setvariable]"},
      {"a heading", "## Demands [1]\n", "## Demands [1]\n"},
      {"nothing", "", ""},
  };
  for (const auto& c : cases)
    BOOST_TEST_CONTEXT(c.name) BOOST_TEST(escape_commands(c.text) == c.expected);
}

BOOST_AUTO_TEST_SUITE_END()
