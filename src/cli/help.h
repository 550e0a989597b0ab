// What `--help` prints: a screen of 24 lines and 80 columns at most, from what commands declare.

#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/options.h"

namespace undersigned {

/// A command with what it takes.
struct DeclaredCommand {
  Command* command;
  Options options;
};

/// Declares every command. The commands must outlive the result.
std::vector<DeclaredCommand> declared(const Commands& commands);

/// Those that many commands have, each once.
std::vector<OptionSpec> shared_options(const std::vector<DeclaredCommand>& commands);

/// "undersigned status FILE [options]"
std::string usage_of(const DeclaredCommand& command);

/// "-o, --output FILE"
std::string heading_of(const OptionSpec& option);

/// Each ended by a newline.
std::string program_help(const std::vector<DeclaredCommand>& commands);
std::string group_help(const std::vector<DeclaredCommand>& commands, const std::string& group);
std::string command_help(const DeclaredCommand& command);

}  // namespace undersigned
