#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "base/descriptor.h"

namespace undersigned {
namespace {

Errors system_error(const std::string& file, const char* what, int code) {
  const char* hint = code == ENOENT   ? "check the path"
                     : code == EACCES ? "check its permissions"
                                      : "";
  return error_in(file, std::string(what) + ": " + std::strerror(code), hint);
}

Errors too_large(const std::string& file, std::size_t limit) {
  return error_in(file, "larger than the limit of " + std::to_string(limit) + " bytes",
                  "give only the letter itself");
}

Result<std::string> read_all(int descriptor, const std::string& name, std::size_t limit) {
  std::string bytes;
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count == 0) return bytes;
    if (count < 0) {
      if (errno == EINTR) continue;
      return system_error(name, "cannot read", errno);
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
    if (bytes.size() > limit) return too_large(name, limit);
  }
}

/// A file that is gone at the end unless it was renamed. Made by hand, since mkstemp ignores the
/// user's umask.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& beside) : file_(-1) {
    constexpr int kMaxAttempts = 100;
    for (int i = 0; i < kMaxAttempts && file_.number() < 0; ++i) {
      name_ = beside + "." + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp";
      file_.reset(::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
      if (errno != EEXIST) break;
    }
  }
  ~TemporaryFile() {
    const int code = errno;
    if (file_.number() >= 0) ::unlink(name_.c_str());
    errno = code;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int number() const { return file_.number(); }

  bool rename_to(const std::string& target) {
    if (::rename(name_.c_str(), target.c_str()) != 0) return false;
    return file_.close();
  }

 private:
  Descriptor file_;
  std::string name_;
};

/// A device, a pipe or a terminal is written to, never replaced.
Result<void> write_in_place(const std::string& path, const std::string& bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0 || !write_all(file.number(), bytes) || !file.close())
    return system_error(path, "cannot write", errno);
  return {};
}

/// The file behind a symbolic link, so that the link stays one.
std::string target_of(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> target(::realpath(path.c_str(), nullptr),
                                                           &std::free);
  return target ? target.get() : path;
}

}  // namespace

Result<SourceFile> read_file(const std::string& path, std::size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return system_error(path, "cannot open", errno);
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) return system_error(path, "cannot read", errno);
  if (S_ISDIR(status.st_mode))
    return error_in(path, "cannot read: is a directory", "name the files in it");
  if (S_ISREG(status.st_mode) && static_cast<std::uintmax_t>(status.st_size) > limit)
    return too_large(path, limit);
  auto bytes = read_all(file.number(), path, limit);
  if (!bytes) return bytes.error();
  return SourceFile{path, std::move(*bytes)};
}

Result<SourceFile> read_standard_input(std::size_t limit) {
  const std::string name = "<stdin>";
  auto bytes = read_all(STDIN_FILENO, name, limit);
  if (!bytes) return bytes.error();
  return SourceFile{name, std::move(*bytes)};
}

Result<void> write_file(const std::string& path, const std::string& bytes) {
  struct stat existing = {};
  const bool exists = ::stat(path.c_str(), &existing) == 0;
  if (exists && S_ISDIR(existing.st_mode))
    return error_in(path, "cannot write: is a directory", "name a file in it");
  if (exists && !S_ISREG(existing.st_mode)) return write_in_place(path, bytes);

  const std::string target = exists ? target_of(path) : path;
  TemporaryFile temporary(target);
  if (temporary.number() < 0) return system_error(path, "cannot write", errno);
  if ((exists && ::fchmod(temporary.number(), existing.st_mode & 07777) != 0) ||
      !write_all(temporary.number(), bytes) || ::fsync(temporary.number()) != 0 ||
      !temporary.rename_to(target))
    return system_error(path, "cannot write", errno);
  return {};
}

}  // namespace undersigned
