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

  std::string name;  // "--color", "-o,--output", or "FILE" for an argument without a name
  std::string help;
  bool required = false;
  Target target;

  bool positional() const { return name.front() != '-'; }
};

/// Filled by Command::declare. What is declared keeps pointers to the variables that the parser
/// sets: they must live as long as the command.
class Options {
 public:
  /// A switch, a word, or a list (an option that may be repeated; an argument that takes several).
  template <class T>
  Options& add(std::string name, T& target, std::string help, bool required = false) {
    specs_.push_back({std::move(name), std::move(help), required, &target});
    return *this;
  }

  template <class T, class Target>
  Options& choice(std::string name, Target& target, Choices<T> choices, std::string help,
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
    specs_.push_back({std::move(name), std::move(help), required, std::move(choice)});
    return *this;
  }

  const std::vector<OptionSpec>& specs() const { return specs_; }

 private:
  std::vector<OptionSpec> specs_;
};

}  // namespace undersigned
