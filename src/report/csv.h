// One row an item: for spreadsheets and for joining the reports of many letters.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace undersigned {

/// A row as RFC 4180 has it, ended by CR LF. A cell that a spreadsheet would take for a formula is
/// preceded by an apostrophe, and control characters are shown escaped.
std::string csv_row(const std::vector<std::string_view>& cells);

std::string csv_header();
std::string csv_rows(const Analysis& analysis);

}  // namespace undersigned
