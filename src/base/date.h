// Days of the calendar, as files of the user's and reports write them.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace undersigned {

using Date = std::chrono::year_month_day;

/// Reads "2024-05-01" (ISO 8601, years 1 to 9999). Nothing for anything else, and for a day that
/// the calendar does not have.
std::optional<Date> parse_date(std::string_view text);

/// "2024-05-01"
std::string to_string(Date date);

/// "Thursday", in the language of the reports.
std::string name_of(std::chrono::weekday weekday);

/// Negative if `to` is before `from`.
int days_between(Date from, Date to);

}  // namespace undersigned
