// Reads the examples of a rule.

#pragma once

#include <vector>

#include "base/schema.h"
#include "base/yaml.h"
#include "pack/pack.h"

namespace undersigned {

/// Reports every mistake to `schema`: too few examples, fields that `rule`, which is complete but
/// for them, does not have.
std::vector<Example> read_examples(const yaml::Node& node, const Rule& rule, const Schema& schema);

}  // namespace undersigned
