#include "checks/network.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace undersigned {
namespace {

constexpr int kMostRounds = 32;

/// Ends that need more bits are not taken over: relations in a circle could make them ever longer.
constexpr unsigned kMostBits = 2048;

bool is_long(const std::optional<Rational>& end) {
  using boost::multiprecision::msb;
  return end && *end != 0 &&
         (msb(abs(numerator(*end))) > kMostBits || msb(denominator(*end)) > kMostBits);
}

class Propagation {
 public:
  Propagation(const Network& network, Reading reading)
      : network_(network), reading_(reading), values_(network.domains) {}

  bool run(const Selection& selection) {
    for (std::size_t i = 0; i < values_.size(); ++i)
      if (!narrow(i, {})) return false;
    for (const std::size_t i : selection.bounds) {
      const Bound& bound = network_.bounds[i];
      if (!narrow(bound.variable, bound.read(reading_))) return false;
    }
    for (int round = 0; round < kMostRounds; ++round) {
      changed_ = false;
      for (const std::size_t i : selection.constraints)
        if (!apply(network_.constraints[i])) return false;
      if (!changed_) break;
    }
    return true;
  }

  std::vector<Interval> take() { return std::move(values_); }

 private:
  Interval value(const Term& term) const {
    return term.number ? point(*term.number) : values_[term.variable];
  }

  bool narrow(std::size_t variable, const Interval& by) {
    Interval now = intersection(values_[variable], by);
    if (network_.whole[variable]) now = whole_numbers(now);
    if (is_empty(now)) return false;
    if (now == values_[variable] || is_long(now.lower) || is_long(now.upper)) return true;
    changed_ = true;
    values_[variable] = std::move(now);
    return true;
  }

  bool narrow(const Term& term, const Interval& by) {
    if (term.number) return allows(by, *term.number);
    return narrow(term.variable, by);
  }

  /// The right side joined, without the term at `left_out`.
  Interval joined(const Constraint& constraint, std::size_t left_out) const {
    const bool product_of = constraint.join == Formula::Join::product;
    Interval result = point(product_of ? 1 : 0);
    for (std::size_t i = 0; i < constraint.right.size(); ++i) {
      if (i == left_out) continue;
      const Interval next = value(constraint.right[i]);
      result = product_of ? product(result, next) : sum(result, next);
    }
    return result;
  }

  /// What a side may be that stands in `comparison` to `other`.
  static Interval facing(Formula::Comparison comparison, const Interval& other, bool left) {
    using Comparison = Formula::Comparison;
    if (comparison == Comparison::equal) return other;
    const bool strict = comparison == Comparison::less || comparison == Comparison::greater;
    const bool less = comparison == Comparison::less || comparison == Comparison::at_most;
    if (less == left) return {std::nullopt, other.upper, false, other.upper_open || strict};
    return {other.lower, std::nullopt, other.lower_open || strict, false};
  }

  bool apply(const Constraint& constraint) {
    const Interval right = joined(constraint, constraint.right.size());
    if (!narrow(constraint.left, facing(constraint.comparison, right, true))) return false;
    const Interval allowed =
        intersection(facing(constraint.comparison, value(constraint.left), false),
                     {Rational(0), std::nullopt, false, false});
    if (is_empty(allowed) || is_empty(intersection(allowed, right))) return false;
    for (std::size_t i = 0; i < constraint.right.size(); ++i) {
      const Interval others = joined(constraint, i);
      const bool product_of = constraint.join == Formula::Join::product;
      if (!narrow(constraint.right[i],
                  product_of ? quotient(allowed, others) : difference(allowed, others)))
        return false;
    }
    return true;
  }

  const Network& network_;
  const Reading reading_;
  std::vector<Interval> values_;
  bool changed_ = false;
};

/// Takes out every member without which the selection still has no values.
void shrink(const Network& network, Reading reading, Selection& selection,
            std::vector<std::size_t>& members) {
  for (std::size_t i = members.size(); i-- > 0;) {
    const std::size_t member = members[i];
    members.erase(members.begin() + static_cast<std::ptrdiff_t>(i));
    if (propagate(network, selection, reading))
      members.insert(members.begin() + static_cast<std::ptrdiff_t>(i), member);
  }
}

}  // namespace

const Interval& Bound::read(Reading reading) const {
  if (reading == Reading::exact) return exact;
  return reading == Reading::rounded && approximate ? exact : loose;
}

Selection everything(const Network& network) {
  Selection all;
  all.bounds.resize(network.bounds.size());
  all.constraints.resize(network.constraints.size());
  std::iota(all.bounds.begin(), all.bounds.end(), std::size_t{0});
  std::iota(all.constraints.begin(), all.constraints.end(), std::size_t{0});
  return all;
}

std::optional<std::vector<Interval>> propagate(const Network& network, const Selection& selection,
                                               Reading reading) {
  Propagation propagation(network, reading);
  if (!propagation.run(selection)) return std::nullopt;
  return propagation.take();
}

Selection core_of(const Network& network, Selection selection, Reading reading) {
  shrink(network, reading, selection, selection.bounds);
  shrink(network, reading, selection, selection.constraints);
  return selection;
}

}  // namespace undersigned
