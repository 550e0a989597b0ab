#include "report/html/marked_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace undersigned {
namespace {

/// The stretches of one lane that are taken, by where they begin.
class Lane {
 public:
  bool is_free(Span span) const {
    const auto behind = ends_.lower_bound(span.end);
    return behind == ends_.begin() || std::prev(behind)->second <= span.begin;
  }
  void take(Span span) { ends_[span.begin] = span.end; }

 private:
  std::map<std::size_t, std::size_t> ends_;
};

}  // namespace

void assign_lanes(std::vector<Mark>& marks) {
  std::vector<Mark*> shortest_first;
  for (Mark& mark : marks) shortest_first.push_back(&mark);
  std::stable_sort(shortest_first.begin(), shortest_first.end(),
                   [](const Mark* a, const Mark* b) { return a->span.size() < b->span.size(); });
  std::array<Lane, kLanes> lanes;
  for (Mark* mark : shortest_first) {
    while (mark->lane + 1 < kLanes && !lanes[mark->lane].is_free(mark->span)) ++mark->lane;
    if (mark->lane + 1 < kLanes) lanes[mark->lane].take(mark->span);
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
}

std::vector<Run> RunCutter::cut(Span block) {
  std::set<std::size_t> edges = {block.begin, block.end};
  std::vector<const Mark*> starting;
  for (; next_ < marks_.size() && marks_[next_].span.begin < block.end; ++next_) {
    open_.push_back(&marks_[next_]);
    starting.push_back(&marks_[next_]);
  }
  std::erase_if(open_, [&](const Mark* mark) { return mark->span.end <= block.begin; });
  for (const Mark* mark : open_) {
    edges.insert(std::clamp(mark->span.begin, block.begin, block.end));
    edges.insert(std::clamp(mark->span.end, block.begin, block.end));
  }
  std::vector<Run> runs;
  auto started = starting.begin();
  for (auto edge = edges.begin(); std::next(edge) != edges.end(); ++edge) {
    Run run{{*edge, *std::next(edge)}, {}, {}};
    for (const Mark* mark : open_)
      if (mark->span.begin < run.span.end && mark->span.end > run.span.begin)
        run.marks.push_back(mark);
    std::stable_sort(run.marks.begin(), run.marks.end(),
                     [](const Mark* a, const Mark* b) { return a->lane > b->lane; });
    for (; started != starting.end() && (*started)->span.begin < run.span.end; ++started)
      run.starts.push_back(*started);
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace undersigned
