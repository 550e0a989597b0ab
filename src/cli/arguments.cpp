#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <utility>

namespace undersigned {
namespace {

template <class T>
struct Choice {
  const char* name;
  T value;
};

constexpr std::array<Choice<ReportFormat>, 2> kFormats = {
    {{"text", ReportFormat::text}, {"json", ReportFormat::json}}};
constexpr std::array<Choice<Format>, 3> kInputFormats = {
    {{"text", Format::text}, {"markdown", Format::markdown}, {"html", Format::html}}};
constexpr std::array<Choice<Stage>, 4> kStages = {{{"blocks", Stage::blocks},
                                                   {"sentences", Stage::sentences},
                                                   {"regions", Stage::regions},
                                                   {"mentions", Stage::mentions}}};
constexpr std::array<Choice<ColorChoice>, 3> kColors = {{{"auto", ColorChoice::automatic},
                                                         {"always", ColorChoice::always},
                                                         {"never", ColorChoice::never}}};
constexpr std::array<Choice<std::optional<Severity>>, 4> kFailOn = {{{"note", Severity::note},
                                                                     {"warning", Severity::warning},
                                                                     {"error", Severity::error},
                                                                     {"never", std::nullopt}}};

/// The options as CLI11 fills them.
struct RawOptions {
  std::string format = "text";
  std::string input_format;
  std::string stage;
  std::string file;
  std::string color = "auto";
  std::string fail_on = "error";
  std::string output;
};

std::string join(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& candidates) {
  const std::string nearest = did_you_mean(word, candidates);
  return nearest.empty() ? "one of " + join(candidates) : "did you mean '" + nearest + "'?";
}

template <class T, std::size_t N>
std::optional<T> choose(const std::string& option, const std::string& word,
                        const std::array<Choice<T>, N>& choices, Errors& errors) {
  std::vector<std::string> names;
  for (const Choice<T>& choice : choices) {
    if (word == choice.name) return choice.value;
    names.emplace_back(choice.name);
  }
  errors.push_back(
      error_in({}, "unknown value '" + word + "' for " + option, suggestion(word, names)).front());
  return std::nullopt;
}

/// Every command and option, declared once.
class CommandLine {
 public:
  CommandLine() {
    app_.name("undersigned");
    app_.set_version_flag("--version", "undersigned " UNDERSIGNED_VERSION);
    app_.footer(
        "Example:\n  undersigned analyze --format json letter.html\n\n"
        "Exit codes: 0 nothing found at or above --fail-on; 1 something found;\n"
        "2 a file, a rule or an option could not be used.");
    declare_analyze();
    declare_dump();
    for (CLI::App* app : {&app_, analyze_, dump_}) app->allow_extras();
  }

  Result<Arguments> parse(std::vector<std::string> words) {
    std::reverse(words.begin(), words.end());  // as CLI11 takes them
    try {
      app_.parse(words);
    } catch (const CLI::CallForHelp&) {
      return printed(app_.help());
    } catch (const CLI::CallForVersion& version) {
      return printed(std::string(version.what()) + '\n');
    } catch (const CLI::ParseError& error) {
      if (auto unknown = unknown_word(); !unknown.empty()) return unknown;
      return error_in({}, error.what(), kSeeHelp);
    }
    if (auto unknown = unknown_word(); !unknown.empty()) return unknown;
    if (!analyze_->parsed() && !dump_->parsed())
      return error_in({}, "no command", "try 'undersigned analyze FILE', or 'undersigned --help'");
    return finish();
  }

 private:
  static constexpr const char* kSeeHelp = "see 'undersigned --help'";

  void declare_analyze() {
    analyze_ = app_.add_subcommand("analyze", "Report what letters claim, demand and threaten");
    analyze_
        ->add_option("FILE", arguments_.files, "Letters: .txt, .md or .html; - is standard input")
        ->required();
    analyze_->add_option("--format", raw_.format, "Of the report: text (default) or json");
    analyze_->add_option("-o,--output", raw_.output, "Write the report to this file");
    analyze_->add_option("--color", raw_.color, "auto (default), always or never");
    analyze_->add_option("--fail-on", raw_.fail_on,
                         "Exit with 1 for findings from this severity on: note, warning, error "
                         "(default) or never");
    analyze_->add_flag("--allow-empty", arguments_.allow_empty, "Accept letters without any text");
    declare_reading(*analyze_);
  }

  void declare_dump() {
    dump_ = app_.add_subcommand("dump", "Print what one stage of the program made of a letter");
    dump_->add_option("FILE", raw_.file, "The letter; - is standard input")->required();
    dump_->add_option("--stage", raw_.stage, "blocks, sentences, regions or mentions")->required();
    declare_reading(*dump_);
  }

  void declare_reading(CLI::App& app) {
    app.add_option("--input-format", raw_.input_format,
                   "text, markdown or html; otherwise by the file's name");
    app.add_option("--encoding", arguments_.read.encoding,
                   "Of the letters, such as GB18030; otherwise UTF-8, or by byte order mark");
    app.add_option("--rules", arguments_.rules,
                   "A folder of packs that replace or join the built-in ones; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  }

  static Arguments printed(std::string text) {
    Arguments arguments;
    arguments.print = std::move(text);
    return arguments;
  }

  /// What CLI11 could not place, as an error.
  Errors unknown_word() const {
    const std::vector<std::string> rest = app_.remaining(true);
    if (rest.empty()) return {};
    const std::string& word = rest.front();
    const CLI::App* command = analyze_->parsed() ? analyze_ : dump_->parsed() ? dump_ : nullptr;
    if (word.starts_with("-")) {
      const std::string name = word.substr(0, word.find('='));
      return error_in({}, "unknown option '" + name + "'",
                      nearest_or_help(name, option_names(command ? *command : app_)));
    }
    if (command) return error_in({}, "unexpected argument '" + word + "'", kSeeHelp);
    return error_in({}, "unknown command '" + word + "'",
                    nearest_or_help(word, {"analyze", "dump"}));
  }

  static std::string nearest_or_help(const std::string& word,
                                     const std::vector<std::string>& names) {
    const std::string nearest = did_you_mean(word, names);
    return nearest.empty() ? kSeeHelp : "did you mean '" + nearest + "'?";
  }

  static std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
  }

  Result<Arguments> finish() {
    Errors errors;
    const bool analyze = analyze_->parsed();
    arguments_.command = analyze ? Arguments::Command::analyze : Arguments::Command::dump;
    if (analyze) {
      if (const auto format = choose("--format", raw_.format, kFormats, errors))
        arguments_.format = *format;
      if (const auto color = choose("--color", raw_.color, kColors, errors))
        arguments_.color = *color;
      if (const auto fail_on = choose("--fail-on", raw_.fail_on, kFailOn, errors))
        arguments_.fail_on = *fail_on;
    } else {
      arguments_.files = {raw_.file};
      if (const auto stage = choose("--stage", raw_.stage, kStages, errors))
        arguments_.stage = *stage;
    }
    if (!raw_.input_format.empty())
      arguments_.read.format = choose("--input-format", raw_.input_format, kInputFormats, errors);
    if (!raw_.output.empty()) arguments_.output = raw_.output;
    if (!errors.empty()) return errors;
    return arguments_;
  }

  CLI::App app_{"Reads open letters: who speaks to whom, claims, demands, conditions, numbers."};
  CLI::App* analyze_ = nullptr;
  CLI::App* dump_ = nullptr;
  Arguments arguments_;
  RawOptions raw_;
};

}  // namespace

Result<Arguments> parse_arguments(const std::vector<std::string>& arguments) {
  return CommandLine().parse(arguments);
}

}  // namespace undersigned
