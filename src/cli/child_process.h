// Another program, run within limits, for what only it can read.

#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace undersigned {

struct ChildLimits {
  std::chrono::seconds time{30};               // of the clock; and of the processor
  std::size_t memory = std::size_t{2} << 30;   // bytes of address space
  std::size_t output = std::size_t{64} << 20;  // bytes
};

/// How it ended.
enum class ChildEnd { good, not_installed, failed, too_slow, too_much };

struct ChildResult {
  ChildEnd end = ChildEnd::failed;
  std::string output;
  std::string complaint;  // the first line on its standard error, if any
};

/// Runs `command`, found by PATH, with `input` on its standard input, and waits for its end. It can
/// write nothing into a file; what it started itself is ended with it where a limit is met. For one
/// thread.
ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                      const ChildLimits& limits = {});

}  // namespace undersigned
