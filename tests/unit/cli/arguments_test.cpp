#include "cli/arguments.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(cli_arguments)

BOOST_AUTO_TEST_CASE(reads_every_option_of_analyze) {
  const auto arguments = parse_arguments({"analyze",
                                          "a.txt",
                                          "--format",
                                          "json",
                                          "-o",
                                          "out.json",
                                          "--input-format=html",
                                          "--encoding",
                                          "GB18030",
                                          "--rules",
                                          "one",
                                          "--rules",
                                          "two",
                                          "--color",
                                          "never",
                                          "--fail-on",
                                          "warning",
                                          "--allow-empty",
                                          "b.md",
                                          "-"});

  BOOST_TEST_REQUIRE(arguments.has_value());
  BOOST_TEST((arguments->command == Arguments::Command::analyze));
  BOOST_TEST(arguments->files == (std::vector<std::string>{"a.txt", "b.md", "-"}),
             boost::test_tools::per_element());
  BOOST_TEST((arguments->format == ReportFormat::json));
  BOOST_TEST(arguments->output.value_or("") == "out.json");
  BOOST_TEST((arguments->read.format == Format::html));
  BOOST_TEST(arguments->read.encoding == "GB18030");
  BOOST_TEST(arguments->rules == (std::vector<std::string>{"one", "two"}),
             boost::test_tools::per_element());
  BOOST_TEST((arguments->color == ColorChoice::never));
  BOOST_TEST((arguments->fail_on == Severity::warning));
  BOOST_TEST(arguments->allow_empty);
}

BOOST_AUTO_TEST_CASE(leaves_unset_what_is_not_given) {
  const auto arguments = parse_arguments({"analyze", "a.txt"});

  BOOST_TEST_REQUIRE(arguments.has_value());
  BOOST_TEST((arguments->format == ReportFormat::text));
  BOOST_TEST(!arguments->output.has_value());
  BOOST_TEST(!arguments->read.format.has_value());
  BOOST_TEST(arguments->read.encoding.empty());
  BOOST_TEST((arguments->color == ColorChoice::automatic));
  BOOST_TEST((arguments->fail_on == Severity::error));
  BOOST_TEST(!arguments->allow_empty);
}

BOOST_AUTO_TEST_CASE(never_fails_on_findings_where_asked) {
  const auto arguments = parse_arguments({"analyze", "--fail-on", "never", "a.txt"});
  BOOST_TEST_REQUIRE(arguments.has_value());
  BOOST_TEST(!arguments->fail_on.has_value());
}

BOOST_AUTO_TEST_CASE(reads_dump) {
  const auto arguments = parse_arguments({"dump", "--stage", "regions", "a.txt"});
  BOOST_TEST_REQUIRE(arguments.has_value());
  BOOST_TEST((arguments->command == Arguments::Command::dump));
  BOOST_TEST((arguments->stage == Stage::regions));
}

BOOST_AUTO_TEST_CASE(prints_help_and_version) {
  const auto help = parse_arguments({"--help"});
  BOOST_TEST_REQUIRE(help.has_value());
  BOOST_TEST((help->command == Arguments::Command::print));
  BOOST_TEST(help->print.find("undersigned analyze --format json letter.html") !=
             std::string::npos);

  const auto version = parse_arguments({"--version"});
  BOOST_TEST_REQUIRE(version.has_value());
  BOOST_TEST(version->print == "undersigned " UNDERSIGNED_VERSION "\n");
}

BOOST_AUTO_TEST_CASE(names_the_mistake_and_what_was_meant) {
  const struct {
    const char* name;
    std::vector<std::string> arguments;
    const char* expected;
  } cases[] = {
      {"nothing",
       {},
       "error: no command\nhint: try 'undersigned analyze FILE', or 'undersigned --help'\n"},
      {"a command misspelt",
       {"anlyze", "a.txt"},
       "error: unknown command 'anlyze'\nhint: did you mean 'analyze'?\n"},
      {"a command forgotten",
       {"letter.txt"},
       "error: unknown command 'letter.txt'\nhint: see 'undersigned --help'\n"},
      {"an option misspelt",
       {"analyze", "--fromat", "json", "a.txt"},
       "error: unknown option '--fromat'\nhint: did you mean '--format'?\n"},
      {"an option misspelt with its value",
       {"analyze", "--fromat=json", "a.txt"},
       "error: unknown option '--fromat'\nhint: did you mean '--format'?\n"},
      {"an option of another command",
       {"dump", "--stage", "blocks", "--color", "never", "a.txt"},
       "error: unknown option '--color'\nhint: see 'undersigned --help'\n"},
      {"a value misspelt",
       {"analyze", "--format", "jsn", "a.txt"},
       "error: unknown value 'jsn' for --format\nhint: did you mean 'json'?\n"},
      {"a value unlike any",
       {"dump", "--stage", "everything", "a.txt"},
       "error: unknown value 'everything' for --stage\n"
       "hint: one of blocks, sentences, regions, mentions\n"},
      {"two mistakes",
       {"analyze", "--format", "jsn", "--color", "alway", "a.txt"},
       "error: unknown value 'jsn' for --format\nhint: did you mean 'json'?\n"
       "error: unknown value 'alway' for --color\nhint: did you mean 'always'?\n"},
      {"no file", {"analyze"}, "error: FILE is required\nhint: see 'undersigned --help'\n"},
      {"two files to dump",
       {"dump", "--stage", "blocks", "a.txt", "b.txt"},
       "error: unexpected argument 'b.txt'\nhint: see 'undersigned --help'\n"},
      {"a value missing",
       {"analyze", "a.txt", "--format"},
       "error: --format: 1 required TEXT missing\nhint: see 'undersigned --help'\n"},
  };

  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto arguments = parse_arguments(c.arguments);
      BOOST_TEST_REQUIRE(arguments.has_error());
      BOOST_TEST(to_string(arguments.error()) == c.expected);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
