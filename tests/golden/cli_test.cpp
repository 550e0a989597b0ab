// tests/golden/cli/*.md: what a user types and sees, run against the built program. A file is prose
// with fenced blocks of two kinds. ```file NAME holds a file for the commands that follow. A plain
// block is
//
//     % a shell command
//     expected standard output
//     2> expected standard error
//     => exit code, where it is not 0
//
// All commands of one Markdown file run in one empty folder, with the program in PATH and the
// fixtures in $FIXTURES.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "support/golden.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

const std::string kRoot = UNDERSIGNED_SOURCE_DIR;

/// An empty folder, gone with everything in it at the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "undersigned-cli-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code code;
    fs::remove_all(path_, code);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string prefixed(const std::string& text, const std::string& prefix) {
  std::string out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out += prefix + line + '\n';
  return out;
}

/// What a block should say after its command: both streams and the exit code.
std::string run(const std::string& command, const Folder& folder) {
  const Folder streams;
  const std::string out = (streams.path() / "out").string();
  const std::string err = (streams.path() / "err").string();
  const std::string line = "cd '" + folder.path().string() + "' && { " + command + "\n} >'" + out +
                           "' 2>'" + err + "' </dev/null";
  const int status = std::system(line.c_str());
  std::string seen = prefixed(test::read_text(out), "") + prefixed(test::read_text(err), "2> ");
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (code != 0) seen += "=> " + std::to_string(code) + '\n';
  return seen;
}

/// Runs every block of a document and returns the document as it should be.
std::string replay(const std::string& document, const Folder& folder) {
  std::string result;
  std::istringstream in(document);
  for (std::string line; std::getline(in, line);) {
    result += line + '\n';
    if (!line.starts_with("```")) continue;
    std::string body;
    std::string inner;
    while (std::getline(in, inner) && inner != "```") body += inner + '\n';
    if (line.starts_with("```file ")) {
      const fs::path path = folder.path() / line.substr(8);
      fs::create_directories(path.parent_path());
      test::write_text(path.string(), body);
      result += body;
    } else {
      const std::string command = body.substr(0, body.find('\n'));
      BOOST_TEST_REQUIRE(command.starts_with("% "), line << " begins with no command");
      result += command + '\n' + run(command.substr(2), folder);
    }
    result += "```\n";
  }
  return result;
}

BOOST_AUTO_TEST_SUITE(cli)

BOOST_AUTO_TEST_CASE(the_program_answers_as_the_documents_say) {
  const std::string path = UNDERSIGNED_PROGRAM_DIR ":" + std::string(std::getenv("PATH"));
  setenv("PATH", path.c_str(), 1);
  setenv("FIXTURES", (kRoot + "/fixtures").c_str(), 1);
  unsetenv("COLUMNS");
  unsetenv("NO_COLOR");

  std::vector<fs::path> documents;
  for (const auto& entry : fs::directory_iterator(kRoot + "/tests/golden/cli"))
    if (entry.path().extension() == ".md") documents.push_back(entry.path());
  std::sort(documents.begin(), documents.end());
  BOOST_TEST(!documents.empty());

  for (const fs::path& document : documents) {
    const Folder folder;
    const std::string actual = replay(test::read_text(document.string()), folder);
    const std::string difference = test::check_golden(document.string(), actual);
    BOOST_TEST(difference.empty(), document.filename() << ": " << difference);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
