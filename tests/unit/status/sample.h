// A letter with three demands, of which two stand in a condition.

#pragma once

#include "model/letter.h"

namespace undersigned::test {

inline Requirement leaf_for(const char* demand) {
  Requirement leaf;
  leaf.text = demand;
  leaf.demand = demand;
  return leaf;
}

inline Requirement joined(Requirement::Op op, std::vector<Requirement> children) {
  Requirement requirement;
  requirement.op = op;
  requirement.children = std::move(children);
  return requirement;
}

inline Demand demand_of(const char* id, const char* action, const char* actor, const char* text) {
  Demand demand;
  demand.id = id;
  demand.action = action;
  demand.actor = actor;
  demand.text = text;
  return demand;
}

inline Letter document_with(const char* connective, Requirement tree) {
  Letter letter;
  letter.demands = {demand_of("d1", "leave-office", "the board", "all directors resign"),
                    demand_of("d2", "appoint", "the board", "two directors are appointed"),
                    demand_of("d3", "reinstate", "the mayor", "the cook is reinstated")};
  Condition condition;
  condition.id = "c1";
  condition.connective = connective;
  condition.requires_ = std::move(tree);
  letter.conditions = {condition};
  return letter;
}

}  // namespace undersigned::test
