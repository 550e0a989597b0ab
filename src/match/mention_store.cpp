#include "match/mention_store.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace undersigned {
namespace {

/// Disjoint spans, asked whether another one overlaps any of them.
class SpanSet {
 public:
  bool overlaps(Span span) const {
    const auto after = spans_.lower_bound(span.end);
    return after != spans_.begin() && std::prev(after)->second > span.begin;
  }
  void add(Span span) { spans_[span.begin] = span.end; }

 private:
  std::map<std::size_t, std::size_t> spans_;
};

bool stands_before(const Mention& a, const Mention& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  if (a.span.end != b.span.end) return a.span.end > b.span.end;
  return a.rule < b.rule;
}

}  // namespace

std::size_t MentionStore::add(Mention mention) {
  const std::size_t index = mentions_.size();
  by_sentence_[mention.sentence].push_back(index);
  mentions_.push_back(std::move(mention));
  return index;
}

std::vector<Mention> MentionStore::in_order() const {
  std::vector<std::size_t> order(mentions_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return stands_before(mentions_[a], mentions_[b]);
  });
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  std::vector<Mention> out;
  out.reserve(order.size());
  for (const std::size_t index : order) {
    out.push_back(mentions_[index]);
    if (out.back().parent != Mention::kNoParent) out.back().parent = place[out.back().parent];
  }
  return out;
}

std::vector<Mention> resolve_overlaps(std::vector<Mention> candidates,
                                      const std::vector<int>& priorities,
                                      const MentionStore& store) {
  std::vector<std::size_t> order(candidates.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const Mention& first = candidates[a];
    const Mention& second = candidates[b];
    if (first.span.size() != second.span.size()) return first.span.size() > second.span.size();
    if (priorities[a] != priorities[b]) return priorities[a] > priorities[b];
    return first.rule < second.rule;
  });
  std::map<std::string, SpanSet, std::less<>> taken;
  std::vector<Mention> kept;
  for (const std::size_t index : order) {
    Mention& candidate = candidates[index];
    SpanSet& spans = taken[candidate.kind];
    bool free = !candidate.span.empty() && !spans.overlaps(candidate.span);
    store.overlapping(candidate.span, candidate.sentence, [&](const Mention& earlier) {
      if (earlier.kind == candidate.kind) free = false;
    });
    if (!free) continue;
    spans.add(candidate.span);
    kept.push_back(std::move(candidate));
  }
  std::stable_sort(kept.begin(), kept.end(), stands_before);
  return kept;
}

}  // namespace undersigned
