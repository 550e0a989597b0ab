// Where a command writes.

#pragma once

#include <optional>
#include <string>

#include "base/error.h"

namespace undersigned {

/// Standard output, or a file that is written whole at the end.
class Output {
 public:
  explicit Output(std::optional<std::string> path = std::nullopt);

  /// What can be known to fail before any work is done.
  Result<void> check() const;

  /// To standard output at once, to a file at finish().
  Result<void> write(const std::string& bytes);

  Result<void> finish();

 private:
  std::optional<std::string> path_;
  std::string pending_;
};

/// Prints the errors to standard error; returns the exit code for them.
int fail(const Errors& errors);

/// Writes all of `text` to standard output; returns the exit code.
int print(const std::string& text);

}  // namespace undersigned
