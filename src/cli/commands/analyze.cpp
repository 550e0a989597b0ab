#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/terminal.h"

namespace undersigned {
namespace {

/// What stands around the reports of several files: a header line each in text, a list in JSON.
struct Frame {
  std::string before, between, after;
};

class Analyze : public Command {
 public:
  const char* name() const override { return "analyze"; }
  const char* summary() const override { return "Report what letters claim, demand and threaten"; }
  const char* example() const override {
    return "undersigned analyze --format json -o report.json letter.html";
  }

  void declare(Options& options) override {
    options.add("FILE", files_, "Letters: .txt, .md or .html; - is standard input", true)
        .choice<ReportFormat>("--format", format_,
                              {{"text", ReportFormat::text}, {"json", ReportFormat::json}},
                              "Of the report: text (default) or json")
        .add("-o,--output", output_, "Write the report to this file")
        .choice<ColorChoice>("--color", color_,
                             {{"auto", ColorChoice::automatic},
                              {"always", ColorChoice::always},
                              {"never", ColorChoice::never}},
                             "auto (default), always or never")
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
    Output output(output_);
    if (const auto writable = output.check(); !writable) return fail(writable.error());
    const auto analyzer = Analyzer::create({reading_.rules});
    if (!analyzer) return fail(analyzer.error());
    return report_all(*analyzer, output);
  }

 private:
  int report_all(const Analyzer& analyzer, Output& output) const {
    const Frame frame = this->frame();
    int exit_code = kExitOk;
    bool first = true;
    for (const std::string& path : files_) {
      const auto analysis = analyze_file(analyzer, path, reading_.read,
                                         allow_empty_ ? EmptyLetter::accepted : EmptyLetter::error);
      if (!analysis) {
        exit_code = fail(analysis.error());
        continue;
      }
      const std::string& lead = std::exchange(first, false) ? frame.before : frame.between;
      if (const auto written = output.write(lead + report(*analysis)); !written)
        return fail(written.error());
      if (has_findings(*analysis)) exit_code = std::max(exit_code, kExitFindings);
    }
    if (first) return exit_code;
    if (const auto written = output.write(frame.after); !written) return fail(written.error());
    if (const auto finished = output.finish(); !finished) return fail(finished.error());
    return exit_code;
  }

  Frame frame() const {
    if (files_.size() < 2) return {};
    if (format_ == ReportFormat::json) return {"[\n", ",\n", "\n]\n"};
    return {"", "\n", ""};
  }

  std::string report(const Analysis& analysis) const {
    ReportOptions options;
    if (output_) {
      options.color = color_ == ColorChoice::always;
    } else {
      options.color = use_color(color_);
      options.width = output_width();
    }
    std::string text = write_report(analysis, format_, options);
    if (files_.size() < 2) return text;
    if (format_ == ReportFormat::text)
      return "==> " + escape_controls(analysis.document.path) + " <==\n" + text;
    text.pop_back();  // the comma or the bracket follows
    return text;
  }

  bool has_findings(const Analysis& analysis) const {
    return fail_on_ &&
           std::any_of(analysis.findings.begin(), analysis.findings.end(),
                       [&](const Finding& finding) { return finding.severity >= *fail_on_; });
  }

  std::vector<std::string> files_;
  ReportFormat format_ = ReportFormat::text;
  std::optional<std::string> output_;
  ColorChoice color_ = ColorChoice::automatic;
  std::optional<Severity> fail_on_ = Severity::error;  // nothing: findings change no exit code
  bool allow_empty_ = false;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> analyze_command() { return std::make_unique<Analyze>(); }

}  // namespace undersigned
