// Which words a text cannot hold, told without looking for each of them.

#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace undersigned {

/// The runs of three bytes of a text, by a hash of 16 bits: a Bloom filter of one function.
class Trigrams {
 public:
  explicit Trigrams(std::string_view text);

  /// True for everything that stands in the text, and for a few things that do not.
  bool may_hold(std::string_view word) const;

 private:
  static constexpr std::size_t kSize = 3;

  static std::uint16_t hash(std::string_view run);

  std::bitset<1U << 16U> seen_;
};

}  // namespace undersigned
