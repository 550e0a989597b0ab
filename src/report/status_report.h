// The conditions and deadlines of a letter after what happened, as a table for people or as data.

#pragma once

#include <string>

#include "report/report.h"
#include "status/status.h"

namespace undersigned {

/// `status` is of the letter of `analysis`, whose findings are those of the status: the formats of
/// pipelines know nothing else. Ended by a newline; the same bytes for the same input.
std::string write_status(const Analysis& analysis, const LetterStatus& status, ReportFormat format,
                         const ReportOptions& options = {});

}  // namespace undersigned
