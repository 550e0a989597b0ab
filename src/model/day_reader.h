// The day of the calendar that a mention's words name.

#pragma once

#include <optional>

#include "base/date.h"
#include "match/mention.h"

namespace undersigned {

/// From the fields year, month and day, and `last`: with `before`, it is the day before. Without a
/// year, the first such day that is not before `written`, the day of the letter. Nothing where a
/// field is missing, or for a day that the calendar does not have.
std::optional<Date> read_day(const Mention& mention, std::optional<Date> written);

/// The field weekday, 1 for Monday to 7 for Sunday; nothing for anything else.
std::optional<unsigned> read_weekday(const Mention& mention);

}  // namespace undersigned
