#include "ingest/entity.h"

#include <boost/test/unit_test.hpp>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(ingest_entity)

BOOST_AUTO_TEST_CASE(decodes_entities) {
  BOOST_TEST(decode_entity("amp") == "&");
  BOOST_TEST(decode_entity("mdash") == "\u2014");
  BOOST_TEST(decode_entity("#65") == "A");
  BOOST_TEST(decode_entity("#x4E0A") == "\u4E0A");
  BOOST_TEST(decode_entity("#X41") == "A");
  BOOST_TEST(decode_entity("#0") == "\uFFFD");
  BOOST_TEST(decode_entity("#xD800") == "\uFFFD");
  BOOST_TEST(decode_entity("#x110000") == "\uFFFD");
  BOOST_TEST(decode_entity("#146") == "\u2019");
  BOOST_TEST(decode_entity("#x81") == "\xC2\x81");
  BOOST_TEST(decode_entity("nosuch") == "");
  BOOST_TEST(decode_entity("#6a") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
