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

struct DelimitedText {
  std::vector<DelimitedRow> rows;
  int unclosed = 0;  // the line of a quote that nothing closes: all behind it is one cell; 0: none
};

/// RFC 4180 with the delimiter that the first line has most of: a tab, a comma or a semicolon.
/// Quoted cells may hold delimiters, line ends and doubled quotes; a quote inside a cell that does
/// not begin with one is a character like others. Empty rows are left out. Linear time.
DelimitedText read_delimited(std::string_view text);

}  // namespace undersigned
