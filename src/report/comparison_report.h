// What `undersigned compare` prints.

#pragma once

#include <string>

#include "compare/comparison.h"
#include "report/report.h"

namespace undersigned {

enum class ComparisonFormat { text, json, markdown, html };

/// "sure", "likely" or "possible".
const char* confidence_in_words(double confidence);

/// The differences between two letters, then what was paired, how sure that is and why. `options`:
/// colour and width for text, the interface's language for HTML. Ended by a newline. Nothing that a
/// letter says can act where the report is shown.
std::string write_comparison(const Analysis& a, const Analysis& b, const Comparison& comparison,
                             ComparisonFormat format, const ReportOptions& options = {});

}  // namespace undersigned
