#include "report/html/template.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "report/html/html_page.h"
#include "report/html/letter_view.h"
#include "report/html/page_files.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

BOOST_AUTO_TEST_SUITE(report_template)

BOOST_AUTO_TEST_CASE(escapes_what_it_is_given) {
  const Json node = {{"class", "leaf"},
                     {"operator", ""},
                     {"text", "a <b> & \"c\" ::error::d ##[e] \x1B[31m {{f}}"},
                     {"demand", ""},
                     {"has-children", false},
                     {"children", Json::array()}};
  BOOST_TEST(fill_template("requirement.mustache", {{"node", node}}) ==
             "<li class=\"leaf\"><span class=\"limb\"><bdi>a &lt;b&gt; &amp; &quot;c&quot; "
             "&#58;&#58;error&#58;&#58;d &#35;&#35;[e] \\u{1B}[31m {{f}}</bdi></span></li>\n");
}

BOOST_AUTO_TEST_CASE(fills_a_tree_by_a_part_that_holds_itself) {
  const auto leaf = [](const char* text) {
    return Json{{"node",
                 {{"class", "leaf"},
                  {"operator", ""},
                  {"text", text},
                  {"demand", ""},
                  {"has-children", false},
                  {"children", Json::array()}}}};
  };
  const Json tree = {{"class", "branch"},    {"operator", "any of"},
                     {"text", ""},           {"demand", ""},
                     {"has-children", true}, {"children", {leaf("a"), leaf("b")}}};
  std::string out = fill_template("requirement.mustache", {{"node", tree}});
  std::erase(out, '\n');
  BOOST_TEST(out ==
             "<li class=\"branch\"><span class=\"operator\">any of</span><ul>"
             "<li class=\"leaf\"><span class=\"limb\"><bdi>a</bdi></span></li>"
             "<li class=\"leaf\"><span class=\"limb\"><bdi>b</bdi></span></li></ul></li>");
}

BOOST_AUTO_TEST_CASE(the_words_of_the_page_are_the_same_in_every_language) {
  const Json english = page_words("en");
  const Json chinese = page_words("zh");
  BOOST_TEST(english.size() > 40u);
  for (const auto& [key, words] : english.items()) {
    BOOST_TEST_CONTEXT(key) { BOOST_TEST(chinese.contains(key)); }
  }
  for (const auto& [key, words] : chinese.items()) {
    BOOST_TEST_CONTEXT(key) { BOOST_TEST(english.contains(key)); }
  }
  for (const KindOfItem& kind : kKindsOfItems)
    BOOST_TEST((english.contains(kind.name) && english.contains(kind.plural)), kind.name);
  BOOST_TEST(page_words("xx").empty());
}

BOOST_AUTO_TEST_CASE(has_no_file_of_another_name) { BOOST_TEST(page_file("page.html").empty()); }

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
