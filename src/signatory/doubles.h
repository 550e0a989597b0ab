// Which entries are the same signer.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace undersigned {

/// What a name or an affiliation is compared by: width, case, quotation marks and spaces do not
/// matter.
std::string identity_of(std::string_view text);

/// Sets `duplicate_of` of the entries, which have a `name` and an `affiliation`; returns how many
/// are unique. Two of the same name are double if their affiliations are the same or one of them
/// has none. Linear time.
template <class Entry>
std::size_t mark_doubles(std::vector<Entry>& entries) {
  std::unordered_map<std::string, std::size_t> by_name;       // the first of the name
  std::unordered_map<std::string, std::size_t> unaffiliated;  // the first of those without one
  std::unordered_map<std::string, std::size_t> by_both;
  by_name.reserve(entries.size());
  by_both.reserve(entries.size());
  std::size_t unique = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string name = identity_of(entries[i].name);
    const std::string affiliation = identity_of(entries[i].affiliation);
    const auto [both, is_new] = by_both.try_emplace(name + '\n' + affiliation, i);
    const auto first = by_name.try_emplace(name, i).first;
    const auto bare = unaffiliated.find(name);
    if (!is_new) {
      entries[i].duplicate_of = entries[both->second].duplicate_of.value_or(both->second);
    } else if (affiliation.empty() && first->second != i) {
      entries[i].duplicate_of = first->second;
    } else if (bare != unaffiliated.end()) {
      entries[i].duplicate_of = bare->second;
    } else {
      ++unique;
      if (affiliation.empty()) unaffiliated.emplace(name, i);
    }
  }
  return unique;
}

}  // namespace undersigned
