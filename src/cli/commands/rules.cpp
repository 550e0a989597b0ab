// The commands that look at rules and at what they do.

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "authoring/coverage.h"
#include "authoring/difference.h"
#include "authoring/example_report.h"
#include "authoring/explain.h"
#include "authoring/exporting.h"
#include "authoring/listing.h"
#include "authoring/mutation.h"
#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"

namespace undersigned {
namespace {

constexpr const char* kRulesHelp =
    "A folder of packs (without it, the built-in ones), then ids of rules, or their beginnings: "
    "en, "
    "en.demands";

bool read_count(const std::string& text, int& count) {
  const char* end = text.data() + text.size();
  const auto [stop, code] = std::from_chars(text.data(), end, count);
  return code == std::errc() && stop == end && count > 0;
}

/// The rules of a folder, or the embedded ones, with their files.
struct RuleSet {
  RuleFiles files;
  Packs packs;

  static Result<RuleSet> load(const std::optional<std::string>& folder) {
    auto files = folder ? RuleFiles::read(*folder) : Result<RuleFiles>(RuleFiles::embedded());
    if (!files) return files.error();
    auto packs = files->load();
    if (!packs) return packs.error();
    return RuleSet{std::move(*files), std::move(*packs)};
  }
};

/// "rules en.demands en.claims": the folder, where the first word names one, and the ids.
struct Selection {
  std::optional<std::string> folder;
  std::vector<std::string> ids;

  explicit Selection(std::vector<std::string> words) : ids(std::move(words)) {
    std::error_code code;
    if (ids.empty() || !std::filesystem::is_directory(ids.front(), code)) return;
    folder = ids.front();
    ids.erase(ids.begin());
  }
};

class RulesList : public Command {
 public:
  const char* name() const override { return "rules list"; }
  const char* summary() const override { return "List rules with what they find and say"; }
  const char* example() const override { return "undersigned rules list en.demands"; }

  void declare(Options& options) override { options.add("RULES", words_, kRulesHelp); }

  int run() override {
    const Selection selection(words_);
    const auto set = RuleSet::load(selection.folder);
    if (!set) return fail(set.error());
    const auto rules = select_rules(set->packs, selection.ids);
    return rules ? print(list_rules(*rules)) : fail(rules.error());
  }

 private:
  std::vector<std::string> words_;
};

class RulesShow : public Command {
 public:
  const char* name() const override { return "rules show"; }
  const char* summary() const override { return "Print rules, and their patterns in full"; }
  const char* example() const override { return "undersigned rules show en.demands.call-on"; }

  void declare(Options& options) override { options.add("RULES", words_, kRulesHelp, true); }

  int run() override {
    const Selection selection(words_);
    const auto set = RuleSet::load(selection.folder);
    if (!set) return fail(set.error());
    const auto rules = select_rules(set->packs, selection.ids);
    if (!rules) return fail(rules.error());
    std::string out;
    for (const Rule* rule : *rules) out += (out.empty() ? "" : "\n") + show_rule(*rule, set->files);
    return print(out);
  }

 private:
  std::vector<std::string> words_;
};

class RulesTest : public Command {
 public:
  const char* name() const override { return "rules test"; }
  const char* summary() const override {
    return "Run the examples of rules, and see whether they notice changes";
  }
  const char* example() const override { return "undersigned rules test rules en.demands"; }

  void declare(Options& options) override {
    options.add("RULES", words_, kRulesHelp)
        .add("--mutate", mutate_,
             "Leave out each part of the rules in turn: which do no examples notice?")
        .add("--seconds", seconds_, "The most that --mutate may take; 300 without it");
  }

  int run() override {
    int seconds = kDefaultSeconds;
    if (!seconds_.empty() && !read_count(seconds_, seconds))
      return fail(error_in({}, "'" + seconds_ + "' is no number", "--seconds takes one from 1"));
    const Selection selection(words_);
    const auto set = RuleSet::load(selection.folder);
    if (!set) return fail(set.error());
    const auto rules = select_rules(set->packs, selection.ids);
    if (!rules) return fail(rules.error());
    const std::set<const Rule*> chosen(rules->begin(), rules->end());
    const auto wanted = [&](const Rule& rule) { return chosen.contains(&rule); };
    const auto name_of = [&](const std::string& path) { return set->files.name_of(path); };
    const auto outcomes = run_examples(Matcher(set->packs), wanted);
    std::string out = example_report(outcomes, name_of);
    bool failed = has_failures(outcomes);
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    for (const auto& pack : set->packs) {
      if (!mutate_) break;
      const auto mutations = mutations_of(*pack, wanted);
      if (mutations.empty()) continue;
      const MutationRun run = run_mutations(pack, mutations, deadline, [&](std::size_t done) {
        show_progress(pack->id, done, mutations.size());
      });
      out += "\n" + mutation_report(run, name_of);
      failed = failed || !run.unnoticed.empty() || run.left > 0;
    }
    const int printed = print(out);
    return printed == kExitOk && failed ? kExitFindings : printed;
  }

 private:
  static constexpr int kDefaultSeconds = 300;

  static void show_progress(const std::string& pack, std::size_t done, std::size_t all) {
    if (isatty(STDERR_FILENO) != 1) return;
    std::fprintf(stderr, "\r%s: %zu of %zu mutations%s", pack.c_str(), done, all,
                 done == all ? "\r\033[K" : "");
  }

  std::vector<std::string> words_;
  bool mutate_ = false;
  std::string seconds_;
};

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
        .add("--at", line_, "Only what stands on this line of the letter");
    reading_.declare(options);
  }

  int run() override {
    if (line_ && !read_count(*line_, explained_.line))
      return fail(error_in({}, "'" + *line_ + "' is no line", "--at takes a number from 1"));
    const auto analyzer = Analyzer::create({reading_.rules});
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
    options.add("FILE", files_, "Letters; - is standard input", true);
    reading_.declare(options);
  }

  int run() override {
    const auto analyzer = Analyzer::create({reading_.rules});
    if (!analyzer) return fail(analyzer.error());
    RuleCoverage coverage(analyzer->packs());
    int exit_code = kExitOk;
    for (const std::string& path : files_) {
      const auto analysis = analyze_file(*analyzer, path, reading_.read, EmptyLetter::accepted);
      if (analysis)
        coverage.add(*analysis);
      else
        exit_code = fail(analysis.error());
    }
    return std::max(exit_code, print(coverage.report()));
  }

 private:
  std::vector<std::string> files_;
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

class RulesExport : public Command {
 public:
  const char* name() const override { return "rules export"; }
  const char* summary() const override { return "Write the built-in packs to a folder"; }
  const char* example() const override { return "undersigned rules export rules"; }

  void declare(Options& options) override {
    options.add("FOLDER", folder_, "A new or empty folder", true)
        .add("--force", force_, "Add what is missing to a folder that holds files");
  }

  int run() override {
    const auto done =
        export_rules(folder_, force_ ? ExistingFolder::accepted : ExistingFolder::refused);
    return done ? kExitOk : fail(done.error());
  }

 private:
  std::string folder_;
  bool force_ = false;
};

class RulesNew : public Command {
 public:
  const char* name() const override { return "rules new"; }
  const char* summary() const override { return "Print a rule to fill in"; }
  const char* example() const override {
    return "undersigned rules new en demands call-on >> rules/en/demands.yaml";
  }

  void declare(Options& options) override {
    options.add("LANGUAGE", language_, "The id of the pack", true)
        .add("TOPIC", topic_, "The file that it is for, without .yaml", true)
        .add("NAME", name_, "The id of the rule in its file", true);
  }

  int run() override {
    const auto text = rule_template(language_, topic_, name_);
    return text ? print(*text) : fail(text.error());
  }

 private:
  std::string language_;
  std::string topic_;
  std::string name_;
};

}  // namespace

std::unique_ptr<Command> rules_list_command() { return std::make_unique<RulesList>(); }
std::unique_ptr<Command> rules_show_command() { return std::make_unique<RulesShow>(); }
std::unique_ptr<Command> rules_test_command() { return std::make_unique<RulesTest>(); }
std::unique_ptr<Command> rules_explain_command() { return std::make_unique<RulesExplain>(); }
std::unique_ptr<Command> rules_coverage_command() { return std::make_unique<RulesCoverage>(); }
std::unique_ptr<Command> rules_diff_command() { return std::make_unique<RulesDiff>(); }
std::unique_ptr<Command> rules_export_command() { return std::make_unique<RulesExport>(); }
std::unique_ptr<Command> rules_new_command() { return std::make_unique<RulesNew>(); }

}  // namespace undersigned
