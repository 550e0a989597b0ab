// Numbers written in digits: which stretches of digits are one number, which are a list or a range,
// and which are no number at all (versions, dates, telephone numbers, clock times).

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/rational.h"
#include "base/span.h"

namespace undersigned {

struct Figure {
  Span span;
  Rational value;
  int decimals = 0;
};

/// What was read from one place on: every digit up to `end` is accounted for, by a figure or by
/// being no number. So the caller never reads a digit twice, however long the run is.
struct FigureRun {
  std::vector<Figure> figures;
  std::size_t end = 0;
  bool without_value = false;  // meant as a number, but of more than kMaxDigits digits, or over 0
};

/// Reads the run of digits, marks and hyphens that begins at `at`, where a digit stands, or a
/// decimal mark before one. `decimal_mark` is '.' or ','; the other one separates groups.
///
///   1,200  1 200  1'200.5  1,00,000  1.200.000    one number
///   1.200,5                                       one number: the two marks tell each other apart
///   1,23   22,24,26                               a list
///   18-45  24/7                                   two numbers
///   1/2    2 1/2                                  a fraction: less than one, denominator up to ten
///   1.2.3  10.0.0.1  2023-11-17  10:30  007       none
///   1/0                                           none, without a value
FigureRun read_figures(std::string_view text, std::size_t at, char decimal_mark);

}  // namespace undersigned
