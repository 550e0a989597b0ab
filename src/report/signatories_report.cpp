#include "report/signatories_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "report/csv.h"
#include "report/html/html_page.h"
#include "report/html/template.h"
#include "report/json_text.h"
#include "report/markdown.h"
#include "signatory/doubles.h"
#include "signatory/possible_doubles.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;
using Ranks = std::vector<std::pair<std::string, std::size_t>>;

constexpr std::size_t kShown = 10;
constexpr std::size_t kBarWidth = 200;  // of the longest bar

std::string place_of(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}", place.file, place.line) : place.file;
}

/// The values of a field by how many signers have them, as they are first written.
Ranks ranks_of(const SignerRecords& records, std::string SignerRecord::*field) {
  std::map<std::string, std::pair<std::string, std::size_t>> counts;
  for (const SignerRecord& one : records.entries) {
    if ((one.*field).empty()) continue;
    auto& [written, count] = counts[identity_of(one.*field)];
    if (count++ == 0) written = one.*field;
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

std::string text_of(const char* title, const Ranks& ranks) {
  if (ranks.empty()) return {};
  std::string out = fmt::format("\n{} ({})\n", title, ranks.size());
  for (std::size_t i = 0; i < std::min(kShown, ranks.size()); ++i)
    out += escape_controls(fmt::format("{:>6}  {}", ranks[i].second, shown(ranks[i].first))) + "\n";
  if (ranks.size() > kShown) out += fmt::format("        and {} more\n", ranks.size() - kShown);
  return out;
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
  if (const auto possible = possible_doubles(records.entries); !possible.empty()) {
    section("Possible doubles", possible.size());
    for (const PossibleDouble& one : possible) {
      const SignerRecord& entry = records.entries[one.entry];
      const SignerRecord& other = records.entries[one.other];
      out += escape_controls(fmt::format("  {}: {} may be {} at {}: {}", place_of(entry.place),
                                         with_affiliation(entry), with_affiliation(other),
                                         place_of(other.place), one.why)) +
             "\n";
    }
  }
  if (!records.unread.empty()) {
    section("Not read", records.unread.size());
    for (const Error& error : records.unread)
      out += escape_controls(fmt::format("  {}: {}", place_of(error.place), error.message)) + "\n";
  }
  out += text_of("Affiliations", ranks_of(records, &SignerRecord::affiliation));
  return out + text_of("Titles", ranks_of(records, &SignerRecord::title));
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
  Json possible = Json::array();
  for (const PossibleDouble& one : possible_doubles(records.entries))
    possible.push_back({{"entry", one.entry}, {"other", one.other}, {"why", one.why}});
  const Json out = {{"schema", "undersigned.signatories/1"},
                    {"count", records.entries.size()},
                    {"unique", records.unique},
                    {"entries", std::move(entries)},
                    {"possible_doubles", std::move(possible)},
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
  if (const auto possible = possible_doubles(records.entries); !possible.empty()) {
    out += "\n| possible double | place | of | because of |\n|---|---|---|---|\n";
    for (const PossibleDouble& one : possible) {
      const SignerRecord& entry = records.entries[one.entry];
      const SignerRecord& other = records.entries[one.other];
      out += fmt::format("| {} | {} | {} | {} |\n", markdown_escaped(with_affiliation(entry)),
                         markdown_escaped(place_of(entry.place)),
                         markdown_escaped(with_affiliation(other)), one.why);
    }
  }
  if (!records.unread.empty()) {
    out += "\n| not read | place |\n|---|---|\n";
    for (const Error& error : records.unread)
      out += fmt::format("| {} | {} |\n", markdown_escaped(error.message),
                         markdown_escaped(place_of(error.place)));
  }
  return out;
}

Json ranks_json(const Ranks& ranks) {
  Json out = Json::array();
  for (std::size_t i = 0; i < std::min(kShown, ranks.size()); ++i)
    out.push_back({{"name", ranks[i].first},
                   {"count", ranks[i].second},
                   {"width", kBarWidth * ranks[i].second / ranks.front().second}});
  return out;
}

Json entry_json(const SignerRecord& one) {
  std::string detail = one.title;
  if (!one.affiliation.empty()) detail += (detail.empty() ? "" : ", ") + one.affiliation;
  return {{"name", shown(one.name)},
          {"detail", shown(detail)},
          {"place", place_of(one.place)},
          {"class", one.duplicate_of ? "double" : ""}};
}

std::string html_of(const SignerRecords& records, const std::string& interface) {
  Json page = page_frame({interface, {}});
  const Json words = page["words"];
  set_title(words["signatories"], page);
  page["count"] = records.entries.size();
  page["unique"] = records.unique;
  page["doubles"] = Json::array();
  for (const SignerRecord& one : records.entries)
    if (one.duplicate_of)
      page["doubles"].push_back({{"a", entry_json(one)},
                                 {"b", entry_json(records.entries[*one.duplicate_of])},
                                 {"why", ""}});
  for (const PossibleDouble& one : possible_doubles(records.entries))
    page["doubles"].push_back({{"a", entry_json(records.entries[one.entry])},
                               {"b", entry_json(records.entries[one.other])},
                               {"why", one.why}});
  page["double-count"] = page["doubles"].size();
  page["has-doubles"] = !page["doubles"].empty();
  page["unread"] = Json::array();
  for (const Error& error : records.unread)
    page["unread"].push_back({{"message", error.message}, {"place", place_of(error.place)}});
  page["unread-count"] = records.unread.size();
  page["has-unread"] = !records.unread.empty();
  page["ranks"] = Json::array();
  for (const auto& [word, field] : {std::pair("affiliations", &SignerRecord::affiliation),
                                    std::pair("titles", &SignerRecord::title)})
    if (const Ranks ranks = ranks_of(records, field); !ranks.empty())
      page["ranks"].push_back({{"title", words[word]}, {"rows", ranks_json(ranks)}});
  page["entries"] = Json::array();
  for (const SignerRecord& one : records.entries) page["entries"].push_back(entry_json(one));
  return fill_template("signatories.mustache", page);
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

std::string write_signatories(const SignerRecords& records, SignatoriesFormat format,
                              const std::string& interface) {
  switch (format) {
    case SignatoriesFormat::json:
      return json_report(records);
    case SignatoriesFormat::csv:
      return csv_report(records);
    case SignatoriesFormat::markdown:
      return markdown_of(records);
    case SignatoriesFormat::html:
      return html_of(records, interface);
    case SignatoriesFormat::text:
      break;
  }
  return text_report(records);
}

}  // namespace undersigned
