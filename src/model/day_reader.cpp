#include "model/day_reader.h"

#include <charconv>
#include <chrono>
#include <string>

namespace undersigned {
namespace {

constexpr int kLastYear = 9999;

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

}  // namespace

std::optional<Date> read_day(const Mention& mention, std::optional<Date> written) {
  const auto month = number_in(mention, "month");
  const auto day = number_in(mention, "day");
  if (!month || !day) return std::nullopt;
  std::optional<Date> date;
  if (const auto said = number_in(mention, "year")) {
    date = day_in(*said, *month, *day);
  } else if (written && mention.field("year").empty()) {
    const int year = static_cast<int>(written->year());
    date = day_in(year, *month, *day);
    if (!date || *date < *written) date = day_in(year + 1, *month, *day);
  }
  if (!date || mention.field("last") != "before") return date;
  return Date(std::chrono::sys_days(*date) - std::chrono::days(1));
}

std::optional<unsigned> read_weekday(const Mention& mention) {
  const auto number = number_in(mention, "weekday");
  if (!number || *number < 1 || *number > 7) return std::nullopt;
  return static_cast<unsigned>(*number);
}

}  // namespace undersigned
