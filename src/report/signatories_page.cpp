#include "report/signatories_page.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/unicode.h"
#include "report/html/html_page.h"
#include "report/html/template.h"
#include "report/signer_counts.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kBarWidth = 200;  // of the longest bar

Json ranks_json(const SignerCounts& counts) {
  Json out = Json::array();
  std::size_t longest = 1;
  for (const auto& [value, count] : counts.most) longest = std::max(longest, count);
  for (const auto& [value, count] : counts.most)
    out.push_back(
        {{"name", shortened(value)}, {"count", count}, {"width", kBarWidth * count / longest}});
  return out;
}

Json entry_json(const SignerRecord& one) {
  return {{"name", shortened(one.name)},
          {"detail", shortened(title_and_affiliation(one))},
          {"place", place_of(one.place)},
          {"class", one.duplicate_of ? "double" : ""}};
}

class PageWriter {
 public:
  PageWriter(const SignatoriesReport& report, const std::string& interface)
      : report_(report),
        records_(report.records),
        page_(page_frame({interface, {}})),
        words_(page_["words"]) {}

  std::string write() {
    set_title(words_["signatories"], page_);
    figures();
    doubles();
    notes();
    ranks();
    page_["count"] = records_.entries.size();
    page_["entries"] = Json::array();
    for (const SignerRecord& one : records_.entries) page_["entries"].push_back(entry_json(one));
    return fill_template("signatories.mustache", page_);
  }

 private:
  void figures() {
    page_["figures"] = Json::array();
    const auto add = [&](const char* word, std::size_t count, const char* kind) {
      if (count > 0)
        page_["figures"].push_back({{"count", count}, {"label", words_[word]}, {"kind", kind}});
    };
    add("entries", records_.entries.size(), "commitment");
    add("unique", records_.unique, "claim");
    add("organizations", count_of(records_.entries, SignerKind::organization), "quantity");
    add("anonymous", count_of(records_.entries, SignerKind::anonymous), "quantity");
    add("unlisted", records_.unlisted, "quantity");
  }

  void doubles() {
    Json doubles = Json::array();
    for (const SignerRecord& one : records_.entries)
      if (one.duplicate_of)
        doubles.push_back({{"a", entry_json(one)},
                           {"b", entry_json(records_.entries[*one.duplicate_of])},
                           {"why", ""}});
    for (const PossibleDouble& one : report_.possible_doubles)
      doubles.push_back({{"a", entry_json(records_.entries[one.entry])},
                         {"b", entry_json(records_.entries[one.other])},
                         {"why", one.why}});
    page_["double-count"] = doubles.size();
    page_["has-doubles"] = !doubles.empty();
    page_["doubles"] = std::move(doubles);
  }

  /// Sections of a place, what stands there, and what is said of it.
  void notes() {
    page_["notes"] = Json::array();
    add_notes("against-the-letter", report_.findings, [&](const SignerFinding& one) {
      return note(one.place, words_[one.verdict].get<std::string>() + ": " + one.message);
    });
    add_notes("do-not-fit", report_.remarks, [&](const ListRemark& one) {
      const SignerRecord& entry = records_.entries[one.entry];
      return note(entry.place, with_affiliation(entry) + ": " + one.what);
    });
    add_notes("not-read", records_.unread,
              [](const Error& error) { return note(error.place, error.message); });
    add_notes("withdrawn-entries", records_.withdrawn,
              [](const SignerRecord& one) { return note(one.place, with_affiliation(one)); });
  }

  static Json note(const Place& place, const std::string& message) {
    return {{"place", place_of(place)}, {"message", message}};
  }

  template <class Items, class Describe>
  void add_notes(const char* word, const Items& items, const Describe& describe) {
    if (items.empty()) return;
    Json rows = Json::array();
    for (const auto& item : items) rows.push_back(describe(item));
    page_["notes"].push_back(
        {{"id", word}, {"title", words_[word]}, {"count", items.size()}, {"rows", rows}});
  }

  void ranks() {
    page_["ranks"] = Json::array();
    const auto add = [&](const Json& title, const SignerCounts& counts) {
      page_["ranks"].push_back({{"title", title}, {"rows", ranks_json(counts)}});
    };
    if (const SignerCounts groups = counts_of_groups(records_); groups.values > 1)
      add(words_["groups"], groups);
    for (const auto& [title, counts] : counts_of_fields(records_))
      add(words_[to_lower(title)], counts);
  }

  const SignatoriesReport& report_;
  const SignerRecords& records_;
  Json page_;
  const Json words_;
};

}  // namespace

std::string signatories_page(const SignatoriesReport& report, const std::string& interface) {
  return PageWriter(report, interface).write();
}

}  // namespace undersigned
