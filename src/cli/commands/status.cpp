#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/configuration.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/terminal.h"
#include "cli/today.h"

namespace undersigned {
namespace {

class Status : public Command {
 public:
  const char* name() const override { return "status"; }
  const char* summary() const override {
    return "Say where a letter's conditions stand after what happened";
  }
  const char* example() const override {
    return "undersigned status letter.md --events events.yaml";
  }

  void declare(Options& options) override {
    options.add("FILE", file_, "The letter; - is standard input", true)
        .add("--events FILE", events_, "What happened: a YAML file")
        .choice<ReportFormat>("--format FORMAT", format_,
                              {{"text", ReportFormat::text},
                               {"json", ReportFormat::json},
                               {"markdown", ReportFormat::markdown},
                               {"sarif", ReportFormat::sarif},
                               {"junit", ReportFormat::junit},
                               {"github", ReportFormat::github},
                               {"gitlab", ReportFormat::gitlab},
                               {"rdjson", ReportFormat::rdjson}},
                              "text (default), json, markdown, sarif, junit, github, gitlab or "
                              "rdjson")
        .add("-o,--output FILE", output_, "Write the report to this file")
        .add("--fail-if-due", fail_if_due_, "Exit with 1 if a consequence is due");
    fail_on_.declare(options);
    reading_.declare_redact(options);
    today_.declare(options);
    config_.declare(options);
    reading_.declare(options);
  }

  int run() override {
    Output output(output_);
    if (const auto writable = output.check(); !writable) return fail(writable.error());
    auto config = config_.read();
    if (!config) return fail(config.error());
    if (const auto path = config_.path()) reading_.say("configuration: " + *path);
    override_with(config->events, events_);
    override_with(config->fail_on, fail_on_.given);
    const auto today = today_.read();
    if (!today) return fail(today.error());
    auto baseline = known_findings(*config);
    if (!baseline) return fail(baseline.error());
    AnalyzerOptions reading = reading_.analyzer();
    reading.rules = folders_of_rules(*config, reading_);
    const auto analyzer = Analyzer::create(reading);
    if (!analyzer) return fail(analyzer.error());
    auto analysis = analyze_file(*analyzer, file_, reading_, EmptyLetter::error);
    if (!analysis) return fail(analysis.error());
    auto events = events_of(*config, analysis->letter);
    if (!events) return fail(events.error());
    const LetterStatus status = status_of(analysis->letter, std::move(*events), *today);
    Policy policy(*config, std::move(*baseline));
    judge(*analysis, status, policy);
    if (const auto written = output.write(write_status(*analysis, status, format_, options()));
        !written)
      return fail(written.error());
    if (const auto finished = output.finish(); !finished) return fail(finished.error());
    const bool due = std::any_of(status.conditions.begin(), status.conditions.end(),
                                 [](const auto& one) { return one.consequence_due; });
    return (due && fail_if_due_) || policy.fails(*analysis) ? kExitFindings : kExitOk;
  }

 private:
  /// The findings of the analysis become those of the status: what is said both ways, and what the
  /// status itself finds.
  static void judge(Analysis& analysis, const LetterStatus& status, Policy& policy) {
    auto& findings = analysis.findings;
    std::vector<Finding> of_status = status_findings(status, findings.size() + 1);
    std::move(of_status.begin(), of_status.end(), std::back_inserter(findings));
    policy.apply(analysis);
    const std::vector<std::string>& checks = status_checks();
    std::erase_if(findings, [&](const Finding& finding) {
      return finding.check != "conflict" &&
             std::find(checks.begin(), checks.end(), finding.check) == checks.end();
    });
  }

  static Result<std::vector<Event>> events_of(const Config& config, const Letter& letter) {
    if (!config.events.value) return std::vector<Event>();
    const auto file = read_file(*config.events.value);
    return file ? read_events(*file, letter) : Result<std::vector<Event>>(file.error());
  }

  ReportOptions options() const {
    ReportOptions options;
    if (output_) return options;
    options.color = use_color(ColorChoice::automatic);
    options.width = output_width();
    return options;
  }

  std::string file_;
  std::optional<std::string> events_;
  ReportFormat format_ = ReportFormat::text;
  std::optional<std::string> output_;
  bool fail_if_due_ = false;
  FailOnOption fail_on_;
  TodayOption today_;
  ConfigOptions config_;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> status_command() { return std::make_unique<Status>(); }

}  // namespace undersigned
