#include "cli/arguments.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

enum class Shade { light, dark };

/// A command with an option of every form, in a group or alone.
class Sample : public Command {
 public:
  explicit Sample(const char* name) : name_(name) {}

  const char* name() const override { return name_; }
  const char* summary() const override { return "A sample"; }
  const char* example() const override { return "undersigned sample a.txt"; }
  void declare(Options& options) override {
    options.add("FILE", files, "The files", true)
        .choice<Shade>("--shade SHADE", shade, {{"light", Shade::light}, {"dark", Shade::dark}},
                       "One")
        .choice<std::optional<int>>("--limit", limit, {{"one", 1}, {"never", std::nullopt}}, "Two")
        .add("-o,--output", output, "A file")
        .add("--encoding", encoding, "A word")
        .add("--rules", rules, "May be repeated")
        .add("--allow-empty", allow_empty, "A switch");
  }
  int run() override { return kExitOk; }

  std::vector<std::string> files;
  Shade shade = Shade::light;
  std::optional<int> limit = 2;
  std::optional<std::string> output;
  std::string encoding = "none";
  std::vector<std::string> rules;
  bool allow_empty = false;

 private:
  const char* name_;
};

struct Program {
  Program() {
    for (const char* name : {"sample", "rules check", "rules test"})
      commands.push_back(std::make_unique<Sample>(name));
  }

  Result<Invocation> parse(const std::vector<std::string>& arguments) const {
    return parse_arguments(arguments, commands);
  }
  const Sample& sample(std::size_t index) const {
    return static_cast<const Sample&>(*commands[index]);
  }

  Commands commands;
};

BOOST_AUTO_TEST_SUITE(cli_arguments)

BOOST_AUTO_TEST_CASE(sets_every_form_of_option) {
  const Program program;
  const auto invocation = program.parse({"sample", "a.txt", "--shade", "dark", "-o", "out.json",
                                         "--encoding=GB18030", "--rules", "one", "--rules", "two",
                                         "--limit", "never", "--allow-empty", "b.md", "-"});

  BOOST_TEST_REQUIRE(invocation.has_value());
  BOOST_TEST(invocation->command == program.commands[0].get());
  const Sample& sample = program.sample(0);
  BOOST_TEST(sample.files == (std::vector<std::string>{"a.txt", "b.md", "-"}),
             boost::test_tools::per_element());
  BOOST_TEST((sample.shade == Shade::dark));
  BOOST_TEST(!sample.limit.has_value());
  BOOST_TEST(sample.output.value_or("") == "out.json");
  BOOST_TEST(sample.encoding == "GB18030");
  BOOST_TEST(sample.rules == (std::vector<std::string>{"one", "two"}),
             boost::test_tools::per_element());
  BOOST_TEST(sample.allow_empty);
}

BOOST_AUTO_TEST_CASE(an_option_that_may_be_repeated_takes_one_word_each_time) {
  const Program program;
  const auto invocation = program.parse({"sample", "--rules", "one", "a.txt", "--rules", "two"});
  BOOST_TEST_REQUIRE(invocation.has_value());
  BOOST_TEST(program.sample(0).rules == (std::vector<std::string>{"one", "two"}),
             boost::test_tools::per_element());
  BOOST_TEST(program.sample(0).files == (std::vector<std::string>{"a.txt"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(leaves_alone_what_is_not_given) {
  const Program program;
  BOOST_TEST_REQUIRE(program.parse({"sample", "a.txt"}).has_value());
  const Sample& sample = program.sample(0);
  BOOST_TEST((sample.shade == Shade::light));
  BOOST_TEST(sample.limit.value_or(0) == 2);
  BOOST_TEST(!sample.output.has_value());
  BOOST_TEST(sample.encoding == "none");
  BOOST_TEST(sample.rules.empty());
  BOOST_TEST(!sample.allow_empty);
}

BOOST_AUTO_TEST_CASE(finds_a_command_in_its_group) {
  const Program program;
  const auto invocation = program.parse({"rules", "test", "--shade", "dark", "pack"});
  BOOST_TEST_REQUIRE(invocation.has_value());
  BOOST_TEST(invocation->command == program.commands[2].get());
  BOOST_TEST((program.sample(2).shade == Shade::dark));
  BOOST_TEST((program.sample(1).shade == Shade::light));
}

BOOST_AUTO_TEST_CASE(prints_help_and_version) {
  const Program program;
  const struct {
    const char* name;
    std::vector<std::string> arguments;
    const char* holds;
  } cases[] = {
      {"the program's", {"--help"}, "undersigned analyze --format json letter.html"},
      {"a command's", {"sample", "--help"}, "example: undersigned sample a.txt"},
      {"a group's", {"rules", "--help"}, "check"},
      {"the version", {"--version"}, "undersigned " UNDERSIGNED_VERSION "\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto invocation = program.parse(c.arguments);
      BOOST_TEST_REQUIRE(invocation.has_value());
      BOOST_TEST(invocation->command == nullptr);
      BOOST_TEST(invocation->print.find(c.holds) != std::string::npos);
    }
  }
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
       {"smaple", "a.txt"},
       "error: unknown command 'smaple'\nhint: did you mean 'sample'?\n"},
      {"a command forgotten",
       {"letter.txt"},
       "error: unknown command 'letter.txt'\nhint: see 'undersigned --help'\n"},
      {"a group alone",
       {"rules"},
       "error: no command behind 'rules'\nhint: one of check or test\n"},
      {"a command of a group misspelt",
       {"rules", "chek"},
       "error: unknown command 'rules chek'\nhint: did you mean 'check'?\n"},
      {"an option misspelt",
       {"sample", "--shdae", "dark", "a.txt"},
       "error: unknown option '--shdae'\nhint: did you mean '--shade'?\n"},
      {"an option misspelt with its value",
       {"rules", "test", "--shdae=dark", "a.txt"},
       "error: unknown option '--shdae'\nhint: did you mean '--shade'?\n"},
      {"an option unlike any",
       {"sample", "--color", "never", "a.txt"},
       "error: unknown option '--color'\nhint: see 'undersigned sample --help'\n"},
      {"a value misspelt",
       {"sample", "--shade", "drak", "a.txt"},
       "error: unknown value 'drak' for --shade\nhint: did you mean 'dark'?\n"},
      {"a value unlike any",
       {"sample", "--shade", "everything", "a.txt"},
       "error: unknown value 'everything' for --shade\nhint: one of light or dark\n"},
      {"two mistakes",
       {"sample", "--shade", "drak", "--limit", "nevr", "a.txt"},
       "error: unknown value 'drak' for --shade\nhint: did you mean 'dark'?\n"
       "error: unknown value 'nevr' for --limit\nhint: did you mean 'never'?\n"},
      {"no file", {"sample"}, "error: FILE is required\nhint: see 'undersigned sample --help'\n"},
      {"a value missing",
       {"sample", "a.txt", "--shade"},
       "error: --shade: 1 required SHADE missing\nhint: see 'undersigned sample --help'\n"},
  };

  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto invocation = Program().parse(c.arguments);
      BOOST_TEST_REQUIRE(invocation.has_error());
      BOOST_TEST(to_string(invocation.error()) == c.expected);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
