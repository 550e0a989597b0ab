#include "base/date.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>

namespace undersigned {

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!std::equal(text.begin(), text.end(), kShape.begin(), kShape.end(),
                  [&](char c, char shape) { return shape == '0' ? digit(c) : c == shape; }))
    return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    unsigned value = 0;
    std::from_chars(text.data() + at, text.data() + at + size, value);
    return value;
  };
  const Date date{std::chrono::year(static_cast<int>(number(0, 4))),
                  std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2))};
  if (!date.ok() || date.year() < std::chrono::year(1)) return std::nullopt;
  return date;
}

std::string to_string(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string name_of(std::chrono::weekday weekday) {
  std::tm day{};
  day.tm_wday = static_cast<int>(weekday.c_encoding());
  return fmt::format("{:%A}", day);
}

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

}  // namespace undersigned
