#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/file_watch.h"
#include "cli/live_server.h"
#include "cli/output.h"
#include "cli/reading.h"

namespace undersigned {
namespace {

class ServeCommand : public Command {
 public:
  const char* name() const override { return "serve"; }
  const char* summary() const override {
    return "Show a letter's report in a browser, kept up to date";
  }
  const char* example() const override { return "undersigned serve letter.md --rules rules"; }

  void declare(Options& options) override {
    options.add("FILE", file_, "The letter", true)
        .add("--port PORT", port_, "On this machine only (default: a free one)")
        .add("--facts FILE", facts_, "Figures that are known, to check the letter against")
        .choice<std::string>("--interface LANGUAGE", report_.interface,
                             {{"en", "en"}, {"zh", "zh"}}, "Of the page: en (default) or zh");
    reading_.declare_redact(options);
    reading_.declare(options);
  }

  int run() override {
    if (file_ == "-") return fail(error_in("-", "standard input cannot be watched", "name a file"));
    if (const auto file = read_letter(file_); !file) return fail(file.error());
    const auto port = read_port();
    if (!port) return fail(error_in({}, "'" + *port_ + "' is no port", "a number from 1 to 65535"));
    auto server = LiveServer::open(*port);
    if (!server) return fail(server.error());
    if (const int written = print(server->address() + "\n"); written != kExitOk) return written;
    std::fflush(stdout);
    std::vector<std::string> watched = reading_.rules;
    watched.push_back(file_);
    if (facts_) watched.push_back(*facts_);
    FileWatch watch(std::move(watched));
    bool first = true;
    server->run([&](const std::string& state) {
      const bool changed = watch.changed();
      if (!first && !changed) return std::string();
      first = false;
      return page(state);
    });
    return kExitOk;
  }

 private:
  /// 0 for a free one; nothing for what is no port.
  std::optional<unsigned short> read_port() const {
    unsigned short port = 0;
    if (!port_) return port;
    const char* end = port_->data() + port_->size();
    const auto [stop, code] = std::from_chars(port_->data(), end, port);
    return code == std::errc() && stop == end ? std::optional(port) : std::nullopt;
  }

  std::string page(const std::string& state) {
    report_.live = state;
    const auto analysis = analyze();
    return analysis ? write_report(*analysis, ReportFormat::html, report_)
                    : write_error_page(file_, analysis.error(), report_);
  }

  Result<Analysis> analyze() const {
    AnalyzerOptions options = reading_.analyzer();
    if (facts_) {
      auto facts = read_file(*facts_);
      if (!facts) return facts.error();
      options.facts = std::move(*facts);
    }
    const auto analyzer = Analyzer::create(options);
    if (!analyzer) return analyzer.error();
    return analyze_file(*analyzer, file_, reading_, EmptyLetter::error);
  }

  std::string file_;
  std::optional<std::string> port_;
  std::optional<std::string> facts_;
  ReportOptions report_;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> serve_command() { return std::make_unique<ServeCommand>(); }

}  // namespace undersigned
