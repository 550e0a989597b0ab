#include "base/folded_text.h"

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/unicode.h"

using namespace undersigned;

namespace {

constexpr FoldOptions kNothing = {};
constexpr FoldOptions kEverything = {true, true, true, true, true};

std::string folded(const std::string& text, const FoldOptions& options) {
  return FoldedText(text, {0, text.size()}, options).text();
}

/// Texts out of what folding treats in a special way, with its neighbours.
rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::element<std::string>(
      "a", "Z", "7", ",", " ", "  ", "\n", "\t", "é", "ß", "e\u0301", "\u0301", "“", "’", "「",
      "。", "，", "Ａ", "\uFF71", "\uFFE3", "\uFFA0", "\u3000", "\u00A0", "\u200B", "\u00AD",
      "\uFEFF", "要", "簽", "萬", "兩", "々", "\U00020000", "\U0001F600", "Ж", "\u2028");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& one : pieces) text += one;
                        return text;
                      });
}

rc::Gen<FoldOptions> any_options() {
  return rc::gen::map(rc::gen::inRange(0, 32), [](int bits) {
    return FoldOptions{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0,
                       (bits & 16) != 0};
  });
}

/// The spans of the code points of `text`.
std::vector<Span> code_points(const std::string& text) {
  std::vector<Span> spans;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    spans.push_back({begin, at});
  }
  return spans;
}

bool is_boundary(const std::string& text, std::size_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_folded_text)

BOOST_AUTO_TEST_CASE(folds_what_a_pack_asks_for_and_nothing_else) {
  const struct {
    const char* name;
    FoldOptions options;
    const char* text;
    const char* folded;
  } cases[] = {
      {"white space always", kNothing, " \n we\t\r\ncall\u00A0on\u3000you ", "we call on you"},
      {"invisible characters always", kNothing, "de\u00ADma\u200Bnd\uFEFF", "demand"},
      {"an invisible character between spaces", kNothing, "a \u200B b", "a b"},
      {"nothing but space", kNothing, " \u3000\n", ""},
      {"nothing", kNothing, "", ""},
      {"the rest stays", kNothing, "É ＡＢ，“簽” 要 求", "É ＡＢ，“簽” 要 求"},

      {"width: letters, digits, punctuation",
       {.width = true},
       "ＡＩ７３８（％），！",
       "AI738(%),!"},
      {"width: half-width kana", {.width = true}, "\uFF71\uFF9E", "\u30A2\u3099"},
      {"width: signs", {.width = true}, "\uFFE5\uFFE0\uFFE3", "\u00A5\u00A2\u00AF"},
      {"width: the full stop and the comma of lists stay", {.width = true}, "。、「」", "。、「」"},
      {"width: accents and quotes stay", {.width = true}, "é“", "é“"},

      {"quotes", {.quotes = true}, "‘a’ “b” „c‟ 5′ 6″", "'a' \"b\" \"c\" 5' 6\""},
      {"quotes: dashes and corner brackets stay",
       {.quotes = true},
       "a–b—c「d」«e»",
       "a–b—c「d」«e»"},

      {"accents", {.accents = true}, "Ésta señora, Łódź, Straße", "Esta senora, Lodz, Strasse"},
      {"accents: decomposed", {.accents = true}, "e\u0301a\u0300\u0323x", "eax"},
      {"accents: a lone one between spaces", {.accents = true}, "a \u0301 b \u0301", "a b"},
      {"accents: other scripts stay", {.accents = true}, "Жй έ 要", "Жй έ 要"},

      {"traditional", {.traditional = true}, "簽名者萬兩，臺灣", "签名者万两，台湾"},
      {"traditional: simplified stays", {.traditional = true}, "签名者要求々", "签名者要求々"},

      {"space beside Han", {.han_space = true}, "共 738 名 员工\n要求", "共738名员工要求"},
      {"space beside Han only",
       {.han_space = true},
       "open letter 的 AI team",
       "open letter的AI team"},
      {"space beside kana stays", {.han_space = true}, "あ い", "あ い"},

      {"everything", kEverything, "簽　名 ＡＩ “Café”", "签名AI \"Cafe\""},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(folded(c.text, c.options) == c.folded); }
  }
}

BOOST_AUTO_TEST_CASE(folds_a_pattern_with_the_spaces_at_its_ends) {
  BOOST_TEST(fold("", kNothing) == "");
  BOOST_TEST(fold(" ", kNothing) == " ");
  BOOST_TEST(fold("\u3000\n", kNothing) == " ");
  BOOST_TEST(fold("  call  on ", kNothing) == " call on ");
  BOOST_TEST(fold("\u3000簽\u3000", kEverything) == " 签 ");
}

BOOST_AUTO_TEST_CASE(knows_where_each_part_came_from) {
  const std::string text = "xx “簽 Straße”  e\u0301n  yy";
  const std::size_t begin = 3;
  const FoldedText part(text, {begin, text.size() - 4}, kEverything);
  BOOST_REQUIRE(part.text() == "\"签Strasse\" en");
  const struct {
    const char* name;
    const char* folded;
    const char* original;
  } cases[] = {
      {"a quote", "\"", "“"},
      {"a character", "签", "簽"},
      {"a letter that became two", "sse", "ße"},
      {"half of it", "rass", "raß"},
      {"a run of spaces", " ", "  "},
      {"a letter with its accent", "e\" e", "e”  e\u0301"},
      {"all", "\"签Strasse\" en", "“簽 Straße”  e\u0301n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const std::string piece = c.folded;
      const std::size_t at = part.text().find(piece);
      BOOST_REQUIRE(at != std::string::npos);
      BOOST_TEST(part.original({at, at + piece.size()}).of(text) == c.original);
    }
  }
  BOOST_TEST((part.original({0, 0}) == Span{begin, begin}));
  const std::size_t size = part.text().size();
  BOOST_TEST((part.original({size, size}) == Span{text.size() - 4, text.size() - 4}));
}

BOOST_AUTO_TEST_CASE(finds_the_folded_form_of_an_original_span) {
  const std::string text = "a  簽ß\u200Bb";
  const FoldedText whole(text, {0, text.size()}, {.accents = true, .traditional = true});
  BOOST_REQUIRE(whole.text() == "a 签ssb");
  BOOST_TEST((whole.folded({0, text.size()}) == Span{0, 8}));
  BOOST_TEST((whole.folded({3, 6}) == Span{2, 5}));   // the character
  BOOST_TEST((whole.folded({6, 8}) == Span{5, 7}));   // the letter that became two
  BOOST_TEST((whole.folded({8, 11}) == Span{7, 7}));  // what is not there
  BOOST_TEST((whole.folded({1, 2}) == Span{1, 1}));   // half of a run of spaces
  BOOST_TEST((whole.folded({11, 11}) == Span{7, 7}));
}

BOOST_AUTO_TEST_CASE(maps_every_folded_span_to_the_part_in_order) {
  const bool holds = rc::check([] {
    const std::string text = *any_text();
    const auto options = *any_options();
    const auto points = code_points(text);
    const auto size = points.size();
    const auto first = *rc::gen::inRange<std::size_t>(0, size + 1);
    const auto last = *rc::gen::inRange<std::size_t>(first, size + 1);
    const Span part{first < size ? points[first].begin : text.size(),
                    last < size ? points[last].begin : text.size()};
    const FoldedText folded_part(text, part, options);
    std::size_t end = part.begin;
    for (const Span point : code_points(folded_part.text())) {
      const Span original = folded_part.original(point);
      RC_ASSERT(part.contains(original));
      RC_ASSERT(!original.empty());
      RC_ASSERT(is_boundary(text, original.begin) && is_boundary(text, original.end));
      RC_ASSERT(original.begin >= end || original.end == end);  // the next one, or the same one
      end = original.end;
      // What it came from folds to what it is part of.
      const std::string again = fold(original.of(text), options);
      RC_ASSERT(again.find(point.of(folded_part.text())) != std::string::npos);
      RC_ASSERT(folded_part.folded(original).contains(point));
    }
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(folds_a_folded_text_to_itself) {
  const bool holds = rc::check([] {
    const std::string text = *any_text();
    const auto options = *any_options();
    const std::string once = folded(text, options);
    RC_ASSERT(folded(once, options) == once);
    RC_ASSERT(once.find("  ") == std::string::npos);
    RC_ASSERT(!once.starts_with(' ') && !once.ends_with(' '));
    RC_ASSERT(!first_invalid_utf8(once));
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(folds_every_character_of_the_tables_once_and_for_all) {
  std::string twice;
  for (char32_t c = 0x80; c <= 0xFFEF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::string once = folded(text, kEverything);
    if (folded(once, kEverything) != once) twice += text + " ";
  }
  BOOST_TEST(twice == "");
}

BOOST_AUTO_TEST_CASE(folds_a_part_as_if_it_were_the_whole) {
  const bool holds = rc::check([] {
    const std::string before = *any_text();
    const std::string text = *any_text();
    const std::string behind = *any_text();
    const auto options = *any_options();
    const FoldedText part(before + text + behind, {before.size(), before.size() + text.size()},
                          options);
    RC_ASSERT(part.text() == folded(text, options));
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_SUITE_END()
