#include "ingest/html_elements.h"

#include <boost/test/unit_test.hpp>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(ingest_html_elements)

BOOST_AUTO_TEST_CASE(finds_every_element_by_its_name) {
  for (std::size_t element = 0; element < kElementCount; ++element) BOOST_TEST_CONTEXT(element) {
      BOOST_TEST(find_element(element_name(element)) == element);
    }
}

BOOST_AUTO_TEST_CASE(takes_what_it_does_not_know_for_text) {
  for (const char* name : {"", "b", "a", "zzz", "uls", "u", "h7", "my-element"})
    BOOST_TEST_CONTEXT(name) { BOOST_TEST(find_element(name) == kInline); }
  BOOST_TEST((kind_of(kInline) == ElementKind::inline_text));
  BOOST_TEST((kind_of(find_element("h3")) == ElementKind::heading));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
