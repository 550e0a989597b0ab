#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/report_files.h"

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
    options
        .choice<std::optional<Severity>>("--fail-on", fail_on_,
                                         {{"note", Severity::note},
                                          {"warning", Severity::warning},
                                          {"error", Severity::error},
                                          {"never", std::nullopt}},
                                         "Exit with 1 for findings from this severity on: note, "
                                         "warning, error (default) or never")
        .add("--allow-empty", allow_empty_, "Accept letters without any text");
    reading_.declare(options);
  }

  int run() override {
    auto reports = reports_.open(files_.size() > 1);
    if (!reports) return fail(reports.error());
    const auto analyzer = Analyzer::create({reading_.rules});
    if (!analyzer) return fail(analyzer.error());
    return report_all(*analyzer, *reports);
  }

 private:
  int report_all(const Analyzer& analyzer, ReportFiles& reports) const {
    const EmptyLetter empty = allow_empty_ ? EmptyLetter::accepted : EmptyLetter::error;
    int exit_code = kExitOk;
    bool any = false;
    for (const std::string& path : files_) {
      const auto analysis = analyze_file(analyzer, path, reading_.read, empty);
      if (!analysis) {
        exit_code = fail(analysis.error());
        continue;
      }
      any = true;
      if (const auto added = reports.add(*analysis); !added) return fail(added.error());
      if (has_findings(*analysis)) exit_code = std::max(exit_code, kExitFindings);
    }
    if (!any) return exit_code;
    const auto finished = reports.finish();
    return finished ? exit_code : fail(finished.error());
  }

  bool has_findings(const Analysis& analysis) const {
    return fail_on_ &&
           std::any_of(analysis.findings.begin(), analysis.findings.end(),
                       [&](const Finding& finding) { return finding.severity >= *fail_on_; });
  }

  std::vector<std::string> files_;
  ReportFileOptions reports_;
  std::optional<Severity> fail_on_ = Severity::error;  // nothing: findings change no exit code
  bool allow_empty_ = false;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> analyze_command() { return std::make_unique<Analyze>(); }

}  // namespace undersigned
