// Every example of every rule in rules/, as they stand on disk, through the production path; and
// every pattern through RE2.

#include <boost/test/unit_test.hpp>

#include "match/examples.h"
#include "pack_files.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(the_examples_of_all_rules_hold) {
  auto packs = load_packs({UNDERSIGNED_SOURCE_DIR "/rules"});
  BOOST_TEST_REQUIRE(packs.has_value(), to_string(packs.error()));
  const ExampleResults results = run_examples(Matcher(std::move(*packs)));
  for (const Error& failure : results.failures) BOOST_ERROR(to_string(failure));
  BOOST_TEST(results.run > 0u);
  BOOST_TEST_MESSAGE(results.run << " examples");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
