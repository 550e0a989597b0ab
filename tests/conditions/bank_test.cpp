// The sentences of en.yaml and zh.yaml: each as a letter of its own, and every condition in it.

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/yaml.h"
#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

struct Bank {
  const char* file;
  const char* salutation;
};
constexpr Bank kBanks[] = {{"en.yaml", "Dear members of the board,\n\n"},
                           {"zh.yaml", "\u5404\u4f4d\u8463\u4e8b\uff1a\n\n"}};

constexpr std::size_t kFewestConditions = 60;
constexpr std::size_t kFewestOthers = 40;

const Analyzer& analyzer() {
  static const Analyzer kAnalyzer = test::value_of(Analyzer::create({}));
  return kAnalyzer;
}

std::string text_of(const yaml::Node& map, const char* key) {
  const yaml::Node* node = map.find(key);
  return node ? node->text : std::string();
}

/// "all(a | not(b))"
std::string tree_of(const Requirement& requirement) {
  if (requirement.op == Requirement::Op::leaf) return requirement.text;
  std::string parts;
  for (const Requirement& part : requirement.children)
    parts += (parts.empty() ? "" : " | ") + tree_of(part);
  const char* name = requirement.op == Requirement::Op::all   ? "all"
                     : requirement.op == Requirement::Op::any ? "any"
                                                              : "not";
  return std::string(name) + '(' + parts + ')';
}

std::string consequence_of(const Condition& condition, const Letter& letter) {
  for (const Commitment& commitment : letter.commitments)
    if (commitment.id == condition.commitment) return commitment.text;
  return condition.consequence;
}

/// "unless | consequence | tree", one condition behind the other.
std::string conditions_of(const std::string& text) {
  const auto analysis = test::value_of(analyzer().analyze({"letter.txt", text}));
  std::string out;
  for (const Condition& condition : analysis.letter.conditions)
    out += (out.empty() ? "" : "; ") + condition.connective + " | " +
           consequence_of(condition, analysis.letter) + " | " + tree_of(condition.requires_);
  return out;
}

BOOST_AUTO_TEST_SUITE(conditions)

BOOST_AUTO_TEST_CASE(finds_in_each_sentence_what_it_says) {
  for (const auto& [name, salutation] : kBanks) {
    const std::string path = std::string(UNDERSIGNED_SOURCE_DIR "/tests/conditions/") + name;
    const auto source = test::value_of(read_file(path));
    const auto file = test::value_of(yaml::File::parse(path, source.bytes));
    const yaml::Node* cases = file.root().find("cases");
    BOOST_TEST_REQUIRE(cases);
    std::size_t conditions = 0;
    for (const yaml::Node& node : cases->items) {
      const std::string expected = text_of(node, "finds");
      const std::string found = conditions_of(salutation + text_of(node, "says") + '\n');
      conditions += expected.empty() ? 0 : 1;
      BOOST_TEST_CONTEXT(path << ':' << node.line << ": " << text_of(node, "says")) {
        if (node.find("known-gap")) {
          BOOST_TEST(found != expected, "this is no gap any more");
        } else {
          BOOST_TEST(found == expected);
        }
      }
    }
    BOOST_TEST(conditions >= kFewestConditions);
    BOOST_TEST(cases->items.size() - conditions >= kFewestOthers);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
