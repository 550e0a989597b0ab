#include "ingest/offset_map.h"

#include <algorithm>

namespace undersigned {

void OffsetMap::append(std::size_t source_begin, std::size_t count, std::size_t target_size,
                       std::size_t source_size) {
  if (count == 0) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    const bool follows = last.source_begin + last.count * last.source_unit == source_begin;
    if (follows && last.target_unit == target_size && last.source_unit == source_size) {
      last.count += count;
      target_size_ += count * target_size;
      return;
    }
  }
  runs_.push_back({target_size_, source_begin, count, target_size, source_size});
  target_size_ += count * target_size;
}

void OffsetMap::append_synthetic(std::size_t source_at, std::size_t size) {
  append(source_at, size, 1, 0);
}

void OffsetMap::append_part(const OffsetMap& other, Span target) {
  for (std::size_t at = target.begin; at < target.end;) {
    const Run& run = other.run_at(at);
    const std::size_t first = (at - run.target_begin) / run.target_unit;
    const std::size_t in_run = std::min(target.end - run.target_begin, run.count * run.target_unit);
    const std::size_t units = (in_run + run.target_unit - 1) / run.target_unit - first;
    append(run.source_begin + first * run.source_unit, units, run.target_unit, run.source_unit);
    at = run.target_begin + (first + units) * run.target_unit;
  }
}

const OffsetMap::Run& OffsetMap::run_at(std::size_t offset) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), offset,
                       [](std::size_t value, const Run& run) { return value < run.target_begin; });
  return *(after - 1);
}

Span OffsetMap::source(std::size_t offset) const {
  const Run& run = run_at(offset);
  const std::size_t unit = (offset - run.target_begin) / run.target_unit;
  const std::size_t begin = run.source_begin + unit * run.source_unit;
  return {begin, begin + run.source_unit};
}

Span OffsetMap::source(Span target) const {
  if (runs_.empty()) return {0, 0};
  if (target.empty()) {
    const std::size_t at = target.begin < target_size_ ? source(target.begin).begin
                           : target_size_ > 0          ? source(target_size_ - 1).end
                                                       : 0;
    return {at, at};
  }
  return {source(target.begin).begin, source(target.end - 1).end};
}

}  // namespace undersigned
