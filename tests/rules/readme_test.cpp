// The fenced blocks of rules/README.md that name a file are a pack: it loads, and its examples
// hold.

#include <boost/test/unit_test.hpp>
#include <deque>
#include <sstream>
#include <string>
#include <vector>

#include "authoring/example_report.h"
#include "support/golden.h"

namespace undersigned {
namespace {

struct File {
  std::string path;
  std::string text;
};

std::deque<File> files_in(const std::string& markdown) {
  std::deque<File> files;
  std::istringstream in(markdown);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("```")) continue;
    const std::size_t space = line.find(' ');
    File file;
    if (space != std::string::npos) file.path = "en/" + line.substr(space + 1);
    while (std::getline(in, line) && line != "```") file.text += line + '\n';
    if (!file.path.empty()) files.push_back(std::move(file));
  }
  return files;
}

BOOST_AUTO_TEST_SUITE(rules_readme)

BOOST_AUTO_TEST_CASE(its_files_are_a_pack_whose_examples_hold) {
  const std::deque<File> texts =
      files_in(test::read_text(UNDERSIGNED_SOURCE_DIR "/rules/README.md"));
  std::vector<PackFile> files;
  for (const File& file : texts) files.push_back({file.path, file.text});
  BOOST_TEST(files.size() == 6u);
  const auto pack = load_pack(files, {});
  BOOST_TEST_REQUIRE(pack.has_value(), to_string(pack.error()));
  const auto outcomes = run_examples(Matcher({*pack}), [](const Rule&) { return true; });
  BOOST_TEST(outcomes.size() == 3u);
  BOOST_TEST(!has_failures(outcomes),
             example_report(outcomes, [](const std::string& path) { return path; }));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
