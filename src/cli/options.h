// What a command takes on its command line, declared without knowing how it is read.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace undersigned {

/// The words that an option accepts, and the value that each stands for.
template <class T>
using Choices = std::vector<std::pair<const char*, T>>;

struct OptionSpec {
  /// One of a few words. `assign` is false for a word that is none of `words`.
  struct Choice {
    std::vector<std::string> words;
    std::function<bool(const std::string&)> assign;
  };
  using Target = std::variant<bool*, std::string*, std::optional<std::string>*,
                              std::vector<std::string>*, Choice>;

  std::string name;   // "--color", "-o,--output", or "FILE" for an argument without a name
  std::string value;  // what it takes, for a reader: "FILE"; empty for a switch and an argument
  std::string help;
  bool required = false;
  bool shared = false;  // many commands have it
  Target target;
  std::vector<std::string> suggestions;  // where other words are accepted too

  bool positional() const { return name.front() != '-'; }
  bool is_switch() const { return std::holds_alternative<bool*>(target); }
  bool repeated() const { return std::holds_alternative<std::vector<std::string>*>(target); }

  /// The words to offer for it, where there are only a few.
  std::vector<std::string> words() const {
    const auto* choice = std::get_if<Choice>(&target);
    return choice ? choice->words : suggestions;
  }

  /// "--output" of "-o,--output".
  std::string long_name() const { return name.substr(name.rfind(',') + 1); }
};

/// Filled by Command::declare. What is declared keeps pointers to the variables that the parser
/// sets: they must live as long as the command. The name of an option may be followed by what it
/// takes: "--facts FILE".
class Options {
 public:
  /// A switch, a word, or a list (an option that may be repeated; an argument that takes several).
  template <class T>
  Options& add(const std::string& name, T& target, std::string help, bool required = false) {
    return add(name, std::move(help), required, OptionSpec::Target(&target));
  }

  template <class T, class Target>
  Options& choice(const std::string& name, Target& target, Choices<T> choices, std::string help,
                  bool required = false) {
    OptionSpec::Choice choice;
    for (const auto& [word, value] : choices) choice.words.emplace_back(word);
    choice.assign = [&target, choices = std::move(choices)](const std::string& given) {
      for (const auto& [word, value] : choices)
        if (given == word) {
          target = value;
          return true;
        }
      return false;
    };
    return add(name, std::move(help), required, std::move(choice));
  }

  /// Words to offer for what was declared last.
  Options& suggest(std::vector<std::string> words) {
    specs_.back().suggestions = std::move(words);
    return *this;
  }

  /// What is declared behind this is had by many commands: the help of each only names it.
  Options& begin_shared() {
    shared_ = true;
    return *this;
  }

  const std::vector<OptionSpec>& specs() const { return specs_; }

 private:
  Options& add(const std::string& name, std::string help, bool required,
               OptionSpec::Target target) {
    const std::size_t space = name.find(' ');
    const std::string value = space == std::string::npos ? "" : name.substr(space + 1);
    specs_.push_back(
        {name.substr(0, space), value, std::move(help), required, shared_, std::move(target), {}});
    return *this;
  }

  std::vector<OptionSpec> specs_;
  bool shared_ = false;
};

}  // namespace undersigned
