// The commands, one file each.

#pragma once

#include <memory>

#include "cli/command.h"

namespace undersigned {

std::unique_ptr<Command> analyze_command();
std::unique_ptr<Command> signatories_command();
std::unique_ptr<Command> signatories_check_command();
std::unique_ptr<Command> status_command();
std::unique_ptr<Command> quantities_command();
std::unique_ptr<Command> compare_command();
std::unique_ptr<Command> serve_command();
std::unique_ptr<Command> config_show_command();
std::unique_ptr<Command> rules_check_command();
std::unique_ptr<Command> rules_schema_command();
std::unique_ptr<Command> rules_list_command();
std::unique_ptr<Command> rules_show_command();
std::unique_ptr<Command> rules_test_command();
std::unique_ptr<Command> rules_explain_command();
std::unique_ptr<Command> rules_coverage_command();
std::unique_ptr<Command> rules_diff_command();
std::unique_ptr<Command> rules_export_command();
std::unique_ptr<Command> rules_new_command();
std::unique_ptr<Command> dump_command();
std::unique_ptr<Command> completion_command();
std::unique_ptr<Command> manual_command();

}  // namespace undersigned
