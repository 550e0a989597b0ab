// The numbers of a text, for programs that compare number readers.

#pragma once

#include <string>

#include "report/report.h"

namespace undersigned {

/// A JSON array, in the order of the text; ended by a newline. See Stage in report/report.h.
std::string dump_numbers(const Analysis& analysis);

}  // namespace undersigned
