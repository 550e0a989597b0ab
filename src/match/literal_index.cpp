#include "match/literal_index.h"

namespace undersigned {
namespace {

constexpr std::size_t kBuckets = std::size_t{1} << 14;

std::size_t hash_two(std::string_view text, std::size_t at) {
  const auto a = static_cast<unsigned char>(text[at]);
  const auto b = static_cast<unsigned char>(text[at + 1]);
  return (a * 251u + b) & (kBuckets - 1);
}

std::size_t hash_three(std::string_view text, std::size_t at) {
  const auto a = static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
  const auto b = static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + 1]));
  const auto c = static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + 2]));
  return (((a << 16 | b << 8 | c) * 2654435761u) >> 18) & (kBuckets - 1);
}

}  // namespace

std::uint32_t LiteralIndex::add(const LiteralSet& set) {
  const auto next = static_cast<std::uint32_t>(sets_.size());
  const auto [it, is_new] = set_numbers_.try_emplace(set.get(), next);
  if (!is_new) return it->second;
  sets_.push_back(set);
  for (const std::string& text : *set) {
    const auto number = static_cast<std::uint32_t>(literals_.size());
    const auto [found, is_new_literal] = literal_numbers_.try_emplace(text, number);
    if (is_new_literal) literals_.push_back({text, {}});
    literals_[found->second].sets.push_back(next);
  }
  return next;
}

void LiteralIndex::finish() {
  by_two_bytes_.resize(kBuckets);
  by_three_bytes_.resize(kBuckets);
  for (std::uint32_t i = 0; i < literals_.size(); ++i) {
    const std::string& text = literals_[i].text;
    if (text.size() == 2) {
      by_two_bytes_[hash_two(text, 0)].push_back(i);
    } else {
      by_three_bytes_[hash_three(text, 0)].push_back(i);
    }
  }
  literal_numbers_.clear();
}

void LiteralIndex::add_hits(const std::vector<std::uint32_t>& bucket, std::string_view text,
                            std::size_t at, LiteralHits& hits) const {
  for (const std::uint32_t number : bucket) {
    const Literal& literal = literals_[number];
    if (text.substr(at, literal.text.size()) != literal.text) continue;
    for (const std::uint32_t set : literal.sets) hits.add(set);
  }
}

LiteralHits LiteralIndex::scan(std::string_view text) const {
  LiteralHits hits(sets_.size());
  for (std::size_t at = 0; at + 2 <= text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    add_hits(by_two_bytes_[hash_two(text, at)], text, at, hits);
    if (at + 3 <= text.size()) add_hits(by_three_bytes_[hash_three(text, at)], text, at, hits);
  }
  return hits;
}

}  // namespace undersigned
