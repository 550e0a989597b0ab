// tests/golden/<case>/ holds `input`, the path of a letter, and one expected file for each stage.
// The stages are compared in order, so that the first failure names the first stage that moved.

#include "support/golden.h"

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

const std::string kRoot = UNDERSIGNED_SOURCE_DIR;

std::vector<fs::path> cases() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(kRoot + "/tests/golden"))
    if (fs::exists(entry.path() / "input")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  return folders;
}

const Analyzer& analyzer() {
  static const Analyzer instance = test::value_of(Analyzer::create());
  return instance;
}

/// The digests of packs change with every edit of a rule, and say nothing about the letter.
std::string without_pack_digests(std::string report, const Analysis& analysis) {
  for (const PackInfo& pack : analysis.packs)
    if (const auto at = report.find(pack.sha256); at != std::string::npos)
      report.replace(at, pack.sha256.size(), "(digest)");
  return report;
}

void check_case(const fs::path& folder) {
  std::string input = test::read_text((folder / "input").string());
  while (!input.empty() && input.back() == '\n') input.pop_back();
  const SourceFile file = test::value_of(read_file(kRoot + '/' + input));
  const Analysis analysis = test::value_of(analyzer().analyze({input, file.bytes}));

  const struct {
    const char* name;
    std::string actual;
  } stages[] = {
      {"blocks.txt", dump(analysis, Stage::blocks)},
      {"sentences.txt", dump(analysis, Stage::sentences)},
      {"regions.txt", dump(analysis, Stage::regions)},
      {"mentions.txt", dump(analysis, Stage::mentions)},
      {"report.json", without_pack_digests(write_report(analysis, ReportFormat::json), analysis)},
      {"report.txt", write_report(analysis, ReportFormat::text)},
  };
  for (const auto& stage : stages) {
    const std::string difference = test::check_golden((folder / stage.name).string(), stage.actual);
    BOOST_TEST(difference.empty(), stage.name << ": " << difference);
  }
}

BOOST_AUTO_TEST_SUITE(golden)

BOOST_AUTO_TEST_CASE(every_stage_makes_of_each_letter_what_it_made_before) {
  const auto folders = cases();
  BOOST_TEST(!folders.empty());
  for (const fs::path& folder : folders) BOOST_TEST_CONTEXT(folder.filename()) check_case(folder);
}

BOOST_AUTO_TEST_CASE(every_fixture_has_a_case) {
  std::vector<std::string> inputs;
  for (const fs::path& folder : cases())
    inputs.push_back(test::read_text((folder / "input").string()));
  for (const auto& entry : fs::directory_iterator(kRoot + "/fixtures")) {
    if (entry.is_directory()) continue;  // packs, which golden/cli tests
    const std::string name = entry.path().filename().string();
    if (name == "README.md") continue;
    BOOST_TEST(std::count(inputs.begin(), inputs.end(), "fixtures/" + name + '\n') == 1, name);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
