#include "report/csv.h"

#include "base/unicode.h"
#include "report/quantity_text.h"

namespace undersigned {
namespace {

std::string cell(std::string_view text) {
  std::string out = escape_controls(text);
  if (!out.empty() && std::string_view("=+-@").find(out.front()) != std::string_view::npos)
    out.insert(0, 1, '\'');
  if (out.find_first_of(",\"") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

class CsvReport {
 public:
  explicit CsvReport(const Analysis& analysis) : analysis_(analysis) {}

  std::string write() {
    const Letter& letter = analysis_.letter;
    for (const Demand& one : letter.demands)
      row("demand", one.id, one.span, one.text, one.action, one.actor, one.condition, one.rule);
    for (const Commitment& one : letter.commitments)
      row("commitment", one.id, one.span, one.text, one.modality, one.actor, one.condition,
          one.rule);
    for (const Condition& one : letter.conditions)
      row("condition", one.id, one.span, one.text, one.connective, "", one.commitment, one.rule);
    for (const Claim& one : letter.claims)
      row("claim", one.id, one.span, one.text, one.type, one.about, "", one.rule);
    for (const Quantity& one : letter.quantities)
      row("quantity", one.id, one.span, one.text, one.kind, one.of, meaning_of(one), one.rule);
    for (const Signatory& one : letter.signatories.entries)
      row("signatory", "", one.span, one.name, one.title, one.affiliation, one.link, "");
    for (const Finding& one : analysis_.findings)
      row("check", one.id, one.span, one.message, to_string(one.verdict), to_string(one.severity),
          "", one.check);
    return std::move(out_);
  }

 private:
  void row(const char* kind, const std::string& id, Span span, const std::string& text,
           const std::string& type, const std::string& about, const std::string& relates,
           const std::string& rule) {
    Place place{{}, 1, 1};
    if (!span.empty()) place = analysis_.document.place(span.begin);
    const std::string line = std::to_string(place.line);
    const std::string column = std::to_string(place.column);
    out_ += csv_row(
        {analysis_.document.path, kind, id, line, column, type, about, relates, text, rule});
  }

  const Analysis& analysis_;
  std::string out_;
};

}  // namespace

std::string csv_row(const std::vector<std::string_view>& cells) {
  std::string out;
  for (const std::string_view& text : cells)
    out += (&text == &cells.front() ? "" : ",") + cell(text);
  return escape_commands(out) + "\r\n";
}

std::string csv_header() {
  return csv_row(
      {"file", "kind", "id", "line", "column", "type", "about", "relates", "text", "rule"});
}

std::string csv_rows(const Analysis& analysis) { return CsvReport(analysis).write(); }

}  // namespace undersigned
