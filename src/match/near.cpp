#include "match/near.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kMostSentences = 16;  // of a block, on either side
constexpr int kMostFound = 256;             // in one unit

class Search {
 public:
  Search(const NearSpec& near, const CompiledPattern& pattern, const Unit& unit, Span match,
         const Neighbours& neighbours)
      : near_(near), pattern_(pattern), unit_(unit), match_(match), neighbours_(neighbours) {}

  bool found() const {
    using Reach = NearSpec::Reach;
    const std::size_t here = unit_.sentence;
    switch (near_.reach) {
      case Reach::words:
      case Reach::characters:
        return in_unit(unit_);
      case Reach::sentence:
        return in_sentence(here, unit_.block);
      case Reach::next_sentence:
        return in_sentence(here + 1, unit_.block);
      case Reach::previous_sentence:
        return here > 0 && in_sentence(here - 1, unit_.block);
      case Reach::block:
        break;
    }
    const std::size_t first = here > kMostSentences ? here - kMostSentences : 0;
    for (std::size_t i = first; i <= here + kMostSentences; ++i)
      if (in_sentence(i, unit_.block)) return true;
    return false;
  }

 private:
  bool in_sentence(std::size_t sentence, std::size_t block) const {
    const Unit* unit = neighbours_.sentence(sentence);
    return unit && unit->block == block && in_unit(*unit);
  }

  bool in_unit(const Unit& unit) const {
    if (!pattern_.possible(unit.hits)) return false;
    const Skeleton& text = neighbours_.skeleton(unit, pattern_.pattern().mentions);
    std::size_t from = 0;
    for (int i = 0; i < kMostFound && from <= text.text().size(); ++i) {
      const auto found = pattern_.search(text.text(), from);
      if (!found) return false;
      if (is_wanted(unit, unit.in_document(text.folded(found->whole)))) return true;
      from = found->whole.end + (found->whole.empty() ? 1 : 0);
    }
    return false;
  }

  bool is_wanted(const Unit& unit, Span found) const {
    if (found.overlaps(match_)) return false;
    const bool before = found.end <= match_.begin;
    if (near_.side == (before ? NearSpec::Side::after : NearSpec::Side::before)) return false;
    if (near_.reach != NearSpec::Reach::words && near_.reach != NearSpec::Reach::characters)
      return true;
    const Span gap =
        unit.folded(before ? Span{found.end, match_.begin} : Span{match_.end, found.begin});
    const std::string_view between = gap.of(unit.text.text());
    const int size = near_.reach == NearSpec::Reach::words
                         ? static_cast<int>(word_count(between))
                         : static_cast<int>(count_code_points(between));
    return size <= near_.most;
  }

  const NearSpec& near_;
  const CompiledPattern& pattern_;
  const Unit& unit_;
  Span match_;
  const Neighbours& neighbours_;
};

}  // namespace

bool is_near(const NearSpec& near, const CompiledPattern& pattern, const Unit& unit, Span match,
             const Neighbours& neighbours) {
  return Search(near, pattern, unit, match, neighbours).found();
}

}  // namespace undersigned
