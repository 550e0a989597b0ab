#include "authoring/exporting.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "authoring/json_schema.h"
#include "base/file.h"
#include "pack_files.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTopicSchema = "rules.schema.json";
constexpr const char* kPackSchema = "pack.schema.json";

struct NewFile {
  std::string path;
  std::string text;
};

std::string exported_text(const PackFile& file) {
  if (!file.path.ends_with(".yaml")) return std::string(file.text);
  const char* schema = file.path.ends_with("/pack.yaml") ? kPackSchema : kTopicSchema;
  return "# yaml-language-server: $schema=../" + std::string(schema) + "\n" +
         std::string(file.text);
}

bool is_name(const std::string& text) {
  return !text.empty() && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

}  // namespace

Result<void> export_rules(const std::string& folder, ExistingFolder existing) {
  std::error_code code;
  const fs::path root(folder);
  if (fs::exists(root, code) && !fs::is_directory(root, code))
    return error_in(folder, "not a folder", "name a folder that is new or empty");
  if (existing == ExistingFolder::refused && fs::exists(root, code) && !fs::is_empty(root, code))
    return error_in(folder, "the folder is not empty",
                    "name a new one; --force adds what is missing to it");
  std::vector<NewFile> all = {{kTopicSchema, rules_schema(SchemaOf::topic)},
                              {kPackSchema, rules_schema(SchemaOf::pack)}};
  for (const PackFile& file : embedded_pack_files())
    all.push_back({file.path, exported_text(file)});
  std::vector<NewFile> files;
  Errors errors;
  for (NewFile& made : all) {
    made.path = (root / made.path).string();
    if (fs::exists(made.path, code)) {
      const auto old = read_file(made.path);
      if (old && old->bytes == made.text) continue;
      errors.push_back(error_in(made.path, "there is another file of this name",
                                "move it away first: nothing was written")
                           .front());
    }
    files.push_back(std::move(made));
  }
  if (!errors.empty()) return errors;
  for (const NewFile& file : files) {
    fs::create_directories(fs::path(file.path).parent_path(), code);
    if (code) return error_in(file.path, "cannot make its folder: " + code.message());
    if (auto written = write_file(file.path, file.text); !written) return written;
  }
  return {};
}

Result<std::string> rule_template(const std::string& language, const std::string& topic,
                                  const std::string& name) {
  Errors errors;
  for (const std::string* part : {&language, &topic, &name})
    if (!is_name(*part))
      errors.push_back(error_in({}, "'" + *part + "' is no name",
                                "lower-case letters, digits and '-', such as call-on")
                           .front());
  if (!errors.empty()) return errors;
  return fmt::format(
      R"(# For {}/{}.yaml, below 'rules:'. rules/README.md explains every key.
  - id: {}
    says: what this rule recognises, in one line
    phase: acts             # one of the phases of pack.yaml
    emit: demand            # the kind of mention
    unit: sentence
    any:
      - '(?P<actor>[^,;]+?) must (?P<ask>.+)'
    unless: []
    span: ask
    fields:
      actor: {{capture: actor}}
    examples:
      match:
        - text: A sentence that must match.
          yields: [{{text: match}}]
        - text: Another one.
      no-match:
        - text: One that looks alike and must not match.
)",
      language, topic, name);
}

}  // namespace undersigned
