// The options about the repository's configuration, and reading it.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/reading.h"
#include "undersigned.h"

namespace undersigned {

struct ConfigOptions {
  std::optional<std::string> file;
  bool none = false;

  /// --config and --no-config.
  void declare(Options& options);

  /// The file that read() reads.
  std::optional<std::string> path() const;

  /// The file that is named, else the nearest one, else the defaults.
  Result<Config> read() const;
};

struct FailOnOption {
  std::optional<FailOn> given;

  /// --fail-on
  void declare(Options& options);
};

/// The folders of the configuration, then those of the command line.
std::vector<std::string> folders_of_rules(const Config& config, const ReadingOptions& reading);

/// The findings of the baseline that the configuration names; none without one.
Result<std::vector<KnownFinding>> known_findings(const Config& config);

/// What the command line says wins.
template <class T, class Given>
void override_with(Setting<T>& setting, const std::optional<Given>& given) {
  if (given) setting = {*given, "the command line"};
}

}  // namespace undersigned
