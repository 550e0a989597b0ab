// The day of the calendar that a mention's words name.

#pragma once

#include <optional>

#include "base/date.h"
#include "match/mention.h"

namespace undersigned {

/// From the fields of a deadline, in one of these ways; `written` is the day of the letter.
/// - year, month and day. Without a year, the first such day that is not before `written`. With
///   `last` "before" it is the day before.
/// - month, and year or not as above, with `last` "end": the last day of the month.
/// - `count` and `unit` (day, week, fortnight, month, year): counted from `written`. A month has no
///   31st of its own: a month from 31 January is the last day of February.
/// - weekday alone: the first one after `written`.
/// Nothing where a field or `written` is missing, or for a day that the calendar does not have.
std::optional<Date> read_day(const Mention& mention, std::optional<Date> written);

/// The field weekday, 1 for Monday to 7 for Sunday; nothing for anything else.
std::optional<unsigned> read_weekday(const Mention& mention);

/// The field `field` as a year that stands alone, 1000 to 9999; nothing for anything else.
std::optional<int> read_year(const Mention& mention, const char* field);

}  // namespace undersigned
