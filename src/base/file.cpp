#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace undersigned {
namespace {

/// Closes what it owns.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

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

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
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
  std::string temporary = path + ".XXXXXX";
  Descriptor file(::mkstemp(temporary.data()));
  if (file.number() < 0) return system_error(path, "cannot write", errno);
  const auto give_up = [&] {
    const int code = errno;
    ::unlink(temporary.c_str());
    return system_error(path, "cannot write", code);
  };
  struct stat existing = {};
  const mode_t mode = ::stat(path.c_str(), &existing) == 0 ? existing.st_mode & 0777 : 0644;
  if (::fchmod(file.number(), mode) != 0 || !write_all(file.number(), bytes) ||
      ::fsync(file.number()) != 0 || !file.close() ||
      ::rename(temporary.c_str(), path.c_str()) != 0)
    return give_up();
  return {};
}

}  // namespace undersigned
