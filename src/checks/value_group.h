// Statements of one role that can be true of the same value. A role with several groups has
// competing values, and a relation is tried with each.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "checks/relation.h"
#include "checks/statement.h"

namespace undersigned {

struct ValueGroup {
  std::vector<const Statement*> statements;  // by their upper ends; never empty
  std::optional<Date> as_of;  // of a role that is not fixed over time: the day of its statements
};

/// The statement of a group that allows the least, or the most, even if read loosely.
const Statement& lowest(const ValueGroup& group);
const Statement& highest(const ValueGroup& group);

inline constexpr std::size_t kMostGroups = 8;

/// The groups of the statements of `role`, kMostGroups at most. A statement is in every group whose
/// values it allows as its words say; statements of different days are in one group only where the
/// role is fixed over time. Does not depend on the order of `statements`, except that statements
/// that say the same come in this order. Pointers are into `statements`.
std::vector<ValueGroup> value_groups(const Role& role, const std::vector<Statement>& statements);

}  // namespace undersigned
