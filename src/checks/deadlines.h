// How the deadlines of a letter stand on a day that the user names: the program reads no clock.

#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "checks/check.h"
#include "model/letter.h"

namespace undersigned {

/// "3 days left", "today is the last day", "1 day past".
std::string time_left(int days);

/// Of a demand with a deadline: consistent while there is time, reported once it is past,
/// undetermined where the deadline names no day ("within a week").
std::optional<Finding> deadline_finding(const Demand& demand, Date today);

}  // namespace undersigned
