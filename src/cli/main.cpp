#include <csignal>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/output.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is a write error, and reported as one
  const auto commands = undersigned::all_commands();
  const auto invocation =
      undersigned::parse_arguments(std::vector<std::string>(argv + 1, argv + argc), commands);
  if (!invocation) return undersigned::fail(invocation.error());
  return invocation->command ? invocation->command->run() : undersigned::print(invocation->print);
}
