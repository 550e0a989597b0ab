// How lists of signers are written, in fixtures/signatories, and who is read from each.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "support/golden.h"
#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFolder = UNDERSIGNED_SOURCE_DIR "/fixtures/signatories";

std::vector<fs::path> files() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(kFolder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string kind_of(const Signatory& one) {
  std::string kind = one.on_behalf ? " (on behalf)" : "";
  if (one.kind != SignerKind::person) kind += " (" + std::string(to_string(one.kind)) + ")";
  return kind;
}

std::string described(const Signatories& signatories) {
  std::string out;
  for (const Signatory& one : signatories.entries)
    out += "  " + one.name + " | " + one.title + " | " + one.affiliation + " | " + one.link +
           (one.date.empty() ? "" : " | " + one.date) + kind_of(one) + '\n';
  for (const Signatory& one : signatories.withdrawn) out += "  withdrawn: " + one.name + '\n';
  if (signatories.unlisted > 0) out += "  unlisted: " + std::to_string(signatories.unlisted) + '\n';
  for (const SignerGroup& group : signatories.groups)
    if (group.entries > 0)
      out += "  group: " + group.name + ": " + std::to_string(group.entries) + '\n';
  return out;
}

BOOST_AUTO_TEST_SUITE(layouts)

BOOST_AUTO_TEST_CASE(every_layout_yields_its_signers) {
  const Analyzer analyzer = test::value_of(Analyzer::create({}));
  std::string out;
  for (const fs::path& path : files()) {
    const auto analysis =
        test::value_of(analyzer.analyze(test::value_of(read_file(path.string()))));
    out += path.filename().string() + ": " +
           std::to_string(analysis.letter.signatories.entries.size()) + '\n' +
           described(analysis.letter.signatories);
  }
  const std::string expected = UNDERSIGNED_SOURCE_DIR "/tests/golden/signatories/layouts.txt";
  const std::string difference = test::check_golden(expected, out);
  BOOST_TEST(difference.empty(), difference);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
