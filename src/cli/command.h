// One command of the program: what it takes, and what it does. One file each in cli/commands.

#pragma once

#include <memory>
#include <vector>

#include "cli/options.h"

namespace undersigned {

inline constexpr int kExitOk = 0;
inline constexpr int kExitFindings = 1;
inline constexpr int kExitError = 2;

class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  /// As it is typed: "analyze", or "rules check" for a command in a group.
  virtual const char* name() const = 0;
  virtual const char* summary() const = 0;  // one line for the list of commands
  virtual const char* example() const = 0;  // a whole command line

  virtual void declare(Options& options) = 0;

  /// After its options are set. Reports go to standard output or a file, errors to standard error.
  /// Returns the exit code.
  virtual int run() = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

/// Every command of the program, in the order of the help.
Commands all_commands();

}  // namespace undersigned
