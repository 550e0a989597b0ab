// Rows of cells: CSV, TSV and their kin.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace undersigned {

struct DelimitedRow {
  int line = 0;  // on which it begins, from 1
  std::vector<std::string> cells;
};

/// RFC 4180 with the delimiter that the first line has most of: a tab, a comma or a semicolon.
/// Quoted cells may hold delimiters, line ends and doubled quotes; a quote inside a cell that does
/// not begin with one is a character like others. Empty rows are left out. Linear time.
std::vector<DelimitedRow> read_delimited(std::string_view text);

}  // namespace undersigned
