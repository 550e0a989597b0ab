#include "cli/commands/commands.h"

namespace undersigned {
namespace {

using MakeCommand = std::unique_ptr<Command> (*)();

constexpr MakeCommand kCommands[] = {
    analyze_command,       signatories_command,    signatories_check_command,
    status_command,        quantities_command,     compare_command,
    serve_command,         rules_check_command,    rules_test_command,
    rules_explain_command, rules_coverage_command, rules_diff_command,
    rules_list_command,    rules_show_command,     rules_new_command,
    rules_export_command,  rules_schema_command,   config_show_command,
    dump_command,          completion_command,     manual_command,
};

}  // namespace

Commands all_commands() {
  Commands commands;
  for (const MakeCommand make : kCommands) commands.push_back(make());
  return commands;
}

}  // namespace undersigned
