// The command line as a value: read once, every mistake in it an Error.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "undersigned.h"

namespace undersigned {

enum class ColorChoice { automatic, always, never };

struct Arguments {
  enum class Command { analyze, dump, print };
  Command command = Command::print;
  std::string print;               // of `print`: the help or the version, for standard output
  std::vector<std::string> files;  // "-" is standard input; one for `dump`
  std::vector<std::string> rules;
  ReadOptions read;
  ReportFormat format = ReportFormat::text;
  Stage stage = Stage::mentions;
  std::optional<std::string> output;
  ColorChoice color = ColorChoice::automatic;
  std::optional<Severity> fail_on =
      Severity::error;  // nothing: findings never change the exit code
  bool allow_empty = false;
};

/// Reads `arguments`, the program's name left out.
Result<Arguments> parse_arguments(const std::vector<std::string>& arguments);

}  // namespace undersigned
