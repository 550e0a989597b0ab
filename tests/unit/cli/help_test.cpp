#include "cli/help.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "cli/completion.h"
#include "cli/manual.h"

namespace undersigned {
namespace {

/// Every command of the program, as it is shipped.
struct Program {
  Commands commands = all_commands();
  std::vector<DeclaredCommand> all = declared(commands);
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void check_screen(const std::string& help) {
  const auto lines = lines_of(help);
  BOOST_TEST(lines.size() <= 25u);
  for (const std::string& line : lines) BOOST_TEST(line.size() <= 80u, line);
  BOOST_TEST(holds(help, "\nexample: "));
  BOOST_TEST(help.back() == '\n');
}

std::set<std::string> groups_of(const Program& program) {
  std::set<std::string> groups;
  for (const DeclaredCommand& one : program.all)
    if (const std::string name = one.command->name(); holds(name, " "))
      groups.insert(name.substr(0, name.find(' ')));
  return groups;
}

BOOST_AUTO_TEST_SUITE(cli_help)

BOOST_AUTO_TEST_CASE(the_help_of_every_command_fits_a_screen_and_names_every_option) {
  const Program program;
  for (const DeclaredCommand& one : program.all) {
    BOOST_TEST_CONTEXT(one.command->name()) {
      const std::string help = command_help(one);
      check_screen(help);
      BOOST_TEST(holds(one.command->example(), std::string("undersigned ") + one.command->name()));
      for (const OptionSpec& option : one.options.specs()) {
        const std::string name = option.shared ? option.long_name() : heading_of(option);
        BOOST_TEST(holds(help, name), name);
        BOOST_TEST((option.positional() || option.is_switch() || !option.value.empty()),
                   name << " does not say what it takes");
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_help_of_the_program_and_of_groups_fits_a_screen_too) {
  const Program program;
  const std::string help = program_help(program.all);
  check_screen(help);
  for (const DeclaredCommand& one : program.all) {
    const std::string name = one.command->name();
    BOOST_TEST(
        holds(help, name.substr(name.find(' ') == std::string::npos ? 0 : name.find(' ') + 1)),
        name);
  }
  for (const OptionSpec& option : shared_options(program.all))
    BOOST_TEST(holds(help, heading_of(option)), option.name);
  for (const std::string& group : groups_of(program)) BOOST_TEST_CONTEXT(group) {
      check_screen(group_help(program.all, group));
    }
}

BOOST_AUTO_TEST_CASE(the_manual_page_has_every_command_and_option) {
  const Program program;
  const std::string page = manual_page(program.all);
  const auto roff = [](const std::string& text) {
    std::string out;
    for (const char c : text) out += c == '-' ? std::string("\\-") : std::string(1, c);
    return out;
  };
  for (const DeclaredCommand& one : program.all) {
    BOOST_TEST(holds(page, "\n.SS " + roff(usage_of(one)) + "\n"), usage_of(one));
    for (const OptionSpec& option : one.options.specs())
      BOOST_TEST(holds(page, "\n.B " + roff(heading_of(option)) + "\n"), heading_of(option));
  }
  for (const std::string& line : lines_of(page))
    BOOST_TEST((!line.starts_with("'") && line.find("--") == std::string::npos), line);
}

BOOST_AUTO_TEST_CASE(completion_knows_every_command_option_and_word) {
  const Program program;
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    const std::string script = completion_script(program.all, shell);
    for (const DeclaredCommand& one : program.all) {
      const std::string command = one.command->name();
      BOOST_TEST(holds(script, command.substr(command.rfind(' ') + 1)), command);
      for (const OptionSpec& option : one.options.specs()) {
        if (option.positional()) continue;
        const std::string name = option.long_name();
        BOOST_TEST(holds(script, shell == Shell::fish ? "-l " + name.substr(2) : name), name);
        for (const std::string& word : option.words()) BOOST_TEST(holds(script, word), word);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
