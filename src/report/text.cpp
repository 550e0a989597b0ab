#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "report/layout.h"
#include "report/quantity_text.h"

namespace undersigned {
namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

class TextReport {
 public:
  TextReport(const Analysis& analysis, const ReportOptions& options)
      : analysis_(analysis), letter_(analysis.letter), layout_(options.width, options.color) {}

  std::string write() {
    header();
    conditions();
    demands();
    commitments();
    claims();
    quantities();
    signatories();
    checks();
    diagnostics();
    reading();
    return layout_.take();
  }

 private:
  std::string line_of(Span span) const {
    return fmt::format("L{}", analysis_.document.place(span.begin).line);
  }

  void section(const char* name, std::size_t count) {
    layout_.heading(fmt::format("{} ({})", name, count));
  }

  void header() {
    layout_.item("", "", escape_controls(analysis_.document.path), "", Style::strong);
    const std::pair<const char*, const std::string*> rows[] = {{"From   ", &letter_.authors},
                                                               {"To     ", &letter_.addressee},
                                                               {"Title  ", &letter_.title},
                                                               {"Date   ", &letter_.date}};
    for (const auto& [label, value] : rows)
      if (!value->empty()) layout_.item(label, "       ", escape_controls(*value), "");
  }

  void conditions() {
    if (letter_.conditions.empty()) return;
    section("Conditions", letter_.conditions.size());
    for (const Condition& condition : letter_.conditions) {
      layout_.item(fmt::format("  {}  ", condition.id), "      ",
                   escape_controls(condition.consequence), line_of(condition.span), Style::accent);
      layout_.item("      ", "      ", condition.connective, "", Style::strong);
      requirement(condition.requires_, "      ", "", "");
    }
  }

  /// `here` draws this line, `below` the lines of what hangs under it.
  void requirement(const Requirement& requirement, const std::string& indent,
                   const std::string& here, const std::string& below) {
    using Op = Requirement::Op;
    const std::string lead = indent + here;
    const std::string next = indent + below;
    if (requirement.op == Op::leaf) {
      const std::string action = action_of(requirement.demand);
      layout_.item(lead, next, escape_controls(requirement.text),
                   action.empty() ? line_of(requirement.span) : action);
      return;
    }
    const char* name = requirement.op == Op::all   ? "all of"
                       : requirement.op == Op::any ? "any of"
                                                   : "not";
    layout_.item(lead, next, name, "", Style::strong);
    for (const Requirement& child : requirement.children) {
      const bool last = &child == &requirement.children.back();
      this->requirement(child, next, last ? "\u2514\u2500 " : "\u251C\u2500 ",
                        last ? "   " : "\u2502  ");
    }
  }

  std::string action_of(const std::string& id) const {
    for (const Demand& demand : letter_.demands)
      if (demand.id == id) return demand.action + " " + demand.id;
    return {};
  }

  void demands() {
    section("Demands", letter_.demands.size());
    for (const Demand& demand : letter_.demands) {
      layout_.item(fmt::format("  {:<4}", demand.id), "      ", escape_controls(demand.text),
                   line_of(demand.span));
      std::string detail = demand.action;
      if (!demand.actor.empty()) detail += " \u00B7 " + escape_controls(demand.actor);
      if (!demand.deadline.empty()) detail += " \u00B7 by " + escape_controls(demand.deadline);
      layout_.detail("      ", detail);
    }
  }

  void commitments() {
    if (letter_.commitments.empty()) return;
    section("Commitments", letter_.commitments.size());
    for (const Commitment& commitment : letter_.commitments)
      layout_.item(fmt::format("  {:<9}", commitment.modality), "           ",
                   escape_controls(commitment.text), line_of(commitment.span));
  }

  void claims() {
    if (letter_.claims.empty()) return;
    section("Claims", letter_.claims.size());
    const std::size_t room = layout_.width() - std::min<std::size_t>(layout_.width(), 22);
    for (const char* type : {"allegation", "assessment", "credential", "assurance", "fact"})
      for (const Claim& claim : letter_.claims)
        if (claim.type == type)
          layout_.item(fmt::format("  {:<11}", claim.type), "             ",
                       shorten(escape_controls(claim.text), room), line_of(claim.span));
  }

  void quantities() {
    if (letter_.quantities.empty()) return;
    section("Numbers", letter_.quantities.size());
    for (const Quantity& quantity : letter_.quantities) {
      std::string text = escape_controls(quantity.text);
      if (!quantity.of.empty()) text += " (" + escape_controls(quantity.of) + ")";
      layout_.item(fmt::format("  {:<9}", quantity.kind), "           ",
                   text + "  " + meaning_of(quantity), line_of(quantity.span));
    }
  }

  void signatories() {
    const Signatories& signatories = letter_.signatories;
    if (signatories.entries.empty()) return;
    section("Signatories", signatories.entries.size());
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(signatories.entries.size(), 5); ++i)
      names += (i > 0 ? "; " : "") + escape_controls(signatories.entries[i].name);
    if (signatories.entries.size() > 5) names += "; ...";
    layout_.item("  ", "  ", names, line_of(signatories.span));
    if (signatories.unique != signatories.entries.size())
      layout_.detail("  ", fmt::format("{} of them are doubles",
                                       signatories.entries.size() - signatories.unique));
  }

  void checks() {
    if (analysis_.findings.empty()) return;
    section("Checks", analysis_.findings.size());
    for (const Finding& finding : analysis_.findings) {
      const Style style = finding.verdict == Verdict::contradicted ? Style::bad
                          : finding.verdict == Verdict::entailed   ? Style::good
                                                                   : Style::plain;
      layout_.item(fmt::format("  {:<13}", to_string(finding.verdict)), "               ",
                   escape_controls(finding.message),
                   finding.span.empty() ? std::string() : line_of(finding.span), style);
    }
  }

  void diagnostics() {
    if (analysis_.diagnostics.empty()) return;
    section("Diagnostics", analysis_.diagnostics.size());
    for (const Diagnostic& diagnostic : analysis_.diagnostics)
      layout_.item(fmt::format("  {:<8}", to_string(diagnostic.severity)), "          ",
                   escape_controls(diagnostic.message),
                   diagnostic.span ? line_of(*diagnostic.span) : std::string());
  }

  void reading() {
    std::string languages;
    for (const std::string& id : analysis_.languages)
      languages += (languages.empty() ? "" : ", ") + id;
    const auto& cues = analysis_.coverage.cues_uncovered;
    layout_.heading(fmt::format("Read {} ({})",
                                counted(analysis_.coverage.sentences, "sentence", "sentences"),
                                languages.empty() ? "no language that a pack reads" : languages));
    if (cues.empty()) return;
    layout_.item("  ", "  ",
                 fmt::format("{} in no demand, commitment or condition:",
                             counted(cues.size(), "cue stands", "cues stand")),
                 "");
    for (const Span cue : cues)
      layout_.item("    ", "    ", escape_controls(collapse_space(cue.of(analysis_.document.text))),
                   line_of(cue));
  }

  const Analysis& analysis_;
  const Letter& letter_;
  Layout layout_;
};

}  // namespace

std::string text_report(const Analysis& analysis, const ReportOptions& options) {
  return TextReport(analysis, options).write();
}

}  // namespace undersigned
