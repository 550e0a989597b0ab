#include <string>

#include "checks/checks.h"

namespace undersigned {
namespace {

/// From some day of one year to some day of another: 2019 to 2026 is more than 6 and less than 8.
Interval years_between(const ElapsedYears& elapsed) {
  const Rational years(elapsed.to - elapsed.from);
  return {Rational(years - 1), Rational(years + 1), false, false};
}

}  // namespace

void check_elapsed_years(const CheckInput& input, std::vector<Finding>& findings) {
  for (const ElapsedYears& elapsed : input.letter.elapsed_years) {
    if (!is_empty(intersection(years_between(elapsed), elapsed.years))) continue;
    const int years = elapsed.to - elapsed.from;
    findings.push_back(contradiction(
        elapsed.span, "\"" + elapsed.text + "\": from " + std::to_string(elapsed.from) + " to " +
                          std::to_string(elapsed.to) + " it is " +
                          (years < 0 ? "no time at all" : "about " + std::to_string(years))));
  }
}

}  // namespace undersigned
