// How the matcher tells a trace what it does. Every function returns at once where there is none.

#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "match/compiled_rules.h"
#include "match/mention_store.h"
#include "match/splitter.h"
#include "match/trace.h"
#include "match/unit.h"

namespace undersigned {

class TraceNotes {
 public:
  /// `trace` may be null. Keeps references.
  TraceNotes(Trace* trace, const Segments& segments) : trace_(trace), segments_(segments) {}

  bool on() const { return trace_ != nullptr; }

  void step(const Rule& rule, const Unit& unit, Step step, std::string_view detail,
            Span at = {}) const;

  /// Adds the time until it is destroyed to the rule's.
  class Timer {
   public:
    Timer(Trace* trace, const Rule& rule) : trace_(trace), rule_(rule) {
      if (trace_) begin_ = std::chrono::steady_clock::now();
    }
    ~Timer() {
      if (trace_) trace_->add_time(rule_, std::chrono::steady_clock::now() - begin_);
    }
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

   private:
    Trace* trace_;
    const Rule& rule_;
    std::chrono::steady_clock::time_point begin_;
  };
  Timer time(const Rule& rule) const { return {trace_, rule}; }

  /// The literals that the unit lacks.
  void prefilter(const CompiledRule& rule, const Unit& unit) const;

  void split(const Rule& rule, const Unit& unit, const std::vector<Part>& parts) const;

  /// Which of `found` are not among `kept`, and what they lost against. `rules` has their rules.
  void overlaps(const std::vector<Mention>& found, const std::vector<Mention>& kept,
                const MentionStore& store, const std::vector<CompiledRule>& rules) const;

 private:
  Trace* trace_;
  const Segments& segments_;
};

}  // namespace undersigned
