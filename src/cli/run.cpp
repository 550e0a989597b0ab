#include "cli/run.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "cli/terminal.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

constexpr int kExitFindings = 1;
constexpr int kExitError = 2;

int fail(const Errors& errors) {
  std::fputs(to_string(errors).c_str(), stderr);
  return kExitError;
}

/// Standard output, or a file that is written whole at the end.
class Output {
 public:
  explicit Output(std::optional<std::string> path) : path_(std::move(path)) {}

  /// What can be known to fail before any work is done.
  Result<void> check() const {
    if (!path_) return {};
    std::error_code code;
    const fs::path path(*path_);
    if (fs::is_directory(path, code))
      return error_in(*path_, "cannot write: is a directory", "name a file");
    if (fs::exists(path, code) && !fs::is_regular_file(path, code))
      return error_in(*path_, "cannot write: not a regular file",
                      "without -o the report goes to standard output");
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, code))
      return error_in(*path_, "cannot write: no such directory",
                      "create '" + folder.string() + "' first");
    if (access(folder.c_str(), W_OK) != 0)
      return error_in(*path_, std::string("cannot write: ") + std::strerror(errno));
    return {};
  }

  Result<void> write(const std::string& bytes) {
    if (path_) {
      pending_ += bytes;
      return {};
    }
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t count = ::write(STDOUT_FILENO, bytes.data() + done, bytes.size() - done);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0)
        return error_in("<stdout>", std::string("cannot write: ") + std::strerror(errno));
      done += static_cast<std::size_t>(count);
    }
    return {};
  }

  Result<void> finish() { return path_ ? write_file(*path_, pending_) : Result<void>(); }

 private:
  std::optional<std::string> path_;
  std::string pending_;
};

Result<Analysis> analyze_file(const Analyzer& analyzer, const std::string& path,
                              const Arguments& arguments) {
  const auto file = path == "-" ? read_standard_input() : read_file(path);
  if (!file) return file.error();
  auto analysis = analyzer.analyze(*file, arguments.read);
  if (analysis && analysis->segments.sentences.empty() && !arguments.allow_empty)
    return error_in(file->name, "the letter is empty", "--allow-empty accepts it");
  return analysis;
}

bool has_findings(const Analysis& analysis, std::optional<Severity> from) {
  return from && std::any_of(analysis.findings.begin(), analysis.findings.end(),
                             [&](const Finding& finding) { return finding.severity >= *from; });
}

/// What stands around the reports of several files: a header line each in text, a list in JSON.
struct Frame {
  std::string before, between, after;
};

Frame frame_of(const Arguments& arguments) {
  if (arguments.files.size() < 2) return {};
  if (arguments.format == ReportFormat::json) return {"[\n", ",\n", "\n]\n"};
  return {"", "\n", ""};
}

std::string report(const Analysis& analysis, const Arguments& arguments) {
  ReportOptions options;
  if (arguments.output) {
    options.color = arguments.color == ColorChoice::always;
  } else {
    options.color = use_color(arguments.color);
    options.width = output_width();
  }
  std::string text = write_report(analysis, arguments.format, options);
  if (arguments.files.size() < 2) return text;
  if (arguments.format == ReportFormat::text)
    return "==> " + escape_controls(analysis.document.path) + " <==\n" + text;
  text.pop_back();  // the comma or the bracket follows
  return text;
}

int run_analyze(const Analyzer& analyzer, const Arguments& arguments, Output& output) {
  const Frame frame = frame_of(arguments);
  int exit_code = 0;
  bool first = true;
  for (const std::string& path : arguments.files) {
    const auto analysis = analyze_file(analyzer, path, arguments);
    if (!analysis) {
      exit_code = fail(analysis.error());
      continue;
    }
    const std::string& lead = std::exchange(first, false) ? frame.before : frame.between;
    if (const auto written = output.write(lead + report(*analysis, arguments)); !written)
      return fail(written.error());
    if (has_findings(*analysis, arguments.fail_on)) exit_code = std::max(exit_code, kExitFindings);
  }
  if (first) return exit_code;
  if (const auto written = output.write(frame.after); !written) return fail(written.error());
  if (const auto finished = output.finish(); !finished) return fail(finished.error());
  return exit_code;
}

int run_dump(const Analyzer& analyzer, const Arguments& arguments, Output& output) {
  Arguments lenient = arguments;
  lenient.allow_empty = true;
  const auto analysis = analyze_file(analyzer, arguments.files.front(), lenient);
  if (!analysis) return fail(analysis.error());
  const auto written = output.write(dump(*analysis, arguments.stage));
  return written ? 0 : fail(written.error());
}

}  // namespace

int run(const Arguments& arguments) {
  Output output(arguments.output);
  if (arguments.command == Arguments::Command::print) {
    const auto written = output.write(arguments.print);
    return written ? 0 : fail(written.error());
  }
  if (const auto writable = output.check(); !writable) return fail(writable.error());
  const auto analyzer = Analyzer::create({arguments.rules});
  if (!analyzer) return fail(analyzer.error());
  return arguments.command == Arguments::Command::dump ? run_dump(*analyzer, arguments, output)
                                                       : run_analyze(*analyzer, arguments, output);
}

}  // namespace undersigned
