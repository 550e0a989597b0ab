#include "authoring/example_run.h"

#include <fmt/format.h>

#include <utility>

#include "base/unicode.h"
#include "ingest/document.h"
#include "segment/segments.h"

namespace undersigned {
namespace {

using Found = std::vector<std::vector<std::pair<std::string, std::string>>>;

std::vector<std::pair<std::string, std::string>> describe(const Mention& mention,
                                                          std::string_view text,
                                                          bool several_kinds) {
  std::vector<std::pair<std::string, std::string>> out;
  if (several_kinds) out.emplace_back("kind", mention.kind);
  out.emplace_back("text", collapse_space(mention.span.of(text)));
  for (const auto& [name, field] : mention.fields) out.emplace_back(name, field.text);
  if (mention.tree) out.emplace_back("tree", to_string(*mention.tree, text));
  return out;
}

Result<Found> find(const Matcher& matcher, const Rule& rule, const Example& example) {
  const std::string before = example.before.empty() ? "" : example.before + "\n\n";
  const auto document = read_document({"example.md", before + example.text}, {});
  if (!document) return document.error();
  const Segments segments = segment(*document, matcher.packs());
  Found found;
  for (const Mention& mention : matcher.match(*document, segments).mentions)
    if (mention.rule == rule.id)
      found.push_back(describe(mention, document->text, !rule.also.empty()));
  return found;
}

std::string value(const std::vector<std::pair<std::string, std::string>>& mention,
                  const std::string& field) {
  for (const auto& [name, text] : mention)
    if (name == field) return text;
  return {};
}

/// What does not hold, or empty.
std::string judge(const Found& found, const Example& example) {
  if (!example.must_match) return found.empty() ? "" : "must not match, but does";
  if (found.empty()) return "must match, but does not";
  if (example.yields.empty()) return {};
  if (found.size() != example.yields.size())
    return fmt::format("must yield {}, but yields {}", example.yields.size(), found.size());
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const auto& [field, expected] : example.yields[i].fields)
      if (value(found[i], field) != expected)
        return fmt::format("must yield {}: '{}', but yields '{}'", field, expected,
                           value(found[i], field));
  return {};
}

ExampleResult result_of(bool holds, const Example& example) {
  if (example.expected_failure.empty())
    return holds ? ExampleResult::passed : ExampleResult::failed;
  return holds ? ExampleResult::gap_closed : ExampleResult::known_gap;
}

}  // namespace

std::vector<ExampleOutcome> run_examples(const Matcher& matcher,
                                         const std::function<bool(const Rule&)>& wanted) {
  std::vector<ExampleOutcome> outcomes;
  for (const auto& pack : matcher.packs())
    for (const Rule& rule : pack->rules) {
      if (!wanted(rule)) continue;
      for (const Example& example : rule.examples) {
        ExampleOutcome outcome;
        outcome.rule = &rule;
        outcome.example = &example;
        if (auto found = find(matcher, rule, example)) {
          outcome.problem = judge(*found, example);
          outcome.found = std::move(*found);
        } else {
          outcome.problem = found.error().front().message;
        }
        outcome.result = result_of(outcome.problem.empty(), example);
        outcomes.push_back(std::move(outcome));
      }
    }
  return outcomes;
}

bool holds(const Matcher& mutant, const Rule& rule, const Example& example) {
  const auto found = find(mutant, rule, example);
  return found && judge(*found, example).empty();
}

}  // namespace undersigned
