// The report for a terminal.

#pragma once

#include <string>

#include "report/report.h"

namespace undersigned {

/// Who to whom, the ultimatums as trees, demands, commitments, claims, numbers, signatories and
/// checks, each with its line in the file. No line is wider than options.width columns unless the
/// width is less than 40. What a letter says is shown with its control characters escaped.
std::string text_report(const Analysis& analysis, const ReportOptions& options);

}  // namespace undersigned
