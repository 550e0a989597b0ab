#include "cli/completion.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace undersigned {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::vector<std::string> cut(const std::string& text, char mark) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(mark, at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> names_of(const OptionSpec& option) { return cut(option.name, ','); }

/// The words that may stand at the place of a command: behind nothing, and behind a group.
std::map<std::string, std::vector<std::string>> command_words(
    const std::vector<DeclaredCommand>& commands) {
  std::map<std::string, std::vector<std::string>> words;
  for (const DeclaredCommand& one : commands) {
    const std::vector<std::string> parts = cut(one.command->name(), ' ');
    std::vector<std::string>& top = words[""];
    if (std::find(top.begin(), top.end(), parts.front()) == top.end()) top.push_back(parts.front());
    if (parts.size() > 1) words[parts.front()].push_back(parts.back());
  }
  return words;
}

/// The part that bash and zsh share. `offer` takes words, separated by spaces, and `word` is what
/// is being typed.
std::string cases(const std::vector<DeclaredCommand>& commands) {
  std::string values;
  std::string options;
  for (const DeclaredCommand& one : commands) {
    std::vector<std::string> names;
    for (const OptionSpec& option : one.options.specs()) {
      if (option.positional()) continue;
      std::string pattern;
      for (const std::string& name : names_of(option)) {
        names.push_back(name);
        pattern += fmt::format("{}'{} {}'", pattern.empty() ? "" : "|", one.command->name(), name);
      }
      if (option.is_switch()) continue;
      const std::string offered = joined(option.words());
      values += fmt::format("    {}) {}; return ;;\n", pattern,
                            offered.empty() ? "files" : "offer '" + offered + "'");
    }
    names.push_back("--help");
    options += fmt::format("    '{}') options='{}' ;;\n", one.command->name(), joined(names));
  }
  std::string words;
  for (const auto& [group, members] : command_words(commands))
    words += fmt::format("    '{}') commands='{}' ;;\n", group, joined(members));
  return fmt::format(
      "  case \"$command $before\" in\n{}  esac\n"
      "  local options='--help --version' commands=''\n"
      "  case \"$command\" in\n{}  esac\n"
      "  case \"$command\" in\n{}  esac\n"
      "  case \"$word\" in\n"
      "    -*) offer \"$options\" ;;\n"
      "    *) offer \"$commands\"; [ -z \"$command\" ] || files ;;\n"
      "  esac\n",
      values, options, words);
}

/// "'rules check'|'rules test'"
std::string name_pattern(const std::vector<DeclaredCommand>& commands, bool in_group) {
  std::vector<std::string> names;
  for (const DeclaredCommand& one : commands) {
    const std::string name = one.command->name();
    const std::string top = name.substr(0, name.find(' '));
    if (in_group && top != name) names.push_back("'" + name + "'");
    if (!in_group && std::find(names.begin(), names.end(), "'" + top + "'") == names.end())
      names.push_back("'" + top + "'");
  }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "|") + name;
  return out;
}

/// Sets `command` from the words `first` and `second` that stand behind the program.
std::string find_command(const std::vector<DeclaredCommand>& commands) {
  return fmt::format(
      "  local command=''\n"
      "  case \"$first\" in\n    {}) command=$first ;;\n  esac\n"
      "  case \"$first $second\" in\n    {}) command=\"$first $second\" ;;\n  esac\n",
      name_pattern(commands, false), name_pattern(commands, true));
}

std::string bash(const std::vector<DeclaredCommand>& commands) {
  return fmt::format(
      R"(# Completion of undersigned for bash: source it, or put it among the completions of bash.
_undersigned() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} first='' second=''
  [ "$COMP_CWORD" -le 1 ] || first=${{COMP_WORDS[1]}}
  [ "$COMP_CWORD" -le 2 ] || second=${{COMP_WORDS[2]}}
  COMPREPLY=()
  offer() {{ mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -W "$1" -- "$word"); }}
  files() {{ mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -f -- "$word"); }}
{}{}}}
complete -o filenames -F _undersigned undersigned
)",
      find_command(commands), cases(commands));
}

std::string zsh(const std::vector<DeclaredCommand>& commands) {
  return fmt::format(
      R"(#compdef undersigned
# Completion of undersigned for zsh: put it in a folder of $fpath, as _undersigned.
_undersigned() {{
  local word=${{words[CURRENT]}} before=${{words[CURRENT - 1]}} first='' second=''
  (( CURRENT <= 2 )) || first=${{words[2]}}
  (( CURRENT <= 3 )) || second=${{words[3]}}
  offer() {{ compadd -- ${{=1}}; }}
  files() {{ _files; }}
{}{}}}
compdef _undersigned undersigned
)",
      find_command(commands), cases(commands));
}

/// A word in single quotes, for fish.
std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string fish(const std::vector<DeclaredCommand>& commands) {
  std::string out =
      R"(# Completion of undersigned for fish: put it among the completions of fish.
function __undersigned_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l count (count $argv)
    test $count -le (count $words)
    and test "$words[1..$count]" = "$argv"
end
function __undersigned_is_at
    test (count (commandline -opc)) -eq (math 1 + (count $argv))
    and __undersigned_at $argv
end
complete -c undersigned -n 'test (count (commandline -opc)) -eq 1' -l version -d 'Print the version'
complete -c undersigned -s h -l help -d 'Explain a command and its options'
)";
  std::vector<std::string> groups;
  for (const DeclaredCommand& one : commands) {
    const std::vector<std::string> parts = cut(one.command->name(), ' ');
    const bool grouped = parts.size() > 1;
    const std::string where =
        grouped ? "__undersigned_is_at " + parts.front() : "test (count (commandline -opc)) -eq 1";
    if (grouped && std::find(groups.begin(), groups.end(), parts.front()) == groups.end()) {
      groups.push_back(parts.front());
      out += fmt::format(
          "complete -c undersigned -n 'test (count (commandline -opc)) -eq 1' -f -a {}\n",
          parts.front());
    }
    out += fmt::format("complete -c undersigned -n '{}' -f -a {} -d {}\n", where, parts.back(),
                       shell_quoted(one.command->summary()));
    for (const OptionSpec& option : one.options.specs()) {
      if (option.positional()) continue;
      std::string names;
      for (const std::string& name : names_of(option))
        names += (name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1));
      const std::string words = joined(option.words());
      const std::string takes = option.is_switch() ? ""
                                : words.empty()    ? " -r"
                                                   : " -x -a " + shell_quoted(words);
      out += fmt::format("complete -c undersigned -n '__undersigned_at {}'{}{} -d {}\n",
                         one.command->name(), names, takes, shell_quoted(option.help));
    }
  }
  return out;
}

}  // namespace

std::string completion_script(const std::vector<DeclaredCommand>& commands, Shell shell) {
  switch (shell) {
    case Shell::bash:
      return bash(commands);
    case Shell::zsh:
      return zsh(commands);
    case Shell::fish:
      break;
  }
  return fish(commands);
}

}  // namespace undersigned
