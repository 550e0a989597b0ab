#include "ingest/offset_map.h"

#include <boost/test/unit_test.hpp>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(ingest_offset_map)

BOOST_AUTO_TEST_CASE(maps_copies_units_and_synthetic_bytes) {
  OffsetMap map;
  map.append(10, 3, 1, 1);      // "abc" as it is
  map.append(13, 1, 1, 5);      // "&amp;"
  map.append_synthetic(18, 2);  // a separator
  map.append(20, 2, 3, 2);      // two Han characters in UTF-16
  BOOST_TEST(map.target_size() == 12u);
  const struct {
    const char* name;
    Span target;
    Span source;
  } cases[] = {
      {"one byte of a copy", {1, 2}, {11, 12}},
      {"the whole copy", {0, 3}, {10, 13}},
      {"the entity", {3, 4}, {13, 18}},
      {"from the copy into the entity", {2, 4}, {12, 18}},
      {"the separator", {4, 6}, {18, 18}},
      {"a byte in the middle of a character", {7, 8}, {20, 22}},
      {"the second character", {9, 12}, {22, 24}},
      {"across everything", {0, 12}, {10, 24}},
      {"empty", {3, 3}, {13, 13}},
      {"empty, at the end", {12, 12}, {24, 24}},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      const Span source = map.source(tc.target);
      BOOST_TEST(source.begin == tc.source.begin);
      BOOST_TEST(source.end == tc.source.end);
    }
  }
}

BOOST_AUTO_TEST_CASE(maps_the_empty_span_of_an_empty_text) {
  const OffsetMap map;
  BOOST_TEST(map.target_size() == 0u);
  BOOST_TEST((map.source(Span{0, 0}) == Span{0, 0}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
