// A relation over certain statements, as a network.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "checks/network.h"
#include "checks/relation.h"
#include "checks/statement.h"
#include "checks/value_group.h"

namespace undersigned {

/// For each role of a relation its statements; none where nothing is said.
using Choice = std::map<std::string, ValueGroup>;

/// The network of one relation, its first constraint, and of other relations that hold besides it.
class RelationInstance {
 public:
  /// `others` are relations whose roles have one group at most; `choice` has all groups of their
  /// roles too. Everything is kept by reference, and must outlive the instance.
  RelationInstance(const Relations& relations, const Relation& relation, const Choice& choice,
                   const std::vector<const Relation*>& others);

  const Network& network() const { return network_; }

  /// The first constraint and the bounds on its variables.
  Selection own() const;

  /// The variables of a role: one, or for "sum(role)" one for each statement.
  const std::vector<std::size_t>& variables(const std::string& role) const {
    return variables_.at(role);
  }

  /// What bound `i` of the network says.
  const Statement& statement(std::size_t bound) const { return *statements_[bound]; }

  /// What everything in `selection` but the bounds and the domain of the role leaves for it.
  /// Nothing if the rest leaves nothing, or if the role has several variables.
  std::optional<Interval> implied(const std::string& role, const Selection& selection,
                                  Reading reading) const;

 private:
  void add_constraint(const Relation& relation);
  Term term(const Operand& operand);
  std::size_t add_variable(const Role& role);
  void add_bound(std::size_t variable, const Statement& statement);

  const Relations& relations_;
  const Choice& choice_;
  Network network_;
  std::map<std::string, std::vector<std::size_t>> variables_;
  std::vector<const Statement*> statements_;
  std::size_t own_variables_ = 0;
};

/// Those of a group that set an end of what its statements together allow, exactly or loosely.
std::vector<const Statement*> binding(const ValueGroup& group);

}  // namespace undersigned
