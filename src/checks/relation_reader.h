// From the YAML of rules/checks/ to Relations. rules/checks/README.md describes the language.

#pragma once

#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "checks/relation.h"

namespace undersigned {

/// Reads all files as one set: a role of any file may stand in the relations of any other. Reports
/// every error of every file, with the nearest known word for one that is unknown.
Result<Relations> read_relations(const std::vector<SourceFile>& files);

}  // namespace undersigned
