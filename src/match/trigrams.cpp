#include "match/trigrams.h"

namespace undersigned {

std::uint16_t Trigrams::hash(std::string_view run) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(run[i]); };
  return static_cast<std::uint16_t>(byte(0) * 961U + byte(1) * 31U + byte(2));
}

Trigrams::Trigrams(std::string_view text) {
  for (std::size_t at = 0; at + kSize <= text.size(); ++at) seen_.set(hash(text.substr(at)));
}

bool Trigrams::may_hold(std::string_view word) const {
  for (std::size_t at = 0; at + kSize <= word.size(); ++at)
    if (!seen_.test(hash(word.substr(at)))) return false;
  return true;
}

}  // namespace undersigned
