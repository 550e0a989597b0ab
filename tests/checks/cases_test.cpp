// The cases of cases.yaml: letters and facts, and every finding on them.

#include <boost/test/unit_test.hpp>
#include <map>
#include <string>
#include <vector>

#include "base/schema.h"
#include "base/yaml.h"
#include "checks/facts.h"
#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

const Analyzer& analyzer() {
  static const Analyzer kAnalyzer = test::value_of(Analyzer::create({}));
  return kAnalyzer;
}

std::string text_of(const yaml::Node& map, const char* key) {
  const yaml::Node* node = map.find(key);
  return node ? node->text : std::string();
}

/// "contradicted share-of-staff: message [the core] {role: what is implied}"
std::string line_of(const Finding& finding) {
  std::string line =
      std::string(to_string(finding.verdict)) + " " + finding.check + ": " + finding.message;
  std::string core;
  for (const Evidence& one : finding.evidence)
    if (one.core) core += (core.empty() ? "" : " | ") + one.what + " " + one.text;
  if (!core.empty()) line += " [" + core + "]";
  std::string implied;
  for (const Implied& one : finding.implies)
    implied += (implied.empty() ? "" : ", ") + one.role + " " + in_words(one.bounds, one.share);
  if (!implied.empty()) line += " {" + implied + "}";
  return line + "\n";
}

/// Roles by the words of the quantity; a quantity that is not named has none. Without `roles`, what
/// the packs say holds.
void set_roles(const yaml::Node& map, Letter& letter) {
  std::map<std::string, std::string> left;
  for (const auto& [key, value] : map.entries) left[key.text] = value.text;
  for (Quantity& quantity : letter.quantities) {
    const auto it = left.find(quantity.text);
    quantity.role = it == left.end() ? std::string() : it->second;
    if (it != left.end()) left.erase(it);
  }
  for (const auto& [words, role] : left) BOOST_ERROR("no quantity reads " + words);
}

std::string findings_of(const yaml::Node& node) {
  auto analysis = test::value_of(analyzer().analyze({"letter.txt", text_of(node, "letter")}));
  Letter& letter = analysis.letter;
  if (const yaml::Node* roles = node.find("roles")) set_roles(*roles, letter);
  if (const yaml::Node* days = node.find("as-of"))
    for (const auto& [key, value] : days->entries)
      for (Quantity& quantity : letter.quantities)
        if (quantity.text == key.text) quantity.as_of = parse_date(value.text);
  if (const yaml::Node* signers = node.find("signers")) {
    letter.signatories.entries.resize(std::stoul(signers->text));
    letter.signatories.unique = letter.signatories.entries.size();
  }
  if (const yaml::Node* names = node.find("names"))
    for (const auto& [name, title] : names->entries) {
      letter.signatories.entries.emplace_back().name = name.text;
      letter.signatories.entries.back().title = title.text;
      letter.signatories.unique = letter.signatories.entries.size();
    }
  if (const yaml::Node* beside = node.find("listed-beside"))
    letter.signatories_beside = ListBeside{"signers.csv", std::stoul(beside->text)};
  std::vector<Statement> facts;
  if (const yaml::Node* given = node.find("facts"))
    facts = test::value_of(read_facts({"facts.yaml", given->text}, analyzer().relations()));
  std::string lines;
  for (const Finding& finding : run_checks(letter, analyzer().relations(), facts))
    lines += line_of(finding);
  return lines;
}

BOOST_AUTO_TEST_SUITE(checks)

BOOST_AUTO_TEST_CASE(finds_in_each_case_what_it_says) {
  const std::string path = UNDERSIGNED_SOURCE_DIR "/tests/checks/cases.yaml";
  const auto source = test::value_of(read_file(path));
  const auto file = test::value_of(yaml::File::parse(path, source.bytes));
  const yaml::Node* cases = file.root().find("cases");
  BOOST_TEST_REQUIRE(cases);
  BOOST_TEST(cases->items.size() >= 40u);
  for (const yaml::Node& node : cases->items)
    BOOST_TEST_CONTEXT("line " << node.line << ": " << text_of(node, "name"))
  BOOST_TEST(findings_of(node) == text_of(node, "findings"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
