#include "report/json.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "report/json_text.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

class JsonReport {
 public:
  explicit JsonReport(const Analysis& analysis)
      : analysis_(analysis), letter_(analysis.letter), document_(analysis.document) {}

  Json build() const {
    Json out;
    out["schema"] = "undersigned.report/1";
    out["tool"] = {{"name", "undersigned"}, {"version", UNDERSIGNED_VERSION}};
    out["packs"] = list(analysis_.packs, [](const PackInfo& pack) {
      return Json{{"id", pack.id}, {"version", pack.version}, {"sha256", pack.sha256}};
    });
    out["document"] = document();
    out["letter"] = letter();
    out["demands"] = list(letter_.demands, [this](const Demand& one) { return demand(one); });
    out["commitments"] =
        list(letter_.commitments, [this](const Commitment& one) { return commitment(one); });
    out["conditions"] =
        list(letter_.conditions, [this](const Condition& one) { return condition(one); });
    out["claims"] = list(letter_.claims, [this](const Claim& one) { return claim(one); });
    out["quantities"] =
        list(letter_.quantities, [this](const Quantity& one) { return quantity(one); });
    out["signatories"] = signatories();
    out["checks"] = list(analysis_.findings, [this](const Finding& one) { return check(one); });
    out["diagnostics"] =
        list(analysis_.diagnostics, [this](const Diagnostic& one) { return diagnostic(one); });
    out["coverage"] = coverage();
    return out;
  }

 private:
  template <class Items, class Make>
  static Json list(const Items& items, Make make) {
    Json out = Json::array();
    for (const auto& item : items) out.push_back(make(item));
    return out;
  }

  static void put(Json& out, const char* key, const std::string& value) {
    if (!value.empty()) out[key] = value;
  }

  Json span(Span in_text) const {
    const Span in_file = document_.in_file(in_text);
    const Place place = document_.place(in_text.begin);
    return {{"start", in_file.begin},
            {"end", in_file.end},
            {"line", place.line},
            {"column", place.column}};
  }

  Json item(const std::string& id, Span in_text, const std::string& text) const {
    return {{"id", id}, {"span", span(in_text)}, {"text", text}};
  }

  Json document() const {
    return {{"path", document_.path},
            {"sha256", document_.sha256},
            {"bytes", document_.bytes},
            {"encoding", document_.encoding},
            {"format", to_string(document_.format)},
            {"languages", analysis_.languages}};
  }

  Json letter() const {
    Json out = {{"span", span(letter_.span)},
                {"addressee", letter_.addressee},
                {"authors", letter_.authors}};
    put(out, "title", letter_.title);
    put(out, "date", letter_.date);
    return out;
  }

  Json demand(const Demand& demand) const {
    Json out = item(demand.id, demand.span, demand.text);
    out["action"] = demand.action;
    out["actor"] = demand.actor;
    out["strength"] = demand.strength;
    put(out, "deadline", demand.deadline);
    if (demand.due) out["due"] = to_string(*demand.due);
    out["quantities"] = demand.quantities;
    if (!demand.enumerated.empty()) out["enumerated"] = demand.enumerated;
    put(out, "condition", demand.condition);
    out["rule"] = demand.rule;
    return out;
  }

  Json commitment(const Commitment& commitment) const {
    Json out = item(commitment.id, commitment.span, commitment.text);
    out["modality"] = commitment.modality;
    out["actor"] = commitment.actor;
    put(out, "timing", commitment.timing);
    put(out, "condition", commitment.condition);
    out["rule"] = commitment.rule;
    return out;
  }

  Json requirement(const Requirement& requirement) const {
    const auto children = [this](const Requirement& parent) {
      return list(parent.children,
                  [this](const Requirement& child) { return this->requirement(child); });
    };
    switch (requirement.op) {
      case Requirement::Op::all:
        return {{"all", children(requirement)}};
      case Requirement::Op::any:
        return {{"any", children(requirement)}};
      case Requirement::Op::negated:
        return {{"not", this->requirement(requirement.children.front())}};
      case Requirement::Op::leaf:
        break;
    }
    Json leaf;
    put(leaf, "demand", requirement.demand);
    leaf["text"] = requirement.text;
    return leaf;
  }

  Json condition(const Condition& condition) const {
    Json out = item(condition.id, condition.span, condition.text);
    out["connective"] = condition.connective;
    out["consequence"] =
        condition.commitment.empty() ? condition.consequence : condition.commitment;
    out["requires"] = requirement(condition.requires_);
    out["rule"] = condition.rule;
    return out;
  }

  Json claim(const Claim& claim) const {
    Json out = item(claim.id, claim.span, claim.text);
    out["type"] = claim.type;
    put(out, "about", claim.about);
    out["rule"] = claim.rule;
    return out;
  }

  /// An integer where it is one that JSON readers keep exactly; otherwise the nearest double.
  static Json number(const std::optional<Rational>& value) {
    static const Rational kLargestExact = Rational(std::int64_t{1} << 53);
    if (!value) return nullptr;
    const bool integral = denominator(*value) == 1;
    if (integral && *value <= kLargestExact && *value >= -kLargestExact)
      return static_cast<std::int64_t>(numerator(*value));
    return to_double(*value);
  }

  Json quantity(const Quantity& quantity) const {
    Json out = item(quantity.id, quantity.span, quantity.text);
    out["kind"] = quantity.kind;
    out["of"] = quantity.of;
    if (quantity.as_of) out["as_of"] = to_string(*quantity.as_of);
    out["lower"] = number(quantity.bounds.lower);
    out["upper"] = number(quantity.bounds.upper);
    out["lower_open"] = quantity.bounds.lower_open;
    out["upper_open"] = quantity.bounds.upper_open;
    out["approximate"] = quantity.approximate;
    if (quantity.value) out["value"] = number(quantity.value);
    put(out, "role", quantity.role);
    out["rule"] = quantity.rule;
    return out;
  }

  Json signatories() const {
    const Signatories& signatories = letter_.signatories;
    Json out = {{"count", signatories.entries.size()}, {"unique", signatories.unique}};
    out["entries"] = list(signatories.entries, [this](const Signatory& one) { return entry(one); });
    for (const SignerKind kind : {SignerKind::organization, SignerKind::anonymous})
      if (const std::size_t count = count_of(signatories.entries, kind); count > 0)
        out[to_string(kind)] = count;
    if (!signatories.withdrawn.empty()) out["withdrawn"] = signatories.withdrawn.size();
    if (signatories.unlisted > 0) out["unlisted"] = signatories.unlisted;
    if (!signatories.unread.empty())
      out["unread"] = list(signatories.unread, [this](Span one) { return span(one); });
    out["span"] = signatories.entries.empty() ? Json(nullptr) : span(signatories.span);
    return out;
  }

  Json entry(const Signatory& signatory) const {
    Json out = {{"name", signatory.name}, {"affiliation", signatory.affiliation}};
    put(out, "title", signatory.title);
    put(out, "link", signatory.link);
    put(out, "date", signatory.date);
    if (signatory.kind != SignerKind::person) out["kind"] = to_string(signatory.kind);
    if (signatory.on_behalf) out["on_behalf"] = true;
    if (signatory.group != Signer::kNoGroup)
      out["group"] = letter_.signatories.groups[signatory.group].name;
    out["span"] = span(signatory.span);
    if (signatory.duplicate_of) out["duplicate_of"] = *signatory.duplicate_of;
    return out;
  }

  Json check(const Finding& finding) const {
    Json out = {{"id", finding.id},
                {"rule", finding.check},
                {"verdict", to_string(finding.verdict)},
                {"severity", to_string(finding.severity)},
                {"message", finding.message},
                {"involves", finding.involves}};
    put(out, "fingerprint", finding.fingerprint);
    put(out, "suppressed", finding.suppressed);
    if (finding.known) out["known"] = true;
    if (finding.by_rounding) out["by_rounding"] = true;
    if (!finding.evidence.empty())
      out["statements"] =
          list(finding.evidence, [this](const Evidence& one) { return evidence(one); });
    if (!finding.implies.empty()) out["implies"] = implied(finding.implies);
    return out;
  }

  Json evidence(const Evidence& evidence) const {
    Json out = Json::object();
    put(out, "id", evidence.id);
    out["role"] = evidence.what;
    out["text"] = evidence.text;
    put(out, "source", evidence.source);
    if (!evidence.span.empty()) out["span"] = span(evidence.span);
    if (evidence.core) out["core"] = true;
    return out;
  }

  static Json implied(const std::vector<Implied>& all) {
    Json out = Json::object();
    for (const Implied& one : all)
      out[one.role] = {{"lower", number(one.bounds.lower)},
                       {"upper", number(one.bounds.upper)},
                       {"lower_open", one.bounds.lower_open},
                       {"upper_open", one.bounds.upper_open}};
    return out;
  }

  Json diagnostic(const Diagnostic& diagnostic) const {
    Json out = {{"severity", to_string(diagnostic.severity)}, {"message", diagnostic.message}};
    if (diagnostic.span) out["span"] = span(*diagnostic.span);
    return out;
  }

  Json coverage() const {
    return {{"sentences", analysis_.coverage.sentences},
            {"cues_uncovered", list(analysis_.coverage.cues_uncovered, [this](Span cue) {
               return Json{{"span", span(cue)}, {"text", collapse_space(cue.of(document_.text))}};
             })}};
  }

  const Analysis& analysis_;
  const Letter& letter_;
  const Document& document_;
};

}  // namespace

std::string json_report(const Analysis& analysis) {
  return json_text(JsonReport(analysis).build());
}

}  // namespace undersigned
