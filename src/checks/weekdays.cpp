#include "checks/checks.h"

namespace undersigned {

void check_weekdays(const CheckInput& input, std::vector<Finding>& findings) {
  for (const NamedDay& named : input.letter.named_days) {
    const std::chrono::weekday weekday(std::chrono::sys_days(named.day));
    if (weekday.iso_encoding() == named.weekday) continue;
    findings.push_back(contradiction(named.span, "\"" + named.text + "\": " + to_string(named.day) +
                                                     " is a " + name_of(weekday)));
  }
}

}  // namespace undersigned
