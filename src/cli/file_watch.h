// Notices that files have changed.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace undersigned {

/// Looks at files, and at everything below folders, when it is asked: at the time of the last
/// change and the size. Files that appear or go are changes too. For one thread.
class FileWatch {
 public:
  explicit FileWatch(std::vector<std::string> paths);

  /// True if anything has changed since the last call, or since the beginning.
  bool changed();

  /// Blocks until something has changed, looking ten times a second.
  void wait();

 private:
  using Stamp = std::pair<std::filesystem::file_time_type, std::uintmax_t>;
  std::map<std::string, Stamp> look() const;

  std::vector<std::string> paths_;
  std::map<std::string, Stamp> seen_;
};

}  // namespace undersigned
