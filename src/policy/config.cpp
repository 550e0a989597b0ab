#include "policy/config.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/schema.h"
#include "base/unicode.h"
#include "base/yaml.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kSeverities = {"note", "warning", "error"};
const std::vector<std::string> kFailOn = {"note", "warning", "error", "never"};

class ConfigReader {
 public:
  explicit ConfigReader(const yaml::File& file)
      : file_(file), folder_(fs::path(file.name()).parent_path()), schema_(file_, errors_) {}

  Result<Config> read() {
    const yaml::Node& root = file_.root();
    if (root.kind != yaml::Kind::null &&
        schema_.is_map(root, "the configuration",
                       {"rules", "facts", "events", "baseline", "fail-on", "severities", "ignore"}))
      read_keys(root);
    if (!errors_.empty()) return errors_;
    return std::move(config_);
  }

 private:
  void read_keys(const yaml::Node& root) {
    if (const yaml::Node* rules = root.find("rules")) {
      for (const std::string& path : schema_.texts(*rules, "'rules'"))
        config_.rules.value.push_back(beside_file(path));
      config_.rules.origin = origin(*rules);
    }
    read_path(root, "facts", config_.facts);
    read_path(root, "events", config_.events);
    read_path(root, "baseline", config_.baseline);
    if (const yaml::Node* fail_on = root.find("fail-on"))
      if (const auto name = schema_.choice(*fail_on, "fail-on", kFailOn))
        config_.fail_on = {*name == "never" ? FailOn() : FailOn(severity(*name)), origin(*fail_on)};
    if (const yaml::Node* severities = root.find("severities");
        severities && schema_.is_map(*severities, "'severities'"))
      for (const auto& [key, value] : severities->entries)
        if (const auto name = schema_.choice(value, "severity", kSeverities))
          config_.severities[key.text] = {severity(*name), origin(value)};
    if (const yaml::Node* ignores = root.find("ignore");
        ignores && schema_.is_list(*ignores, "'ignore'"))
      for (const yaml::Node& node : ignores->items) read_ignore(node);
  }

  void read_path(const yaml::Node& root, const char* key,
                 Setting<std::optional<std::string>>& setting) {
    const yaml::Node* node = root.find(key);
    if (!node) return;
    if (const auto path = schema_.text(*node, std::string("'") + key + "'"))
      setting = {beside_file(*path), origin(*node)};
  }

  void read_ignore(const yaml::Node& node) {
    if (!schema_.is_map(node, "an item of 'ignore'", {"check", "file", "reason"})) return;
    Ignore ignore;
    ignore.place = schema_.place(node);
    if (const yaml::Node* check = schema_.required(node, "check", "the item"))
      ignore.check = schema_.text(*check, "'check'").value_or("");
    if (const yaml::Node* reason = schema_.required(node, "reason", "the item"))
      ignore.reason = schema_.text(*reason, "'reason'").value_or("");
    if (const yaml::Node* file = node.find("file"))
      ignore.file = beside_file(schema_.text(*file, "'file'").value_or(""));
    config_.ignores.push_back(std::move(ignore));
  }

  std::string beside_file(const std::string& path) const {
    return (folder_ / path).lexically_normal().generic_string();
  }

  std::string origin(const yaml::Node& node) const {
    return file_.name() + ":" + std::to_string(node.line);
  }

  static Severity severity(const std::string& name) {
    return static_cast<Severity>(std::find(kSeverities.begin(), kSeverities.end(), name) -
                                 kSeverities.begin());
  }

  const yaml::File& file_;
  fs::path folder_;
  Errors errors_;
  Schema schema_;
  Config config_;
};

std::string line(const std::string& key, const std::string& value, const std::string& origin) {
  return escape_controls(key + ": " + value + "  # " + origin) + "\n";
}

std::string list(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : ", ") + value;
  return "[" + out + "]";
}

}  // namespace

std::optional<std::string> find_config(const std::string& folder) {
  std::error_code code;
  fs::path above(folder);
  // By ever more "..", so that what is found has a name that is short from here.
  for (fs::path at = fs::absolute(folder, code); !code; at = at.parent_path()) {
    if (fs::exists(above / kConfigName, code))
      return (above / kConfigName).lexically_normal().generic_string();
    if (fs::exists(above / ".git", code) || at == at.parent_path()) return std::nullopt;
    above /= "..";
  }
  return std::nullopt;
}

Result<Config> read_config(const SourceFile& file) {
  const auto parsed = yaml::File::parse(file.name, file.bytes);
  if (!parsed) return parsed.error();
  return ConfigReader(*parsed).read();
}

std::string show_config(const Config& config) {
  std::string out = line("rules", list(config.rules.value), config.rules.origin);
  out += line("facts", config.facts.value.value_or("none"), config.facts.origin);
  out += line("events", config.events.value.value_or("none"), config.events.origin);
  out += line("baseline", config.baseline.value.value_or("none"), config.baseline.origin);
  out += line("fail-on", config.fail_on.value ? to_string(*config.fail_on.value) : "never",
              config.fail_on.origin);
  for (const auto& [check, severity] : config.severities)
    out += line("severities." + check, to_string(severity.value), severity.origin);
  for (const Ignore& ignore : config.ignores)
    out += line(
        "ignore",
        ignore.check + (ignore.file.empty() ? "" : " in " + ignore.file) + ": " + ignore.reason,
        ignore.place.file + ":" + std::to_string(ignore.place.line));
  return out;
}

}  // namespace undersigned
