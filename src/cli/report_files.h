// The options of a command that writes reports, and the files that it writes them to.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "undersigned.h"

namespace undersigned {

/// Reports in one or more formats, each to standard output or to a file.
class ReportFiles {
 public:
  /// Nothing is written to a file before finish().
  Result<void> add(const Analysis& analysis);
  Result<void> finish();

 private:
  friend class ReportFileOptions;
  struct One {
    Output output;
    std::unique_ptr<ReportWriter> writer;
  };
  std::vector<One> reports_;
};

class ReportFileOptions {
 public:
  /// --format, --interface, -o and --color.
  void declare(Options& options);

  /// Errors: an unknown format, two reports in one place, a file that cannot be written.
  Result<ReportFiles> open(bool several_letters) const;

 private:
  std::string formats_ = "text";
  std::string interface_ = "en";
  std::optional<std::string> output_;
  ColorChoice color_ = ColorChoice::automatic;
};

}  // namespace undersigned
