// Values that are bound by what is said of them and by relations between them: can all of it be
// true, what follows, and if it cannot, which of it is enough for that.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/interval.h"
#include "checks/relation.h"

namespace undersigned {

/// How strictly bounds are taken: as the words say; with room for rounding, but what is
/// approximate as it says; with room for both.
enum class Reading { exact, rounded, loose };

/// A bound on one variable.
struct Bound {
  std::size_t variable = 0;
  Interval exact;
  Interval loose;
  bool approximate = false;

  const Interval& read(Reading reading) const;
};

/// A variable, or a number.
struct Term {
  std::optional<Rational> number;
  std::size_t variable = 0;
};

/// "left = right[0] * right[1]" and the like.
struct Constraint {
  Term left;
  Formula::Comparison comparison = Formula::Comparison::equal;
  Formula::Join join = Formula::Join::product;
  std::vector<Term> right;
};

/// Variables, each with all values that it may have whatever is said (from zero on at least).
struct Network {
  std::vector<Interval> domains;
  std::vector<bool> whole;  // for each variable: whether it takes whole numbers only
  std::vector<Bound> bounds;
  std::vector<Constraint> constraints;
};

/// Which bounds and constraints of a network count: an index list for each.
struct Selection {
  std::vector<std::size_t> bounds;
  std::vector<std::size_t> constraints;
};

Selection everything(const Network& network);

/// What the selected bounds and constraints leave of each variable's domain, or nothing if one of
/// them is left without a value. No value that some assignment needs is ever lost, and narrowing
/// stops after a fixed number of rounds: something that cannot be true may pass, never the reverse.
std::optional<std::vector<Interval>> propagate(const Network& network, const Selection& selection,
                                               Reading reading);

/// A part of `selection`, which propagate() finds without values, that it still does, and that
/// would have values without any one of its members. Bounds are taken out from the last to the
/// first, then constraints. One propagation for each member.
Selection core_of(const Network& network, Selection selection, Reading reading);

}  // namespace undersigned
