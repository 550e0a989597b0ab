#include "match/trace_notes.h"

#include <algorithm>
#include <string>

namespace undersigned {

void TraceNotes::step(const Rule& rule, const Unit& unit, Step step, std::string_view detail,
                      Span at) const {
  if (trace_ && trace_->wants(rule, unit.span))
    trace_->add({&rule, unit.kind, unit.span, step, at, std::string(detail)});
}

void TraceNotes::prefilter(const CompiledRule& rule, const Unit& unit) const {
  if (!trace_ || !trace_->wants(*rule.rule, unit.span)) return;
  const auto impossible = [&](const CompiledPattern& pattern) {
    return !pattern.possible(unit.hits);
  };
  const auto missing = std::find_if(rule.all.begin(), rule.all.end(), impossible);
  const CompiledPattern& pattern = missing != rule.all.end() ? *missing : rule.any.front();
  step(*rule.rule, unit, Step::prefilter, pattern.missing_literals(unit.hits));
}

void TraceNotes::split(const Rule& rule, const Unit& unit, const std::vector<Part>& parts) const {
  if (!trace_) return;
  std::string cut;
  for (const Part& part : parts)
    cut += (cut.empty() ? "" : " | ") + std::string(part.span.of(unit.text.text()));
  step(rule, unit, Step::split, cut);
}

void TraceNotes::overlaps(const std::vector<Mention>& found, const std::vector<Mention>& kept,
                          const MentionStore& store, const std::vector<CompiledRule>& rules) const {
  for (const Mention& mention : found) {
    const auto same = [&](const Mention& other) {
      return other.rule == mention.rule && other.span == mention.span;
    };
    if (std::any_of(kept.begin(), kept.end(), same)) continue;
    const Mention* winner = nullptr;
    const auto consider = [&](const Mention& other) {
      if (other.kind == mention.kind && other.span.overlaps(mention.span)) winner = &other;
    };
    for (const Mention& other : kept) consider(other);
    store.overlapping(mention.span, mention.sentence, consider);
    const Span unit = segments_.sentences[mention.sentence].span;
    for (const CompiledRule& rule : rules)
      if (rule.rule->id == mention.rule && trace_->wants(*rule.rule, unit))
        trace_->add({rule.rule, mention.unit, unit, Step::overlap, mention.span,
                     winner ? winner->rule : std::string()});
  }
}

}  // namespace undersigned
