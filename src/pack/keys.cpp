#include "pack/keys.h"

#include <algorithm>

namespace undersigned {

const Keys& pack_keys() {
  static const Keys kKeys = {
      {"id", ValueType::text, true, "The language, such as en"},
      {"version", ValueType::text, true, "Of the pack, for reports"},
      {"extends", ValueType::flag, false,
       "Changes the built-in pack of this id; only version besides"},
      {"scripts", ValueType::texts, false, "Unicode script names that the pack reads"},
      {"words", ValueType::keys, false, "How words are compared", {}, &words_keys()},
      {"phases", ValueType::texts, false, "In the order in which they run"},
      {"labels", ValueType::named, false, "Words of the language for reports"},
  };
  return kKeys;
}

const Keys& words_keys() {
  static const Keys kKeys = {
      {"spaced", ValueType::flag, false, "Words are set apart by spaces"},
      {"ignore-case", ValueType::flag, false, "Capitals do not matter"},
      {"fold",
       ValueType::texts,
       false,
       "What is undone before rules see a text",
       {"width", "quotes", "accents", "traditional", "han-space"}},
  };
  return kKeys;
}

const Keys& topic_keys() {
  static const Keys kKeys = {
      {"fragments", ValueType::named, false, "Named pieces of pattern, visible in the whole pack"},
      {"rules", ValueType::items, false, "The rules of this topic", {}, &rule_keys()},
  };
  return kKeys;
}

const Keys& rule_keys() {
  static const Keys kKeys = {
      {"id", ValueType::text, true, "Lower-case words joined by '-', unique in the file"},
      {"says", ValueType::text, true, "What the rule recognises, one line for a reader"},
      {"phase", ValueType::text, true, "One of the pack's phases"},
      {"emit", ValueType::text, true, "The kind of mention"},
      {"unit",
       ValueType::text,
       false,
       "The stretch of text that the rule is tried on; sentence without it",
       {"sentence", "block", "requirement", "consequence"}},
      {"where", ValueType::keys, false, "Where the unit must stand", {}, &where_keys()},
      {"pattern", ValueType::text, false, "The one pattern; or write 'any'"},
      {"any", ValueType::patterns, false, "Alternatives; an earlier one keeps later ones away"},
      {"all", ValueType::patterns, false, "Patterns that must be found in the unit too"},
      {"unless", ValueType::patterns, false, "Patterns that must not be found in the unit"},
      {"near",
       ValueType::items,
       false,
       "Patterns that must be found near the match",
       {},
       &near_keys()},
      {"not-near",
       ValueType::items,
       false,
       "Patterns that must not be found near the match",
       {},
       &near_keys()},
      {"hide", ValueType::texts, false, "Kinds of mention that hide their words from the patterns"},
      {"span", ValueType::text, false,
       "The capture that is the mention; the whole match without it"},
      {"fields", ValueType::fields, false, "What the mention says", {}, &field_keys()},
      {"split", ValueType::keys, false, "Cuts a capture at coordinators", {}, &split_keys()},
      {"also",
       ValueType::items,
       false,
       "Other mentions that are made of each match",
       {},
       &also_keys()},
      {"priority", ValueType::integer, false, "Higher wins between overlapping mentions"},
      {"tags", ValueType::texts, false, "Names to select rules by: rules list --tag"},
      {"severity",
       ValueType::text,
       false,
       "Each mention is a finding of this severity in the report",
       {"note", "warning", "error"}},
      {"examples",
       ValueType::keys,
       true,
       "Two that match and one that does not",
       {},
       &examples_keys()},
      {"disabled", ValueType::flag, false, "Switches the rule off"},
  };
  return kKeys;
}

const Keys& where_keys() {
  static const Keys kKeys = {
      {"regions",
       ValueType::texts,
       false,
       "The regions of the letter; without it the letter's own text",
       {"frame", "heading", "salutation", "body", "closing", "signatures"}},
      {"blocks",
       ValueType::texts,
       false,
       "The kinds of block",
       {"paragraph", "heading", "list-item", "quote", "table-row", "preformatted"}},
      {"lead-in", ValueType::text, false, "What the governing lead-in asks"},
      {"first-sentence", ValueType::flag, false, "The unit is the first sentence of its block"},
      {"list-level", ValueType::integer, false, "How deep the list item is nested, from 1"},
      {"with", ValueType::texts, false, "Mentions of which the unit must hold one"},
      {"without", ValueType::texts, false, "Mentions that the unit may not hold"},
      {"part-of", ValueType::texts, false, "Conditions of which the unit must be a part"},
      {"inside", ValueType::texts, false, "Mentions in one of which the match must lie"},
      {"outside", ValueType::texts, false, "Mentions in which the match may not lie"},
      {"document-with", ValueType::texts, false, "Mentions of which the document must hold one"},
      {"document-without", ValueType::texts, false, "Mentions that the document may not hold"},
  };
  return kKeys;
}

const Keys& near_keys() {
  static const Keys kKeys = {
      {"pattern", ValueType::text, true, "What must, or must not, be found"},
      {"within", ValueType::text, true,
       "N words, N characters, sentence, next-sentence, previous-sentence or block"},
      {"side",
       ValueType::text,
       false,
       "Of the match; either without it",
       {"either", "before", "after"}},
  };
  return kKeys;
}

const Keys& also_keys() {
  static const Keys kKeys = {
      {"emit", ValueType::text, true, "The kind of mention"},
      {"span", ValueType::text, true, "The capture that is the mention"},
      {"fields", ValueType::fields, false, "What the mention says", {}, &field_keys()},
  };
  return kKeys;
}

const Keys& split_keys() {
  static const Keys kKeys = {
      {"capture", ValueType::text, true, "The capture that is cut"},
      {"part", ValueType::text, true, "What must follow a coordinator for a part to begin there"},
      {"whole", ValueType::text, false, "What must stand in the part before it"},
      {"negated", ValueType::text, false, "Of a tree: parts that are a 'not'; captures 'rest'"},
      {"into",
       ValueType::text,
       false,
       "A mention for each part, or one with a tree",
       {"mentions", "tree"}},
  };
  return kKeys;
}

const Keys& field_keys() {
  static const Keys kKeys = {
      {"capture", ValueType::text, false, "The text of a capture"},
      {"lookup", ValueType::text, false, "A lexicon: the value of its first entry in 'in'"},
      {"in", ValueType::text, false, "The capture that a look-up looks into"},
      {"number", ValueType::text, false, "The value of the number in a capture"},
      {"list", ValueType::text, false, "The parts of a capture, cut at every coordinator"},
      {"inherit", ValueType::text, false, "The same field of what stands before or governs"},
      {"default", ValueType::text, false, "The value where there is none"},
  };
  return kKeys;
}

const Keys& examples_keys() {
  static const Keys kKeys = {
      {"before", ValueType::text, false, "What stands before every example, as a paragraph"},
      {"match",
       ValueType::examples,
       true,
       "At least two texts that the rule must match",
       {},
       &example_keys()},
      {"no-match",
       ValueType::examples,
       true,
       "At least one that it must not match",
       {},
       &example_keys()},
  };
  return kKeys;
}

const Keys& example_keys() {
  static const Keys kKeys = {
      {"text", ValueType::text, true,
       "A letter in Markdown, of one sentence mostly; {a|b}: once with each"},
      {"before", ValueType::text, false, "What stands before it instead"},
      {"yields", ValueType::yields, false, "The mentions, in their order, with fields to compare"},
      {"expected-failure", ValueType::text, false, "Why the example does not hold yet"},
  };
  return kKeys;
}

std::vector<std::string> names_of(const Keys& keys) {
  std::vector<std::string> names;
  for (const KeySpec& key : keys) names.emplace_back(key.name);
  return names;
}

const std::vector<std::string>& values_of(const Keys& keys, const std::string& name) {
  return std::find_if(keys.begin(), keys.end(),
                      [&](const KeySpec& key) { return key.name == name; })
      ->values;
}

}  // namespace undersigned
