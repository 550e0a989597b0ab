// Which entries are the same signer.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
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
  struct Name {
    std::size_t first;                // of this name
    std::optional<std::size_t> bare;  // the first without an affiliation
  };
  std::vector<Name> names;
  std::unordered_map<std::string, std::uint32_t> name_numbers;
  std::unordered_map<std::string, std::uint32_t> affiliation_numbers;
  std::unordered_map<std::uint64_t, std::size_t> by_both;  // of both numbers
  name_numbers.reserve(entries.size());
  by_both.reserve(entries.size());
  std::size_t unique = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto next = static_cast<std::uint32_t>(names.size());
    const auto [name, is_new_name] = name_numbers.try_emplace(identity_of(entries[i].name), next);
    if (is_new_name) names.push_back({i, {}});
    const bool bare = entries[i].affiliation.empty();
    const auto affiliation =
        affiliation_numbers.try_emplace(identity_of(entries[i].affiliation),
                                        static_cast<std::uint32_t>(affiliation_numbers.size()));
    const std::uint64_t key = std::uint64_t{name->second} << 32 | affiliation.first->second;
    const auto [both, is_new] = by_both.try_emplace(key, i);
    Name& known = names[name->second];
    if (!is_new) {
      entries[i].duplicate_of = entries[both->second].duplicate_of.value_or(both->second);
    } else if (bare && known.first != i) {
      entries[i].duplicate_of = known.first;
    } else if (known.bare) {
      entries[i].duplicate_of = known.bare;
    } else {
      ++unique;
      if (bare) known.bare = i;
    }
  }
  return unique;
}

}  // namespace undersigned
