#include <malloc.h>

#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

#include "cli/run.h"

int main(int argc, char** argv) {
  // A short run: memory is taken from the system in few pieces and not given back on the way.
  mallopt(M_TOP_PAD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is a write error, and reported as one
  const auto arguments =
      undersigned::parse_arguments(std::vector<std::string>(argv + 1, argv + argc));
  if (!arguments) {
    std::fputs(to_string(arguments.error()).c_str(), stderr);
    return 2;
  }
  return undersigned::run(*arguments);
}
