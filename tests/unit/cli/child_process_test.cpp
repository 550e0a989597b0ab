#include "cli/child_process.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(cli_child_process)

BOOST_AUTO_TEST_CASE(gives_the_input_and_takes_the_output) {
  const std::string much(300'000, 'x');
  const ChildResult result = run_child({"cat"}, much);
  BOOST_TEST((result.end == ChildEnd::good));
  BOOST_TEST(result.output == much);
  BOOST_TEST(run_child({"cat"}, "").output == "");
}

BOOST_AUTO_TEST_CASE(says_how_it_ended) {
  BOOST_TEST((run_child({"there-is-no-such-program"}, "").end == ChildEnd::not_installed));
  const ChildResult failed =
      run_child({"sh", "-c", "echo no; echo bad >&2; echo worse >&2; exit 3"}, "");
  BOOST_TEST((failed.end == ChildEnd::failed));
  BOOST_TEST(failed.complaint == "bad");
}

BOOST_AUTO_TEST_CASE(keeps_to_its_limits) {
  ChildLimits limits;
  limits.time = std::chrono::seconds(1);
  limits.output = 1'000;
  BOOST_TEST((run_child({"sleep", "30"}, "", limits).end == ChildEnd::too_slow));
  BOOST_TEST((run_child({"sh", "-c", "sleep 30 & wait"}, "", limits).end == ChildEnd::too_slow));
  BOOST_TEST((run_child({"yes"}, "", limits).end == ChildEnd::too_much));
  limits.memory = std::size_t{64} << 20;
  BOOST_TEST((run_child({"sh", "-c", "head -c 200000000 /dev/zero | tail"}, "", limits).end ==
              ChildEnd::failed));
}

BOOST_AUTO_TEST_CASE(lets_it_write_no_file) {
  const ChildResult result = run_child(
      {"sh", "-c", "cd \"$(mktemp -d)\" && trap 'rm -r \"$PWD\"' EXIT && echo x > y && cat y"}, "");
  BOOST_TEST((result.end == ChildEnd::failed));
  BOOST_TEST(result.output == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
