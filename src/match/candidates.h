// The mentions of the phase that is running, before their overlaps are resolved.

#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "match/mention.h"
#include "match/mention_store.h"
#include "match/unit.h"

namespace undersigned {

/// In the order in which the rules found them. Pointers to mentions stay valid until settle().
class Candidates {
 public:
  Mention& add(Mention mention, int priority);

  /// True if a candidate that one of `references` means begins in a sentence of the unit and
  /// overlaps it.
  bool any_in(const Unit& unit, const std::vector<MentionReference>& references,
              const std::vector<Sentence>& sentences) const;

  /// The nearest candidate of `kind` on a requirement before `unit` of the same condition, or null.
  const Mention* requirement_before(const Unit& unit, std::string_view kind) const;

  std::vector<Mention> all() const { return {mentions_.begin(), mentions_.end()}; }

  /// What is left of them after resolve_overlaps(); there are none afterwards.
  std::vector<Mention> settle(const MentionStore& store);

 private:
  std::deque<Mention> mentions_;
  std::vector<int> priorities_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> by_sentence_;
  std::unordered_map<std::size_t, std::vector<std::size_t>> by_parent_;  // on requirements only
};

}  // namespace undersigned
