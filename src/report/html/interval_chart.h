// The arithmetic of a check as a drawing: for each role, what is stated of it and what everything
// else allows, and where the two miss each other.

#pragma once

#include <string>
#include <vector>

#include "checks/check.h"

namespace undersigned {

/// Places are units of the drawing; y grows downwards.
struct ChartRow {
  std::string role;
  std::string text;     // as stated; empty where it is what everything else allows
  std::string meaning;  // "more than 70%"
  std::string kind;     // "stated", "core" (one of those that cannot all be true), "allowed"
  int y = 0;
  double from = 0;         // of the bar
  double to = 0;           // the same as `from` for a single value
  bool open_left = false;  // goes on beyond the drawing
  bool open_right = false;
};

/// From the end of what is stated to the nearest value that is allowed.
struct ChartGap {
  int y = 0;  // of the row of what is allowed
  double from = 0;
  double to = 0;
};

/// Rows on one scale: counts and amounts, or shares.
struct IntervalChart {
  static constexpr int kWidth = 420;
  static constexpr int kLeft = 150;   // where the scale begins
  static constexpr int kRight = 306;  // and ends
  static constexpr int kRowHeight = 24;

  std::vector<ChartRow> rows;
  std::vector<ChartGap> gaps;

  int height() const { return 8 + kRowHeight * static_cast<int>(rows.size()); }
};

/// None where nothing can be compared: fewer than two rows in all. Places are rounded to a tenth.
std::vector<IntervalChart> interval_charts(const Finding& finding);

}  // namespace undersigned
