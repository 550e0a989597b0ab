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
      {"paragraphs in the cells of a table",
       "<table><tr><td><p>Ada </p></td>\n<td><p>cook</p></td></tr></table>",
       "table-row: Ada\\tcook\n"},
      {"a table for the layout", "<table><tr><td><p>a</p><p>b</p><ul><li>c</ul>d<td>e</table>f",
       "paragraph: a\nparagraph: b\nlist-item 1: c\nparagraph: d\nparagraph: e\nparagraph: f\n"},
      {"a table in a cell", "<table><tr><td>a<table><tr><td>b<td>c</table></div>d</table>e",
       "paragraph: a\ntable-row: b\\tc\nparagraph: d\nparagraph: e\n"},
      {"preformatted", "<pre>one\n  two</pre>", "preformatted: one\\n  two\n"},
      {"what is no text",
       "<script>if (a < b) c('<p>x</p>')</script><style>p {}</style><nav>Home</nav>"
       "<noscript>no</noscript><svg><text>s</text></svg><button>Sign</button>"
       "<select><option>o</select><textarea>t</textarea><p>one</p>",
       "paragraph: one\n"},
      {"comments and declarations are no text, marked sections are",
       "<?xml version='1.0'?><p>one<!-- <p>hidden --> two</p><![CDATA[x < y]]>",
       "paragraph: one two\nparagraph: x < y\n"},
      {"what only looks like markup", "<p>1 < 2, I </3 you, R&D, a<!b</p>",
       "paragraph: 1 < 2, I </3 you, R&D, a\n"},
      {"end tags without a beginning", "one</div> </ul></li>two</b>", "paragraph: one two\n"},
      {"an element that ends what is still open in it",
       "<div><ul><li>a<blockquote>b</div>c<h2>d<div>e</div></h2>f",
       "list-item 1: a\nlist-item 1 continued: b\nparagraph: c\nheading 2: d\nheading 2: e\n"
       "paragraph: f\n"},
      {"headings that end each other", "<h2>a<h3>b</h2>c",
       "heading 2: a\nheading 3: b\nparagraph: c\n"},
      {"items without a list", "<li>a</li><p>b</p><div><li>c<li>d</div>e",
       "list-item 1: a\nparagraph: b\nlist-item 1: c\nlist-item 1: d\nparagraph: e\n"},
      {"spaces around line breaks", "<p>one <br>\n two", "paragraph: one\\ntwo\n"},
      {"navigation that is nested badly", "<nav><div>Home</nav><p>one", "paragraph: one\n"},
      {"a script that writes tags", "<script>a('</b>', '</scripts>')</SCRIPT >one",
       "paragraph: one\n"},
      {"attributes with marks in them", "<p title='a>b' class=x/>one<a href=\"c'>d\">e</a>",
       "paragraph: onee\n"},
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
  const struct {
    const char* name;
    const char* before;
    const char* after;
  } cases[] = {
      {"open elements", "<div>", ""},
      {"end tags of something else", "<div>", "</p>"},
      {"end tags that a table shields", "<div>", "<table></div></table>"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      std::string html;
      for (int i = 0; i < 100'000; ++i) html += tc.before;
      for (int i = 0; i < 100'000; ++i) html += tc.after;
      BOOST_TEST(test::blocks_of(read(html + "<p>deep")) == "paragraph: deep\n");
    }
  }
}

BOOST_AUTO_TEST_CASE(says_what_it_did_not_read) {
  const struct {
    const char* name;
    const char* html;
    const char* diagnostics;
  } cases[] = {
      {"nothing", "<p>one</p><nav> </nav><script>a</script><!-- b -->", ""},
      {"what is no text", "<nav>Home</nav><button>Sign</button><nav>About</nav>",
       "note: left out, as no text of a letter's: <button>, <nav>\n"},
      {"navigation that never ends", "one\n<nav><p>two",
       "warning: the <nav> on line 2 never ends: what follows it was not read\n"
       "note: left out, as no text of a letter's: <nav>\n"},
      {"a comment that never ends", "one\r\n\r\n<!-- two -- >",
       "warning: the comment on line 3 never ends: what follows it was not read\n"},
      {"a tag that never ends", "one <a href='x>two</a>",
       "warning: the tag on line 1 never ends: what follows it was not read\n"},
      {"a script that never ends", "<script>one</scrip>",
       "warning: the <script> on line 1 never ends: what follows it was not read\n"},
      {"characters that nobody knows", "&nosuch; &amp;\n&another;",
       "note: '&nosuch;' on line 1 is no known character: kept as it is\n"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(test::diagnostics_of(read(tc.html)) == tc.diagnostics);
    }
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
