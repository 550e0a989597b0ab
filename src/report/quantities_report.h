// What `undersigned quantities` prints.

#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace undersigned {

enum class QuantitiesFormat { text, csv, markdown };

/// Every quantity of the letters, one row each: its place, its words, what they allow, what is
/// counted or measured, in which role, of which day, and who says it. Numbers are exact: a bound of
/// 1/3 is `1/3`. Ended by a newline. Nothing that a letter says can act in a terminal, a table or a
/// spreadsheet.
std::string write_quantities(const std::vector<Analysis>& letters, QuantitiesFormat format);

}  // namespace undersigned
