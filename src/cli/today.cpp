#include "cli/today.h"

namespace undersigned {

void TodayOption::declare(Options& options) {
  options.add("--today", given, "The day to count from, such as 2026-05-01: how deadlines stand");
}

Result<std::optional<Date>> TodayOption::read() const {
  if (!given) return std::optional<Date>();
  const auto date = parse_date(*given);
  if (!date) return error_in({}, "'" + *given + "' is no day", "write it as 2026-05-01");
  return date;
}

}  // namespace undersigned
