#include "report/signer_counts.h"

#include <fmt/format.h>

#include <algorithm>

#include "signatory/countries.h"
#include "signatory/doubles.h"

namespace undersigned {
namespace {

template <class ValueOf>
SignerCounts counts_of(const SignerRecords& records, const ValueOf& value_of) {
  using Found = std::pair<std::size_t, std::uint32_t>;  // how many, the first that has it
  std::vector<Found> found;
  const auto key_of = [&](std::uint32_t i) { return identity_of(value_of(records.entries[i])); };
  for_each_group(records.entries.size(), key_of, [&](std::span<const std::uint32_t> group) {
    found.emplace_back(group.size(), group.front());
  });
  const auto more = [](const Found& a, const Found& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  const std::size_t most = std::min(found.size(), kMostValues);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(),
                    more);
  SignerCounts counts;
  counts.values = found.size();
  for (std::size_t i = 0; i < most; ++i)
    counts.most.emplace_back(value_of(records.entries[found[i].second]), found[i].first);
  return counts;
}

}  // namespace

std::string place_of(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}", place.file, place.line) : place.file;
}

std::string shortened(const std::string& text) {
  constexpr std::size_t kMostBytes = 160;
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

std::string with_affiliation(const SignerRecord& one) {
  return shortened(one.affiliation.empty() ? one.name : one.name + ", " + one.affiliation);
}

std::vector<std::size_t> doubles_of(const SignerRecords& records) {
  std::vector<std::size_t> doubles;
  for (std::size_t i = 0; i < records.entries.size(); ++i)
    if (records.entries[i].duplicate_of) doubles.push_back(i);
  return doubles;
}

SignerCounts counts_of_groups(const SignerRecords& records) {
  SignerCounts counts;
  for (const SignerGroup& group : records.groups)
    if (group.entries > 0) counts.most.emplace_back(group.name, group.entries);
  counts.values = counts.most.size();
  return counts;
}

std::vector<std::pair<const char*, SignerCounts>> counts_of_fields(const SignerRecords& records) {
  const Countries countries({"en", "zh"});
  const std::pair<const char*, SignerCounts> all[] = {
      {"Affiliations",
       counts_of(records, [](const auto& one) { return std::string_view(one.affiliation); })},
      {"Titles", counts_of(records, [](const auto& one) { return std::string_view(one.title); })},
      {"Countries", counts_of(records, [&](const auto& one) {
         return one.country.empty() ? countries.of(one.affiliation) : one.country;
       })}};
  std::vector<std::pair<const char*, SignerCounts>> out;
  for (const auto& field : all)
    if (field.second.values > 0) out.push_back(field);
  return out;
}

}  // namespace undersigned
