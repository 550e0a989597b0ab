#include "policy/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/schema.h"
#include "base/yaml.h"

namespace undersigned {
namespace {

const std::vector<std::string> kSchema = {"undersigned.baseline/1"};

/// As a JSON string. What it may hold is a path, a check's name or digits.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else if (c == '"' || c == '\\')
      out += std::string("\\") + c;
    else
      out += c;
  }
  return out + '"';
}

}  // namespace

Result<std::vector<KnownFinding>> read_baseline(const SourceFile& file) {
  const auto parsed = yaml::File::parse(file.name, file.bytes);
  if (!parsed) return parsed.error();
  Errors errors;
  const Schema schema(*parsed, errors);
  const yaml::Node& root = parsed->root();
  std::vector<KnownFinding> findings;
  if (schema.is_map(root, "the baseline", {"schema", "findings"})) {
    if (const yaml::Node* version = schema.required(root, "schema", "the baseline"))
      static_cast<void>(schema.choice(*version, "schema", kSchema));
    const yaml::Node* list = schema.required(root, "findings", "the baseline");
    if (list && schema.is_list(*list, "'findings'"))
      for (const yaml::Node& node : list->items) {
        if (!schema.is_map(node, "a finding", {"check", "file", "fingerprint"})) continue;
        const auto text = [&](const char* key) {
          const yaml::Node* value = schema.required(node, key, "the finding");
          return value ? schema.text(*value, key).value_or("") : std::string();
        };
        findings.push_back({text("check"), text("file"), text("fingerprint")});
      }
  }
  if (!errors.empty()) return errors;
  return findings;
}

std::string write_baseline(std::vector<KnownFinding> findings) {
  std::sort(findings.begin(), findings.end(), [](const KnownFinding& a, const KnownFinding& b) {
    return std::tie(a.file, a.check, a.fingerprint) < std::tie(b.file, b.check, b.fingerprint);
  });
  std::string out = "{\n  \"schema\": " + quoted(kSchema.front()) + ",\n  \"findings\": [";
  for (const KnownFinding& finding : findings)
    out += fmt::format("{}\n    {{\"check\": {}, \"file\": {}, \"fingerprint\": {}}}",
                       &finding == &findings.front() ? "" : ",", quoted(finding.check),
                       quoted(finding.file), quoted(finding.fingerprint));
  return out + (findings.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace undersigned
