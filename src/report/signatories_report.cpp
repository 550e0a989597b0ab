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
#include "report/signatories_page.h"
#include "report/signer_counts.h"
#include "signatory/redaction.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

std::string line_of(const std::string& text) { return escape_controls(text) + '\n'; }

class TextWriter {
 public:
  explicit TextWriter(const SignatoriesReport& report)
      : report_(report), entries_(report.records.entries) {}

  std::string write() {
    const SignerRecords& records = report_.records;
    out_ = fmt::format("{} entries, {} unique{}\n", entries_.size(), records.unique, kinds());
    if (records.unlisted > 0)
      out_ += fmt::format("{} more are said to have signed\n", records.unlisted);
    findings();
    doubles();
    possible_doubles();
    section("Do not fit", report_.remarks, [&](const ListRemark& one) {
      return fmt::format("{}: {}", entry(one.entry), one.what);
    });
    section("Not read", records.unread,
            [](const Error& error) { return place_of(error.place) + ": " + error.message; });
    section("Withdrawn", records.withdrawn, [](const SignerRecord& one) {
      return place_of(one.place) + ": " + with_affiliation(one);
    });
    if (const SignerCounts groups = counts_of_groups(records); groups.values > 1)
      ranks("Groups", groups);
    for (const auto& [title, counts] : counts_of_fields(records)) ranks(title, counts);
    return std::move(out_);
  }

 private:
  std::string kinds() const {
    std::string kinds;
    const auto add = [&](SignerKind kind, const char* one, const char* several) {
      if (const std::size_t count = count_of(entries_, kind); count > 0)
        kinds +=
            fmt::format("{} {} {}", kinds.empty() ? ":" : ",", count, count == 1 ? one : several);
    };
    if (count_of(entries_, SignerKind::person) < entries_.size())
      add(SignerKind::person, "person", "persons");
    add(SignerKind::organization, "organization", "organizations");
    add(SignerKind::anonymous, "without a name", "without a name");
    return kinds;
  }

  std::string entry(std::size_t index) const {
    return place_of(entries_[index].place) + ": " + with_affiliation(entries_[index]);
  }

  template <class Items, class Describe>
  void section(const char* title, const Items& items, const Describe& describe) {
    if (items.empty()) return;
    out_ += fmt::format("\n{} ({})\n", title, items.size());
    for (const auto& item : items) out_ += line_of("  " + describe(item));
  }

  void findings() {
    section("Against the letter", report_.findings, [](const SignerFinding& one) {
      return fmt::format("{}: {}: {}", place_of(one.place), one.verdict, one.message);
    });
  }

  void doubles() {
    section("Doubles", doubles_of(report_.records), [&](std::size_t i) {
      return fmt::format("{} is also at {}", entry(i),
                         place_of(entries_[*entries_[i].duplicate_of].place));
    });
  }

  void possible_doubles() {
    section("Possible doubles", report_.possible_doubles, [&](const PossibleDouble& one) {
      const SignerRecord& other = entries_[one.other];
      return fmt::format("{} may be {} at {}: {}", entry(one.entry), with_affiliation(other),
                         place_of(other.place), one.why);
    });
  }

  void ranks(const char* title, const SignerCounts& counts) {
    out_ += fmt::format("\n{} ({})\n", title, counts.values);
    for (const auto& [value, count] : counts.most)
      out_ += line_of(fmt::format("{:>6}  {}", count, shortened(value)));
    if (const std::size_t others = counts.values - counts.most.size(); others > 0)
      out_ += fmt::format("        and {} more\n", others);
  }

  const SignatoriesReport& report_;
  const std::vector<SignerRecord>& entries_;
  std::string out_;
};

Json entry_json(const SignerRecord& one, const std::vector<SignerGroup>& groups) {
  Json entry = {{"name", one.name}};
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) entry[key] = value;
  };
  put("affiliation", one.affiliation);
  put("title", one.title);
  if (!one.link.empty()) entry[std::string(kind_of_link(one.link))] = one.link;
  put("country", one.country);
  put("date", one.date);
  if (one.kind != SignerKind::person) entry["kind"] = to_string(one.kind);
  if (one.on_behalf) entry["on_behalf"] = true;
  if (one.group != Signer::kNoGroup) entry["group"] = groups[one.group].name;
  entry["file"] = one.place.file;
  if (one.place.line > 0) entry["line"] = one.place.line;
  if (one.duplicate_of) entry["duplicate_of"] = *one.duplicate_of;
  return entry;
}

Json place_json(const Place& place) { return {{"file", place.file}, {"line", place.line}}; }

std::string json_report(const SignatoriesReport& report) {
  const SignerRecords& records = report.records;
  const auto list = [](const auto& items, const auto& to_json) {
    Json out = Json::array();
    for (const auto& item : items) out.push_back(to_json(item));
    return out;
  };
  const auto entry = [&](const SignerRecord& one) { return entry_json(one, records.groups); };
  Json out = {{"schema", "undersigned.signatories/1"},
              {"count", records.entries.size()},
              {"unique", records.unique}};
  for (const SignerKind kind : {SignerKind::organization, SignerKind::anonymous})
    if (const std::size_t count = count_of(records.entries, kind); count > 0)
      out[to_string(kind)] = count;
  if (records.unlisted > 0) out["unlisted"] = records.unlisted;
  if (!records.groups.empty())
    out["groups"] = list(records.groups, [](const SignerGroup& group) {
      return Json{{"name", group.name}, {"count", group.entries}};
    });
  out["entries"] = list(records.entries, entry);
  if (!records.withdrawn.empty()) out["withdrawn"] = list(records.withdrawn, entry);
  out["possible_doubles"] = list(report.possible_doubles, [](const PossibleDouble& one) {
    return Json{{"entry", one.entry}, {"other", one.other}, {"why", one.why}};
  });
  if (!report.remarks.empty())
    out["remarks"] = list(report.remarks, [](const ListRemark& one) {
      return Json{{"entry", one.entry}, {"what", one.what}};
    });
  out["unread"] = list(records.unread, [](const Error& error) {
    Json one = place_json(error.place);
    one["message"] = error.message;
    return one;
  });
  if (!report.findings.empty())
    out["findings"] = list(report.findings, [](const SignerFinding& finding) {
      Json one = place_json(finding.place);
      one["verdict"] = finding.verdict;
      one["message"] = finding.message;
      return one;
    });
  return json_text(out);
}

std::string csv_report(const SignerRecords& records) {
  std::string out =
      csv_row({"file", "line", "name", "affiliation", "title", "link", "kind", "double of"});
  for (const SignerRecord& one : records.entries)
    out += csv_row({one.place.file, std::to_string(one.place.line), one.name, one.affiliation,
                    one.title, one.link, to_string(one.kind),
                    one.duplicate_of ? place_of(records.entries[*one.duplicate_of].place) : ""});
  return out;
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(const SignatoriesReport& report)
      : report_(report), entries_(report.records.entries) {}

  std::string write() {
    const SignerRecords& records = report_.records;
    out_ = fmt::format("**{}** signatories, {} unique\n", entries_.size(), records.unique);
    table({"against the letter", "verdict", "place"}, report_.findings, [](const auto& one) {
      return Cells{one.message, one.verdict, place_of(one.place)};
    });
    table({"double", "place", "first"}, doubles_of(records), [&](std::size_t i) {
      return Cells{with_affiliation(entries_[i]), place_of(entries_[i].place),
                   place_of(entries_[*entries_[i].duplicate_of].place)};
    });
    table({"possible double", "place", "of", "because of"}, report_.possible_doubles,
          [&](const PossibleDouble& one) {
            const SignerRecord& entry = entries_[one.entry];
            return Cells{with_affiliation(entry), place_of(entry.place),
                         with_affiliation(entries_[one.other]), one.why};
          });
    table({"does not fit", "place", "because"}, report_.remarks, [&](const ListRemark& one) {
      const SignerRecord& entry = entries_[one.entry];
      return Cells{with_affiliation(entry), place_of(entry.place), one.what};
    });
    table({"not read", "place"}, records.unread, [](const Error& error) {
      return Cells{error.message, place_of(error.place)};
    });
    return std::move(out_);
  }

 private:
  using Cells = std::vector<std::string>;

  template <class Items, class Row>
  void table(const Cells& heads, const Items& items, const Row& row) {
    if (items.empty()) return;
    out_ += fmt::format("\n| {} |\n|", fmt::join(heads, " | "));
    for (std::size_t i = 0; i < heads.size(); ++i) out_ += "---|";
    out_ += '\n';
    for (const auto& item : items) {
      Cells cells = row(item);
      for (std::string& cell : cells) cell = markdown_escaped(cell);
      out_ += fmt::format("| {} |\n", fmt::join(cells, " | "));
    }
  }

  const SignatoriesReport& report_;
  const std::vector<SignerRecord>& entries_;
  std::string out_;
};

}  // namespace

SignerRecords signers_of(const Analysis& analysis) {
  SignerRecords records;
  const Signatories& signatories = analysis.letter.signatories;
  const Document& document = analysis.document;
  const auto place_in_file = [&](Span span) {
    Place place = document.place(span.begin);
    place.file = document.path;
    return place;
  };
  const auto record = [&](const Signatory& one) {
    return SignerRecord{one, place_in_file(one.span), form_of(one.span.of(document.text))};
  };
  records.entries.reserve(signatories.entries.size());
  for (const Signatory& one : signatories.entries) records.entries.push_back(record(one));
  for (const Signatory& one : signatories.withdrawn) records.withdrawn.push_back(record(one));
  for (const Span span : signatories.unread) {
    Error error;
    error.place = place_in_file(span);
    error.message = "not an entry: " + shortened(collapse_space(span.of(document.text)));
    records.unread.push_back(std::move(error));
  }
  records.groups = signatories.groups;
  records.unlisted = signatories.unlisted;
  records.unique = signatories.unique;
  return records;
}

SignatoriesReport report_on(SignerRecords records) {
  SignatoriesReport report;
  report.records = std::move(records);
  report.possible_doubles = possible_doubles(report.records.entries);
  report.remarks = list_remarks(report.records.entries);
  return report;
}

std::vector<SignerFinding> signer_findings(const Analysis& analysis) {
  std::vector<SignerFinding> findings;
  for (const Finding& finding : analysis.findings) {
    const bool of_list = std::any_of(finding.evidence.begin(), finding.evidence.end(),
                                     [](const Evidence& one) { return one.what == "listed"; });
    if (!of_list && finding.check != "signer") continue;
    Place place;
    if (!finding.span.empty()) place = analysis.document.place(finding.span.begin);
    place.file = analysis.document.path;
    findings.push_back({std::move(place), to_string(finding.verdict), finding.message});
  }
  return findings;
}

void redact(SignatoriesReport& report) {
  Pseudonyms pseudonyms;
  SignerRecords& records = report.records;
  std::map<std::string, std::size_t> in_file;
  for (const SignerRecord& one : records.entries) ++in_file[one.place.file];
  for (auto* list : {&records.entries, &records.withdrawn})
    for (SignerRecord& one : *list) {
      pseudonyms.redact(one);
      if (in_file.size() > 1 && in_file[one.place.file] <= 1)
        one.place.file.erase(one.place.file.rfind('/') + 1);
    }
  for (Error& error : records.unread) {
    if (in_file.size() > 1) error.place.file.erase(error.place.file.rfind('/') + 1);
    error.message = "not read";
  }
}

std::string write_signatories(const SignatoriesReport& report, SignatoriesFormat format,
                              const std::string& interface) {
  switch (format) {
    case SignatoriesFormat::json:
      return json_report(report);
    case SignatoriesFormat::csv:
      return csv_report(report.records);
    case SignatoriesFormat::markdown:
      return MarkdownWriter(report).write();
    case SignatoriesFormat::html:
      return signatories_page(report, interface);
    case SignatoriesFormat::text:
      break;
  }
  return TextWriter(report).write();
}

}  // namespace undersigned
