#include "cli/configuration.h"

namespace undersigned {

void ConfigOptions::declare(Options& options) {
  options.begin_shared()
      .add("--config FILE", file, "Otherwise the nearest .undersigned.yml upwards")
      .add("--no-config", none, "Read no configuration");
}

Result<Config> ConfigOptions::read() const {
  if (file && none)
    return error_in({}, "--config and --no-config contradict each other", "leave one of them out");
  const auto path = this->path();
  if (!path) return Config();
  const auto source = read_file(*path);
  return source ? read_config(*source) : Result<Config>(source.error());
}

std::optional<std::string> ConfigOptions::path() const {
  if (none) return std::nullopt;
  return file ? file : find_config(".");
}

void FailOnOption::declare(Options& options) {
  options.choice<FailOn>("--fail-on SEVERITY", given,
                         {{"note", Severity::note},
                          {"warning", Severity::warning},
                          {"error", Severity::error},
                          {"never", std::nullopt}},
                         "Exit with 1 from this on: note, warning, error (default) or never");
}

std::vector<std::string> folders_of_rules(const Config& config, const ReadingOptions& reading) {
  std::vector<std::string> folders = config.rules.value;
  folders.insert(folders.end(), reading.rules.begin(), reading.rules.end());
  return folders;
}

Result<std::vector<KnownFinding>> known_findings(const Config& config) {
  if (!config.baseline.value) return std::vector<KnownFinding>();
  const auto file = read_file(*config.baseline.value);
  return file ? read_baseline(*file) : Result<std::vector<KnownFinding>>(file.error());
}

}  // namespace undersigned
