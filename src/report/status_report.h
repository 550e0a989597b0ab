// The conditions of a letter after what happened, as a table for people or as data.

#pragma once

#include <string>

#include "report/report.h"
#include "status/status.h"

namespace undersigned {

enum class StatusFormat { text, json, markdown };

/// `status` is of the letter of `analysis`. Ended by a newline; the same bytes for the same input.
std::string write_status(const Analysis& analysis, const LetterStatus& status, StatusFormat format,
                         const ReportOptions& options = {});

}  // namespace undersigned
