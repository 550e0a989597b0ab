// Where the conditions of a letter stand after what happened.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/letter.h"
#include "status/events.h"

namespace undersigned {

/// Of a requirement, in Kleene's three-valued logic: nothing is known of what no event speaks of.
enum class Truth { met, unmet, unknown };

/// Of a whole condition: `partly` if some of its requirements are met and none is known to fail.
enum class State { met, partly, unmet };

const char* to_string(Truth truth);
const char* to_string(State state);

/// One leaf of a condition's tree.
struct RequirementStatus {
  const Requirement* requirement = nullptr;
  const Demand* demand = nullptr;  // that it is, or null
  Truth truth = Truth::unknown;
  std::optional<std::size_t> event;  // that decided it, the last one that speaks of it
};

/// What has to come about: a requirement that must be met, or (of a `not`) one that must not.
struct Need {
  std::size_t requirement = 0;  // index into ConditionStatus::requirements
  bool met = true;

  friend bool operator==(const Need&, const Need&) = default;
};

struct ConditionStatus {
  const Condition* condition = nullptr;
  const Commitment* consequence = nullptr;      // the commitment that it is, or null
  std::vector<RequirementStatus> requirements;  // the leaves, in the order of the text
  State state = State::unmet;
  /// The authors do, or may do, what they announced: of `unless`, `until` and `if-not` while the
  /// condition is not met; of `if` and `only-if` once it is.
  bool consequence_due = false;
  /// The smallest sets of what has yet to come about for the condition to be met, at most
  /// kMostWays; one empty set where it is met.
  std::vector<std::vector<Need>> ways;
};

inline constexpr std::size_t kMostWays = 16;

/// What a demand leaves open, so that nobody can say whether it was met.
struct OpenDemand {
  const Demand* demand = nullptr;
  bool no_actor = false;
  bool no_deadline = false;
  bool no_measure = false;  // no number says how much or how many
};

/// "by when, a measure"
std::string what_is_open(const OpenDemand& open);

/// How a demand with a deadline stands.
struct DeadlineStatus {
  const Demand* demand = nullptr;
  Truth truth = Truth::unknown;
  std::optional<int> days_left;  // negative once it is past; nothing without a day on either side
};

struct LetterStatus {
  std::optional<Date> today;
  std::vector<Event> events;
  std::vector<ConditionStatus> conditions;
  std::vector<DeadlineStatus> deadlines;  // by day; those that name none behind them
  std::vector<OpenDemand> open_demands;
};

/// Keeps pointers into the letter, which must outlive the result. Days are counted from `today`.
LetterStatus status_of(const Letter& letter, std::vector<Event> events,
                       std::optional<Date> today = std::nullopt);

}  // namespace undersigned
