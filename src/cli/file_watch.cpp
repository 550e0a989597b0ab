#include "cli/file_watch.h"

#include <chrono>
#include <system_error>
#include <thread>

namespace undersigned {
namespace fs = std::filesystem;

FileWatch::FileWatch(std::vector<std::string> paths) : paths_(std::move(paths)), seen_(look()) {}

std::map<std::string, FileWatch::Stamp> FileWatch::look() const {
  std::map<std::string, Stamp> seen;
  std::error_code code;
  const auto add = [&](const fs::path& path) {
    const auto time = fs::last_write_time(path, code);
    if (code) return;
    const auto size = fs::file_size(path, code);
    seen[path.string()] = {time, code ? 0 : size};
  };
  for (const std::string& path : paths_) {
    if (!fs::is_directory(path, code)) {
      add(path);
      continue;
    }
    for (fs::recursive_directory_iterator it(path, code), end; !code && it != end;
         it.increment(code))
      add(it->path());
  }
  return seen;
}

bool FileWatch::changed() {
  auto now = look();
  if (now == seen_) return false;
  seen_ = std::move(now);
  return true;
}

void FileWatch::wait() {
  while (!changed()) std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

}  // namespace undersigned
