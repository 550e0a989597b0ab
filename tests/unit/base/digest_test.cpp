#include "base/digest.h"

#include <boost/test/unit_test.hpp>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(base_digest)

// FIPS 180-2, appendix B, and the digest of nothing.
BOOST_AUTO_TEST_CASE(agrees_with_the_standard) {
  BOOST_TEST(Sha256().hexadecimal() ==
             "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(Sha256().add("a").add("bc").hexadecimal() ==
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
