#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace undersigned {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kLongestHeading = 24;
constexpr const char* kProgram = "undersigned";

/// `line` and `text` behind it, broken at spaces; further lines begin with `indent`.
std::string wrapped(std::string line, const std::string& indent, std::string_view text) {
  std::string out;
  while (line.size() + text.size() > kColumns) {
    std::size_t cut = text.rfind(' ', kColumns - std::min(kColumns, line.size()));
    if (cut == std::string_view::npos) cut = text.find(' ');
    if (cut == std::string_view::npos) break;
    out += line + std::string(text.substr(0, cut)) + '\n';
    text.remove_prefix(cut + 1);
    line = indent;
  }
  return out + line + std::string(text) + '\n';
}

/// A column of headings, and a text behind each.
std::string rows(const std::vector<std::pair<std::string, std::string>>& items) {
  std::size_t width = 0;
  for (const auto& [heading, text] : items)
    width = std::max(width, std::min(heading.size(), kLongestHeading));
  std::string out;
  for (const auto& [heading, text] : items)
    out += wrapped(fmt::format("  {:<{}}  ", heading, width), std::string(width + 4, ' '), text);
  return out;
}

std::string group_of(const Command& command) {
  const std::string name = command.name();
  const std::size_t space = name.find(' ');
  return space == std::string::npos ? "" : name.substr(0, space);
}

bool is_command(const std::vector<DeclaredCommand>& commands, const std::string& name) {
  return std::any_of(commands.begin(), commands.end(),
                     [&](const DeclaredCommand& one) { return one.command->name() == name; });
}

std::string members_of(const std::vector<DeclaredCommand>& commands, const std::string& group) {
  std::string out;
  for (const DeclaredCommand& one : commands)
    if (group_of(*one.command) == group)
      out += (out.empty() ? "" : ", ") + std::string(one.command->name()).substr(group.size() + 1);
  return out;
}

}  // namespace

std::vector<DeclaredCommand> declared(const Commands& commands) {
  std::vector<DeclaredCommand> out;
  for (const auto& command : commands) {
    out.push_back({command.get(), {}});
    command->declare(out.back().options);
  }
  return out;
}

std::vector<OptionSpec> shared_options(const std::vector<DeclaredCommand>& commands) {
  std::vector<OptionSpec> out;
  std::set<std::string> names;
  for (const DeclaredCommand& command : commands)
    for (const OptionSpec& option : command.options.specs())
      if (option.shared && names.insert(option.name).second) out.push_back(option);
  return out;
}

std::string usage_of(const DeclaredCommand& command) {
  std::string out = std::string(kProgram) + ' ' + command.command->name();
  for (const OptionSpec& option : command.options.specs()) {
    if (!option.positional() && !option.required) continue;
    std::string word = heading_of(option);
    if (option.repeated()) word += "...";
    out += option.required ? " " + word : " [" + word + "]";
  }
  const bool options = std::any_of(
      command.options.specs().begin(), command.options.specs().end(),
      [](const OptionSpec& option) { return !option.positional() && !option.required; });
  return options ? out + " [options]" : out;
}

std::string heading_of(const OptionSpec& option) {
  std::string out = option.name;
  if (const std::size_t comma = out.find(','); comma != std::string::npos)
    out.insert(comma + 1, " ");
  if (!option.value.empty()) out += ' ' + option.value;
  return out;
}

std::string program_help(const std::vector<DeclaredCommand>& commands) {
  std::vector<std::pair<std::string, std::string>> names;
  std::set<std::string> groups;
  for (const DeclaredCommand& one : commands) {
    const std::string group = group_of(*one.command);
    if (group.empty() || is_command(commands, group))
      names.emplace_back(one.command->name(), one.command->summary());
    else if (groups.insert(group).second)
      names.emplace_back(group + " ...", members_of(commands, group));
  }
  std::vector<std::pair<std::string, std::string>> options;
  for (const OptionSpec& option : shared_options(commands))
    options.emplace_back(heading_of(option), option.help);
  return fmt::format(
      "Reads open letters: who speaks to whom, claims, demands, conditions, numbers.\n"
      "usage: {0} COMMAND [options]      ({0} --version)\n{1}"
      "Many commands have these options; '{0} COMMAND --help' shows the others:\n{2}"
      "example: {0} analyze --format json letter.html\n"
      "exit codes: 0 nothing found from --fail-on on; 1 something found; 2 an error\n",
      kProgram, rows(names), rows(options));
}

std::string group_help(const std::vector<DeclaredCommand>& commands, const std::string& group) {
  std::vector<std::pair<std::string, std::string>> names;
  std::string example;
  for (const DeclaredCommand& one : commands) {
    if (group_of(*one.command) != group) continue;
    if (example.empty()) example = one.command->example();
    names.emplace_back(one.command->name(), one.command->summary());
  }
  return fmt::format("usage: {0} {1} COMMAND [options]\n\n{2}\nexample: {3}\n", kProgram, group,
                     rows(names), example);
}

std::string command_help(const DeclaredCommand& command) {
  std::vector<std::pair<std::string, std::string>> items;
  std::string shared;
  for (const OptionSpec& option : command.options.specs()) {
    if (option.shared)
      shared += (shared.empty() ? "" : ", ") + option.long_name();
    else
      items.emplace_back(heading_of(option), option.help);
  }
  std::string out = fmt::format("{}\nusage: {}\n\n{}", command.command->summary(),
                                usage_of(command), rows(items));
  if (!shared.empty())
    out += wrapped("  ", "  ", fmt::format("and {}: see '{} --help'", shared, kProgram));
  return out + "\nexample: " + command.command->example() + '\n';
}

}  // namespace undersigned
