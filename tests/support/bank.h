// Sentences with what is found in each: <folder>/en.yaml and zh.yaml.

#pragma once

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>

#include "base/yaml.h"
#include "support/result.h"
#include "undersigned.h"

namespace undersigned::test {

struct BankSize {
  std::size_t found = 0;   // the fewest sentences in which something is found
  std::size_t others = 0;  // and in which nothing is
};

inline std::string text_of(const yaml::Node& map, const char* key) {
  const yaml::Node* node = map.find(key);
  return node ? node->text : std::string();
}

/// Each sentence is a letter of its own; `describe` says what was found in it, and `finds` what it
/// must be. A case with `known-gap` must not be found yet.
template <class Describe>  // std::string(const Letter&)
void check_bank(const std::string& folder, BankSize fewest, const Describe& describe) {
  struct Bank {
    const char* file;
    const char* salutation;
  };
  constexpr Bank kBanks[] = {{"/en.yaml", "Dear members of the board,\n\n"},
                             {"/zh.yaml", "\u5404\u4f4d\u8463\u4e8b\uff1a\n\n"}};
  const Analyzer analyzer = value_of(Analyzer::create({}));
  for (const auto& [name, salutation] : kBanks) {
    const std::string path = folder + name;
    const auto source = value_of(read_file(path));
    const auto file = value_of(yaml::File::parse(path, source.bytes));
    const yaml::Node* cases = file.root().find("cases");
    BOOST_TEST_REQUIRE(cases);
    std::size_t with_findings = 0;
    for (const yaml::Node& node : cases->items) {
      const std::string expected = text_of(node, "finds");
      with_findings += expected.empty() ? 0 : 1;
      const std::string letter = salutation + text_of(node, "says") + '\n';
      const std::string found = describe(value_of(analyzer.analyze({"letter.txt", letter})).letter);
      BOOST_TEST_CONTEXT(path << ':' << node.line << ": " << text_of(node, "says")) {
        if (node.find("known-gap")) {
          BOOST_TEST(found != expected, "this is no gap any more");
        } else {
          BOOST_TEST(found == expected);
        }
      }
    }
    BOOST_TEST(with_findings >= fewest.found);
    BOOST_TEST(cases->items.size() - with_findings >= fewest.others);
  }
}

}  // namespace undersigned::test
