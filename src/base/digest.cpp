#include "base/digest.h"

#include <sha2.h>

#include <cstdint>
#include <iterator>

namespace undersigned {

struct Sha256::Context : SHA2_CTX {};

Sha256::Sha256() : context_(std::make_unique<Context>()) { SHA256Init(context_.get()); }

Sha256::~Sha256() = default;

Sha256& Sha256::add(std::string_view bytes) {
  SHA256Update(context_.get(), reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  return *this;
}

std::string Sha256::hexadecimal() {
  char text[SHA256_DIGEST_STRING_LENGTH];
  SHA256End(context_.get(), text);
  return text;
}

std::string Sha256::bytes() {
  std::uint8_t digest[SHA256_DIGEST_LENGTH];
  SHA256Final(digest, context_.get());
  return std::string(std::begin(digest), std::end(digest));
}

}  // namespace undersigned
