// The keys of rule files: what the loader accepts and what the JSON Schema for editors says come
// from these tables alone.

#pragma once

#include <string>
#include <vector>

namespace undersigned {

enum class ValueType {
  text,
  flag,  // true or false
  integer,
  texts,     // a list of texts
  patterns,  // a list of patterns
  keys,      // a map with the keys of `of`
  items,     // a list of maps with the keys of `of`
  named,     // a map of names of the author's own to texts
  fields,    // a map of names to a text, a map with the keys of `of`, or a list of either
  examples,  // a list of texts or maps with the keys of `of`
  yields,    // a list of maps of fields to texts
};

struct KeySpec {
  const char* name;
  ValueType type;
  bool required;
  const char* says;                      // one line for an editor
  std::vector<std::string> values = {};  // all that a text, or an item of a list, may be
  const std::vector<KeySpec>* of = nullptr;
};

using Keys = std::vector<KeySpec>;

const Keys& pack_keys();  // of pack.yaml
const Keys& words_keys();
const Keys& topic_keys();  // of a topic file
const Keys& rule_keys();
const Keys& where_keys();
const Keys& near_keys();
const Keys& split_keys();
const Keys& also_keys();
const Keys& field_keys();
const Keys& examples_keys();
const Keys& example_keys();

std::vector<std::string> names_of(const Keys& keys);

/// The values of one key. The key must be there.
const std::vector<std::string>& values_of(const Keys& keys, const std::string& name);

}  // namespace undersigned
