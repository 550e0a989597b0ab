#include "cli/today.h"

namespace undersigned {

void TodayOption::declare(Options& options) {
  options.add("--today DATE", given, "Say how deadlines stand on this day: 2026-05-01");
}

Result<std::optional<Date>> TodayOption::read() const {
  if (!given) return std::optional<Date>();
  const auto date = parse_date(*given);
  if (!date) return error_in({}, "'" + *given + "' is no day", "write it as 2026-05-01");
  return date;
}

}  // namespace undersigned
