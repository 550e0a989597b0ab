// The mentions of a document, findable by where they stand.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "match/mention.h"
#include "segment/segments.h"

namespace undersigned {

/// Append-only, so that an index stays valid.
class MentionStore {
 public:
  explicit MentionStore(const Segments& segments)
      : segments_(&segments), by_sentence_(segments.sentences.size()) {}

  const std::vector<Mention>& all() const { return mentions_; }
  const Mention& operator[](std::size_t index) const { return mentions_[index]; }

  std::size_t add(Mention mention);

  /// The mentions that overlap `span`, which begins in `sentence`.
  template <class Visit>  // void(const Mention&)
  void overlapping(Span span, std::size_t sentence, Visit visit) const {
    for (; sentence < by_sentence_.size(); ++sentence) {
      if (segments_->sentences[sentence].span.begin >= span.end) break;
      for (const std::size_t index : by_sentence_[sentence])
        if (mentions_[index].span.overlaps(span)) visit(mentions_[index]);
    }
  }

  /// All of them by begin, then longer first, then rule, with their parents renumbered.
  std::vector<Mention> in_order() const;

 private:
  const Segments* segments_;
  std::vector<Mention> mentions_;
  std::vector<std::vector<std::size_t>> by_sentence_;
};

/// Of `candidates` that overlap each other or a mention of `store`, and are of one kind, keeps the
/// one that was there first, else the longest, the one of higher priority, the smaller rule id. The
/// order of what is kept is that of the text.
std::vector<Mention> resolve_overlaps(std::vector<Mention> candidates,
                                      const std::vector<int>& priorities,
                                      const MentionStore& store);

}  // namespace undersigned
