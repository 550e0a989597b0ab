#include "ingest/html_tokenizer.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

/// "text(a)" "start(br/)" ...: what each token covers, and "!" behind an unfinished one.
std::string tokens_of(const std::string& source, Span part) {
  HtmlTokenizer tokens(source, part);
  std::string out;
  while (const auto token = tokens.next()) {
    switch (token->kind) {
      case HtmlToken::Kind::text:
        out += "text(" + std::string(token->span.of(source)) + ")";
        break;
      case HtmlToken::Kind::entity:
        out += "entity(" + std::string(token->span.of(source)) + "=" + token->text + ")";
        break;
      case HtmlToken::Kind::start_tag:
        out += "start(" + token->text + (token->self_closing ? "/)" : ")");
        break;
      case HtmlToken::Kind::end_tag:
        out += "end(" + token->text + ")";
        break;
      case HtmlToken::Kind::commentary:
        out += "commentary(" + std::string(token->span.of(source)) + ")";
        break;
    }
    out += token->unfinished ? "! " : " ";
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(ingest_html_tokenizer)

BOOST_AUTO_TEST_CASE(cuts_a_page_into_tokens) {
  const struct {
    const char* name;
    const char* source;
    const char* tokens;
  } cases[] = {
      {"nothing", "", ""},
      {"tags", "<P>a</p ><br/><my-b>", "start(p) text(a) end(p) start(br/) start(my-b) "},
      {"attributes", "<a b='>' c=\">\" d = '>' e=/>x", "start(a) text(x) "},
      {"a quote that is no value", "<a it's>x", "start(a) text(x) "},
      {"no tags", "1 < 2 </3 <", "text(1 ) text(< 2 ) text(</3 ) text(<) "},
      {"entities", "&amp;&#65;&#x42&no;&b c&",
       "entity(&amp;=&) entity(&#65;=A) entity(&#x42=B) entity(&no;=) text(&b c) text(&) "},
      {"without a semicolon", "&copy 1 &ampx &alpha 2",
       "entity(&copy=\u00A9) text( 1 ) text(&ampx ) text(&alpha 2) "},
      {"numbers that are none", "&#;&#x;&#6a;", "text(&#;) text(&#x;) text(&#6a;) "},
      {"comments", "<!-- a > b --><!--><!--->c<!DOCTYPE html><?x?>",
       "commentary(<!-- a > b -->) commentary(<!-->) commentary(<!--->) text(c) "
       "commentary(<!DOCTYPE html>) commentary(<?x?>) "},
      {"marked sections", "<![CDATA[a<b>&amp;]]>c<![CDATA[d", "text(a<b>&amp;) text(c) text(d) "},
      {"a tag without an end", "a<b c='d", "text(a) start(b)! "},
      {"a name without an end", "</b", "end(b)! "},
      {"a comment without an end", "a<!-- b", "text(a) commentary(<!-- b)! "},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name) {
      const std::string source = tc.source;
      BOOST_TEST(tokens_of(source, {0, source.size()}) == tc.tokens);
    }
}

BOOST_AUTO_TEST_CASE(reads_nothing_outside_its_part) {
  BOOST_TEST(tokens_of("<i>ab</i>", {3, 4}) == "text(a) ");
  BOOST_TEST(tokens_of("<i>ab</i>", {4, 7}) == "text(b) text(</) ");
}

BOOST_AUTO_TEST_CASE(finds_an_attribute_of_a_tag) {
  const struct {
    const char* tag;
    const char* value;
  } cases[] = {
      {"<a href=\"/x\">", "/x"},
      {"<a href='/x'>", "/x"},
      {"<a href=/x>", "/x"},
      {"<a\nHREF = \"/x\" >", "/x"},
      {"<a class=b href=/x/y>", "/x/y"},
      {"<a hidden href=\"a b\">", "a b"},
      {"<a data-href=/y>", ""},
      {"<a title=\"href=/y\">", ""},
      {"<a>", ""},
      {"<a href>", ""},
      {"<a href=", ""},
      {"<a href=\"/x", "/x"},
      {"<a title=\"b\"href=/x>", "/x"},
  };
  for (const auto& [tag, value] : cases) BOOST_TEST(attribute_of(tag, "href") == value, tag);
}

BOOST_AUTO_TEST_CASE(skips_what_is_no_markup) {
  const struct {
    const char* name;
    const char* source;
    bool found;
    const char* behind;
  } cases[] = {
      {"at once", "</script>a", true, "text(a) "},
      {"in another case, with a space", "a</SCRIPT >b", true, "text(b) "},
      {"longer names", "</scripts></script/>a", true, "text(a) "},
      {"other ends", "</b></</script>a", true, "text(a) "},
      {"never", "a</b></script", false, ""},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      const std::string source = tc.source;
      HtmlTokenizer tokens(source, {0, source.size()});
      BOOST_TEST(tokens.skip_behind_end_tag("script") == tc.found);
      const auto token = tokens.next();
      const std::size_t behind = token ? token->span.begin : source.size();
      BOOST_TEST(tokens_of(source, {behind, source.size()}) == tc.behind);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
