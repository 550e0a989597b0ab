#include <boost/test/unit_test.hpp>
#include <string>

#include "ingest/readers.h"
#include "support/printing.h"
#include "support/result.h"

namespace undersigned {
namespace {

Document read(const std::string& html) {
  return test::value_of(read_document({"letter.html", html}, {}));
}

BOOST_AUTO_TEST_SUITE(ingest_html_reader)

BOOST_AUTO_TEST_CASE(finds_the_blocks) {
  const struct {
    const char* name;
    const char* html;
    const char* blocks;
  } cases[] = {
      {"nothing", "", ""},
      {"text alone", "one", "paragraph: one\n"},
      {"a page",
       "<!DOCTYPE html><html><head><title>T</title><meta charset=utf-8></head><body>"
       "<h1>One</h1><p>two</p></body></html>",
       "heading 1: One\nparagraph: two\n"},
      {"paragraphs that never end", "<p>one<p>two", "paragraph: one\nparagraph: two\n"},
      {"items that never end", "<ul><li>one<li>two</ul><p>three",
       "list-item 1: one\nlist-item 1: two\nparagraph: three\n"},
      {"nested lists", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
       "list-item 1: a\nlist-item 2: b\nlist-item 1: c\n"},
      {"an item of two paragraphs", "<ul><li><p>a</p><p>b</p></li></ul>",
       "list-item 1: a\nlist-item 1 continued: b\n"},
      {"white space collapses", "<p>\n  one\n\ttwo  <b> three</b>\n</p>",
       "paragraph: one two three\n"},
      {"line breaks", "<p>one<br>two<br/> three</p>", "paragraph: one\\ntwo\\nthree\n"},
      {"inline elements inside a word", "<p>un<b>der</b>sig<i>ned</i></p>",
       "paragraph: undersigned\n"},
      {"entities", "<p>R&amp;D &lt;b&gt; &#8212; &#x41;&nosuch; AT&T</p>",
       "paragraph: R&D <b> \u2014 A&nosuch; AT&T\n"},
      {"a quote", "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>c",
       "quote 1: a\nquote 2: b\nparagraph: c\n"},
      {"a table", "<table><tr><th>Name<th>Job<tr><td>Ada</td><td>cook</td></tr></table>",
       "table-row: Name\\tJob\ntable-row: Ada\\tcook\n"},
      {"preformatted", "<pre>one\n  two</pre>", "preformatted: one\\n  two\n"},
      {"what is no text",
       "<script>if (a < b) c('<p>x</p>')</script><style>p {}</style><nav>Home</nav>"
       "<noscript>no</noscript><svg><text>s</text></svg><button>Sign</button>"
       "<select><option>o</select><textarea>t</textarea><p>one</p>",
       "paragraph: one\n"},
      {"comments are no text, unknown declarations are",
       "<p>one<!-- <p>hidden --> two</p><![CDATA[x]]>",
       "paragraph: one two\nparagraph: <![CDATA[x]]>\n"},
      {"a charset that lies", "<meta charset=windows-1252><p>caf\u00E9", "paragraph: caf\u00E9\n"},
      {"a block of hard spaces only", "<p>one</p><p>&nbsp;</p><p>two</p>",
       "paragraph: one\nparagraph: two\n"},
      {"hard spaces at the ends", "<p>&nbsp;one&nbsp;</p>", "paragraph: one\n"},
      {"CRLF", "<p>one\r\ntwo</p>\r\n<pre>a\r\nb</pre>",
       "paragraph: one two\npreformatted: a\\nb\n"},
      {"text between blocks", "one<p>two</p>three",
       "paragraph: one\nparagraph: two\n"
       "paragraph: three\n"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(test::blocks_of(read(tc.html)) == tc.blocks);
    }
}

BOOST_AUTO_TEST_CASE(knows_where_everything_stood) {
  const std::string html =
      "<html>\n<p>We <b>ask</b>\n R&amp;D &#19978; caf\u00E9</p>\n<ul><li>to&nbsp;pay</ul>";
  const Document document = read(html);
  BOOST_TEST(document.text == "We ask R&D \u4E0A caf\u00E9\n\nto\u00A0pay");
  const struct {
    const char* in_text;
    const char* in_file;
    int line;
    int column;
  } cases[] = {
      {"We", "We", 2, 4},
      {"ask", "ask", 2, 10},
      {"R&D", "R&amp;D", 3, 2},
      {"\u4E0A", "&#19978;", 3, 10},
      {"caf\u00E9", "caf\u00E9", 3, 19},
      {"to\u00A0pay", "to&nbsp;pay", 4, 9},
      {"ask R", "ask</b>\n R", 2, 10},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.in_text) {
      const std::string word = tc.in_text;
      const std::size_t at = document.text.find(word);
      BOOST_TEST(document.in_file({at, at + word.size()}).of(html) == tc.in_file);
      const Place place = document.place(at);
      BOOST_TEST(place.line == tc.line);
      BOOST_TEST(place.column == tc.column);
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_any_depth_and_loses_nothing) {
  std::string html;
  for (int i = 0; i < 20'000; ++i) html += "<div>";
  html += "<p>deep";
  BOOST_TEST(test::blocks_of(read(html)) == "paragraph: deep\n");
}

BOOST_AUTO_TEST_CASE(reads_long_texts_piece_by_piece_without_a_gap) {
  std::string words;
  for (int i = 0; i < 20'000; ++i) words += "word" + std::to_string(i) + " ";
  const Document document = read("<p>" + words + "</p>");
  BOOST_TEST(document.text + " " == words);
  BOOST_TEST(document.in_file({0, document.text.size()}).begin == 3u);
  BOOST_TEST(document.in_file({0, document.text.size()}).size() == document.text.size());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
