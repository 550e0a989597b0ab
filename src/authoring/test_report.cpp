#include "authoring/test_report.h"

#include <nlohmann/json.hpp>

#include "base/unicode.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of_result(ExampleResult result) {
  switch (result) {
    case ExampleResult::passed:
      return "passed";
    case ExampleResult::failed:
      return "failed";
    case ExampleResult::known_gap:
      return "known-gap";
    case ExampleResult::gap_closed:
      break;
  }
  return "gap-closed";
}

Json place(const Place& place, const NameOf& name_of) {
  return {{"file", name_of(place.file)}, {"line", place.line}, {"column", place.column}};
}

Json example(const ExampleOutcome& outcome, const NameOf& name_of) {
  const Example& example = *outcome.example;
  Json out = {{"rule", outcome.rule->id},
              {"place", place(example.place, name_of)},
              {"result", name_of_result(outcome.result)},
              {"must_match", example.must_match},
              {"text", collapse_space(example.text)}};
  if (!outcome.problem.empty()) out["problem"] = outcome.problem;
  if (!example.expected_failure.empty()) out["expected_failure"] = example.expected_failure;
  Json expected = Json::array();
  for (const Example::Expected& one : example.yields) expected.push_back(one.fields);
  if (!expected.empty()) out["expected"] = std::move(expected);
  Json found = Json::array();
  for (const auto& mention : outcome.found) {
    Json fields = Json::object();
    for (const auto& [name, text] : mention) fields[name] = text;
    found.push_back(std::move(fields));
  }
  out["found"] = std::move(found);
  return out;
}

}  // namespace

std::string test_report(const std::vector<ExampleOutcome>& outcomes,
                        const std::vector<PackMutations>& mutated, const NameOf& name_of) {
  std::string out = example_report(outcomes, name_of);
  for (const PackMutations& one : mutated) out += "\n" + mutation_report(one.run, name_of);
  return out;
}

std::string test_report_json(const std::vector<ExampleOutcome>& outcomes,
                             const std::vector<PackMutations>& mutated, const NameOf& name_of) {
  Json counts = {{"passed", 0}, {"failed", 0}, {"known-gap", 0}, {"gap-closed", 0}};
  Json examples = Json::array();
  for (const ExampleOutcome& outcome : outcomes) {
    const char* result = name_of_result(outcome.result);
    counts[result] = counts[result].get<int>() + 1;
    examples.push_back(example(outcome, name_of));
  }
  Json out = {{"schema", "undersigned.rules-test/1"},
              {"counts", std::move(counts)},
              {"examples", std::move(examples)}};
  if (mutated.empty()) return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  std::size_t tried = 0, refused = 0, left = 0;
  Json unnoticed = Json::array();
  for (const PackMutations& one : mutated) {
    tried += one.run.tried;
    refused += one.run.refused;
    left += one.run.left;
    for (const Mutation* mutation : one.run.unnoticed)
      unnoticed.push_back({{"owner", mutation->owner},
                           {"place", place(mutation->place, name_of)},
                           {"left_out", mutation->what}});
  }
  out["mutations"] = {{"tried", tried}, {"refused", refused}, {"left", left}};
  out["unnoticed"] = std::move(unnoticed);
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace undersigned
