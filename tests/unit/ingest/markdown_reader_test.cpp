#include <boost/test/unit_test.hpp>
#include <string>

#include "ingest/readers.h"
#include "support/printing.h"
#include "support/result.h"

namespace undersigned {
namespace {

Document read(const std::string& markdown) {
  return test::value_of(read_document({"letter.md", markdown}, {}));
}

std::string links_of(const Document& document) {
  std::string out;
  for (const Link& link : document.links)
    out += std::string(link.span.of(document.text)) + ": " + link.target + '\n';
  return out;
}

BOOST_AUTO_TEST_SUITE(ingest_markdown_reader)

BOOST_AUTO_TEST_CASE(finds_the_blocks) {
  const struct {
    const char* name;
    const char* markdown;
    const char* blocks;
  } cases[] = {
      {"nothing", "", ""},
      {"paragraphs and headings", "# One\n\ntwo\nlines\n\nThree\n---\n",
       "heading 1: One\nparagraph: two\\nlines\nheading 2: Three\n"},
      {"YAML front matter", "---\ntitle: Pay\n---\nBody\n", "paragraph: Body\n"},
      {"TOML front matter", "+++\ntitle = 'Pay'\n+++\nBody\n", "paragraph: Body\n"},
      {"front matter that never ends", "+++\nBody\n", "paragraph: +++\\nBody\n"},
      {"line ends of the oldest kind", "---\rtitle: Pay\r---\rone\rtwo\r\r- item\r",
       "paragraph: one\\ntwo\nlist-item 1 -: item\n"},
      {"CRLF", "one\r\ntwo\r\n\r\n1. item\r\n", "paragraph: one\\ntwo\nlist-item 1 1.: item\n"},
      {"front matter with a comment, and spaces behind its marks",
       "---  \n# by hand\n\ntitle: Pay\n--- \nBody\n", "paragraph: Body\n"},
      {"a thematic break at the top", "---\n\nDear board: we ask.\n\n---\n\nBody\n",
       "paragraph: Dear board: we ask.\nparagraph: Body\n"},
      {"template tags", "{{< figure >}}\n\nWe {{ name }}ask {% x %}you.\n",
       "paragraph: We           ask        you.\n"},
      {"a template tag in raw HTML", "<div>{{ name }}we</div>\n", "paragraph: we\n"},
      {"braces that are no tag", "a {{ b\n\nc }} d\n", "paragraph: a {{ b\nparagraph: c }} d\n"},
      {"attribute lines", "# One\n{: .big}\n\ntwo\n{:.small}\n",
       "heading 1: One\nparagraph: two\n"},
      {"lists with their markers", "1. one\n2. two\n\ntext\n\n* a\n* b\n",
       "list-item 1 1.: one\nlist-item 1 2.: two\nparagraph: text\n"
       "list-item 1 *: a\nlist-item 1 *: b\n"},
      {"nested lists", "- a\n  1) b\n     - c\n- d\n",
       "list-item 1 -: a\nlist-item 2 1): b\nlist-item 3 -: c\nlist-item 1 -: d\n"},
      {"an item of two paragraphs", "- a\n\n  b\n\n- c\n",
       "list-item 1 -: a\nlist-item 1 continued: b\nlist-item 1 -: c\n"},
      {"a quote in a tight item", "- a\n  > b\n", "list-item 1 -: a\nlist-item 1 continued: b\n"},
      {"code in a tight item", "- a\n  ```\n  b\n  ```\n", "list-item 1 -: a\npreformatted: b\n"},
      {"a heading in a tight item", "- a\n  # b\n", "list-item 1 -: a\nheading 1: b\n"},
      {"quotes", "> a\n> b\n>\n> > c\n\nd\n", "quote 1: a\\nb\nquote 2: c\nparagraph: d\n"},
      {"a list in a quote", "> - a\n> - b\n", "list-item 1 -: a\nlist-item 1 -: b\n"},
      {"a table", "| Name | Job |\n|---|---|\n| Ada | cook |\n",
       "table-row: Name\\tJob\ntable-row: Ada\\tcook\n"},
      {"code", "```\none\n\ntwo\n```\n\n    three\n",
       "preformatted: one\\n\\ntwo\npreformatted: "
       "three\n"},
      {"emphasis, links and code spans", "*We* __ask__ [the board](https://a.example) for `pay`.\n",
       "paragraph: We ask the board for pay.\n"},
      {"bare and bracketed URLs", "see https://a.example or <https://b.example>\n",
       "paragraph: see https://a.example or https://b.example\n"},
      {"images are no text", "a ![photo of *us*](p.png) b\n", "paragraph: a  b\n"},
      {"entities and escapes", "R&amp;D &#x41;&#66; \\*stars\\* &nosuch; AT&T\n",
       "paragraph: R&D AB *stars* &nosuch; AT&T\n"},
      {"hard breaks", "one  \ntwo\\\nthree\n", "paragraph: one\\ntwo\\nthree\n"},
      {"inline tags and comments", "We <b>ask</b> you<!-- hidden --> now<br>\n",
       "paragraph: We ask you now\n"},
      {"raw HTML blocks", "<div>\n<p>one</p><p>two</p>\n</div>\n\nthree\n",
       "paragraph: one\nparagraph: two\nparagraph: three\n"},
      {"inline line breaks", "one<br>two<br />\nthree\n", "paragraph: one\\ntwo\\nthree\n"},
      {"raw HTML in a quote", "> <div>\n> one\n> <p>two\n> </div>\n\nthree\n",
       "paragraph: one\nparagraph: two\nparagraph: three\n"},
      {"raw HTML that ends in another block", "<nav>\n\none\n\n</nav>\n\ntwo\n",
       "paragraph: one\nparagraph: two\n"},
      {"a comment as a block", "<!-- hidden\n\nstill hidden -->\n\none\n", "paragraph: one\n"},
      {"a script as a block", "<script>\nvar a;\n\nvar b;\n</script>\n\none\n", "paragraph: one\n"},
      {"thematic breaks", "one\n\n---\n\n***\n\ntwo\n", "paragraph: one\nparagraph: two\n"},
      {"a block of hard spaces only", "one\n\n&nbsp;\n\ntwo\n", "paragraph: one\nparagraph: two\n"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(test::blocks_of(read(tc.markdown)) == tc.blocks);
    }
}

BOOST_AUTO_TEST_CASE(knows_where_links_lead) {
  const struct {
    const char* name;
    const char* markdown;
    const char* links;
  } cases[] = {
      {"links of both kinds", "- [Ada Brun](https://a.example), [Quay][q]\n\n[q]: /quay\n",
       "Ada Brun: https://a.example\nQuay: /quay\n"},
      {"emphasis inside", "[*Ada* Brun](https://a.example)\n", "Ada Brun: https://a.example\n"},
      {"HTML", "<p><a href=\"https://a.example\">Ada</a></p>\n", "Ada: https://a.example\n"},
      {"the target itself", "<https://a.example>\n", ""},
      {"an image", "[![logo](logo.png)](https://a.example)\n", ""},
      {"none", "Ada (https://a.example)\n", ""},
  };
  for (const auto& test : cases) BOOST_TEST(links_of(read(test.markdown)) == test.links, test.name);
}

BOOST_AUTO_TEST_CASE(knows_where_everything_stood) {
  const std::string markdown =
      "---\na: b\n---\n> We *ask* R&amp;D\n> to pay.\n\n| x | y |\n|---|---|\n";
  const Document document = read(markdown);
  BOOST_TEST(document.text == "We ask R&D\nto pay.\n\nx\ty");
  const struct {
    const char* in_text;
    const char* in_file;
    int line;
    int column;
  } cases[] = {
      {"We", "We", 4, 3},          {"ask", "ask", 4, 7},       {"R&D", "R&amp;D", 4, 12},
      {"&", "&amp;", 4, 13},       {"to pay", "to pay", 5, 3}, {"y", "y", 5, 8},
      {"D\nto", "D\n> to", 4, 18},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.in_text) {
      const std::string word = tc.in_text;
      const std::size_t at = document.text.find(word);
      BOOST_TEST(document.in_file({at, at + word.size()}).of(markdown) == tc.in_file);
      const Place place = document.place(at);
      BOOST_TEST(place.line == tc.line);
      BOOST_TEST(place.column == tc.column);
    }
  }
}

BOOST_AUTO_TEST_CASE(says_what_it_did_not_read) {
  const struct {
    const char* name;
    const char* markdown;
    const char* diagnostics;
  } cases[] = {
      {"nothing", "one &amp; two\n\n<nav>\n\nthree\n\n</nav>\n", ""},
      {"a comment that never ends", "one\n\n<!-- two\n\nthree\n",
       "warning: the comment on line 3 never ends: what follows it was not read\n"},
      {"what is no text, twice",
       "<div><button>a</button></div>\n\nb\n\n<div><button>c</button></div>\n",
       "note: left out, as no text of a letter's: <button>\n"},
      {"characters that nobody knows", "---\na: b\n---\n&nosuch; &another;\n",
       "note: '&nosuch;' on line 4 is no known character: kept as it is\n"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(test::diagnostics_of(read(tc.markdown)) == tc.diagnostics);
    }
}

BOOST_AUTO_TEST_CASE(reads_a_megabyte_of_tags_on_one_line) {
  std::string markdown;
  for (int i = 0; i < 200'000; ++i) markdown += "{{x}}a";
  BOOST_TEST(read(markdown).text.size() > 200'000u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
