#include "match/where.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace undersigned {
namespace {

bool lists(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool holds_any(const Unit& unit, const std::vector<std::string>& kinds,
               const Surroundings& surroundings) {
  bool found = surroundings.candidates.any_in(unit, kinds, surroundings.segments.sentences);
  surroundings.store.overlapping(unit.span, unit.sentence, [&](const Mention& mention) {
    found = found || lists(kinds, mention.kind);
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
  const BlockKind block = surroundings.segments.blocks[unit.block].kind;
  if (!where.blocks.empty() && !lists(where.blocks, to_string(block))) return "blocks";
  if (where.first_sentence && !unit.first_sentence) return "first-sentence";
  if (!where.lead_in.empty()) {
    const Mention* lead_in = governor(unit, surroundings);
    if (!lead_in || lead_in->field("asks") != where.lead_in) return "lead-in";
  }
  if (!where.without.empty() && holds_any(unit, where.without, surroundings)) return "without";
  return nullptr;
}

}  // namespace undersigned
