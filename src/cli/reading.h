// The options that every command which reads letters has, and reading one.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/options.h"
#include "undersigned.h"

namespace undersigned {

struct ReadingOptions {
  ReadOptions read;
  std::vector<std::string> rules;
  bool redact = false;
  bool quiet = false;
  bool verbose = false;
  std::size_t limit = kMaxFileSize;  // bytes of a letter

  /// --input-format, --encoding, --rules, --quiet and --verbose.
  void declare(Options& options);

  /// --redact, of commands that print what a letter says. Before declare().
  void declare_redact(Options& options);

  /// What analyses need to know of it.
  AnalyzerOptions analyzer() const;

  /// On standard error, with --verbose.
  void say(const std::string& line) const;
};

enum class EmptyLetter { error, accepted };

/// The bytes of the file at `path`; "-" is standard input.
Result<SourceFile> read_letter(const std::string& path, std::size_t limit = kMaxFileSize);

/// Reads and analyzes the file at `path`; "-" is standard input. PDF and DOCX are read through
/// other programs (cli/conversion.h), without regard to `reading.read`.
Result<Analysis> analyze_file(const Analyzer& analyzer, const std::string& path,
                              const ReadingOptions& reading, EmptyLetter empty,
                              Trace* trace = nullptr);

}  // namespace undersigned
