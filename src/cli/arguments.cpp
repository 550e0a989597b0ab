#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "base/schema.h"
#include "cli/help.h"

namespace undersigned {
namespace {

std::string nearest_or(const std::string& word, const std::vector<std::string>& candidates,
                       const std::string& otherwise) {
  const std::string nearest = did_you_mean(word, candidates);
  return nearest.empty() ? otherwise : "did you mean '" + nearest + "'?";
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// The commands and their options as CLI11 reads them.
class CommandLine {
 public:
  explicit CommandLine(const Commands& commands) {
    app_.name("undersigned");
    app_.set_version_flag("--version", "undersigned " UNDERSIGNED_VERSION);
    app_.allow_extras();
    for (DeclaredCommand& command : declared(commands)) declare(std::move(command));
  }

  Result<Invocation> parse(std::vector<std::string> words) {
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    try {
      app_.parse(words);
    } catch (const CLI::CallForHelp&) {
      return Invocation{nullptr, help()};
    } catch (const CLI::CallForVersion& version) {
      return Invocation{nullptr, std::string(version.what()) + '\n'};
    } catch (const CLI::ParseError& error) {
      if (auto unknown = unknown_word(); !unknown.empty()) return unknown;
      return error_in({}, error.what(), see_help());
    }
    if (auto unknown = unknown_word(); !unknown.empty()) return unknown;
    const Declared* parsed = parsed_command();
    if (!parsed) return no_command();
    if (Errors errors = set_choices(); !errors.empty()) return errors;
    return Invocation{parsed->command.command, {}};
  }

 private:
  struct Declared {
    DeclaredCommand command;
    CLI::App* app;
  };
  struct ChosenWord {
    const OptionSpec* spec;
    std::string word;
  };

  void declare(DeclaredCommand&& command) {
    CLI::App* parent = &app_;
    std::string name = command.command->name();
    if (const auto space = name.find(' '); space != std::string::npos) {
      parent = group(name.substr(0, space));
      name = name.substr(space + 1);
    }
    CLI::App* app = parent->add_subcommand(name);
    app->allow_extras();
    const Declared& declared = declared_.emplace_back(Declared{std::move(command), app});
    for (const OptionSpec& spec : declared.command.options.specs()) add(*app, spec);
  }

  CLI::App* group(const std::string& name) {
    CLI::App*& app = groups_[name];
    for (const Declared& declared : declared_)  // a command that has commands of its own
      if (declared.command.command->name() == name) app = declared.app;
    if (!app) {
      app = app_.add_subcommand(name);
      app->allow_extras();
    }
    return app;
  }

  void add(CLI::App& app, const OptionSpec& spec) {
    CLI::Option* option = nullptr;
    if (auto* const* flag = std::get_if<bool*>(&spec.target)) {
      option = app.add_flag(spec.name, **flag, spec.help);
    } else if (auto* const* word = std::get_if<std::string*>(&spec.target)) {
      option = app.add_option(spec.name, **word, spec.help);
    } else if (auto* const* maybe = std::get_if<std::optional<std::string>*>(&spec.target)) {
      option = app.add_option_function<std::string>(
          spec.name, [target = *maybe](const std::string& given) { *target = given; }, spec.help);
    } else if (auto* const* list = std::get_if<std::vector<std::string>*>(&spec.target)) {
      option = app.add_option(spec.name, **list, spec.help);
      if (!spec.positional())
        option->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    } else {
      option = app.add_option_function<std::string>(
          spec.name,
          [this, &spec](const std::string& given) {
            chosen_.push_back({&spec, given});
          },
          spec.help);
    }
    if (!spec.value.empty()) option->type_name(spec.value);
    option->required(spec.required);
  }

  std::string help() const {
    if (const Declared* parsed = parsed_command()) return command_help(parsed->command);
    std::vector<DeclaredCommand> commands;
    for (const Declared& declared : declared_) commands.push_back(declared.command);
    const std::string group = known_here().first;
    return group.empty() ? program_help(commands)
                         : group_help(commands, group.substr(0, group.size() - 1));
  }

  /// The help of the command that the command line names, as the next step.
  std::string see_help() const {
    const Declared* parsed = parsed_command();
    const std::string name = parsed ? std::string(parsed->command.command->name()) + ' ' : "";
    return "see 'undersigned " + name + "--help'";
  }

  Errors set_choices() const {
    Errors errors;
    for (const auto& [spec, word] : chosen_) {
      const auto& choice = std::get<OptionSpec::Choice>(spec->target);
      if (choice.assign(word)) continue;
      errors.push_back(error_in({}, "unknown value '" + word + "' for " + spec->name,
                                nearest_or(word, choice.words, "one of " + one_of(choice.words)))
                           .front());
    }
    return errors;
  }

  const Declared* parsed_command() const {
    // The last one: behind a command come those in it.
    const auto it = std::find_if(declared_.rbegin(), declared_.rend(),
                                 [](const Declared& declared) { return declared.app->parsed(); });
    return it == declared_.rend() ? nullptr : &*it;
  }

  /// What CLI11 could not place, as an error.
  Errors unknown_word() const {
    const std::vector<std::string> rest = app_.remaining(true);
    if (rest.empty()) return {};
    const std::string& word = rest.front();
    const Declared* parsed = parsed_command();
    if (word.starts_with("-")) {
      const std::string name = word.substr(0, word.find('='));
      return error_in({}, "unknown option '" + name + "'",
                      nearest_or(name, option_names(parsed ? *parsed->app : app_), see_help()));
    }
    if (parsed) return error_in({}, "unexpected argument '" + word + "'", see_help());
    const auto [group, names] = known_here();
    return error_in({}, "unknown command '" + group + word + "'",
                    nearest_or(word, names, see_help()));
  }

  Errors no_command() const {
    const auto [group, names] = known_here();
    if (group.empty())
      return error_in({}, "no command", "try 'undersigned analyze FILE', or 'undersigned --help'");
    return error_in({}, "no command behind '" + group.substr(0, group.size() - 1) + "'",
                    "one of " + one_of(names));
  }

  /// The group that the command line names, with a space behind it, and the commands in it.
  std::pair<std::string, std::vector<std::string>> known_here() const {
    const CLI::App* app = &app_;
    std::string name;
    for (const auto& [group_name, group] : groups_)
      if (group->parsed()) {
        app = group;
        name = group_name + ' ';
      }
    std::vector<std::string> names;
    for (const CLI::App* command : app->get_subcommands([](const CLI::App*) { return true; }))
      names.push_back(command->get_name());
    return {name, names};
  }

  CLI::App app_;
  std::deque<Declared> declared_;  // CLI11 keeps pointers into it
  std::map<std::string, CLI::App*> groups_;
  std::vector<ChosenWord> chosen_;
};

}  // namespace

Result<Invocation> parse_arguments(const std::vector<std::string>& arguments,
                                   const Commands& commands) {
  return CommandLine(commands).parse(arguments);
}

}  // namespace undersigned
