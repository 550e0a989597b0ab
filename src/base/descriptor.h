// File descriptors of the operating system.

#pragma once

#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

namespace undersigned {

/// Closes what it owns.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  /// -1 if it owns none.
  int number() const { return number_; }
  void reset(int number) {
    close();
    number_ = number;
  }
  /// False if what was written is not safe.
  bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

/// Writes all of `bytes`; false, with errno, if it cannot.
inline bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace undersigned
