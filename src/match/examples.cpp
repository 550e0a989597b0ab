#include "match/examples.h"

#include <fmt/format.h>

#include "base/unicode.h"
#include "ingest/document.h"
#include "segment/segments.h"

namespace undersigned {
namespace {

/// What a rule found in an example.
struct Found {
  Document document;
  std::vector<Mention> mentions;

  std::string value(const Mention& mention, const std::string& field) const {
    if (field == "text") return collapse_space(mention.span.of(document.text));
    if (field == "tree") return mention.tree ? to_string(*mention.tree, document.text) : "";
    return mention.field(field);
  }

  std::string describe(const Mention& mention) const {
    std::string out = fmt::format("text: '{}'", value(mention, "text"));
    for (const auto& [name, field] : mention.fields)
      out += fmt::format(", {}: '{}'", name, field.text);
    if (mention.tree) out += ", tree: '" + value(mention, "tree") + "'";
    return "{" + out + "}";
  }

  std::string describe() const {
    std::string out;
    for (const Mention& mention : mentions) out += (out.empty() ? "" : " ") + describe(mention);
    return out.empty() ? "nothing" : out;
  }
};

Result<Found> find(const Matcher& matcher, const Rule& rule, const Example& example) {
  auto document = read_document({"example.md", example.text}, {});
  if (!document) return document.error();
  const Segments segments = segment(*document, matcher.packs());
  Found found;
  for (Mention& mention : matcher.match(*document, segments).mentions)
    if (mention.rule == rule.id) found.mentions.push_back(std::move(mention));
  found.document = std::move(*document);
  return found;
}

/// What is wrong, or empty.
std::string judge(const Found& found, const Example& example) {
  if (!example.must_match)
    return found.mentions.empty() ? "" : "must not match, but yields " + found.describe();
  if (found.mentions.empty()) return "must match, but does not";
  if (example.yields.empty()) return {};
  if (found.mentions.size() != example.yields.size())
    return fmt::format("must yield {}, but yields {}: {}", example.yields.size(),
                       found.mentions.size(), found.describe());
  for (std::size_t i = 0; i < example.yields.size(); ++i)
    for (const auto& [field, expected] : example.yields[i].fields) {
      const std::string value = found.value(found.mentions[i], field);
      if (value != expected)
        return fmt::format("must yield {}: '{}', but yields {}", field, expected,
                           found.describe(found.mentions[i]));
    }
  return {};
}

}  // namespace

ExampleResults run_examples(const Matcher& matcher) {
  ExampleResults results;
  for (const auto& pack : matcher.packs()) {
    for (const Rule& rule : pack->rules) {
      for (const Example& example : rule.examples) {
        ++results.run;
        const auto found = find(matcher, rule, example);
        const std::string problem = found ? judge(*found, example) : found.error().front().message;
        if (!problem.empty())
          results.failures.push_back({example.place, rule.id + " " + problem, example.text, 1, {}});
      }
    }
  }
  return results;
}

}  // namespace undersigned
