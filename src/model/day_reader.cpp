#include "model/day_reader.h"

#include <charconv>
#include <chrono>
#include <string>

namespace undersigned {
namespace {

constexpr int kFirstYear = 1000;  // of a year that stands alone: below it, it is another number
constexpr int kLastYear = 9999;
constexpr int kLongestTerm = 1'000;  // of any unit: beyond it, no deadline is meant

std::optional<int> number_in(const Mention& mention, const char* field) {
  const std::string text = mention.field(field);
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (text.empty() || error != std::errc() || stop != end) return std::nullopt;
  return number;
}

std::optional<Date> day_in(int year, int month, int day) {
  if (year < 1 || year > kLastYear || month < 1 || day < 1) return std::nullopt;
  const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

Date plus_days(Date date, int count) {
  return Date(std::chrono::sys_days(date) + std::chrono::days(count));
}

std::optional<Date> last_day_of(int year, int month) {
  const auto first = day_in(year, month, 1);
  if (!first) return std::nullopt;
  return Date(first->year() / first->month() / std::chrono::last);
}

/// What `day_of` gives for the year that is said; else the first such day from `written` on.
template <typename DayOfYear>
std::optional<Date> in_said_year(const Mention& mention, std::optional<Date> written,
                                 DayOfYear day_of) {
  if (const auto said = number_in(mention, "year")) return day_of(*said);
  if (!written || !mention.field("year").empty()) return std::nullopt;
  const int year = static_cast<int>(written->year());
  const std::optional<Date> date = day_of(year);
  return date && *date >= *written ? date : day_of(year + 1);
}

std::optional<Date> counted_from(Date written, int count, const std::string& unit) {
  if (count < 0 || count > kLongestTerm) return std::nullopt;
  if (unit == "day") return plus_days(written, count);
  if (unit == "week") return plus_days(written, 7 * count);
  if (unit == "fortnight") return plus_days(written, 14 * count);
  if (unit != "month" && unit != "year") return std::nullopt;
  const Date date = written + std::chrono::months(unit == "year" ? 12 * count : count);
  return date.ok() ? date : Date(date.year() / date.month() / std::chrono::last);
}

Date next_weekday(Date written, unsigned weekday) {
  const std::chrono::weekday today{std::chrono::sys_days(written)};
  const auto ahead = static_cast<int>((weekday + 6 - today.iso_encoding()) % 7) + 1;
  return plus_days(written, ahead);
}

}  // namespace

std::optional<Date> read_day(const Mention& mention, std::optional<Date> written) {
  const auto month = number_in(mention, "month");
  const auto day = number_in(mention, "day");
  const std::string last = mention.field("last");
  if (month && last == "end")
    return in_said_year(mention, written, [&](int year) { return last_day_of(year, *month); });
  if (month && day) {
    const auto date =
        in_said_year(mention, written, [&](int year) { return day_in(year, *month, *day); });
    return date && last == "before" ? plus_days(*date, -1) : date;
  }
  if (month || day || !written) return std::nullopt;
  if (const auto count = number_in(mention, "count"))
    return counted_from(*written, *count, mention.field("unit"));
  const auto weekday = read_weekday(mention);
  return weekday ? std::optional<Date>(next_weekday(*written, *weekday)) : std::nullopt;
}

std::optional<unsigned> read_weekday(const Mention& mention) {
  const auto number = number_in(mention, "weekday");
  if (!number || *number < 1 || *number > 7) return std::nullopt;
  return static_cast<unsigned>(*number);
}

std::optional<int> read_year(const Mention& mention, const char* field) {
  const auto year = number_in(mention, field);
  return year && *year >= kFirstYear && *year <= kLastYear ? year : std::nullopt;
}

}  // namespace undersigned
