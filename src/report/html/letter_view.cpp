#include "report/html/letter_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "report/html/interval_chart.h"
#include "report/html/marked_text.h"
#include "report/quantity_text.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

std::string class_of(const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      return fmt::format("heading level-{}", block.level);
    case BlockKind::list_item:
      return fmt::format("item-{}", std::clamp(block.level, 1, 3));
    case BlockKind::quote:
      return fmt::format("quote-{}", std::clamp(block.level, 1, 3));
    case BlockKind::table_row:
      return "row";
    case BlockKind::preformatted:
      return "preformatted";
    case BlockKind::paragraph:
      break;
  }
  return {};
}

class LetterView {
 public:
  LetterView(const Analysis& analysis, const Json& words, std::size_t number)
      : analysis_(analysis), letter_(analysis.letter), document_(analysis.document), words_(words) {
    if (number > 0) prefix_ = fmt::format("L{}-", number);
    only_ = number < 2;
  }

  Json build() {
    Json view;
    view["prefix"] = prefix_;
    view["only"] = only_;
    view["file"] = document_.path;
    view["sha256"] = document_.sha256;
    view["letter-language"] = analysis_.languages.empty() ? "und" : analysis_.languages.front();
    view["headline"] = headline();
    view["parties"] = parties();
    view["blocks"] = blocks();
    view["sections"] = Json::array();
    add_section("demand", letter_.demands, &LetterView::demand, view);
    add_section("condition", letter_.conditions, &LetterView::condition, view);
    add_section("commitment", letter_.commitments, &LetterView::commitment, view);
    add_section("check", findings(), &LetterView::finding, view);
    add_section("quantity", letter_.quantities, &LetterView::quantity, view);
    add_section("claim", letter_.claims, &LetterView::claim, view);
    view["signatories"] = signatories();
    view["notes"] = notes();
    view["totals"] = totals(view["sections"]);
    view["reading"] = reading();
    return view;
  }

 private:
  std::string word(const std::string& key) const { return words_.value(key, key); }

  std::string counted(const char* key, std::size_t count) const {
    return fmt::format(fmt::runtime(word(key)), count);
  }

  std::string line_of(Span span) const { return std::to_string(document_.place(span.begin).line); }

  /// The number that stands beside the block that holds `span`.
  std::string anchor_line(Span span) const {
    const auto& blocks = analysis_.segments.blocks;
    auto block =
        std::upper_bound(blocks.begin(), blocks.end(), span.begin,
                         [](std::size_t at, const Block& other) { return at < other.span.begin; });
    return line_of(block == blocks.begin() ? span : (block - 1)->span);
  }

  std::string headline() const {
    if (!letter_.title.empty()) return letter_.title;
    for (const Block& block : analysis_.segments.blocks) {
      if (letter_.span.begin < block.span.begin) break;
      if (block.kind == BlockKind::heading) return collapse_space(block.span.of(document_.text));
    }
    if (letter_.addressee.empty()) return document_.path;
    return fmt::format(fmt::runtime(word("untitled")), letter_.addressee);
  }

  Json parties() const {
    Json out = Json::array();
    const std::pair<const char*, const std::string*> rows[] = {
        {"authors", &letter_.authors}, {"addressee", &letter_.addressee}, {"date", &letter_.date}};
    for (const auto& [key, value] : rows)
      if (!value->empty()) out.push_back({{"label", word(key)}, {"value", *value}});
    return out;
  }

  template <class Items>
  void mark(const char* kind, const Items& items) {
    for (const auto& item : items)
      if (!item.span.empty()) marks_.push_back({item.id, kind, item.span});
  }

  Json blocks() {
    mark("demand", letter_.demands);
    mark("condition", letter_.conditions);
    mark("commitment", letter_.commitments);
    mark("claim", letter_.claims);
    mark("quantity", letter_.quantities);
    assign_lanes(marks_);
    RunCutter cutter(marks_);
    std::set<std::string> lines;
    Json out = Json::array();
    for (const Block& block : analysis_.segments.blocks) {
      Json view;
      view["class"] = classes_of(block);
      const std::string line = line_of(block.span);
      view["line"] = lines.insert(line).second ? line : "";
      const std::string_view text = block.span.of(document_.text);
      view["marker"] = text.starts_with(block.marker) || block.continued ? "" : block.marker;
      view["runs"] = runs(cutter.cut(block.span));
      out.push_back(std::move(view));
    }
    return out;
  }

  std::string classes_of(const Block& block) const {
    std::string classes = class_of(block);
    if (!letter_.span.contains(block.span)) classes += " frame";
    if (letter_.signatories.span.contains(block.span)) classes += " lines";
    return classes;
  }

  Json runs(const std::vector<Run>& runs) const {
    Json out = Json::array();
    for (const Run& run : runs) {
      Json view;
      view["text"] = run.span.of(document_.text);
      view["open"] = Json::array();
      for (const Mark* mark : run.marks)
        view["open"].push_back({{"id", mark->id}, {"kind", mark->kind}, {"lane", mark->lane}});
      view["starts"] = Json::array();
      for (const Mark* mark : run.starts)
        view["starts"].push_back(
            {{"id", mark->id}, {"kind", mark->kind}, {"label", word(mark->kind)}});
      out.push_back(std::move(view));
    }
    return out;
  }

  template <class Items, class Item>
  void add_section(const char* kind, const Items& items,
                   Json (LetterView::*view)(const Item&) const, Json& page) {
    if (items.empty()) return;
    const auto* named =
        std::find_if(std::begin(kKindsOfItems), std::end(kKindsOfItems),
                     [&](const KindOfItem& one) { return one.name == std::string_view(kind); });
    Json section = {{"kind", kind},
                    {"anchor", named->plural},
                    {"title", word(named->plural)},
                    {"count", items.size()}};
    for (const Item& item : items) {
      Json one = (this->*view)(item);
      one["kind"] = kind;
      one["label"] = word(kind);
      section["items"].push_back(std::move(one));
    }
    page["sections"].push_back(std::move(section));
  }

  void field(Json& item, const char* key, const std::string& value,
             const std::string& link = {}) const {
    if (!value.empty())
      item["fields"].push_back({{"label", word(key)}, {"value", value}, {"link", link}});
  }

  template <class Item>
  Json item_view(const Item& item) const {
    return {{"id", item.id},          {"target", item.id}, {"class", ""},
            {"text", item.text},      {"tree", false},     {"charts", Json::array()},
            {"fields", Json::array()}};
  }

  void close(Json& view, Span span, const std::string& rule) const {
    field(view, "line", line_of(span));
    field(view, "rule", rule);
  }

  Json demand(const Demand& demand) const {
    Json view = item_view(demand);
    field(view, "action", demand.action);
    field(view, "actor", demand.actor);
    field(view, "strength", demand.strength);
    field(view, "deadline", demand.deadline);
    if (demand.due) field(view, "due", to_string(*demand.due));
    field(view, "enumerated", fmt::format("{}", fmt::join(demand.enumerated, "; ")));
    if (!demand.condition.empty()) field(view, "condition", " ", demand.condition);
    close(view, demand.span, demand.rule);
    return view;
  }

  Json commitment(const Commitment& commitment) const {
    Json view = item_view(commitment);
    field(view, "modality", word(commitment.modality));
    field(view, "actor", commitment.actor);
    field(view, "timing", commitment.timing);
    if (!commitment.condition.empty()) field(view, "condition", " ", commitment.condition);
    close(view, commitment.span, commitment.rule);
    return view;
  }

  Json requirement(const Requirement& requirement) const {
    static const char* const kOperators[] = {"", "all", "any", "negated"};
    const auto op = static_cast<std::size_t>(requirement.op);
    const bool leaf = requirement.op == Requirement::Op::leaf;
    Json children = Json::array();
    for (const Requirement& child : requirement.children)
      children.push_back({{"node", this->requirement(child)}});
    return {{"class", leaf ? "leaf" : "branch"},    {"operator", leaf ? "" : word(kOperators[op])},
            {"text", leaf ? requirement.text : ""}, {"demand", requirement.demand},
            {"has-children", !children.empty()},    {"children", children}};
  }

  Json condition(const Condition& condition) const {
    Json view = item_view(condition);
    view["text"] = condition.consequence.empty() ? condition.text : condition.consequence;
    view["tree"] = {{"connective", word(condition.connective)},
                    {"node", requirement(condition.requires_)}};
    if (!condition.commitment.empty()) field(view, "consequence", " ", condition.commitment);
    close(view, condition.span, condition.rule);
    return view;
  }

  Json claim(const Claim& claim) const {
    Json view = item_view(claim);
    field(view, "type", word(claim.type));
    field(view, "about", claim.about);
    close(view, claim.span, claim.rule);
    return view;
  }

  Json quantity(const Quantity& quantity) const {
    Json view = item_view(quantity);
    field(view, "means", meaning_of(quantity));
    field(view, "of", quantity.of);
    field(view, "kind", word(quantity.kind));
    field(view, "role", quantity.role);
    if (quantity.as_of) field(view, "as-of", to_string(*quantity.as_of));
    close(view, quantity.span, quantity.rule);
    return view;
  }

  /// What is wrong comes first.
  std::vector<Finding> findings() const {
    std::vector<Finding> sorted = analysis_.findings;
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Finding& one) { return one.is_problem(); });
    return sorted;
  }

  Json finding(const Finding& finding) const {
    Json view = {{"id", finding.id},
                 {"target", finding.span.empty() ? "checks" : "L" + anchor_line(finding.span)},
                 {"class", to_string(finding.verdict)},
                 {"text", finding.message},
                 {"tree", false},
                 {"charts", charts(finding)},
                 {"fields", Json::array()}};
    field(view, "check", word(to_string(finding.verdict)));
    for (const Evidence& one : finding.evidence)
      view["fields"].push_back(
          {{"label", one.what},
           {"value", one.text + (one.source.empty() ? "" : " (" + one.source + ")")},
           {"link", one.span.empty() ? "" : one.id}});
    if (finding.known) field(view, "passed-over", word("known"));
    field(view, "passed-over", finding.suppressed);
    if (!finding.span.empty()) field(view, "line", line_of(finding.span));
    field(view, "rule", finding.check);
    return view;
  }

  Json charts(const Finding& finding) const {
    Json out = Json::array();
    for (const IntervalChart& chart : interval_charts(finding)) out.push_back(chart_view(chart));
    return out;
  }

  Json chart_view(const IntervalChart& chart) const {
    Json rows = Json::array();
    std::string summary;
    for (const ChartRow& row : chart.rows) {
      const std::string label =
          row.role + (row.text.empty() ? ", " + word("allowed") : ": " + row.text);
      summary += (summary.empty() ? "" : "; ") + label + " (" + row.meaning + ")";
      rows.push_back(row_view(row, row.text.empty() ? word("allowed") : label));
    }
    Json gaps = Json::array();
    for (const ChartGap& gap : chart.gaps)
      gaps.push_back({{"from", gap.from}, {"to", gap.to}, {"y", gap.y}});
    return {{"summary", summary},
            {"width", IntervalChart::kWidth},
            {"height", chart.height()},
            {"left", IntervalChart::kLeft},
            {"right", IntervalChart::kRight},
            {"rows", rows},
            {"gaps", gaps},
            {"miss", chart.gaps.empty() ? "" : word("miss")}};
  }

  static Json row_view(const ChartRow& row, const std::string& label) {
    constexpr int kThickness = 10;
    const bool single = row.from == row.to;
    Json view = {{"class", row.kind},
                 {"label", shortened(label)},
                 {"meaning", row.meaning},
                 {"y", row.y},
                 {"text-y", row.y + 4}};
    view["dot"] = single ? Json{{"x", row.from}} : Json(false);
    view["bar"] = single ? Json(false)
                         : Json{{"x", row.from},
                                {"top", row.y - kThickness / 2},
                                {"length", row.to - row.from},
                                {"thickness", kThickness}};
    view["arrow-left"] = row.open_left ? arrow(row.from, row.y, -1) : "";
    view["arrow-right"] = row.open_right ? arrow(row.to, row.y, 1) : "";
    return view;
  }

  /// The label's room in a drawing is fixed; the whole words stand in the fields below it.
  static std::string shortened(const std::string& label) {
    constexpr int kColumns = 24;
    int columns = 0;
    for (std::size_t at = 0; at < label.size();) {
      const std::size_t begin = at;
      next_code_point(label, at);
      columns += display_width(std::string_view(label).substr(begin, at - begin));
      if (columns > kColumns) return label.substr(0, begin) + "\u2026";
    }
    return label;
  }

  static std::string arrow(double x, int y, int direction) {
    return fmt::format("M{} {}l{} 5l0 -10z", x + 8 * direction, y, -8 * direction);
  }

  Json signatories() const {
    const Signatories& signatories = letter_.signatories;
    if (signatories.entries.empty()) return false;
    Json remarks = Json::array();
    if (const std::size_t doubles = signatories.entries.size() - signatories.unique; doubles > 0)
      remarks.push_back(counted("doubles", doubles));
    if (!signatories.withdrawn.empty())
      remarks.push_back(counted("withdrawn", signatories.withdrawn.size()));
    Json entries = Json::array();
    for (const Signatory& entry : signatories.entries) {
      entries.push_back({{"name", entry.name},
                         {"detail", title_and_affiliation(entry)},
                         {"class", entry.duplicate_of ? "double" : ""},
                         {"line", anchor_line(entry.span)}});
    }
    return {{"title", word("signatories")},
            {"count", signatories.entries.size()},
            {"remarks", remarks},
            {"entries", entries}};
  }

  Json notes() const {
    Json entries = Json::array();
    for (const Diagnostic& one : analysis_.diagnostics)
      entries.push_back({{"text", one.message}, {"line", one.span ? anchor_line(*one.span) : ""}});
    if (const auto& cues = analysis_.coverage.cues_uncovered; !cues.empty())
      entries.push_back({{"text", counted("uncovered", cues.size())}, {"line", ""}});
    if (entries.empty()) return false;
    return {{"title", word("notes")}, {"entries", entries}};
  }

  /// What has a section, by its count.
  Json totals(const Json& sections) const {
    Json out = Json::array();
    const auto add = [&](const std::string& kind, const std::string& plural, std::size_t count) {
      out.push_back({{"kind", kind},
                     {"anchor", plural},
                     {"count", count},
                     {"label", word(count == 1 ? kind : plural)}});
    };
    for (const Json& section : sections) add(section["kind"], section["anchor"], section["count"]);
    if (const std::size_t signers = letter_.signatories.entries.size(); signers > 0)
      add("signatory", "signatories", signers);
    return out;
  }

  std::string reading() const {
    const std::string languages = fmt::format("{}", fmt::join(analysis_.languages, ", "));
    return counted("read", analysis_.coverage.sentences) + " (" +
           (languages.empty() ? word("unread") : languages) + ")";
  }

  const Analysis& analysis_;
  const Letter& letter_;
  const Document& document_;
  const Json& words_;
  std::string prefix_;
  bool only_ = true;
  std::vector<Mark> marks_;
};

}  // namespace

Json letter_view(const Analysis& analysis, const Json& words, std::size_t number) {
  return LetterView(analysis, words, number).build();
}

}  // namespace undersigned
