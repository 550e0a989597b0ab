// The formats of CI systems that are JSON, together because its library is slow to compile.
// SARIF: OASIS, 2.1.0, with what GitHub's code scanning asks for. GitLab: docs.gitlab.com, "Code
// quality report format". Reviewdog: its reviewdog.proto.

#include <nlohmann/json.hpp>
#include <set>

#include "report/json_text.h"
#include "report/problem_formats.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

std::string full_message(const Problem& problem) {
  return problem.hint.empty() ? problem.message : problem.message + "; " + problem.hint;
}

std::string relative(const std::string& path) {
  std::string_view rest = path;
  while (rest.starts_with("./")) rest.remove_prefix(2);
  return std::string(rest);
}

/// A path as a URI reference: RFC 3986, unreserved characters and '/'.
std::string uri(const std::string& path) {
  static constexpr const char* kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : relative(path)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-._~").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::vector<const Problem*> new_ones(const std::vector<Problem>& problems) {
  std::vector<const Problem*> out;
  for (const Problem& problem : problems)
    if (is_new(problem)) out.push_back(&problem);
  return out;
}

/// Those that are passed over or known stay in: a code scanning that no longer sees one closes it.
std::vector<const Problem*> for_sarif(const std::vector<Problem>& problems) {
  std::vector<const Problem*> out;
  for (const Problem& problem : problems)
    if (problem.outcome != Outcome::passed) out.push_back(&problem);
  return out;
}

Json sarif_rule(const std::string& id) {
  return {{"id", id},
          {"name", id},
          {"shortDescription", {{"text", "The check " + id}}},
          {"fullDescription", {{"text", "The check " + id + " of undersigned"}}},
          {"help", {{"text", "See the message, and the README of undersigned."}}}};
}

Json sarif_location(const Extent& extent) {
  Json artifact = {{"uri", uri(extent.file)}};
  if (!extent.file.starts_with("/")) artifact["uriBaseId"] = "%SRCROOT%";
  Json region = {{"startLine", extent.line}};
  if (extent.end_line > extent.line || extent.end_column > extent.column) {
    region["startColumn"] = extent.column;
    region["endLine"] = extent.end_line;
    region["endColumn"] = extent.end_column;
  }
  return {{"physicalLocation", {{"artifactLocation", artifact}, {"region", region}}}};
}

}  // namespace

std::string sarif(const std::vector<Problem>& problems) {
  std::set<std::string> ids;
  for (const Problem* problem : for_sarif(problems)) ids.insert(problem->rule);
  Json rules = Json::array();
  for (const std::string& id : ids) rules.push_back(sarif_rule(id));
  Json results = Json::array();
  for (const Problem* problem : for_sarif(problems)) {
    Json result = {{"ruleId", problem->rule},
                   {"ruleIndex", std::distance(ids.begin(), ids.find(problem->rule))},
                   {"level", to_string(problem->severity)},
                   {"message", {{"text", full_message(*problem)}}},
                   {"locations", Json::array({sarif_location(problem->extent)})},
                   {"partialFingerprints",
                    {{"primaryLocationLineHash", problem->fingerprint + ":1"},
                     {"undersigned/v1", problem->fingerprint}}}};
    if (problem->known) result["baselineState"] = "unchanged";
    if (!problem->suppressed.empty())
      result["suppressions"] =
          Json::array({{{"kind", "external"}, {"justification", problem->suppressed}}});
    results.push_back(std::move(result));
  }
  const Json driver = {
      {"name", "undersigned"}, {"semanticVersion", UNDERSIGNED_VERSION}, {"rules", rules}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"automationDetails", {{"id", "undersigned/"}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"results", results}};
  return json_text({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({run})}});
}

std::string gitlab_code_quality(const std::vector<Problem>& problems) {
  const auto severity = [](Severity of) {
    return of == Severity::error ? "major" : of == Severity::warning ? "minor" : "info";
  };
  Json out = Json::array();
  for (const Problem* problem : new_ones(problems))
    out.push_back(
        {{"description", full_message(*problem)},
         {"check_name", problem->rule},
         {"fingerprint", problem->fingerprint},
         {"severity", severity(problem->severity)},
         {"location",
          {{"path", relative(problem->extent.file)},
           {"lines", {{"begin", problem->extent.line}, {"end", problem->extent.end_line}}}}}});
  return json_text(out);
}

std::string rdjson(const std::vector<Problem>& problems) {
  const auto severity = [](Severity of) {
    return of == Severity::error ? "ERROR" : of == Severity::warning ? "WARNING" : "INFO";
  };
  Json diagnostics = Json::array();
  for (const Problem* problem : new_ones(problems)) {
    const Extent& extent = problem->extent;
    diagnostics.push_back(
        {{"message", full_message(*problem)},
         {"location",
          {{"path", relative(extent.file)},
           {"range",
            {{"start", {{"line", extent.line}, {"column", extent.byte_column}}},
             {"end", {{"line", extent.end_line}, {"column", extent.end_byte_column}}}}}}},
         {"severity", severity(problem->severity)},
         {"code", {{"value", problem->rule}}}});
  }
  return json_text({{"source", {{"name", "undersigned"}}}, {"diagnostics", diagnostics}});
}

std::string problems_json(const std::vector<Problem>& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems) {
    const Extent& extent = problem.extent;
    Json one = {{"severity", to_string(problem.severity)},
                {"message", problem.message},
                {"file", relative(extent.file)},
                {"start", {{"line", extent.line}, {"column", extent.column}}},
                {"end", {{"line", extent.end_line}, {"column", extent.end_column}}},
                {"fingerprint", problem.fingerprint}};
    if (!problem.hint.empty()) one["hint"] = problem.hint;
    list.push_back(std::move(one));
  }
  return json_text({{"schema", "undersigned.problems/1"}, {"problems", std::move(list)}});
}

}  // namespace undersigned
