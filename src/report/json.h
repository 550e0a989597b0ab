// The JSON report, version 1: rules/README.md names the categories, src/report/README.md the keys.

#pragma once

#include <string>

#include "report/report.h"

namespace undersigned {

/// Two-space indentation, a newline at the end. The same analysis gives the same bytes.
std::string json_report(const Analysis& analysis);

}  // namespace undersigned
