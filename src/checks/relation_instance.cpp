#include "checks/relation_instance.h"

#include <algorithm>

namespace undersigned {
namespace {

Interval domain_of(const Role& role) {
  Interval domain = {Rational(0), std::nullopt, false, false};
  if (role.measure == Measure::share) domain.upper = 1;
  return domain;
}

/// The first whose interval leaves out most at one end, given that end as an interval.
template <class EndOf>
const Statement* tightest(const ValueGroup& group, EndOf end_of) {
  const Statement* result = nullptr;
  for (const Statement* statement : group.statements)
    if (!result || !contains(end_of(*statement), end_of(*result))) result = statement;
  return result;
}

Interval above(const Interval& interval) {
  return {interval.lower, std::nullopt, interval.lower_open, false};
}

Interval below(const Interval& interval) {
  return {std::nullopt, interval.upper, false, interval.upper_open};
}

}  // namespace

std::vector<const Statement*> binding(const ValueGroup& group) {
  const Statement* found[] = {
      tightest(group, [](const Statement& one) { return above(one.exact); }),
      tightest(group, [](const Statement& one) { return below(one.exact); }),
      tightest(group, [](const Statement& one) { return above(one.loose); }),
      tightest(group, [](const Statement& one) { return below(one.loose); })};
  std::vector<const Statement*> result;
  for (const Statement* statement : group.statements)
    if (std::find(std::begin(found), std::end(found), statement) != std::end(found))
      result.push_back(statement);
  return result;
}

RelationInstance::RelationInstance(const Relations& relations, const Relation& relation,
                                   const Choice& choice, const std::vector<const Relation*>& others)
    : relations_(relations), choice_(choice) {
  add_constraint(relation);
  own_variables_ = network_.domains.size();
  for (const Relation* other : others) add_constraint(*other);
}

void RelationInstance::add_constraint(const Relation& relation) {
  Constraint constraint;
  constraint.comparison = relation.formula.comparison;
  constraint.join = relation.formula.join;
  constraint.left = term(relation.formula.left);
  for (const Operand& operand : relation.formula.right) {
    constraint.right.push_back(term(operand));
    if (!operand.each) continue;
    const auto& each = variables_.at(operand.role);
    for (std::size_t i = 1; i < each.size(); ++i)
      constraint.right.push_back({std::nullopt, each[i]});
  }
  network_.constraints.push_back(std::move(constraint));
}

Term RelationInstance::term(const Operand& operand) {
  if (operand.number) return {operand.number, 0};
  if (const auto it = variables_.find(operand.role); it != variables_.end())
    return {std::nullopt, it->second.front()};
  const Role& role = *relations_.role(operand.role);
  auto& variables = variables_[operand.role];
  const auto group = choice_.find(operand.role);
  if (group == choice_.end() || group->second.statements.empty()) {
    variables.push_back(add_variable(role));
  } else if (operand.each) {
    for (const Statement* statement : group->second.statements) {
      variables.push_back(add_variable(role));
      add_bound(variables.back(), *statement);
    }
  } else {
    variables.push_back(add_variable(role));
    for (const Statement* statement : binding(group->second))
      add_bound(variables.back(), *statement);
  }
  return {std::nullopt, variables.front()};
}

std::size_t RelationInstance::add_variable(const Role& role) {
  network_.domains.push_back(domain_of(role));
  network_.whole.push_back(role.measure == Measure::count);
  return network_.domains.size() - 1;
}

void RelationInstance::add_bound(std::size_t variable, const Statement& statement) {
  network_.bounds.push_back({variable, statement.exact, statement.loose, statement.approximate});
  statements_.push_back(&statement);
}

Selection RelationInstance::own() const {
  Selection selection = everything(network_);
  selection.constraints.resize(1);
  std::erase_if(selection.bounds,
                [&](std::size_t i) { return network_.bounds[i].variable >= own_variables_; });
  return selection;
}

std::optional<Interval> RelationInstance::implied(const std::string& role,
                                                  const Selection& selection,
                                                  Reading reading) const {
  const std::vector<std::size_t>& variables = variables_.at(role);
  if (variables.size() != 1) return std::nullopt;
  Network open = network_;
  open.domains[variables[0]].upper.reset();
  Selection rest = selection;
  std::erase_if(rest.bounds,
                [&](std::size_t i) { return network_.bounds[i].variable == variables[0]; });
  const auto values = propagate(open, rest, reading);
  if (!values) return std::nullopt;
  return (*values)[variables[0]];
}

}  // namespace undersigned
