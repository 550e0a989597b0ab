// Prose that asks nobody for anything: manuals, recipes, minutes, news, stories of fixtures/prose.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostPerHundredSentences = 5;

struct Yield {
  std::size_t sentences = 0;
  std::size_t findings = 0;
};

std::vector<std::string> pages(const std::string& ending) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(UNDERSIGNED_SOURCE_DIR "/fixtures/prose"))
    if (entry.path().string().ends_with(ending)) paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

BOOST_AUTO_TEST_SUITE(prose)

BOOST_AUTO_TEST_CASE(hardly_anything_is_found_in_prose_that_asks_for_nothing) {
  const Analyzer analyzer = test::value_of(Analyzer::create({}));
  for (const char* ending : {".en.txt", ".zh.txt"}) {
    Yield yield;
    for (const std::string& path : pages(ending)) {
      const auto analysis = test::value_of(analyzer.analyze(test::value_of(read_file(path))));
      const Letter& letter = analysis.letter;
      yield.sentences += analysis.coverage.sentences;
      yield.findings +=
          letter.demands.size() + letter.conditions.size() + letter.commitments.size();
    }
    BOOST_TEST_CONTEXT(ending << ": " << yield.findings << " in " << yield.sentences) {
      BOOST_TEST(yield.sentences > 100u);
      BOOST_TEST(yield.findings * 100 <= yield.sentences * kMostPerHundredSentences);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
