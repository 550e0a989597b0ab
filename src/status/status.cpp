#include "status/status.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace undersigned {
namespace {

using Op = Requirement::Op;
using Way = std::vector<Need>;

Truth negated(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::met ? Truth::unmet : Truth::met;
}

/// True if every need of `a` is one of `b`.
bool within(const Way& a, const Way& b) {
  return std::all_of(a.begin(), a.end(), [&](const Need& need) {
    return std::find(b.begin(), b.end(), need) != b.end();
  });
}

/// The smallest of the ways, each once.
std::vector<Way> smallest(std::vector<Way> ways) {
  std::stable_sort(ways.begin(), ways.end(),
                   [](const Way& a, const Way& b) { return a.size() < b.size(); });
  std::vector<Way> out;
  for (Way& way : ways) {
    const bool larger =
        std::any_of(out.begin(), out.end(), [&](const Way& kept) { return within(kept, way); });
    if (!larger && out.size() < kMostWays) out.push_back(std::move(way));
  }
  return out;
}

/// What the last event that speaks of a demand says of it.
struct Known {
  Truth truth = Truth::unknown;
  std::optional<std::size_t> event;
};

/// By the ids of demands.
using KnownDemands = std::unordered_map<std::string_view, Known>;

KnownDemands known_from(const std::vector<Event>& events) {
  KnownDemands known;
  for (std::size_t i = 0; i < events.size(); ++i) {
    for (const std::string& id : events[i].meets) known[id] = {Truth::met, i};
    for (const std::string& id : events[i].fails) known[id] = {Truth::unmet, i};
  }
  return known;
}

/// Evaluates the tree of one condition.
class Evaluation {
 public:
  Evaluation(ConditionStatus& status,
             const std::unordered_map<std::string_view, const Demand*>& demands,
             const KnownDemands& known)
      : status_(status), demands_(demands), known_(known) {}

  void run() {
    const Requirement& tree = status_.condition->requires_;
    const Truth truth = read(tree);
    const bool any_met = std::any_of(status_.requirements.begin(), status_.requirements.end(),
                                     [](const auto& one) { return one.truth == Truth::met; });
    status_.state = truth == Truth::met                  ? State::met
                    : truth == Truth::unknown && any_met ? State::partly
                                                         : State::unmet;
    const std::string& connective = status_.condition->connective;
    const bool awaits = connective == "if" || connective == "only-if";
    status_.consequence_due = awaits == (status_.state == State::met);
    std::size_t next = 0;
    status_.ways = ways(tree, true, next);
  }

 private:
  Truth read(const Requirement& requirement) {
    switch (requirement.op) {
      case Op::leaf:
        return read_leaf(requirement);
      case Op::negated:
        return negated(read(requirement.children.front()));
      case Op::all:
      case Op::any:
        break;
    }
    // One decides alone: of `all` an unmet one, of `any` a met one.
    const Truth decides = requirement.op == Op::all ? Truth::unmet : Truth::met;
    Truth truth = negated(decides);
    for (const Requirement& child : requirement.children) {
      const Truth of_child = read(child);
      if (of_child == decides || truth == decides)
        truth = decides;
      else if (of_child == Truth::unknown)
        truth = Truth::unknown;
    }
    return truth;
  }

  Truth read_leaf(const Requirement& requirement) {
    RequirementStatus leaf;
    leaf.requirement = &requirement;
    if (const auto it = demands_.find(requirement.demand); it != demands_.end())
      leaf.demand = it->second;
    if (const auto it = known_.find(requirement.demand); it != known_.end() && leaf.demand) {
      leaf.truth = it->second.truth;
      leaf.event = it->second.event;
    }
    status_.requirements.push_back(leaf);
    return leaf.truth;
  }

  /// The ways in which the requirement comes to be met, or (`met` false) not to be. `next` is the
  /// number of its first leaf, and then of the leaf behind it.
  std::vector<Way> ways(const Requirement& requirement, bool met, std::size_t& next) const {
    if (requirement.op == Op::leaf) {
      const std::size_t number = next++;
      const Truth wanted = met ? Truth::met : Truth::unmet;
      return {status_.requirements[number].truth == wanted ? Way() : Way{{number, met}}};
    }
    if (requirement.op == Op::negated) return ways(requirement.children.front(), !met, next);
    const bool together = (requirement.op == Op::all) == met;
    std::vector<Way> out;
    if (together) out.emplace_back();
    for (const Requirement& child : requirement.children) {
      const std::vector<Way> of_child = ways(child, met, next);
      out = smallest(together ? joined(out, of_child) : both(std::move(out), of_child));
    }
    return out;
  }

  static std::vector<Way> both(std::vector<Way> a, const std::vector<Way>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
  }

  static std::vector<Way> joined(const std::vector<Way>& a, const std::vector<Way>& b) {
    std::vector<Way> out;
    for (const Way& one : a)
      for (const Way& other : b) {
        out.push_back(one);
        out.back().insert(out.back().end(), other.begin(), other.end());
      }
    return out;
  }

  ConditionStatus& status_;
  const std::unordered_map<std::string_view, const Demand*>& demands_;
  const KnownDemands& known_;
};

std::vector<DeadlineStatus> deadlines_of(const Letter& letter, const KnownDemands& known,
                                         std::optional<Date> today) {
  std::vector<DeadlineStatus> deadlines;
  for (const Demand& demand : letter.demands) {
    if (demand.deadline.empty()) continue;
    DeadlineStatus& one = deadlines.emplace_back();
    one.demand = &demand;
    if (const auto it = known.find(demand.id); it != known.end()) one.truth = it->second.truth;
    if (today && demand.due) one.days_left = days_between(*today, *demand.due);
  }
  std::stable_sort(deadlines.begin(), deadlines.end(), [](const auto& a, const auto& b) {
    const auto &due = a.demand->due, &other = b.demand->due;
    return due && other ? *due < *other : due.has_value() && !other;
  });
  return deadlines;
}

}  // namespace

const char* to_string(Truth truth) {
  switch (truth) {
    case Truth::met:
      return "met";
    case Truth::unmet:
      return "unmet";
    case Truth::unknown:
      break;
  }
  return "unknown";
}

const char* to_string(State state) {
  switch (state) {
    case State::met:
      return "met";
    case State::partly:
      return "partly";
    case State::unmet:
      break;
  }
  return "unmet";
}

std::string what_is_open(const OpenDemand& open) {
  const std::pair<bool, const char*> parts[] = {
      {open.no_actor, "who"}, {open.no_deadline, "by when"}, {open.no_measure, "a measure"}};
  std::string out;
  for (const auto& [is_open, what] : parts)
    if (is_open) out += (out.empty() ? "" : ", ") + std::string(what);
  return out;
}

LetterStatus status_of(const Letter& letter, std::vector<Event> events, std::optional<Date> today) {
  LetterStatus status;
  status.today = today;
  status.events = std::move(events);
  std::unordered_map<std::string_view, const Demand*> demands;
  for (const Demand& demand : letter.demands) demands.emplace(demand.id, &demand);
  std::unordered_map<std::string_view, const Commitment*> commitments;
  for (const Commitment& one : letter.commitments) commitments.emplace(one.id, &one);
  const KnownDemands known = known_from(status.events);
  for (const Condition& condition : letter.conditions) {
    ConditionStatus& one = status.conditions.emplace_back();
    one.condition = &condition;
    if (const auto it = commitments.find(condition.commitment); it != commitments.end())
      one.consequence = it->second;
    Evaluation(one, demands, known).run();
  }
  status.deadlines = deadlines_of(letter, known, today);
  for (const Demand& demand : letter.demands) {
    const OpenDemand open{&demand, demand.actor.empty(), demand.deadline.empty(),
                          demand.quantities.empty()};
    if (open.no_actor || open.no_deadline || open.no_measure) status.open_demands.push_back(open);
  }
  return status;
}

}  // namespace undersigned
