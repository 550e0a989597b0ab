// Carries out what the command line asks for.

#pragma once

#include "cli/arguments.h"

namespace undersigned {

/// Reports go to standard output or the file asked for, errors to standard error. Returns the exit
/// code: 0, 1 (findings at or above `fail_on`) or 2 (something could not be done; the other files
/// are reported all the same).
int run(const Arguments& arguments);

}  // namespace undersigned
