#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <string>
#include <vector>

using namespace undersigned;
namespace fs = std::filesystem;

namespace {

/// A folder of the test's own, gone at its end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "undersigned-XXXXXX").string();
    BOOST_REQUIRE(::mkdtemp(name.data()));
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string at(const std::string& name) const { return (path_ / name).string(); }

  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path_))
      names.push_back(entry.path().filename().string());
    return names;
  }

 private:
  fs::path path_;
};

std::string read_back(const std::string& path) {
  const auto file = read_file(path);
  return file ? file->bytes : to_string(file.error());
}

template <class T>
std::string message(const Result<T>& result) {
  return result ? "no error" : to_string(result.error());
}

/// Standard input taken from a descriptor, and given back at the end.
class StandardInput {
 public:
  explicit StandardInput(int descriptor) : saved_(::dup(STDIN_FILENO)) {
    ::dup2(descriptor, STDIN_FILENO);
    ::close(descriptor);
  }
  ~StandardInput() {
    ::dup2(saved_, STDIN_FILENO);
    ::close(saved_);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

 private:
  int saved_;
};

/// The end of a pipe in which `bytes` (a few) wait to be read.
int pipe_with(const std::string& bytes) {
  int ends[2];
  BOOST_REQUIRE(::pipe(ends) == 0);
  BOOST_REQUIRE(::write(ends[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  ::close(ends[1]);
  return ends[0];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_file)

BOOST_AUTO_TEST_CASE(writes_and_reads_bytes_as_they_are) {
  const Folder folder;
  const std::string bytes("\xFF\0\r\n\xE8 letter", 12);
  BOOST_TEST(message(write_file(folder.at("a"), bytes)) == "no error");
  const auto file = read_file(folder.at("a"));
  BOOST_REQUIRE(file);
  BOOST_TEST(file->bytes == bytes);
  BOOST_TEST(file->name == folder.at("a"));
}

BOOST_AUTO_TEST_CASE(says_why_a_file_cannot_be_read) {
  const Folder folder;
  BOOST_TEST(message(read_file(folder.at("none"))) ==
             folder.at("none") +
                 ": error: cannot open: No such file or directory\n"
                 "hint: check the path\n");
  BOOST_TEST(message(read_file(folder.at(""))) == folder.at("") +
                                                      ": error: cannot read: is a directory\n"
                                                      "hint: name the files in it\n");
  BOOST_REQUIRE(write_file(folder.at("file"), "x"));
  BOOST_TEST(message(read_file(folder.at("file/below"))) ==
             folder.at("file/below") + ": error: cannot open: Not a directory\n");
}

BOOST_AUTO_TEST_CASE(says_that_permissions_are_missing) {
  if (::geteuid() == 0) return;  // root may read everything
  const Folder folder;
  BOOST_REQUIRE(write_file(folder.at("secret"), "x"));
  BOOST_REQUIRE(::chmod(folder.at("secret").c_str(), 0) == 0);
  BOOST_TEST(message(read_file(folder.at("secret"))) ==
             folder.at("secret") +
                 ": error: cannot open: Permission denied\n"
                 "hint: check its permissions\n");
}

BOOST_AUTO_TEST_CASE(refuses_more_than_the_limit) {
  const Folder folder;
  BOOST_REQUIRE(write_file(folder.at("five"), "12345"));
  BOOST_TEST(message(read_file(folder.at("five"), 5)) == "no error");
  BOOST_TEST(message(read_file(folder.at("five"), 4)) ==
             folder.at("five") +
                 ": error: larger than the limit of 4 bytes\n"
                 "hint: give only the letter itself\n");
}

BOOST_AUTO_TEST_CASE(refuses_a_huge_file_without_reading_it) {
  const Folder folder;
  BOOST_REQUIRE(write_file(folder.at("huge"), ""));
  BOOST_REQUIRE(::truncate(folder.at("huge").c_str(), std::int64_t{1} << 40) == 0);
  BOOST_TEST(message(read_file(folder.at("huge"))) ==
             folder.at("huge") +
                 ": error: larger than the limit of 16777216 bytes\n"
                 "hint: give only the letter itself\n");
}

BOOST_AUTO_TEST_CASE(stops_reading_a_pipe_that_does_not_end) {
  BOOST_TEST(message(read_file("/dev/zero", 1000)) ==
             "/dev/zero: error: larger than the limit of 1000 bytes\n"
             "hint: give only the letter itself\n");
}

BOOST_AUTO_TEST_CASE(reads_standard_input_to_its_end) {
  {
    const StandardInput input(pipe_with("we call on you\n"));
    const auto file = read_standard_input();
    BOOST_REQUIRE(file);
    BOOST_TEST(file->name == "<stdin>");
    BOOST_TEST(file->bytes == "we call on you\n");
  }
  const StandardInput input(pipe_with("12345"));
  BOOST_TEST(message(read_standard_input(4)) ==
             "<stdin>: error: larger than the limit of 4 bytes\n"
             "hint: give only the letter itself\n");
}

BOOST_AUTO_TEST_CASE(replaces_a_file_whole_and_keeps_its_permissions) {
  const Folder folder;
  BOOST_REQUIRE(write_file(folder.at("a"), "old and longer"));
  BOOST_REQUIRE(::chmod(folder.at("a").c_str(), 0600) == 0);
  BOOST_TEST(message(write_file(folder.at("a"), "new")) == "no error");
  BOOST_TEST(read_back(folder.at("a")) == "new");
  struct stat status = {};
  BOOST_REQUIRE(::stat(folder.at("a").c_str(), &status) == 0);
  BOOST_TEST((status.st_mode & 0777) == 0600u);
  BOOST_TEST(folder.names() == std::vector<std::string>{"a"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(gives_a_new_file_what_the_umask_leaves) {
  const Folder folder;
  const mode_t before = ::umask(027);
  const auto written = write_file(folder.at("a"), "x");
  ::umask(before);
  BOOST_TEST(message(written) == "no error");
  struct stat status = {};
  BOOST_REQUIRE(::stat(folder.at("a").c_str(), &status) == 0);
  BOOST_TEST((status.st_mode & 0777) == 0640u);
}

BOOST_AUTO_TEST_CASE(leaves_the_old_file_where_writing_fails) {
  const Folder folder;
  BOOST_REQUIRE(write_file(folder.at("a"), "old"));
  // A name as long as names may be leaves no room for the temporary file's.
  const std::string name(255, 'n');
  fs::rename(folder.at("a"), folder.at(name));
  BOOST_TEST(message(write_file(folder.at(name), "new")) ==
             folder.at(name) + ": error: cannot write: File name too long\n");
  BOOST_TEST(read_back(folder.at(name)) == "old");
  BOOST_TEST(folder.names() == std::vector<std::string>{name}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(says_why_a_file_cannot_be_written) {
  const Folder folder;
  BOOST_TEST(message(write_file(folder.at("none/a"), "x")) ==
             folder.at("none/a") +
                 ": error: cannot write: No such file or directory\n"
                 "hint: check the path\n");
  fs::create_directory(folder.at("d"));
  BOOST_TEST(message(write_file(folder.at("d"), "x")) ==
             folder.at("d") +
                 ": error: cannot write: is a directory\n"
                 "hint: name a file in it\n");
  BOOST_TEST(message(write_file("/dev/full", "x")) ==
             "/dev/full: error: cannot write: No space left on device\n");
}

BOOST_AUTO_TEST_CASE(writes_through_a_link_and_to_a_device_as_they_are) {
  const Folder folder;
  BOOST_REQUIRE(write_file(folder.at("a"), "old"));
  fs::create_symlink("a", folder.at("link"));
  BOOST_TEST(message(write_file(folder.at("link"), "new")) == "no error");
  BOOST_TEST(fs::is_symlink(folder.at("link")));
  BOOST_TEST(read_back(folder.at("a")) == "new");

  BOOST_TEST(message(write_file("/dev/null", "x")) == "no error");
  BOOST_TEST(fs::is_character_file("/dev/null"));
}

BOOST_AUTO_TEST_SUITE_END()
