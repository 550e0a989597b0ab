#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "cli/commands/commands.h"
#include "cli/configuration.h"
#include "cli/file_watch.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/report_files.h"
#include "cli/terminal.h"
#include "cli/today.h"

namespace undersigned {
namespace {

class Analyze : public Command {
 public:
  const char* name() const override { return "analyze"; }
  const char* summary() const override { return "Report what letters claim, demand and threaten"; }
  const char* example() const override {
    return "undersigned analyze --format text,sarif=report.sarif letter.html";
  }

  void declare(Options& options) override {
    options.add("FILE", files_, "Letters: .txt, .md or .html; - is standard input", true);
    reports_.declare(options);
    fail_on_.declare(options);
    options.add("--facts FILE", facts_, "Figures that are known, to check letters against")
        .add("--signatories PATH", signers_, "Lists of signers beside the letters; repeatable")
        .add("--baseline FILE", baseline_, "Findings that are known: marked, they do not fail")
        .add("--write-baseline FILE", new_baseline_, "Write the findings there, as known ones")
        .add("--watch", watch_, "Report again whenever an input changes")
        .add("--allow-empty", allow_empty_, "Accept letters without any text");
    reading_.declare_redact(options);
    today_.declare(options);
    config_.declare(options);
    reading_.declare(options);
  }

  int run() override {
    if (!watch_) return analyze_all();
    if (std::find(files_.begin(), files_.end(), "-") != files_.end())
      return fail(error_in("-", "standard input cannot be watched", "name a file"));
    for (;;) {
      FileWatch watch(watched());
      static_cast<void>(analyze_all());
      static_cast<void>(std::fflush(stdout));
      watch.wait();
      std::fputs("\n", stdout);
    }
  }

 private:
  /// What the report depends on.
  std::vector<std::string> watched() const {
    std::vector<std::string> paths = files_;
    paths.insert(paths.end(), reading_.rules.begin(), reading_.rules.end());
    if (facts_) paths.push_back(*facts_);
    paths.insert(paths.end(), signers_.begin(), signers_.end());
    if (baseline_) paths.push_back(*baseline_);
    if (const auto path = config_.path()) paths.push_back(*path);
    if (const auto config = config_.read()) {
      for (const std::string& folder : config->rules.value) paths.push_back(folder);
      if (config->facts.value) paths.push_back(*config->facts.value);
    }
    return paths;
  }

  int analyze_all() {
    auto config = config_.read();
    if (!config) return fail(config.error());
    if (const auto path = config_.path()) reading_.say("configuration: " + *path);
    override_with(config->fail_on, fail_on_.given);
    override_with(config->baseline, baseline_);
    override_with(config->facts, facts_);
    auto baseline = known_findings(*config);
    if (!baseline) return fail(baseline.error());
    auto reports = reports_.open(files_.size() > 1);
    if (!reports) return fail(reports.error());
    AnalyzerOptions options = reading_.analyzer();
    options.rules = folders_of_rules(*config, reading_);
    options.signers = signers_;
    if (config->facts.value) {
      auto facts = read_file(*config->facts.value);
      if (!facts) return fail(facts.error());
      options.facts = std::move(*facts);
    }
    const auto today = today_.read();
    if (!today) return fail(today.error());
    options.today = *today;
    const auto analyzer = Analyzer::create(options);
    if (!analyzer) return fail(analyzer.error());
    Policy policy(*config, std::move(*baseline), status_checks());
    return report_all(*analyzer, policy, *reports);
  }

  int report_all(const Analyzer& analyzer, Policy& policy, ReportFiles& reports) const {
    const EmptyLetter empty = allow_empty_ ? EmptyLetter::accepted : EmptyLetter::error;
    int exit_code = kExitOk;
    bool any = false;
    std::vector<KnownFinding> found;
    const bool progress = files_.size() > 1 && !reading_.quiet && !output_is_terminal();
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const std::string& path = files_[i];
      auto analysis = analyze_file(analyzer, path, reading_, empty);
      if (progress) show_progress("", "letters", i + 1, files_.size());
      if (!analysis) {
        exit_code = fail(analysis.error());
        continue;
      }
      any = true;
      policy.apply(*analysis);
      add_findings(*analysis, found);
      if (const auto added = reports.add(*analysis); !added) return fail(added.error());
      if (policy.fails(*analysis)) exit_code = std::max(exit_code, kExitFindings);
    }
    if (!any) return exit_code;
    for (const std::string& line : reading_.quiet ? std::vector<std::string>() : policy.unused())
      std::fputs((escape_controls(line) + '\n').c_str(), stderr);
    if (const auto finished = reports.finish(); !finished) return fail(finished.error());
    if (!new_baseline_) return exit_code;
    const auto written = write_file(*new_baseline_, write_baseline(std::move(found)));
    return written ? exit_code : fail(written.error());
  }

  static void add_findings(const Analysis& analysis, std::vector<KnownFinding>& found) {
    for (const Finding& finding : analysis.findings)
      if (finding.is_problem())
        found.push_back({finding.check, analysis.document.path, finding.fingerprint});
  }

  std::vector<std::string> files_;
  std::optional<std::string> facts_;
  std::vector<std::string> signers_;
  ReportFileOptions reports_;
  FailOnOption fail_on_;
  std::optional<std::string> baseline_;
  std::optional<std::string> new_baseline_;
  bool allow_empty_ = false;
  bool watch_ = false;
  TodayOption today_;
  ConfigOptions config_;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> analyze_command() { return std::make_unique<Analyze>(); }

}  // namespace undersigned
