#include "policy/config.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(policy_config)

BOOST_AUTO_TEST_CASE(keeps_the_origin_of_every_value) {
  const Config config = test::value_of(read_config({"letters/.undersigned.yml",
                                                    "rules: [rules, ../more]\n"
                                                    "facts: ../facts.yaml\n"
                                                    "events: events.yaml\n"
                                                    "baseline: known.json\n"
                                                    "fail-on: never\n"
                                                    "severities: {signature-count: error}\n"
                                                    "ignore:\n"
                                                    "  - check: enumeration\n"
                                                    "    file: a.md\n"
                                                    "    reason: the names are examples\n"}));
  BOOST_TEST(show_config(config) ==
             "rules: [letters/rules, more]  # letters/.undersigned.yml:1\n"
             "facts: facts.yaml  # letters/.undersigned.yml:2\n"
             "events: letters/events.yaml  # letters/.undersigned.yml:3\n"
             "baseline: letters/known.json  # letters/.undersigned.yml:4\n"
             "fail-on: never  # letters/.undersigned.yml:5\n"
             "severities.signature-count: error  # letters/.undersigned.yml:6\n"
             "ignore: enumeration in letters/a.md: the names are examples  "
             "# letters/.undersigned.yml:8\n");
}

BOOST_AUTO_TEST_CASE(has_defaults) {
  const std::string defaults =
      "rules: []  # default\nfacts: none  # default\nevents: none  # default\nbaseline: none  # "
      "default\n"
      "fail-on: error  # default\n";
  BOOST_TEST(show_config(Config()) == defaults);
  BOOST_TEST(show_config(test::value_of(read_config({"a.yml", "# nothing\n"}))) == defaults);
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_and_where) {
  const auto config = read_config({"c.yml",
                                   "fail_on: error\n"
                                   "severities: {enumeration: fatal}\n"
                                   "ignore: [{check: enumeration}]\n"});
  BOOST_TEST_REQUIRE(config.has_error());
  BOOST_TEST(to_string(config.error()) ==
             "c.yml:1:1: error: unknown key 'fail_on' of the configuration\n"
             "  1 | fail_on: error\n    | ^~~~~~~\nhint: did you mean 'fail-on'?\n"
             "c.yml:2:27: error: unknown severity 'fatal'\n"
             "  2 | severities: {enumeration: fatal}\n    |                           ^~~~~\n"
             "hint: known: note, warning or error\n"
             "c.yml:3:10: error: the item has no 'reason'\n"
             "  3 | ignore: [{check: enumeration}]\n    |          ^\n");
}

BOOST_AUTO_TEST_CASE(is_found_upwards_to_the_root_of_the_repository) {
  const fs::path root = fs::temp_directory_path() / "undersigned-config-test";
  fs::remove_all(root);
  fs::create_directories(root / "outside" / "repository" / ".git");
  fs::create_directories(root / "outside" / "repository" / "letters" / "old");
  const auto touch = [](const fs::path& path) {
    BOOST_TEST_REQUIRE(write_file(path.string(), "").has_value());
  };
  const auto found_from = [&](const char* folder) {
    const auto path = find_config((root / folder).string());
    return path ? fs::path(*path).lexically_relative(root).generic_string() : "nothing";
  };
  touch(root / "outside" / ".undersigned.yml");
  BOOST_TEST(found_from("outside/repository/letters/old") == "nothing");
  touch(root / "outside" / "repository" / ".undersigned.yml");
  BOOST_TEST(found_from("outside/repository/letters/old") == "outside/repository/.undersigned.yml");
  touch(root / "outside" / "repository" / "letters" / ".undersigned.yml");
  BOOST_TEST(found_from("outside/repository/letters/old") ==
             "outside/repository/letters/.undersigned.yml");
  BOOST_TEST(found_from("outside/repository") == "outside/repository/.undersigned.yml");
  fs::remove_all(root);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
