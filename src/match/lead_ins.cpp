#include "match/lead_ins.h"

#include <algorithm>
#include <numeric>

namespace undersigned {
namespace {

bool is_item(const Block& block) { return block.kind == BlockKind::list_item; }

std::size_t end_of_section(const std::vector<Block>& blocks, const std::vector<RegionRole>& regions,
                           std::size_t own) {
  const bool from_heading = blocks[own].kind == BlockKind::heading;
  std::size_t end = own + 1;
  for (; end < blocks.size(); ++end) {
    const bool in_letter = regions[end] == RegionRole::body || regions[end] == RegionRole::heading;
    if (!in_letter) break;
    if (blocks[end].kind != BlockKind::heading) continue;
    if (!from_heading || blocks[end].level <= blocks[own].level) break;
  }
  return end;
}

}  // namespace

std::size_t end_of_list(const std::vector<Block>& blocks, std::size_t own) {
  const std::size_t first = own + 1;
  if (first >= blocks.size() || !is_item(blocks[first])) return first;
  const int level = blocks[first].level;
  if (is_item(blocks[own]) && level <= blocks[own].level) return first;
  std::size_t end = first;
  while (end < blocks.size() && is_item(blocks[end]) && blocks[end].level >= level) ++end;
  return end;
}

std::vector<std::size_t> governing_lead_ins(const Segments& segments,
                                            const std::vector<RegionRole>& regions,
                                            const MentionStore& mentions) {
  std::vector<std::size_t> lead_ins;
  for (std::size_t i = 0; i < mentions.all().size(); ++i)
    if (mentions[i].kind == "lead-in") lead_ins.push_back(i);
  std::stable_sort(lead_ins.begin(), lead_ins.end(), [&](std::size_t a, std::size_t b) {
    return mentions[a].span.begin < mentions[b].span.begin;
  });
  std::vector<std::size_t> governors(segments.blocks.size(), kNoLeadIn);
  for (const std::size_t index : lead_ins) {
    const Mention& lead_in = mentions[index];
    const std::size_t own = segments.sentences[lead_in.sentence].block;
    const bool section = lead_in.field("governs") == "section";
    const std::size_t end =
        section ? end_of_section(segments.blocks, regions, own) : end_of_list(segments.blocks, own);
    for (std::size_t block = own + 1; block < end; ++block) governors[block] = index;
  }
  return governors;
}

}  // namespace undersigned
