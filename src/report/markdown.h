// The report for a comment or a job summary: tables that GitHub and GitLab show.

#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace undersigned {

/// `text` so that Markdown shows it as it is, in a cell of a table too: no markup, no HTML, no
/// link, no mention of a user, one line.
std::string markdown_escaped(std::string_view text);

/// Tables of more than a hundred rows are cut, with a line that says how many are left out, so that
/// the report stays far below the mebibyte that a job summary may have.
std::string markdown_report(const Analysis& analysis);

}  // namespace undersigned
