#include "authoring/example_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr int kColumn = 48;

/// Padded with spaces to the column's width, or with what is longer left as it is.
std::string padded(const std::string& text) {
  const int width = display_width(text);
  return text + std::string(static_cast<std::size_t>(std::max(0, kColumn - width)), ' ');
}

std::string place_of(const ExampleOutcome& outcome, const NameOf& name_of) {
  const Place& place = outcome.example->place;
  return escape_controls(fmt::format("{}:{}:{}", name_of(place.file), place.line, place.column));
}

/// Expected and found fields of one mention; a mark behind those that differ.
std::string side_by_side(const Example::Expected* expected,
                         const std::vector<std::pair<std::string, std::string>>* found) {
  const std::string nothing = "nothing";
  if (!found || !expected) {
    std::string left, right;
    if (expected)
      for (const auto& [name, text] : expected->fields)
        left += (left.empty() ? "" : ", ") + name + ": " + text;
    if (found)
      for (const auto& [name, text] : *found)
        right += (right.empty() ? "" : ", ") + name + ": " + text;
    return "    " + padded(escape_controls(expected ? left : nothing)) + "  " +
           escape_controls(found ? right : nothing) + "  <-\n";
  }
  std::string out;
  for (const auto& [name, text] : *found) {
    const auto it = expected->fields.find(name);
    const bool differs = it != expected->fields.end() && it->second != text;
    const std::string left = it == expected->fields.end() ? "" : name + ": " + it->second;
    out += "    " + padded(escape_controls(left)) + "  " + escape_controls(name + ": " + text) +
           (differs ? "  <-\n" : "\n");
  }
  for (const auto& [name, text] : expected->fields) {
    const auto same = [&, key = name](const auto& field) { return field.first == key; };
    if (std::none_of(found->begin(), found->end(), same))
      out += "    " + padded(escape_controls(name + ": " + text)) + "  " + nothing + "  <-\n";
  }
  return out;
}

std::string failure(const ExampleOutcome& outcome, const NameOf& name_of) {
  const Example& example = *outcome.example;
  std::string out = fmt::format("{}: error: {} {}\n", place_of(outcome, name_of), outcome.rule->id,
                                escape_controls(outcome.problem));
  out += "    " + escape_controls(collapse_space(example.text)) + "\n";
  if (outcome.found.empty() && example.yields.empty()) return out;
  out += "    " + padded("expected") + "  found\n";
  for (std::size_t i = 0; i < std::max(outcome.found.size(), example.yields.size()); ++i) {
    if (i > 0) out += '\n';
    out += side_by_side(i < example.yields.size() ? &example.yields[i] : nullptr,
                        i < outcome.found.size() ? &outcome.found[i] : nullptr);
  }
  return out;
}

std::string counted(std::size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string example_report(const std::vector<ExampleOutcome>& outcomes, const NameOf& name_of) {
  std::string failures, gaps;
  std::size_t failed = 0, known = 0;
  std::set<std::string> rules, covered;
  for (const ExampleOutcome& outcome : outcomes) {
    const Example& example = *outcome.example;
    rules.insert(outcome.rule->id);
    switch (outcome.result) {
      case ExampleResult::passed:
        if (example.must_match) covered.insert(outcome.rule->id);
        break;
      case ExampleResult::failed:
        ++failed;
        failures += failure(outcome, name_of) + "\n";
        break;
      case ExampleResult::gap_closed:
        ++failed;
        failures +=
            fmt::format("{}: error: {} holds now\n    {}\nhint: leave out its expected-failure\n\n",
                        place_of(outcome, name_of), outcome.rule->id,
                        escape_controls(collapse_space(example.text)));
        break;
      case ExampleResult::known_gap:
        ++known;
        gaps += fmt::format("{}: known gap of {}: {}\n", place_of(outcome, name_of),
                            outcome.rule->id, escape_controls(example.expected_failure));
        break;
    }
  }
  return failures + gaps +
         fmt::format("{}: {} held, {} failed, {}; {} of {} found what they say\n",
                     counted(outcomes.size(), "example", "examples"),
                     outcomes.size() - failed - known, failed,
                     counted(known, "known gap", "known gaps"), covered.size(),
                     counted(rules.size(), "rule", "rules"));
}

bool has_failures(const std::vector<ExampleOutcome>& outcomes) {
  return std::any_of(outcomes.begin(), outcomes.end(), [](const ExampleOutcome& outcome) {
    return outcome.result == ExampleResult::failed || outcome.result == ExampleResult::gap_closed;
  });
}

}  // namespace undersigned
