// The table of src/README.md against the includes of src/.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace undersigned {
namespace {

namespace fs = std::filesystem;

using Names = std::set<std::string>;

const fs::path kSource = fs::path(UNDERSIGNED_SOURCE_DIR) / "src";

/// What a folder may include besides itself. "." is the facade, whose only public header is
/// undersigned.h.
const std::map<std::string, Names> kFolders = {
    {"base", {}},
    {"ingest", {"base"}},
    {"pack", {"base"}},
    {"segment", {"base", "ingest", "pack"}},
    {"quantity", {"base", "pack"}},
    {"match", {"base", "ingest", "segment", "pack", "quantity"}},
    {"signatory", {"base", "ingest", "pack", "segment", "match"}},
    {"model", {"base", "ingest", "segment", "match", "quantity", "signatory"}},
    {"checks", {"base", "model"}},
    {"status", {"base", "model", "checks"}},
    {"compare", {"base", "model"}},
    {"report",
     {"base", "ingest", "segment", "match", "signatory", "model", "checks", "status", "compare"}},
    {"policy", {"base", "ingest", "checks", "report"}},
    {".",
     {"base", "ingest", "pack", "segment", "match", "signatory", "model", "checks", "status",
      "compare", "report", "policy"}},
    {"authoring", {"base", "ingest", "pack", "segment", "quantity", "match", "."}},
    {"cli", {"base", "authoring", "."}},
};

/// Which folders may include a library, by the first part of its headers' paths.
const std::map<std::string, Names> kLibraries = {
    {"yaml-cpp", {"base"}},
    {"unicode", {"base", "ingest", "segment", "signatory"}},  // ICU
    {"re2", {"match", "pack"}},
    {"CLI", {"cli"}},
    {"kainjow", {"report"}},  // Mustache
    {"nlohmann", {"report", "authoring", "signatory"}},
    {"libxml", {"ingest"}},
    {"md4c.h", {"ingest"}},
    {"sha2.h", {"base"}},  // libmd
};
const Names kEverywhere = {"boost", "fmt", "sys", "unistd.h", "fcntl.h", "poll.h"};

struct SourceFile {
  std::string name;                  // from src/: "pack/lexicon.h"
  std::string folder;                // "pack", or "."
  std::vector<std::string> own;      // paths included with quotes
  std::vector<std::string> foreign;  // paths included with angle brackets
};

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

SourceFile read(const fs::path& path) {
  SourceFile file;
  file.name = path.lexically_relative(kSource).generic_string();
  file.folder = folder_of(file.name);
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with("#include ")) continue;
    const bool own = line[9] == '"';
    const std::size_t end = line.find(own ? '"' : '>', 10);
    (own ? file.own : file.foreign).push_back(line.substr(10, end - 10));
  }
  return file;
}

const std::vector<SourceFile>& files() {
  static const std::vector<SourceFile> all = [] {
    std::vector<SourceFile> result;
    for (const auto& entry : fs::recursive_directory_iterator(kSource))
      if (entry.path().extension() == ".h" || entry.path().extension() == ".cpp")
        result.push_back(read(entry.path()));
    return result;
  }();
  return all;
}

BOOST_AUTO_TEST_SUITE(layers)

BOOST_AUTO_TEST_CASE(every_folder_has_a_row) {
  for (const SourceFile& file : files()) BOOST_TEST(kFolders.contains(file.folder), file.name);
}

BOOST_AUTO_TEST_CASE(folders_include_only_what_their_row_names) {
  for (const SourceFile& file : files()) {
    const auto row = kFolders.find(file.folder);
    if (row == kFolders.end()) continue;
    const Names& allowed = row->second;
    for (const std::string& path : file.own) {
      const std::string folder = folder_of(path);
      BOOST_TEST((folder == file.folder || allowed.contains(folder)),
                 file.name << " includes " << path);
      const bool of_rules = file.folder == "authoring" && path == "pack_files.h";
      BOOST_TEST((folder != "." || file.folder == "." || path == "undersigned.h" || of_rules),
                 file.name << " includes " << path << ", which is the facade's own");
    }
  }
}

BOOST_AUTO_TEST_CASE(each_library_is_included_in_its_folders_only) {
  for (const SourceFile& file : files())
    for (const std::string& path : file.foreign) {
      const std::string library = path.substr(0, path.find('/'));
      const bool standard = path.find('.') == std::string::npos && library == path;
      const auto row = kLibraries.find(library);
      const bool allowed = row != kLibraries.end() ? row->second.contains(file.folder)
                                                   : standard || kEverywhere.contains(library);
      BOOST_TEST(allowed, file.name << " includes <" << path << ">");
    }
}

// A header that is the first thing its own source includes has been compiled alone; the CMake
// target `headers_alone` does it for those without a source.
BOOST_AUTO_TEST_CASE(a_source_includes_its_own_header_first) {
  Names headers;
  for (const SourceFile& file : files()) headers.insert(file.name);
  for (const SourceFile& file : files()) {
    if (!file.name.ends_with(".cpp")) continue;
    const std::string header = file.name.substr(0, file.name.size() - 4) + ".h";
    if (!headers.contains(header)) continue;
    BOOST_TEST_REQUIRE(!file.own.empty(), file.name);
    BOOST_TEST(file.own.front() == header, file.name << " begins with " << file.own.front());
  }
}

// Words of human languages are data of the packs; in C++ only as \u escapes, which reviewers see.
BOOST_AUTO_TEST_CASE(sources_are_ascii) {
  for (const SourceFile& file : files()) {
    std::ifstream in(kSource / file.name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const bool ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    BOOST_TEST(ascii, file.name);
  }
}

// Two types of one name in one namespace are undefined behaviour that no linker reports.
BOOST_AUTO_TEST_CASE(no_two_headers_define_a_type_of_the_same_name) {
  const std::regex definition("^(?:struct|class|enum class) ([A-Za-z]+)(?: final)?(?: :.*)? \\{");
  std::map<std::string, std::string> defined;
  for (const SourceFile& file : files()) {
    if (!file.name.ends_with(".h")) continue;
    std::ifstream in(kSource / file.name);
    std::string space;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("namespace ")) space += line + ' ';
      std::smatch match;
      if (!std::regex_search(line, match, definition)) continue;
      const auto [it, is_new] = defined.emplace(space + match[1].str(), file.name);
      BOOST_TEST(is_new, file.name << " defines " << match[1] << ", as " << it->second << " does");
    }
  }
  BOOST_TEST(defined.size() > 100u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
