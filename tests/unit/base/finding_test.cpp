#include "base/finding.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace undersigned;

BOOST_AUTO_TEST_SUITE(base_finding)

BOOST_AUTO_TEST_CASE(names_severities_as_yaml_and_json_do) {
  BOOST_TEST(std::string(to_string(Severity::note)) == "note");
  BOOST_TEST(std::string(to_string(Severity::warning)) == "warning");
  BOOST_TEST(std::string(to_string(Severity::error)) == "error");
  BOOST_TEST((Severity::note < Severity::warning && Severity::warning < Severity::error));
}

BOOST_AUTO_TEST_SUITE_END()
