// The day that the user names: the program reads no clock.

#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "undersigned.h"

namespace undersigned {

struct TodayOption {
  std::optional<std::string> given;

  /// --today
  void declare(Options& options);

  Result<std::optional<Date>> read() const;
};

}  // namespace undersigned
