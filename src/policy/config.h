// What a repository wants of its letters: `.undersigned.yml`, found upwards from where the program
// runs.
//
//   rules: [rules]                  # folders of packs
//   facts: facts.yaml               # figures that are known, for `analyze`
//   events: events.yaml             # what happened, for `status`
//   baseline: .undersigned-baseline.json
//   fail-on: warning
//   severities: {signature-count: error}
//   ignore:
//     - check: demand-count
//       reason: the preamble counts its headings too

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/finding.h"

namespace undersigned {

/// A value and where it was set: "file:line", "the command line" or "default".
template <class T>
struct Setting {
  T value{};
  std::string origin = "default";
};

/// From which severity on findings make the program exit with 1; nothing: never.
using FailOn = std::optional<Severity>;

struct Ignore {
  std::string check;
  std::string file;  // the letter, relative as in `severities`; empty: all
  std::string reason;
  Place place;
};

struct Config {
  Setting<std::vector<std::string>> rules;
  Setting<std::optional<std::string>> facts;
  Setting<std::optional<std::string>> events;
  Setting<std::optional<std::string>> baseline;
  Setting<FailOn> fail_on{Severity::error, "default"};
  std::map<std::string, Setting<Severity>> severities;  // by check
  std::vector<Ignore> ignores;
};

inline constexpr const char* kConfigName = ".undersigned.yml";

/// The path of the nearest configuration in `folder` or above, up to the folder that holds `.git`
/// (that one included). Nothing if there is none.
std::optional<std::string> find_config(const std::string& folder);

/// Reads and checks it. Paths in it are relative to the folder of the file, and become relative to
/// where the program runs.
Result<Config> read_config(const SourceFile& file);

/// Each setting with its value and origin, one a line, in the order of the keys.
std::string show_config(const Config& config);

}  // namespace undersigned
