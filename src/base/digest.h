// SHA-256, by libmd.

#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace undersigned {

/// The digest of what is added, piece after piece.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  Sha256& add(std::string_view bytes);

  /// Lower-case hexadecimal, 64 characters. Nothing can be added afterwards.
  std::string hexadecimal();

  /// The same as 32 bytes.
  std::string bytes();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace undersigned
