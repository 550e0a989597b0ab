// tests/compare/cases.yaml: letters through the whole program, then compared both ways round.

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/yaml.h"
#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

std::string text_of(const yaml::Node& node, const char* key) {
  const yaml::Node* found = node.find(key);
  return found ? found->text : std::string();
}

/// The letter itself, or one of the named ones.
std::string letter_of(const yaml::Node& root, const yaml::Node& node, const char* key) {
  const std::string text = text_of(node, key);
  const yaml::Node* named = root.find("letters")->find(text);
  return named ? named->text : text;
}

std::vector<SourceFile> aliases_of(const yaml::Node& node) {
  const std::string text = text_of(node, "aliases");
  return text.empty() ? std::vector<SourceFile>() : std::vector<SourceFile>{{"aliases", text}};
}

std::string differences(const Comparison& comparison) {
  std::string out;
  for (const Difference& one : comparison.differences) {
    out += std::string(to_string(one.change)) + " " + to_string(one.kind);
    if (!one.what.empty()) out += " " + one.what + ": " + one.from + " -> " + one.to;
    out += "\n";
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(compare_letters_of_cases)

BOOST_AUTO_TEST_CASE(finds_in_each_case_what_it_says) {
  const auto analyzer = test::value_of(Analyzer::create());
  const auto bytes = test::value_of(read_file(UNDERSIGNED_SOURCE_DIR "/tests/compare/cases.yaml"));
  const auto file = test::value_of(yaml::File::parse(bytes.name, bytes.bytes));
  for (const yaml::Node& node : file.root().find("cases")->items) {
    BOOST_TEST_CONTEXT(text_of(node, "name")) {
      const auto a = test::value_of(analyzer.analyze({"a.txt", letter_of(file.root(), node, "a")}));
      const auto b = test::value_of(analyzer.analyze({"b.txt", letter_of(file.root(), node, "b")}));
      const auto comparison = test::value_of(compare_letters(a, b, {}, aliases_of(node)));
      BOOST_TEST(differences(comparison) == text_of(node, "differences"));
      const auto back = test::value_of(compare_letters(b, a, {}, aliases_of(node)));
      BOOST_TEST(back.differences.size() == comparison.differences.size());
      BOOST_TEST(back.pairs.size() == comparison.pairs.size());
    }
  }
}

BOOST_AUTO_TEST_CASE(a_letter_does_not_differ_from_itself) {
  const auto analyzer = test::value_of(Analyzer::create());
  for (const char* name : {"staff-letter.en.txt", "staff-letter.zh.txt", "staff-letter-news.zh.txt",
                           "market-petition.md", "library-campaign.html"}) {
    BOOST_TEST_CONTEXT(name) {
      const auto bytes =
          test::value_of(read_file(std::string(UNDERSIGNED_SOURCE_DIR "/fixtures/") + name));
      const auto letter = test::value_of(analyzer.analyze(bytes));
      const auto comparison = test::value_of(compare_letters(letter, letter));
      BOOST_TEST(differences(comparison) == "");
      BOOST_TEST(!comparison.pairs.empty());
      for (const Pairing& one : comparison.pairs) BOOST_TEST(one.a.id == one.b.id);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
