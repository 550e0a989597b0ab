#include "match/where.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace undersigned {
namespace {

constexpr std::size_t kMostBack = 16;  // sentences of a block that a mention may reach over

bool lists(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

using References = std::vector<MentionReference>;

bool satisfies_any(const Mention& mention, const References& references) {
  return std::any_of(references.begin(), references.end(),
                     [&](const MentionReference& one) { return satisfies(mention, one); });
}

bool holds_any(const Unit& unit, const References& references, const Surroundings& surroundings) {
  bool found = surroundings.candidates.any_in(unit, references, surroundings.segments.sentences);
  surroundings.store.overlapping(unit.span, unit.sentence, [&](const Mention& mention) {
    found = found || satisfies_any(mention, references);
  });
  return found;
}

bool is_part_of(const Unit& unit, const References& references, const Surroundings& surroundings) {
  return unit.parent != Mention::kNoParent &&
         satisfies_any(surroundings.store[unit.parent], references);
}

bool document_holds(const References& references, const Surroundings& surroundings) {
  const auto& mentions = surroundings.store.all();
  return std::any_of(mentions.begin(), mentions.end(),
                     [&](const Mention& mention) { return satisfies_any(mention, references); });
}

bool lies_in(Span match, const Unit& unit, const References& references,
             const Surroundings& surroundings) {
  const auto& sentences = surroundings.segments.sentences;
  std::size_t first = unit.sentence;  // of the sentences that a mention around it may begin in
  while (first > 0 && sentences[first - 1].block == unit.block && unit.sentence - first < kMostBack)
    --first;
  bool found = false;
  surroundings.store.overlapping(match, first, [&](const Mention& mention) {
    found = found || (mention.span.contains(match) && satisfies_any(mention, references));
  });
  return found;
}

}  // namespace

const Mention* governor(const Unit& unit, const Surroundings& surroundings) {
  const std::size_t index = surroundings.governors[unit.block];
  return index == kNoLeadIn ? nullptr : &surroundings.store[index];
}

const char* misplaced(const Rule& rule, const Unit& unit, const Surroundings& surroundings) {
  const WhereSpec& where = rule.where;
  if (!lists(where.regions, to_string(surroundings.regions[unit.block]))) return "regions";
  const Block& block = surroundings.segments.blocks[unit.block];
  if (!where.blocks.empty() && !lists(where.blocks, to_string(block.kind))) return "blocks";
  const bool in_list = block.kind == BlockKind::list_item;
  if (where.list_level > 0 && (!in_list || block.level != where.list_level)) return "list-level";
  if (where.first_sentence && !unit.first_sentence) return "first-sentence";
  if (!where.lead_in.empty()) {
    const Mention* lead_in = governor(unit, surroundings);
    if (!lead_in || lead_in->field("asks") != where.lead_in) return "lead-in";
  }
  if (!where.part_of.empty() && !is_part_of(unit, where.part_of, surroundings)) return "part-of";
  if (!where.with.empty() && !holds_any(unit, where.with, surroundings)) return "with";
  if (!where.without.empty() && holds_any(unit, where.without, surroundings)) return "without";
  return nullptr;
}

const char* misplaced_in_document(const Rule& rule, const Surroundings& surroundings) {
  const WhereSpec& where = rule.where;
  if (!where.document_with.empty() && !document_holds(where.document_with, surroundings))
    return "document-with";
  if (!where.document_without.empty() && document_holds(where.document_without, surroundings))
    return "document-without";
  return nullptr;
}

const char* misplaced_match(const Rule& rule, const Unit& unit, Span match,
                            const Surroundings& surroundings) {
  const WhereSpec& where = rule.where;
  if (!where.inside.empty() && !lies_in(match, unit, where.inside, surroundings)) return "inside";
  if (!where.outside.empty() && lies_in(match, unit, where.outside, surroundings)) return "outside";
  return nullptr;
}

}  // namespace undersigned
