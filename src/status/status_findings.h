// What of a letter's status a reviewer is to be told, as findings for the formats of pipelines.

#pragma once

#include <string>
#include <vector>

#include "checks/check.h"
#include "status/status.h"

namespace undersigned {

/// The checks that nothing but the status of a letter runs.
const std::vector<std::string>& status_checks();

/// `consequence-due` for each condition whose consequence is due (a note), `deadline` for each
/// demand with a deadline that is not met (checks/deadlines.h; only with `today`), and
/// `open-demand` for each demand that leaves something open (a note). Ids follow `first_id`.
std::vector<Finding> status_findings(const LetterStatus& status, std::size_t first_id);

}  // namespace undersigned
