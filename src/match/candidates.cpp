#include "match/candidates.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace undersigned {

Mention& Candidates::add(Mention mention, int priority) {
  by_sentence_[mention.sentence].push_back(mentions_.size());
  if (mention.unit == UnitKind::requirement) by_parent_[mention.parent].push_back(mentions_.size());
  priorities_.push_back(priority);
  return mentions_.emplace_back(std::move(mention));
}

bool Candidates::any_in(const Unit& unit, const std::vector<MentionReference>& references,
                        const std::vector<Sentence>& sentences) const {
  const auto counts = [&](std::size_t index) {
    const Mention& mention = mentions_[index];
    return mention.span.overlaps(unit.span) &&
           std::any_of(references.begin(), references.end(),
                       [&](const MentionReference& one) { return satisfies(mention, one); });
  };
  for (std::size_t i = unit.sentence;
       i < sentences.size() && sentences[i].span.begin < unit.span.end; ++i) {
    const auto it = by_sentence_.find(i);
    if (it != by_sentence_.end() && std::any_of(it->second.begin(), it->second.end(), counts))
      return true;
  }
  return false;
}

const Mention* Candidates::requirement_before(const Unit& unit, std::string_view kind) const {
  if (unit.kind != UnitKind::requirement) return nullptr;
  const auto it = by_parent_.find(unit.parent);
  if (it == by_parent_.end()) return nullptr;
  const auto found = std::find_if(it->second.rbegin(), it->second.rend(), [&](std::size_t index) {
    const Mention& mention = mentions_[index];
    return mention.kind == kind && mention.span.end <= unit.span.begin;
  });
  return found == it->second.rend() ? nullptr : &mentions_[*found];
}

std::vector<Mention> Candidates::settle(const MentionStore& store) {
  std::vector<Mention> mentions(std::make_move_iterator(mentions_.begin()),
                                std::make_move_iterator(mentions_.end()));
  const std::vector<int> priorities = std::exchange(priorities_, {});
  mentions_.clear();
  by_sentence_.clear();
  by_parent_.clear();
  return resolve_overlaps(std::move(mentions), priorities, store);
}

}  // namespace undersigned
