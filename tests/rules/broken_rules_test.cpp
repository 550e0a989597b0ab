// tests/golden/broken-rules: one file a mistake that an author can make, put into the pack beside
// them; `expected.txt` has what the author reads.

#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "authoring/rule_check.h"
#include "segment/segments.h"
#include "support/golden.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(UNDERSIGNED_SOURCE_DIR) / "tests/golden/broken-rules";

/// Where the broken file belongs in the pack.
fs::path place_of(const fs::path& broken) {
  const std::string name = broken.filename().string();
  if (name.ends_with(".pack.yaml")) return "pack.yaml";
  if (name.ends_with(".numbers.tsv")) return "lexicons/numbers.tsv";
  return name.ends_with(".tsv") ? "lexicons/act.tsv" : "broken.yaml";
}

/// The pack with one file of it broken, in a folder that goes with it.
class BrokenPack {
 public:
  explicit BrokenPack(const fs::path& broken) {
    std::string name = (fs::temp_directory_path() / "undersigned-rules-XXXXXX").string();
    root_ = mkdtemp(name.data());
    fs::copy(kFolder / "pack", root_ / "x", fs::copy_options::recursive);
    fs::copy_file(broken, root_ / "x" / place_of(broken), fs::copy_options::overwrite_existing);
  }
  ~BrokenPack() {
    std::error_code code;
    fs::remove_all(root_, code);
  }
  BrokenPack(const BrokenPack&) = delete;
  BrokenPack& operator=(const BrokenPack&) = delete;

  /// What `rules check` says, with paths from the pack's folder on.
  std::string problems() const {
    const auto files = RuleFiles::read(root_.string());
    const auto packs = files ? files->load() : Result<Packs>(files.error());
    if (!packs) return from_pack(to_string(packs.error()));
    std::string out;
    for (const Error& warning : check_rules(packs->front(), *files))
      out += to_string(warning, "warning");
    return from_pack(std::move(out));
  }

 private:
  std::string from_pack(std::string text) const {
    const std::string prefix = root_.string() + "/";
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
      text.erase(at, prefix.size());
    return text;
  }

  fs::path root_;
};

BOOST_AUTO_TEST_SUITE(broken_rules)

BOOST_AUTO_TEST_CASE(every_mistake_is_told_with_its_place) {
  std::vector<fs::path> broken;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    const auto extension = entry.path().extension();
    if (extension == ".yaml" || extension == ".tsv") broken.push_back(entry.path());
  }
  std::sort(broken.begin(), broken.end());
  BOOST_TEST(broken.size() >= 60u);
  std::string all;
  for (const fs::path& file : broken) {
    const std::string problems = BrokenPack(file).problems();
    BOOST_TEST(!problems.empty(), file.filename() << " passes for right");
    all += "## " + file.filename().string() + "\n" + problems + "\n";
  }
  const std::string difference = test::check_golden((kFolder / "expected.txt").string(), all);
  BOOST_TEST(difference.empty(), difference);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
