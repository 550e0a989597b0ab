#include "report/signatories_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "report/csv.h"
#include "report/json_text.h"
#include "report/markdown.h"
#include "signatory/doubles.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;
using Ranks = std::vector<std::pair<std::string, std::size_t>>;

constexpr std::size_t kShown = 10;

std::string place_of(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}", place.file, place.line) : place.file;
}

/// Affiliations by how many signers have them, as they are first written.
Ranks affiliations_of(const SignerRecords& records) {
  std::map<std::string, std::pair<std::string, std::size_t>> counts;
  for (const SignerRecord& one : records.entries) {
    if (one.affiliation.empty()) continue;
    auto& [written, count] = counts[identity_of(one.affiliation)];
    if (count++ == 0) written = one.affiliation;
  }
  Ranks ranks;
  for (auto& [key, entry] : counts) ranks.push_back(std::move(entry));
  std::stable_sort(ranks.begin(), ranks.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return ranks;
}

/// Cut where it is no longer a name.
std::string shown(const std::string& text) {
  constexpr std::size_t kMostBytes = 160;
  if (text.size() <= kMostBytes) return text;
  std::size_t end = kMostBytes;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

std::string with_affiliation(const SignerRecord& one) {
  return shown(one.affiliation.empty() ? one.name : one.name + ", " + one.affiliation);
}

std::string text_report(const SignerRecords& records) {
  std::string out = fmt::format("{} entries, {} unique\n", records.entries.size(), records.unique);
  const auto section = [&](const char* title, std::size_t count) {
    out += fmt::format("\n{} ({})\n", title, count);
  };
  if (const std::size_t doubles = records.entries.size() - records.unique; doubles > 0) {
    section("Doubles", doubles);
    for (const SignerRecord& one : records.entries)
      if (one.duplicate_of)
        out += escape_controls(fmt::format("  {}: {} is also at {}", place_of(one.place),
                                           with_affiliation(one),
                                           place_of(records.entries[*one.duplicate_of].place))) +
               "\n";
  }
  if (!records.unread.empty()) {
    section("Not read", records.unread.size());
    for (const Error& error : records.unread)
      out += escape_controls(fmt::format("  {}: {}", place_of(error.place), error.message)) + "\n";
  }
  const Ranks affiliations = affiliations_of(records);
  if (affiliations.empty()) return out;
  section("Affiliations", affiliations.size());
  for (std::size_t i = 0; i < std::min(kShown, affiliations.size()); ++i)
    out += escape_controls(
               fmt::format("{:>6}  {}", affiliations[i].second, shown(affiliations[i].first))) +
           "\n";
  if (affiliations.size() > kShown)
    out += fmt::format("        and {} more\n", affiliations.size() - kShown);
  return out;
}

std::string json_report(const SignerRecords& records) {
  Json entries = Json::array();
  for (const SignerRecord& one : records.entries) {
    Json entry = {{"name", one.name}};
    if (!one.affiliation.empty()) entry["affiliation"] = one.affiliation;
    if (!one.title.empty()) entry["title"] = one.title;
    if (!one.link.empty()) entry["link"] = one.link;
    entry["file"] = one.place.file;
    if (one.place.line > 0) entry["line"] = one.place.line;
    if (one.duplicate_of) entry["duplicate_of"] = *one.duplicate_of;
    entries.push_back(std::move(entry));
  }
  Json unread = Json::array();
  for (const Error& error : records.unread)
    unread.push_back(
        {{"file", error.place.file}, {"line", error.place.line}, {"message", error.message}});
  const Json out = {{"schema", "undersigned.signatories/1"},
                    {"count", records.entries.size()},
                    {"unique", records.unique},
                    {"entries", std::move(entries)},
                    {"unread", std::move(unread)}};
  return json_text(out);
}

std::string csv_report(const SignerRecords& records) {
  std::string out = csv_row({"file", "line", "name", "affiliation", "title", "link", "double of"});
  for (const SignerRecord& one : records.entries)
    out += csv_row({one.place.file, std::to_string(one.place.line), one.name, one.affiliation,
                    one.title, one.link,
                    one.duplicate_of ? place_of(records.entries[*one.duplicate_of].place) : ""});
  return out;
}

std::string markdown_of(const SignerRecords& records) {
  std::string out =
      fmt::format("**{}** signatories, {} unique\n", records.entries.size(), records.unique);
  if (records.unique < records.entries.size()) {
    out += "\n| double | place | first |\n|---|---|---|\n";
    for (const SignerRecord& one : records.entries)
      if (one.duplicate_of)
        out += fmt::format("| {} | {} | {} |\n", markdown_escaped(with_affiliation(one)),
                           markdown_escaped(place_of(one.place)),
                           markdown_escaped(place_of(records.entries[*one.duplicate_of].place)));
  }
  if (!records.unread.empty()) {
    out += "\n| not read | place |\n|---|---|\n";
    for (const Error& error : records.unread)
      out += fmt::format("| {} | {} |\n", markdown_escaped(error.message),
                         markdown_escaped(place_of(error.place)));
  }
  return out;
}

}  // namespace

SignerRecords signers_of(const Analysis& analysis) {
  SignerRecords records;
  for (const Signatory& one : analysis.letter.signatories.entries) {
    Place place = analysis.document.place(one.span.begin);
    place.file = analysis.document.path;
    records.entries.push_back(
        {one.name, one.affiliation, one.title, one.link, std::move(place), one.duplicate_of});
  }
  records.unique = analysis.letter.signatories.unique;
  return records;
}

void add_records(SignerRecords more, SignerRecords& records) {
  for (SignerRecord& one : more.entries) {
    one.duplicate_of.reset();
    records.entries.push_back(std::move(one));
  }
  records.unread.insert(records.unread.end(), more.unread.begin(), more.unread.end());
  records.unique = mark_doubles(records.entries);
}

std::string write_signatories(const SignerRecords& records, SignatoriesFormat format) {
  switch (format) {
    case SignatoriesFormat::json:
      return json_report(records);
    case SignatoriesFormat::csv:
      return csv_report(records);
    case SignatoriesFormat::markdown:
      return markdown_of(records);
    case SignatoriesFormat::text:
      break;
  }
  return text_report(records);
}

}  // namespace undersigned
