// Why rules matched, and why they did not: `rules explain`.

#pragma once

#include <string>
#include <vector>

#include "undersigned.h"

namespace undersigned {

struct ExplainOptions {
  std::vector<std::string> rules;  // ids or beginnings of ids; empty: all
  int line = 0;                    // of the letter's file; 0: every line
};

/// Analyzes the letter and prints, unit after unit, at which stage each rule ended and why; rules
/// without their literals are only counted, unless `rules` names them. An error if a rule is
/// unknown or nothing that is read stands on the line.
Result<std::string> explain(const Analyzer& analyzer, const SourceFile& letter,
                            const ReadOptions& read, const ExplainOptions& options);

}  // namespace undersigned
