// The JSON Schema (draft-07) of rule files, for editors.

#pragma once

#include <string>

namespace undersigned {

enum class SchemaOf { topic, pack };

/// Of a topic file, or of pack.yaml. Made from the tables that the loader reads by (pack/keys.h);
/// it says what a schema can: keys, types and fixed values, not what refers to what.
std::string rules_schema(SchemaOf what);

}  // namespace undersigned
