// Which entries are the same signer.

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "signatory/signer.h"

namespace undersigned {

/// What a name or an affiliation is compared by: width, case, quotation marks and spaces do not
/// matter.
std::string identity_of(std::string_view text);

/// The same without accents: by what names are sorted, and look alike.
std::string plain_identity_of(std::string_view text);

/// Visits the items 0 to `count` - 1 in groups of the same key, each in ascending order; groups in
/// no order. `key_of(item)` is asked once, and once more for items that are not alone: all keys at
/// once would be most of the memory. Items with an empty key are left out. n log n.
template <class KeyOf, class Visit>  // std::string(std::uint32_t); void(std::span<...>)
void for_each_group(std::size_t count, const KeyOf& key_of, const Visit& visit) {
  std::vector<std::pair<std::size_t, std::uint32_t>> hashed;
  hashed.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i)
    if (const std::string key = key_of(i); !key.empty())
      hashed.emplace_back(std::hash<std::string>()(key), i);
  std::sort(hashed.begin(), hashed.end());
  std::vector<std::uint32_t> items;
  for (std::size_t begin = 0; begin < hashed.size();) {
    std::size_t end = begin;
    items.clear();
    while (end < hashed.size() && hashed[end].first == hashed[begin].first)
      items.push_back(hashed[end++].second);
    begin = end;
    if (items.size() == 1) {
      visit(std::span<const std::uint32_t>(items));
      continue;
    }
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_key;
    for (const std::uint32_t item : items) by_key[key_of(item)].push_back(item);
    for (const auto& [key, group] : by_key) visit(std::span<const std::uint32_t>(group));
  }
}

/// Sets `duplicate_of` of the entries, which are signers (signatory/signer.h); returns how many are
/// unique. Two of the same name are double if their affiliations are the same or one of them has
/// none; those without a name never are. n log n.
template <class Entry>
std::size_t mark_doubles(std::vector<Entry>& entries) {
  std::size_t doubles = 0;
  const auto name_of = [&](std::uint32_t i) {
    return entries[i].kind == SignerKind::anonymous ? std::string() : identity_of(entries[i].name);
  };
  for_each_group(entries.size(), name_of, [&](std::span<const std::uint32_t> group) {
    if (group.size() == 1) return;
    std::optional<std::size_t> bare;  // the first without an affiliation
    std::unordered_map<std::string, std::size_t> first_of;
    for (const std::uint32_t i : group) {
      const std::string affiliation = identity_of(entries[i].affiliation);
      const auto [first, is_new] = first_of.try_emplace(affiliation, i);
      if (!is_new) {
        entries[i].duplicate_of = entries[first->second].duplicate_of.value_or(first->second);
      } else if (affiliation.empty() && i != group.front()) {
        entries[i].duplicate_of = group.front();
      } else if (bare) {
        entries[i].duplicate_of = bare;
      } else if (affiliation.empty()) {
        bare = i;
      }
      if (entries[i].duplicate_of) ++doubles;
    }
  });
  return entries.size() - doubles;
}

}  // namespace undersigned
