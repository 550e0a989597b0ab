#include "cli/manual.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace undersigned {
namespace {

/// Text that roff takes as it is: no request at the beginning of a line, no escape, plain hyphens.
std::string plain(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if (c == '\'')
      out += "\\(aq";
    else
      out += c;
  }
  return out;
}

std::string paragraph(std::string_view text) { return ".PP\n" + plain(text) + '\n'; }

std::string entry(std::string_view heading, std::string_view text) {
  return fmt::format(".TP\n.B {}\n{}\n", plain(heading), plain(text));
}

std::string verbatim(std::string_view text) {
  return fmt::format(".PP\n.nf\n.RS\n{}\n.RE\n.fi\n", plain(text));
}

std::string command_section(const DeclaredCommand& command) {
  std::string out = fmt::format(".SS {}\n.PP\n{}.\n", plain(usage_of(command)),
                                plain(command.command->summary()));
  for (const OptionSpec& option : command.options.specs())
    if (!option.shared) out += entry(heading_of(option), option.help + ".");
  return out + verbatim(command.command->example());
}

constexpr std::pair<const char*, const char*> kFiles[] = {
    {".undersigned.yml",
     "What a repository wants of its letters, found upwards from where the program runs, up to the "
     "folder that holds .git: rules, facts, events and baseline, each a path; fail-on; severities, "
     "by check; and ignore, a list of check, perhaps file, and reason. 'undersigned config show' "
     "prints what holds."},
    {"facts",
     "Figures that are known: a list facts, each with a role, its figure (value, over, at-least, "
     "under, at-most, about, or from and to), a source and perhaps a date."},
    {"events",
     "What happened: a list events, each with a date, what, and the demands that it meets or "
     "fails: by id, or by action, actor and text."},
};

constexpr std::pair<const char*, const char*> kExitCodes[] = {
    {"0", "All was read, and no finding is at or above --fail-on."},
    {"1", "A finding is, or a list that was checked is not as it must be."},
    {"2", "A file, a rule or an option could not be used, or the report could not be written."},
};

constexpr std::pair<const char*, const char*> kEnvironment[] = {
    {"NO_COLOR", "If not empty, no colours unless --color is always."},
    {"COLUMNS", "The width of the text report where standard output is no terminal."},
};

}  // namespace

std::string manual_page(const std::vector<DeclaredCommand>& commands) {
  std::string out = fmt::format(
      ".TH UNDERSIGNED 1 \"\" \"undersigned {}\"\n.SH NAME\nundersigned \\- read open letters: who "
      "speaks to whom, claims, demands, conditions, numbers\n.SH SYNOPSIS\n",
      plain(UNDERSIGNED_VERSION));
  out += ".B undersigned\n.I COMMAND\n[options]\n.SH DESCRIPTION\n";
  out += paragraph(
      "undersigned reads a letter and reports, each with its line, what the authors claim, what "
      "they demand and of whom, what they will do and on which conditions, who signed, and whether "
      "the numbers hold. It works with rules alone; those for English and Chinese are part of the "
      "program.");
  out += paragraph(
      "A letter is plain text, Markdown (.md) or HTML (.html); - is standard input. A file that "
      "cannot be read is reported on standard error, and the others are reported all the same.");
  out += ".SH COMMANDS\n";
  for (const DeclaredCommand& command : commands) out += command_section(command);
  out += ".SH OPTIONS OF MANY COMMANDS\n";
  for (const OptionSpec& option : shared_options(commands))
    out += entry(heading_of(option), option.help + ".");
  out += entry("-h, --help", "Explain a command and its options.");
  out += entry("--version", "Print the version.");
  const auto section = [&out](const char* title, const auto& entries) {
    out += fmt::format(".SH {}\n", title);
    for (const auto& [heading, text] : entries) out += entry(heading, text);
  };
  section("FILES", kFiles);
  section("EXIT STATUS", kExitCodes);
  section("ENVIRONMENT", kEnvironment);
  return out;
}

}  // namespace undersigned
