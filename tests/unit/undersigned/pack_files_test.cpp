#include "pack_files.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "base/file.h"
#include "pack/pack_folders.h"
#include "pack/pack_image.h"
#include "support/result.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

const char* const kHeader =
    "id: %\nversion: '7'\nscripts: [Latin]\nwords: {spaced: true, ignore-case: true}\n"
    "phases: [acts]\n";

std::string header(const std::string& id) {
  std::string text = kHeader;
  return text.replace(text.find('%'), 1, id);
}

/// A folder of rules, gone at the end.
class RulesFolder {
 public:
  RulesFolder() {
    std::string name = (fs::temp_directory_path() / "undersigned-rules-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~RulesFolder() {
    std::error_code code;
    fs::remove_all(path_, code);
  }
  RulesFolder(const RulesFolder&) = delete;
  RulesFolder& operator=(const RulesFolder&) = delete;

  void add(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name) << text;
  }
  std::string path(const std::string& below = "") const { return (path_ / below).string(); }

 private:
  fs::path path_;
};

BOOST_AUTO_TEST_SUITE(undersigned_pack_files)

BOOST_AUTO_TEST_CASE(embeds_every_rule_file_byte_for_byte) {
  const fs::path rules = fs::path(UNDERSIGNED_SOURCE_DIR) / "rules";
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(rules)) {
    if (entry.path().extension() != ".yaml" && entry.path().extension() != ".tsv") continue;
    ++count;
    const std::string name = entry.path().lexically_relative(rules).generic_string();
    const auto& files = embedded_pack_files();
    const auto file = std::find_if(files.begin(), files.end(),
                                   [&](const PackFile& other) { return other.path == name; });
    BOOST_TEST_REQUIRE((file != files.end()), name);
    BOOST_TEST((file->text == test::value_of(read_file(entry.path().string())).bytes), name);
  }
  BOOST_TEST(embedded_pack_files().size() == count);
}

BOOST_AUTO_TEST_CASE(embeds_the_packs_that_these_files_make) {
  const PackFolders folders = pack_folders(embedded_pack_files());
  std::vector<std::shared_ptr<const Pack>> packs;
  for (const auto& own : folders.packs)
    packs.push_back(test::value_of(load_pack(own, folders.shared)));
  BOOST_TEST((write_pack_image(packs) == embedded_pack_image()));
}

BOOST_AUTO_TEST_CASE(a_pack_of_the_same_id_replaces_the_embedded_one_in_its_place) {
  const RulesFolder folder;
  folder.add("anything/pack.yaml", header("en"));
  const auto packs = load_packs({folder.path()});

  BOOST_TEST_REQUIRE(packs.has_value(), to_string(packs.error()));
  BOOST_TEST(packs->size() == test::value_of(load_packs({})).size());
  BOOST_TEST(packs->front()->id == "en");
  BOOST_TEST(packs->front()->version == "7");
}

BOOST_AUTO_TEST_CASE(a_pack_with_a_new_id_joins_and_a_folder_may_be_one_pack) {
  const RulesFolder folder;
  folder.add("nl/pack.yaml", header("nl"));
  for (const std::string& path : {folder.path(), folder.path("nl"), folder.path("nl/")}) {
    const auto packs = load_packs({path});
    BOOST_TEST_REQUIRE(packs.has_value(), to_string(packs.error()));
    BOOST_TEST(packs->back()->id == "nl");
    BOOST_TEST(packs->size() == test::value_of(load_packs({})).size() + 1);
  }
}

BOOST_AUTO_TEST_CASE(reports_the_errors_of_every_pack_under_the_names_on_disk) {
  const RulesFolder folder;
  folder.add("aa/pack.yaml", "id: aa\nid: aa\n");
  folder.add("bb/pack.yaml", header("bb") + "colour: red\n");
  const auto packs = load_packs({folder.path()});

  BOOST_TEST_REQUIRE(packs.has_error());
  std::set<std::string> files;
  for (const Error& error : packs.error()) files.insert(error.place.file);
  BOOST_TEST(files.contains(folder.path("aa/pack.yaml")));
  BOOST_TEST(files.contains(folder.path("bb/pack.yaml")));
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_folder_of_packs) {
  const RulesFolder folder;
  folder.add("notes.yaml", "fragments: {}\n");
  const std::string file = folder.path("notes.yaml");
  const struct {
    const char* name;
    std::string path;
    std::string expected;
  } cases[] = {
      {"a missing folder", folder.path("none"),
       folder.path("none") + ": error: not a folder of rules\n"
                             "hint: name a folder that holds packs, or one pack\n"},
      {"a file", file,
       file +
           ": error: not a folder of rules\nhint: name a folder that holds packs, or one pack\n"},
      {"no pack in it", folder.path(),
       folder.path() + ": error: no pack in this folder\n"
                       "hint: a pack is a folder with a pack.yaml; see rules/README.md\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto packs = load_packs({c.path});
      BOOST_TEST_REQUIRE(packs.has_error());
      BOOST_TEST(to_string(packs.error()) == c.expected);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
