// From YAML text to the tree of base/yaml.h; yaml-cpp is included behind this header alone.

#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "base/yaml.h"
#include "base/yaml_text.h"

namespace undersigned::yaml {

/// Parses a text that check_text() has found nothing against.
Result<Node> read_tree(const std::string& name, const std::string& text, const LineIndex& lines);

}  // namespace undersigned::yaml
