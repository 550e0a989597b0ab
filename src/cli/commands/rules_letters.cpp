// The commands that say what rules do on letters.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "authoring/coverage.h"
#include "authoring/difference.h"
#include "authoring/explain.h"
#include "cli/commands/commands.h"
#include "cli/commands/rule_set.h"
#include "cli/output.h"
#include "cli/reading.h"

namespace undersigned {
namespace {

class RulesExplain : public Command {
 public:
  const char* name() const override { return "rules explain"; }
  const char* summary() const override {
    return "Say why rules match in a letter, and why they do not";
  }
  const char* example() const override {
    return "undersigned rules explain en.demands letter.md --at 12";
  }

  void declare(Options& options) override {
    options
        .add("LETTER", words_, "The letter (- is standard input), behind ids of rules, if any",
             true)
        .add("--at LINE", line_, "Only what stands on this line of the letter");
    reading_.declare(options);
  }

  int run() override {
    if (line_ && !read_count(*line_, explained_.line))
      return fail(error_in({}, "'" + *line_ + "' is no line", "--at takes a number from 1"));
    const auto analyzer = Analyzer::create(reading_.analyzer());
    if (!analyzer) return fail(analyzer.error());
    const auto letter = read_letter(words_.back());
    if (!letter) return fail(letter.error());
    explained_.rules.assign(words_.begin(), words_.end() - 1);
    const auto text = explain(*analyzer, *letter, reading_.read, explained_);
    return text ? print(*text) : fail(text.error());
  }

 private:
  std::vector<std::string> words_;
  std::optional<std::string> line_;
  ExplainOptions explained_;
  ReadingOptions reading_;
};

class RulesCoverage : public Command {
 public:
  const char* name() const override { return "rules coverage"; }
  const char* summary() const override {
    return "Count what rules find in letters, and list the cues that none covers";
  }
  const char* example() const override { return "undersigned rules coverage letters/*.md"; }

  void declare(Options& options) override {
    options.add("FILE", files_, "Letters; - is standard input", true)
        .add("--time", time_, "Say how long each rule took");
    reading_.declare(options);
  }

  int run() override {
    const auto analyzer = Analyzer::create(reading_.analyzer());
    if (!analyzer) return fail(analyzer.error());
    RuleCoverage coverage(analyzer->packs());
    int exit_code = kExitOk;
    for (const std::string& path : files_) {
      Trace trace([](const Rule&, Span) { return false; });
      const auto analysis =
          analyze_file(*analyzer, path, reading_, EmptyLetter::accepted, time_ ? &trace : nullptr);
      if (analysis)
        coverage.add(*analysis, &trace.times());
      else
        exit_code = fail(analysis.error());
    }
    return std::max(exit_code, print(coverage.report()));
  }

 private:
  std::vector<std::string> files_;
  bool time_ = false;
  ReadingOptions reading_;
};

class RulesDiff : public Command {
 public:
  const char* name() const override { return "rules diff"; }
  const char* summary() const override {
    return "Say what a change of rules changes in the findings of letters";
  }
  const char* example() const override { return "undersigned rules diff embedded rules letter.md"; }

  void declare(Options& options) override {
    options.add("OLD", old_, "A folder of packs, or the word embedded", true)
        .add("NEW", new_, "Another one", true)
        .add("FILE", files_, "Letters", true);
  }

  int run() override {
    const auto before = analyzer_of(old_);
    if (!before) return fail(before.error());
    const auto after = analyzer_of(new_);
    if (!after) return fail(after.error());
    std::string out;
    for (const std::string& path : files_) {
      const auto was = analyze_file(*before, path, {}, EmptyLetter::accepted);
      if (!was) return fail(was.error());
      const auto is = analyze_file(*after, path, {}, EmptyLetter::accepted);
      if (!is) return fail(is.error());
      out += difference(*was, *is);
    }
    const int printed = print(out);
    return printed == kExitOk && !out.empty() ? kExitFindings : printed;
  }

 private:
  static Result<Analyzer> analyzer_of(const std::string& rules) {
    return Analyzer::create(rules == "embedded" ? AnalyzerOptions{} : AnalyzerOptions{{rules}});
  }

  std::string old_;
  std::string new_;
  std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Command> rules_explain_command() { return std::make_unique<RulesExplain>(); }
std::unique_ptr<Command> rules_coverage_command() { return std::make_unique<RulesCoverage>(); }
std::unique_ptr<Command> rules_diff_command() { return std::make_unique<RulesDiff>(); }

}  // namespace undersigned
