#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/file.h"
#include "cli/command.h"

namespace undersigned {

namespace fs = std::filesystem;

Output::Output(std::optional<std::string> path) : path_(std::move(path)) {}

Result<void> Output::check() const {
  if (!path_) return {};
  std::error_code code;
  const fs::path path(*path_);
  if (fs::is_directory(path, code))
    return error_in(*path_, "cannot write: is a directory", "name a file");
  if (fs::exists(path, code) && !fs::is_regular_file(path, code))
    return error_in(*path_, "cannot write: not a regular file",
                    "without -o the report goes to standard output");
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, code))
    return error_in(*path_, "cannot write: no such directory",
                    "create '" + folder.string() + "' first");
  if (access(folder.c_str(), W_OK) != 0)
    return error_in(*path_, std::string("cannot write: ") + std::strerror(errno));
  return {};
}

Result<void> Output::write(const std::string& bytes) {
  if (path_) {
    pending_ += bytes;
    return {};
  }
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data() + done, bytes.size() - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0)
      return error_in("<stdout>", std::string("cannot write: ") + std::strerror(errno));
    done += static_cast<std::size_t>(count);
  }
  return {};
}

Result<void> Output::finish() { return path_ ? write_file(*path_, pending_) : Result<void>(); }

int fail(const Errors& errors) {
  std::fputs(to_string(errors).c_str(), stderr);
  return kExitError;
}

int print(const std::string& text) {
  const auto written = Output().write(text);
  return written ? kExitOk : fail(written.error());
}

}  // namespace undersigned
