#include "base/span.h"

#include <boost/test/unit_test.hpp>

using namespace undersigned;

BOOST_AUTO_TEST_SUITE(base_span)

BOOST_AUTO_TEST_CASE(is_half_open) {
  const struct {
    const char* name;
    Span a;
    Span b;
    bool contains;
    bool overlaps;
  } cases[] = {
      {"the same", {2, 5}, {2, 5}, true, true},   {"inside", {2, 5}, {3, 4}, true, true},
      {"touching", {2, 5}, {5, 7}, false, false}, {"over the end", {2, 5}, {4, 7}, false, true},
      {"around", {2, 5}, {1, 6}, false, true},    {"empty at the end", {2, 5}, {5, 5}, true, false},
      {"apart", {2, 5}, {8, 9}, false, false},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(c.a.contains(c.b) == c.contains);
      BOOST_TEST(c.a.overlaps(c.b) == c.overlaps);
      BOOST_TEST(c.b.overlaps(c.a) == c.overlaps);
    }
  }
}

BOOST_AUTO_TEST_CASE(gives_its_stretch_of_a_text) {
  BOOST_TEST((Span{2, 5}.of("abcdefg") == "cde"));
  BOOST_TEST((Span{7, 7}.of("abcdefg") == ""));
  BOOST_TEST((Span{2, 5}.size() == 3u));
  BOOST_TEST((Span{2, 2}.empty()));
}

BOOST_AUTO_TEST_CASE(sorts_by_begin_then_end) {
  BOOST_TEST((Span{1, 9} < Span{2, 3}));
  BOOST_TEST((Span{2, 3} < Span{2, 4}));
}

BOOST_AUTO_TEST_SUITE_END()
