#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "cli/run.h"

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is a write error, and reported as one
  const auto arguments =
      undersigned::parse_arguments(std::vector<std::string>(argv + 1, argv + argc));
  if (!arguments) {
    std::fputs(to_string(arguments.error()).c_str(), stderr);
    return 2;
  }
  return undersigned::run(*arguments);
}
