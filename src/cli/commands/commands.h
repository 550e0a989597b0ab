// The commands, one file each.

#pragma once

#include <memory>

#include "cli/command.h"

namespace undersigned {

std::unique_ptr<Command> analyze_command();
std::unique_ptr<Command> status_command();
std::unique_ptr<Command> config_show_command();
std::unique_ptr<Command> dump_command();

}  // namespace undersigned
