#include "report/comparison_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string_view>

#include "base/unicode.h"
#include "report/html/html_page.h"
#include "report/html/template.h"
#include "report/json_text.h"
#include "report/layout.h"
#include "report/markdown.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kSure = 0.85;
constexpr double kLikely = 0.65;

std::string line_of(const Side& side, const Analysis& analysis) {
  return std::to_string(analysis.document.place(side.span.begin).line);
}

/// "may -> will", with an arrow; empty of what is dropped or added.
std::string step_of(const Difference& difference, const char* nothing) {
  if (difference.what.empty()) return {};
  const auto value = [&](const std::string& text) { return text.empty() ? nothing : text; };
  return fmt::format("{} \u2192 {}", value(difference.from), value(difference.to));
}

std::string what_differs(const Difference& difference) {
  if (difference.what.empty()) return to_string(difference.kind);
  return fmt::format("{}, {}: {}", to_string(difference.kind), difference.what,
                     step_of(difference, "nothing"));
}

struct Letters {
  const Analysis& a;
  const Analysis& b;
  const Comparison& comparison;
};

class TextComparison {
 public:
  TextComparison(const Letters& letters, const ReportOptions& options)
      : letters_(letters), layout_(options.width, options.color) {}

  std::string write() {
    layout_.item("A  ", "   ", letters_.a.document.path, "", Style::strong);
    layout_.item("B  ", "   ", letters_.b.document.path, "", Style::strong);
    const auto& [a, b, comparison] = letters_;
    layout_.heading(fmt::format("Differences ({})", comparison.differences.size()));
    for (const Difference& one : comparison.differences) difference(one);
    layout_.heading(fmt::format("Pairs ({})", comparison.pairs.size()));
    for (const Pairing& one : comparison.pairs)
      layout_.item(fmt::format("  {:<11} {:<4} {:<4} ", to_string(one.kind), one.a.id, one.b.id),
                   "                        ",
                   std::string(confidence_in_words(one.confidence)) +
                       (one.why.empty() ? "" : fmt::format(": {}", fmt::join(one.why, ", "))),
                   "");
    return layout_.take();
  }

 private:
  void difference(const Difference& one) {
    const Style style = one.change == Change::strengthened || one.change == Change::added
                            ? Style::accent
                            : Style::bad;
    layout_.item(fmt::format("  {:<13}", to_string(one.change)), "               ",
                 what_differs(one), one.id, style);
    side("A", one.a, letters_.a);
    side("B", one.b, letters_.b);
  }

  void side(const char* name, const Side& side, const Analysis& analysis) {
    if (side.id.empty()) return;
    layout_.item(fmt::format("               {} {:<4} ", name, side.id), "                      ",
                 side.text, "L" + line_of(side, analysis));
  }

  const Letters& letters_;
  Layout layout_;
};

Json side_json(const Side& side, const Analysis& analysis) {
  if (side.id.empty()) return nullptr;
  const Span span = analysis.document.in_file(side.span);
  const Place place = analysis.document.place(side.span.begin);
  return {
      {"id", side.id},
      {"text", side.text},
      {"span",
       {{"start", span.begin}, {"end", span.end}, {"line", place.line}, {"column", place.column}}}};
}

Json letter_json(const Analysis& analysis) {
  return {{"path", analysis.document.path},
          {"sha256", analysis.document.sha256},
          {"languages", analysis.languages}};
}

Json comparison_json(const Letters& letters) {
  const auto& [a, b, comparison] = letters;
  Json out = {{"schema", "undersigned.comparison/1"},
              {"a", letter_json(a)},
              {"b", letter_json(b)},
              {"differences", Json::array()},
              {"pairs", Json::array()}};
  for (const Difference& one : comparison.differences) {
    Json difference = {
        {"id", one.id}, {"change", to_string(one.change)}, {"kind", to_string(one.kind)}};
    if (!one.what.empty()) {
      difference["what"] = one.what;
      difference["from"] = one.from;
      difference["to"] = one.to;
    }
    difference["a"] = side_json(one.a, a);
    difference["b"] = side_json(one.b, b);
    out["differences"].push_back(std::move(difference));
  }
  for (const Pairing& one : comparison.pairs)
    out["pairs"].push_back({{"kind", to_string(one.kind)},
                            {"a", side_json(one.a, a)},
                            {"b", side_json(one.b, b)},
                            {"confidence", one.confidence},
                            {"why", one.why}});
  return out;
}

std::string comparison_markdown(const Letters& letters) {
  const auto& [a, b, comparison] = letters;
  const auto words = [](const Side& side, const Analysis& analysis) {
    if (side.id.empty()) return std::string();
    return fmt::format("{} (line {})", markdown_escaped(side.text), line_of(side, analysis));
  };
  std::string out = fmt::format(
      "## {} and {}\n\nDifferences: {}. Pairs: {}.\n", markdown_escaped(a.document.path),
      markdown_escaped(b.document.path), comparison.differences.size(), comparison.pairs.size());
  if (comparison.differences.empty()) return out;
  out += "\n| | change | what | A | B |\n|---|---|---|---|---|\n";
  for (const Difference& one : comparison.differences)
    out += fmt::format("| {} | {} | {} | {} | {} |\n", one.id, to_string(one.change),
                       markdown_escaped(what_differs(one)), words(one.a, a), words(one.b, b));
  return out;
}

class ComparisonPage {
 public:
  ComparisonPage(const Letters& letters, const std::string& language)
      : letters_(letters), language_(language), words_(page_words(language)) {}

  std::string write() const {
    const auto& [a, b, comparison] = letters_;
    Json page = page_frame({language_, {}});
    set_title(a.document.path + " / " + b.document.path, page);
    page["a"] = a.document.path;
    page["b"] = b.document.path;
    page["difference-count"] = comparison.differences.size();
    page["pair-count"] = comparison.pairs.size();
    page["differences"] = Json::array();
    for (const Difference& one : comparison.differences)
      page["differences"].push_back({{"id", one.id},
                                     {"kind", to_string(one.kind)},
                                     {"kind-word", word(to_string(one.kind))},
                                     {"change", to_string(one.change)},
                                     {"change-word", word(to_string(one.change))},
                                     {"what", one.what.empty() ? "" : word(one.what)},
                                     {"step", step_of(one, "\u2205")},
                                     {"a", side(one.a, a)},
                                     {"b", side(one.b, b)}});
    page["pairs"] = Json::array();
    for (const Pairing& one : comparison.pairs)
      page["pairs"].push_back({{"kind", to_string(one.kind)},
                               {"sure", word(confidence_in_words(one.confidence))},
                               {"why", fmt::format("{}", fmt::join(one.why, ", "))},
                               {"a", side(one.a, a)},
                               {"b", side(one.b, b)}});
    return fill_template("compare.mustache", page);
  }

 private:
  std::string word(const std::string& key) const { return words_.value(key, key); }

  static Json side(const Side& side, const Analysis& analysis) {
    if (side.id.empty()) return false;
    return {{"id", side.id},
            {"text", side.text},
            {"line", line_of(side, analysis)},
            {"language", analysis.languages.empty() ? "und" : analysis.languages.front()}};
  }

  const Letters& letters_;
  std::string language_;
  Json words_;
};

}  // namespace

const char* confidence_in_words(double confidence) {
  if (confidence >= kSure) return "sure";
  return confidence >= kLikely ? "likely" : "possible";
}

std::string write_comparison(const Analysis& a, const Analysis& b, const Comparison& comparison,
                             ComparisonFormat format, const ReportOptions& options) {
  const Letters letters{a, b, comparison};
  switch (format) {
    case ComparisonFormat::json:
      return json_text(comparison_json(letters));
    case ComparisonFormat::markdown:
      return comparison_markdown(letters);
    case ComparisonFormat::html:
      return ComparisonPage(letters, options.interface).write();
    case ComparisonFormat::text:
      break;
  }
  return TextComparison(letters, options).write();
}

}  // namespace undersigned
