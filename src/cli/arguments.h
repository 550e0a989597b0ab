// The command line: read once, every mistake in it an Error.

#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "cli/command.h"

namespace undersigned {

/// What the command line asks for: a command whose options are set, or a text to print.
struct Invocation {
  Command* command = nullptr;  // one of those given; null: print
  std::string print;           // the help or the version, for standard output
};

/// Reads `arguments`, the program's name left out, and sets the options of the command that they
/// name. The commands must outlive the invocation.
Result<Invocation> parse_arguments(const std::vector<std::string>& arguments,
                                   const Commands& commands);

}  // namespace undersigned
