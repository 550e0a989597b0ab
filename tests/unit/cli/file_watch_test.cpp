#include "cli/file_watch.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace undersigned {
namespace {

namespace fs = std::filesystem;

struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "undersigned-watch-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }

  void write(const std::string& name, const std::string& text) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name) << text;
  }
  std::string at(const std::string& name) const { return (path / name).string(); }

  fs::path path;
};

BOOST_AUTO_TEST_SUITE(cli_file_watch)

BOOST_AUTO_TEST_CASE(notices_every_kind_of_change_once) {
  const Folder folder;
  folder.write("letter.md", "one");
  folder.write("rules/en/demands.yaml", "a");
  FileWatch watch({folder.at("letter.md"), folder.at("rules"), folder.at("missing")});
  const auto changed_once = [&](const char* what) {
    BOOST_TEST_CONTEXT(what) {
      BOOST_TEST(watch.changed());
      BOOST_TEST(!watch.changed());
    }
  };
  BOOST_TEST(!watch.changed());
  folder.write("letter.md", "three");
  changed_once("another size");
  fs::last_write_time(folder.at("letter.md"),
                      fs::last_write_time(folder.at("letter.md")) + std::chrono::seconds(1));
  changed_once("another time");
  folder.write("rules/en/lexicons/act.tsv", "pay");
  changed_once("a new file in a folder below");
  fs::remove(folder.at("rules/en/demands.yaml"));
  changed_once("a file that is gone");
  folder.write("missing", "");
  changed_once("a file that was not there");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
