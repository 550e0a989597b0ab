// JSON as every report writes it.

#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace undersigned {

/// Indented, ended by a newline. Bytes that are no UTF-8 are replaced; what a terminal would obey
/// and what a CI system would take for a command is escaped, which leaves the values as they are.
std::string json_text(const nlohmann::ordered_json& json);

}  // namespace undersigned
