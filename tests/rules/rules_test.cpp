// Every example of every rule in rules/, as they stand on disk, through the production path; and
// every pattern through RE2.

#include <boost/test/unit_test.hpp>

#include "authoring/example_report.h"
#include "authoring/rule_check.h"
#include "pack_files.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(rules)

BOOST_AUTO_TEST_CASE(the_examples_of_all_rules_hold) {
  const auto files = RuleFiles::read(UNDERSIGNED_SOURCE_DIR "/rules");
  BOOST_TEST_REQUIRE(files.has_value(), to_string(files.error()));
  const auto packs = files->load();
  BOOST_TEST_REQUIRE(packs.has_value(), to_string(packs.error()));
  const auto outcomes = run_examples(Matcher(*packs), [](const Rule&) { return true; });
  const std::string report =
      example_report(outcomes, [&](const std::string& path) { return files->name_of(path); });
  BOOST_TEST(!has_failures(outcomes), report);
  BOOST_TEST(outcomes.size() > 0u);
  BOOST_TEST_MESSAGE(report);
}

BOOST_AUTO_TEST_CASE(nothing_is_to_be_said_against_the_packs) {
  const auto files = RuleFiles::read(UNDERSIGNED_SOURCE_DIR "/rules");
  BOOST_TEST_REQUIRE(files.has_value(), to_string(files.error()));
  const auto packs = files->load();
  BOOST_TEST_REQUIRE(packs.has_value(), to_string(packs.error()));
  for (const auto& pack : *packs) {
    for (const Error& problem : check_rules(pack, *files)) BOOST_ERROR(to_string(problem));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
