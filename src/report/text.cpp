#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "report/layout.h"
#include "report/problem.h"
#include "report/quantity_text.h"

namespace undersigned {
namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// The types in the order of the report; those that a pack adds come last.
std::ptrdiff_t rank_of(std::string_view claim_type) {
  static constexpr std::string_view kTypes[] = {"allegation", "assessment", "credential",
                                                "assurance", "fact"};
  return std::find(std::begin(kTypes), std::end(kTypes), claim_type) - std::begin(kTypes);
}

/// What is wrong comes first.
int rank_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradicted:
    case Verdict::reported:
      return 0;
    case Verdict::undetermined:
      return 1;
    case Verdict::consistent:
      return 2;
    case Verdict::entailed:
      break;
  }
  return 3;
}

constexpr const char* kCheckIndent = "               ";

class TextReport {
 public:
  TextReport(const Analysis& analysis, const ReportOptions& options)
      : analysis_(analysis), letter_(analysis.letter), layout_(options.width, options.color) {
    for (const Demand& demand : letter_.demands) actions_.emplace(demand.id, demand.action);
  }

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
    layout_.item("", "", analysis_.document.path, "", Style::strong);
    const std::pair<const char*, const std::string*> rows[] = {{"From   ", &letter_.authors},
                                                               {"To     ", &letter_.addressee},
                                                               {"Title  ", &letter_.title},
                                                               {"Date   ", &letter_.date}};
    for (const auto& [label, value] : rows)
      if (!value->empty()) layout_.item(label, "       ", *value, "");
  }

  void conditions() {
    if (letter_.conditions.empty()) return;
    section("Conditions", letter_.conditions.size());
    for (const Condition& condition : letter_.conditions) {
      layout_.item(fmt::format("  {}  ", condition.id), "      ", condition.consequence,
                   line_of(condition.span), Style::accent);
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
      layout_.item(lead, next, requirement.text,
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
    const auto it = actions_.find(id);
    return it == actions_.end() ? std::string() : fmt::format("{} {}", it->second, id);
  }

  void demands() {
    section("Demands", letter_.demands.size());
    for (const Demand& demand : letter_.demands) {
      layout_.item(fmt::format("  {:<4}", demand.id), "      ", demand.text, line_of(demand.span));
      std::string detail = demand.action;
      if (!demand.actor.empty()) detail += " \u00B7 " + demand.actor;
      if (!demand.deadline.empty()) detail += " \u00B7 by " + demand.deadline;
      layout_.detail("      ", detail);
    }
  }

  void commitments() {
    if (letter_.commitments.empty()) return;
    section("Commitments", letter_.commitments.size());
    for (const Commitment& commitment : letter_.commitments)
      layout_.item(fmt::format("  {:<9}", commitment.modality), "           ", commitment.text,
                   line_of(commitment.span));
  }

  void claims() {
    if (letter_.claims.empty()) return;
    section("Claims", letter_.claims.size());
    const std::size_t room = layout_.width() - std::min<std::size_t>(layout_.width(), 22);
    std::vector<const Claim*> claims;
    for (const Claim& claim : letter_.claims) claims.push_back(&claim);
    std::stable_sort(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) {
      return rank_of(a->type) < rank_of(b->type);
    });
    for (const Claim* claim : claims)
      layout_.item(fmt::format("  {:<11}", claim->type), "             ",
                   shorten(escape_controls(claim->text), room), line_of(claim->span));
  }

  void quantities() {
    if (letter_.quantities.empty()) return;
    section("Numbers", letter_.quantities.size());
    for (const Quantity& quantity : letter_.quantities) {
      std::string text = quantity.text;
      if (!quantity.of.empty()) text += " (" + quantity.of + ")";
      layout_.item(fmt::format("  {:<9}", quantity.kind), "           ",
                   text + " \u00B7 " + meaning_of(quantity), line_of(quantity.span));
    }
  }

  void signatories() {
    const Signatories& signatories = letter_.signatories;
    if (signatories.entries.empty()) return;
    section("Signatories", signatories.entries.size());
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(signatories.entries.size(), 5); ++i)
      names += (i > 0 ? "; " : "") + signatories.entries[i].name;
    if (signatories.entries.size() > 5) names += "; ...";
    layout_.item("  ", "  ", names, line_of(signatories.span));
    if (signatories.unique != signatories.entries.size())
      layout_.detail("  ", counted(signatories.entries.size() - signatories.unique,
                                   "double among them", "doubles among them"));
    if (const std::size_t count = count_of(signatories.entries, SignerKind::organization);
        count > 0 && count < signatories.entries.size())
      layout_.detail("  ", counted(count, "organization", "organizations") + " among them");
    if (signatories.unlisted > 0)
      layout_.detail("  ", std::to_string(signatories.unlisted) + " more are said to have signed");
    if (!signatories.withdrawn.empty())
      layout_.detail("  ",
                     std::to_string(signatories.withdrawn.size()) + " withdrawn, and not counted");
  }

  void checks() {
    if (analysis_.findings.empty()) return;
    section("Checks", analysis_.findings.size());
    std::vector<const Finding*> findings;
    for (const Finding& finding : analysis_.findings) findings.push_back(&finding);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
      return rank_of(a->verdict) < rank_of(b->verdict);
    });
    for (const Finding* finding : findings) {
      const Style style = finding->is_problem()                   ? Style::bad
                          : finding->verdict == Verdict::entailed ? Style::good
                                                                  : Style::plain;
      layout_.item(fmt::format("  {:<13}", to_string(finding->verdict)), kCheckIndent,
                   finding->message + fate_of(*finding),
                   finding->span.empty() ? std::string() : line_of(finding->span), style);
      if (finding->verdict == Verdict::contradicted) statements(*finding);
    }
  }

  /// The statements that cannot all be true.
  void statements(const Finding& finding) {
    for (const Evidence& one : finding.evidence) {
      if (!one.core) continue;
      std::string detail = one.what + ": " + one.text;
      if (!one.source.empty()) detail += " (" + one.source + ")";
      if (!one.span.empty()) detail += ", " + line_of(one.span);
      layout_.detail(kCheckIndent, detail);
    }
  }

  void diagnostics() {
    if (analysis_.diagnostics.empty()) return;
    section("Diagnostics", analysis_.diagnostics.size());
    for (const Diagnostic& diagnostic : analysis_.diagnostics)
      layout_.item(fmt::format("  {:<8}", to_string(diagnostic.severity)), "          ",
                   diagnostic.message, diagnostic.span ? line_of(*diagnostic.span) : std::string());
  }

  void reading() {
    const std::string languages = fmt::format("{}", fmt::join(analysis_.languages, ", "));
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
      layout_.item("    ", "    ", collapse_space(cue.of(analysis_.document.text)), line_of(cue));
  }

  const Analysis& analysis_;
  const Letter& letter_;
  Layout layout_;
  std::unordered_map<std::string_view, std::string_view> actions_;  // by the demand's id
};

}  // namespace

std::string text_report(const Analysis& analysis, const ReportOptions& options) {
  return TextReport(analysis, options).write();
}

}  // namespace undersigned
