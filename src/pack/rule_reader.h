// Reads one rule of a topic file.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/schema.h"
#include "base/yaml.h"
#include "pack/pack.h"
#include "pack/pattern.h"

namespace undersigned {

/// What a rule may refer to.
struct RuleContext {
  const Pack& pack;  // its header, lexicons and kinds are complete; its rules are not
  PatternCompiler& compiler;
  std::string id_prefix;  // "en.demand."
};

/// Reports every mistake in the rule to `schema`. Nothing is returned where the rule cannot be used
/// or is disabled.
std::optional<Rule> read_rule(const yaml::Node& node, const RuleContext& context,
                              const Schema& schema);

}  // namespace undersigned
