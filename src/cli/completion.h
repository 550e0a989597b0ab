// What a shell offers behind `undersigned`, from what the commands declare: the commands, their
// options, and the words that an option takes; files otherwise.

#pragma once

#include <string>
#include <vector>

#include "cli/help.h"

namespace undersigned {

enum class Shell { bash, zsh, fish };

/// A script for the shell to read.
std::string completion_script(const std::vector<DeclaredCommand>& commands, Shell shell);

}  // namespace undersigned
