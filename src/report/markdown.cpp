#include "report/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/unicode.h"
#include "report/problem.h"
#include "report/quantity_text.h"

namespace undersigned {
namespace {

constexpr std::size_t kMostRows = 100;
constexpr std::size_t kMostBytes = 2000;  // of one cell

/// Behind the mark of a list item that the text begins with; 0 if it does not.
std::size_t end_of_list_mark(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) return 1;
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return 0;
  return text[digits] == '.' || text[digits] == ')' ? digits + 1 : 0;
}

class MarkdownReport {
 public:
  explicit MarkdownReport(const Analysis& analysis)
      : analysis_(analysis), letter_(analysis.letter) {}

  std::string write() {
    out_ = fmt::format("## {}\n\n", markdown_escaped(analysis_.document.path));
    parties();
    checks();
    conditions();
    table("Demands", {"", "demand", "action", "actor", "line"}, letter_.demands,
          [this](const Demand& one) {
            return Row{one.id, one.text, one.action, one.actor, line_of(one.span)};
          });
    table("Commitments", {"", "commitment", "modality", "line"}, letter_.commitments,
          [this](const Commitment& one) {
            return Row{one.id, one.text, one.modality, line_of(one.span)};
          });
    table("Claims", {"", "claim", "type", "line"}, letter_.claims, [this](const Claim& one) {
      return Row{one.id, one.text, one.type, line_of(one.span)};
    });
    table("Numbers", {"", "number", "means", "of", "line"}, letter_.quantities,
          [this](const Quantity& one) {
            return Row{one.id, one.text, meaning_of(one), one.of, line_of(one.span)};
          });
    reading();
    return std::move(out_);
  }

 private:
  using Row = std::vector<std::string>;

  std::string line_of(Span span) const {
    return span.empty() ? "" : std::to_string(analysis_.document.place(span.begin).line);
  }

  void row(const Row& cells) {
    for (const std::string& cell : cells) out_ += "| " + markdown_escaped(cell) + ' ';
    out_ += "|\n";
  }

  void left_out(std::size_t count) {
    if (count > kMostRows) out_ += fmt::format("\nand {} more\n", count - kMostRows);
  }

  template <class Items, class MakeRow>
  void table(const char* title, const Row& head, const Items& items, MakeRow make_row) {
    if (items.empty()) return;
    out_ += fmt::format("### {} ({})\n\n", title, items.size());
    row(head);
    for (std::size_t i = 0; i < head.size(); ++i) out_ += "|---";
    out_ += "|\n";
    for (std::size_t i = 0; i < std::min(items.size(), kMostRows); ++i) row(make_row(items[i]));
    left_out(items.size());
    out_ += '\n';
  }

  void parties() {
    const std::pair<const char*, const std::string*> rows[] = {{"From", &letter_.authors},
                                                               {"To", &letter_.addressee},
                                                               {"Title", &letter_.title},
                                                               {"Date", &letter_.date}};
    for (const auto& [label, value] : rows)
      if (!value->empty()) out_ += fmt::format("- {}: {}\n", label, markdown_escaped(*value));
    if (const std::size_t count = letter_.signatories.entries.size(); count > 0)
      out_ +=
          fmt::format("- Signatories: {}, of them unique {}\n", count, letter_.signatories.unique);
    out_ += '\n';
  }

  void checks() {
    table("Checks", {"", "verdict", "check", "message", "line"}, analysis_.findings,
          [this](const Finding& one) {
            return Row{one.id, to_string(one.verdict), one.check, one.message + fate_of(one),
                       line_of(one.span)};
          });
  }

  void conditions() {
    if (letter_.conditions.empty()) return;
    out_ += fmt::format("### Conditions ({})\n\n", letter_.conditions.size());
    for (std::size_t i = 0; i < std::min(letter_.conditions.size(), kMostRows); ++i) {
      const Condition& condition = letter_.conditions[i];
      out_ += fmt::format("- **{}** {} *{}* (line {})\n", condition.id,
                          markdown_escaped(condition.consequence), condition.connective,
                          line_of(condition.span));
      requirement(condition.requires_, 1);
    }
    left_out(letter_.conditions.size());
    out_ += '\n';
  }

  void requirement(const Requirement& requirement, std::size_t depth) {
    using Op = Requirement::Op;
    const std::string lead(2 * depth, ' ');
    if (requirement.op == Op::leaf) {
      out_ += lead + "- " + markdown_escaped(requirement.text);
      out_ += requirement.demand.empty() ? "\n" : " (" + requirement.demand + ")\n";
      return;
    }
    const char* name = requirement.op == Op::all   ? "all of"
                       : requirement.op == Op::any ? "any of"
                                                   : "not";
    out_ += lead + "- *" + name + "*\n";
    for (const Requirement& child : requirement.children) this->requirement(child, depth + 1);
  }

  void reading() {
    table("Diagnostics", {"severity", "message", "line"}, analysis_.diagnostics,
          [this](const Diagnostic& one) {
            return Row{to_string(one.severity), one.message, one.span ? line_of(*one.span) : ""};
          });
    const std::string languages = fmt::format("{}", fmt::join(analysis_.languages, ", "));
    out_ += fmt::format("Read {} sentences ({}); {} cues in no demand, commitment or condition.\n",
                        analysis_.coverage.sentences,
                        languages.empty() ? "no language that a pack reads" : languages,
                        analysis_.coverage.cues_uncovered.size());
  }

  const Analysis& analysis_;
  const Letter& letter_;
  std::string out_;
};

}  // namespace

std::string markdown_escaped(std::string_view text) {
  static constexpr std::string_view kMarkup = "\\`*_[]<>#|~&";
  const std::string shown = escape_controls(text);
  const std::size_t list_mark = end_of_list_mark(shown);
  std::string out;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const char c = shown[at];
    const bool inside_character = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (out.size() > kMostBytes && !inside_character) return out + "...";
    const bool web_address = c == '.' && out.ends_with("www");
    if (c == '@')
      out += "@<!-- -->";  // the name behind it is told otherwise, however the sign is escaped
    else if (c == ':')
      out += "&#58;";  // an address needs no brackets to become a link
    else if (kMarkup.find(c) != std::string_view::npos || at + 1 == list_mark || web_address)
      out += std::string("\\") + c;
    else
      out += c;
  }
  return out;
}

std::string markdown_report(const Analysis& analysis) { return MarkdownReport(analysis).write(); }

}  // namespace undersigned
