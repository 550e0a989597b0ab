// Figures that the user knows, from a file of facts.
//
//   facts:
//     - role: staff
//       value: 770             # or: over, at-least, under, at-most, about; or from and to
//       source: the annual report
//       date: 2024-05-01

#pragma once

#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "checks/relation.h"
#include "checks/statement.h"

namespace undersigned {

/// Reads and checks the file: roles are those of `relations`, a share is written 70%, 0.7 or 7/10.
/// The facts are statements with the ids "f1", "f2", ... in the order of the file.
Result<std::vector<Statement>> read_facts(const SourceFile& file, const Relations& relations);

}  // namespace undersigned
