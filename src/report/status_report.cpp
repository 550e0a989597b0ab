#include "report/status_report.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "base/unicode.h"
#include "checks/deadlines.h"
#include "report/json_text.h"
#include "report/layout.h"
#include "report/markdown.h"
#include "report/problem.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

/// "the consequence (may, within 14 days) is due"
std::string due_phrase(const ConditionStatus& status) {
  std::string out = "the consequence";
  if (const Commitment* commitment = status.consequence)
    out += " (" + commitment->modality +
           (commitment->timing.empty() ? "" : ", " + commitment->timing) + ")";
  return out + (status.consequence_due ? " is due" : " is not due");
}

/// "due on 2026-05-01, 3 days left"
std::string deadline_phrase(const DeadlineStatus& status) {
  if (status.truth == Truth::met) return "met";
  if (!status.demand->due) return "names no day";
  const std::string day = "due on " + to_string(*status.demand->due);
  return status.days_left ? day + ", " + time_left(*status.days_left) : day;
}

bool is_conflict(const Finding& finding) { return finding.check == "conflict"; }

/// "d1 and d3, or d2": the ways to meet a condition. A leaf that is no demand is quoted.
std::string ways_phrase(const ConditionStatus& status) {
  std::string out;
  for (const auto& way : status.ways) {
    std::string needs;
    for (const Need& need : way) {
      const RequirementStatus& leaf = status.requirements[need.requirement];
      needs += (needs.empty() ? "" : " and ") + std::string(need.met ? "" : "not ");
      needs += leaf.demand ? leaf.demand->id : "\"" + leaf.requirement->text + "\"";
    }
    out += (out.empty() ? "" : ", or ") + needs;
  }
  return out;
}

/// "2024-05-02 the council published the audit", or nothing.
std::string event_phrase(const LetterStatus& status, const RequirementStatus& leaf) {
  if (!leaf.event) return {};
  const Event& event = status.events[*leaf.event];
  return to_string(event.date) + " " + event.what;
}

class StatusText {
 public:
  StatusText(const Analysis& analysis, const LetterStatus& status, const ReportOptions& options)
      : analysis_(analysis), status_(status), layout_(options.width, options.color) {}

  std::string write() {
    layout_.item("", "", analysis_.document.path, "", Style::strong);
    layout_.heading(fmt::format("Conditions ({})", status_.conditions.size()));
    for (const ConditionStatus& condition : status_.conditions) this->condition(condition);
    if (!status_.deadlines.empty()) deadlines();
    conflicts();
    if (!status_.open_demands.empty()) open_demands();
    return layout_.take();
  }

 private:
  std::string line_of(Span span) const {
    return fmt::format("L{}", analysis_.document.place(span.begin).line);
  }

  void condition(const ConditionStatus& status) {
    const Condition& condition = *status.condition;
    layout_.item(fmt::format("  {}  ", condition.id), "      ", condition.consequence,
                 line_of(condition.span), Style::accent);
    layout_.item("      ", "      ",
                 fmt::format("{}: {}; {}", condition.connective, to_string(status.state),
                             due_phrase(status)),
                 "", status.consequence_due ? Style::bad : Style::good);
    for (const RequirementStatus& leaf : status.requirements) {
      const std::string id = leaf.demand ? leaf.demand->id : "";
      layout_.item(fmt::format("      {:<8}{:<4}", to_string(leaf.truth), id), "                  ",
                   leaf.requirement->text, line_of(leaf.requirement->span));
      if (leaf.event) layout_.detail("                  ", event_phrase(status_, leaf));
    }
    if (status.state != State::met && !status.ways.empty())
      layout_.item("      ", "      ", "to be met: " + ways_phrase(status), "");
  }

  void deadlines() {
    layout_.heading(fmt::format("Deadlines ({})", status_.deadlines.size()));
    for (const DeadlineStatus& deadline : status_.deadlines) {
      const Demand& demand = *deadline.demand;
      layout_.item(fmt::format("  {:<4}", demand.id), "      ", demand.text, line_of(demand.span));
      layout_.detail("      ", demand.deadline + ": " + deadline_phrase(deadline));
    }
  }

  void conflicts() {
    bool any = false;
    for (const Finding& finding : analysis_.findings) {
      if (!is_conflict(finding)) continue;
      if (!std::exchange(any, true)) layout_.heading("Conflicts");
      layout_.item("  ", "  ", finding.message + fate_of(finding), line_of(finding.span),
                   Style::bad);
    }
  }

  void open_demands() {
    layout_.heading(fmt::format("Left open ({})", status_.open_demands.size()));
    for (const OpenDemand& open : status_.open_demands) {
      layout_.item(fmt::format("  {:<4}", open.demand->id), "      ", open.demand->text,
                   line_of(open.demand->span));
      layout_.detail("      ", "not said: " + what_is_open(open));
    }
  }

  const Analysis& analysis_;
  const LetterStatus& status_;
  Layout layout_;
};

std::string status_markdown(const Analysis& analysis, const LetterStatus& status) {
  std::string out = fmt::format("## {}\n\n", markdown_escaped(analysis.document.path));
  const auto cell = [&](const std::string& text) { out += "| " + markdown_escaped(text) + ' '; };
  for (const ConditionStatus& one : status.conditions) {
    out += fmt::format(
        "### {} {}\n\n**{}**: {} *{}*\n\n| | requirement | state | since |\n|---|---|---|---|\n",
        one.condition->id, to_string(one.state), markdown_escaped(due_phrase(one)),
        markdown_escaped(one.condition->consequence), one.condition->connective);
    for (const RequirementStatus& leaf : one.requirements) {
      cell(leaf.demand ? leaf.demand->id : "");
      cell(leaf.requirement->text);
      cell(to_string(leaf.truth));
      cell(event_phrase(status, leaf));
      out += "|\n";
    }
    if (one.state != State::met && !one.ways.empty())
      out += "\nTo be met: " + markdown_escaped(ways_phrase(one)) + "\n";
    out += '\n';
  }
  if (status.conditions.empty()) out += "No conditions.\n\n";
  if (!status.deadlines.empty()) out += "| | demand | deadline | |\n|---|---|---|---|\n";
  for (const DeadlineStatus& deadline : status.deadlines) {
    cell(deadline.demand->id);
    cell(deadline.demand->text);
    cell(deadline.demand->deadline);
    cell(deadline_phrase(deadline));
    out += "|\n";
  }
  if (!status.deadlines.empty()) out += '\n';
  for (const Finding& finding : analysis.findings)
    if (is_conflict(finding))
      out += "- " + markdown_escaped(finding.message + fate_of(finding)) + '\n';
  return out;
}

Json status_json(const Analysis& analysis, const LetterStatus& status) {
  Json out;
  out["schema"] = "undersigned.status/1";
  out["document"] = {{"path", analysis.document.path}, {"sha256", analysis.document.sha256}};
  out["conditions"] = Json::array();
  for (const ConditionStatus& one : status.conditions) {
    Json condition = {{"id", one.condition->id},
                      {"connective", one.condition->connective},
                      {"consequence", one.condition->consequence},
                      {"state", to_string(one.state)},
                      {"consequence_due", one.consequence_due}};
    if (const Commitment* commitment = one.consequence) {
      condition["strength"] = commitment->modality;
      if (!commitment->timing.empty()) condition["timing"] = commitment->timing;
    }
    condition["requirements"] = Json::array();
    for (const RequirementStatus& leaf : one.requirements) {
      Json entry;
      if (leaf.demand) entry["demand"] = leaf.demand->id;
      entry["text"] = leaf.requirement->text;
      entry["state"] = to_string(leaf.truth);
      if (leaf.event)
        entry["event"] = {{"date", to_string(status.events[*leaf.event].date)},
                          {"what", status.events[*leaf.event].what}};
      condition["requirements"].push_back(std::move(entry));
    }
    condition["ways"] = Json::array();
    for (const auto& way : one.ways) {
      Json needs = Json::array();
      for (const Need& need : way)
        needs.push_back({{"requirement", need.requirement}, {"met", need.met}});
      condition["ways"].push_back(std::move(needs));
    }
    out["conditions"].push_back(std::move(condition));
  }
  if (status.today) out["today"] = to_string(*status.today);
  out["deadlines"] = Json::array();
  for (const DeadlineStatus& deadline : status.deadlines) {
    Json entry = {{"demand", deadline.demand->id}, {"deadline", deadline.demand->deadline}};
    if (deadline.demand->due) entry["due"] = to_string(*deadline.demand->due);
    if (deadline.days_left) entry["days_left"] = *deadline.days_left;
    entry["state"] = to_string(deadline.truth);
    out["deadlines"].push_back(std::move(entry));
  }
  out["conflicts"] = Json::array();
  for (const Finding& finding : analysis.findings)
    if (is_conflict(finding))
      out["conflicts"].push_back({{"involves", finding.involves}, {"message", finding.message}});
  out["left_open"] = Json::array();
  for (const OpenDemand& open : status.open_demands)
    out["left_open"].push_back({{"demand", open.demand->id},
                                {"actor", open.no_actor},
                                {"deadline", open.no_deadline},
                                {"measure", open.no_measure}});
  return out;
}

}  // namespace

std::string write_status(const Analysis& analysis, const LetterStatus& status, ReportFormat format,
                         const ReportOptions& options) {
  if (format == ReportFormat::text) return StatusText(analysis, status, options).write();
  if (format == ReportFormat::markdown) return status_markdown(analysis, status);
  if (format == ReportFormat::json) return json_text(status_json(analysis, status));
  return write_report(analysis, format, options);
}

}  // namespace undersigned
