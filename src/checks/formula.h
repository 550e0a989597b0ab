// The text of a formula: "signers = share-of-staff * staff".

#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "checks/relation.h"

namespace undersigned {

/// What is wrong with a formula: `length` bytes of its text from `at` on.
struct FormulaError {
  std::size_t at = 0;
  std::size_t length = 1;
  std::string message;
};

/// Reads `text` as rules/checks/README.md says in "Formulas". That the roles exist is for the
/// caller to check. `formula` is undefined after an error.
std::optional<FormulaError> read_formula(const std::string& text, Formula& formula);

}  // namespace undersigned
