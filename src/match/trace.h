// What happened to rules on the units of a document: why one matched and, mostly, why not.

#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/span.h"
#include "pack/pack.h"

namespace undersigned {

/// The stages at which a rule may end on a unit, in their order.
enum class Step {
  prefilter,  // no literal that any match must contain stands in the unit
  where,      // the unit stands elsewhere
  all,        // a pattern of `all` is not found
  pattern,    // no alternative matches
  unless,     // a pattern of `unless` is found
  near,       // one of `near` is not found, or one of `not-near` is
  split,      // not an end: how the capture was cut
  overlap,    // the mention lost against another one
  emitted,    // not an end: a mention was found
};

/// "prefilter", ...
const char* to_string(Step step);

struct TraceStep {
  const Rule* rule = nullptr;
  UnitKind unit = UnitKind::sentence;
  Span unit_span;  // bytes of Document::text, as `at`
  Step step = Step::prefilter;
  Span at;             // of the mention that was found or lost
  std::string detail;  // the key, the literals, the pattern, the winner, the kind
};

/// Collects the steps of the rules and units that are wanted, and how long rules took. For one
/// thread and one match() at a time.
class Trace {
 public:
  using Wanted = std::function<bool(const Rule& rule, Span unit)>;
  using Times = std::map<std::string, std::chrono::nanoseconds>;  // by rule

  explicit Trace(Wanted wanted) : wanted_(std::move(wanted)) {}

  bool wants(const Rule& rule, Span unit) const { return wanted_(rule, unit); }
  void add(TraceStep step) { steps_.push_back(std::move(step)); }

  /// In the order in which they happened: phase by phase, unit by unit.
  const std::vector<TraceStep>& steps() const { return steps_; }

  /// What the rules took that a literal of theirs was found for: wall-clock time, the compilation
  /// of their regular expressions included.
  const Times& times() const { return times_; }
  void add_time(const Rule& rule, std::chrono::nanoseconds time) { times_[rule.id] += time; }

 private:
  Wanted wanted_;
  std::vector<TraceStep> steps_;
  Times times_;
};

}  // namespace undersigned
