#include <boost/test/unit_test.hpp>
#include <string>

#include "ingest/readers.h"
#include "support/printing.h"
#include "support/result.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(ingest_text_reader)

BOOST_AUTO_TEST_CASE(makes_all_line_ends_equal_and_leaves_the_rest_alone) {
  const struct {
    const char* name;
    const char* bytes;
    const char* text;
  } cases[] = {
      {"LF", "a\n\nb\n", "a\\n\\nb\\n"},
      {"CRLF", "a\r\n\r\nb", "a\\n\\nb"},
      {"CR", "a\r\rb", "a\\n\\nb"},
      {"NEL", "a\u0085b", "a\\nb"},
      {"line and paragraph separator", "a\u2028b\u2029c", "a\\nb\\nc"},
      {"what begins like them", "a\u00A9b\u2014c", "a\u00A9b\u2014c"},
      {"spaces and markup", "  <b>*x*</b> &amp;  ", "  <b>*x*</b> &amp;  "},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      const Document document = test::value_of(read_document({"letter.txt", tc.bytes}, {}));
      BOOST_TEST(test::visible(document.text) == tc.text);
      BOOST_TEST(document.blocks.empty());
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
