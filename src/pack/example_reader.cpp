#include "pack/example_reader.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "pack/keys.h"

namespace undersigned {
namespace {

/// A place of a text where one of several texts may stand: `{we|the undersigned}`.
struct Choice {
  std::string written;
  std::vector<std::string> texts;  // at least two
};

std::vector<Choice> choices_of(std::string_view text) {
  std::vector<Choice> choices;
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string_view::npos;) {
    const std::size_t end = text.find_first_of("{}", at + 1);
    if (end == std::string_view::npos) break;
    const std::string_view inner = text.substr(at + 1, end - at - 1);
    if (text[end] == '}' && inner.find('|') != std::string_view::npos) {
      Choice choice{std::string(text.substr(at, end + 1 - at)), {}};
      for (std::size_t begin = 0; begin <= inner.size();) {
        const std::size_t bar = std::min(inner.find('|', begin), inner.size());
        choice.texts.emplace_back(inner.substr(begin, bar - begin));
        begin = bar + 1;
      }
      choices.push_back(std::move(choice));
    }
    at = end;
  }
  return choices;
}

/// The example with one text chosen at each place: the first, but `text` at `place`.
Example chosen(Example example, const std::vector<Choice>& choices, std::size_t place,
               std::size_t text) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string& choice = choices[i].texts[i == place ? text : 0];
    replace_all(example.text, choices[i].written, choice);
    for (Example::Expected& expected : example.yields)
      for (auto& [field, value] : expected.fields) replace_all(value, choices[i].written, choice);
  }
  return example;
}

class ExampleReader {
 public:
  ExampleReader(const Rule& rule, const Schema& schema) : rule_(rule), schema_(schema) {}

  std::vector<Example> read(const yaml::Node& rule) {
    const yaml::Node* examples = schema_.required(rule, "examples", "the rule");
    if (!examples || !schema_.is_map(*examples, "'examples'", names_of(examples_keys()))) return {};
    if (const yaml::Node* before = examples->find("before"))
      before_ = schema_.text(*before, "before").value_or("");
    const std::size_t matching = read_examples_of(*examples, "match", true);
    const std::size_t others = read_examples_of(*examples, "no-match", false);
    if (matching < 2)
      schema_.error(*examples, "a rule needs two examples that match", "add one under 'match'");
    if (others < 1)
      schema_.error(*examples, "a rule needs an example that does not match",
                    "add one under 'no-match'");
    return std::move(examples_);
  }

 private:
  std::size_t read_examples_of(const yaml::Node& examples, const char* key, bool must_match) {
    const yaml::Node* list = examples.find(key);
    if (!list || !schema_.is_list(*list, key)) return 0;
    for (const yaml::Node& item : list->items) read_example(item, must_match);
    return list->items.size();
  }

  void read_example(const yaml::Node& item, bool must_match) {
    Example example;
    example.must_match = must_match;
    example.before = before_;
    example.place = schema_.place(item);
    if (item.kind == yaml::Kind::map) {
      if (!schema_.is_map(item, "an example", names_of(example_keys()))) return;
      if (const yaml::Node* text = schema_.required(item, "text", "an example"))
        example.text = schema_.text(*text, "text").value_or("");
      if (const yaml::Node* before = item.find("before"))
        example.before = before->kind == yaml::Kind::scalar ? before->text : std::string();
      if (const yaml::Node* yields = item.find("yields")) read_yields(*yields, example);
      if (const yaml::Node* why = item.find("expected-failure"))
        example.expected_failure = schema_.text(*why, "expected-failure").value_or("");
    } else {
      example.text = schema_.text(item, "an example").value_or("");
    }
    add_variants(example);
  }

  /// With each text at each place once, not with all of their combinations.
  void add_variants(const Example& example) {
    const std::vector<Choice> choices = choices_of(example.text);
    examples_.push_back(chosen(example, choices, 0, 0));
    for (std::size_t place = 0; place < choices.size(); ++place)
      for (std::size_t text = 1; text < choices[place].texts.size(); ++text)
        examples_.push_back(chosen(example, choices, place, text));
  }

  void read_yields(const yaml::Node& yields, Example& example) {
    if (!example.must_match)
      schema_.error(yields, "'yields' of an example that must not match", "leave it out");
    if (!schema_.is_list(yields, "yields")) return;
    for (const yaml::Node& mention : yields.items) {
      if (!schema_.is_map(mention, "a yield")) continue;
      Example::Expected expected;
      for (const auto& [key, value] : mention.entries) {
        check_yield(key);
        if (value.kind != yaml::Kind::scalar)
          schema_.error(
              value.kind == yaml::Kind::null ? key : value,
              "the value of '" + key.text + "' must be a text, not " + yaml::describe(value.kind),
              "for an empty field write ''");
        expected.fields[key.text] = value.text;
      }
      example.yields.push_back(std::move(expected));
    }
  }

  void check_yield(const yaml::Node& key) {
    std::vector<std::string> known = {"text"};
    if (!rule_.also.empty()) known.insert(known.begin(), "kind");
    if (rule_.split && rule_.split->tree) known.push_back("tree");
    add_names(rule_.fields, known);
    for (const AlsoSpec& also : rule_.also) add_names(also.fields, known);
    if (std::find(known.begin(), known.end(), key.text) == known.end())
      schema_.error(key, "the rule has no field '" + key.text + "'", "known: " + one_of(known));
  }

  static void add_names(const std::vector<FieldSpec>& fields, std::vector<std::string>& names) {
    for (const FieldSpec& field : fields) {
      names.push_back(field.name);
      if (field.source == FieldSpec::Source::number) names.push_back("at-least");
    }
  }

  const Rule& rule_;
  const Schema& schema_;
  std::vector<Example> examples_;
  std::string before_;
};

}  // namespace

std::vector<Example> read_examples(const yaml::Node& node, const Rule& rule, const Schema& schema) {
  return ExampleReader(rule, schema).read(node);
}

}  // namespace undersigned
