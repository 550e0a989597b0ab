#include "authoring/json_schema.h"

#include <nlohmann/json.hpp>

#include "pack/keys.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

Json object_of(const Keys& keys);
Json rule();

/// YAML reads 70 and true as other types than JSON's string; to a rule both are texts.
Json text() { return {{"type", {"string", "number", "boolean"}}}; }

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Json names_to(Json value) {
  return {{"type", "object"}, {"additionalProperties", std::move(value)}};
}

Json value_of(const KeySpec& key) {
  Json word = key.values.empty() ? text() : Json{{"type", "string"}, {"enum", key.values}};
  switch (key.type) {
    case ValueType::text:
      return word;
    case ValueType::flag:
      return {{"type", "boolean"}};
    case ValueType::integer:
      return {{"type", "integer"}};
    case ValueType::texts:
    case ValueType::patterns:
      return list_of(std::move(word));
    case ValueType::keys:
      return object_of(*key.of);
    case ValueType::items:
      return list_of(key.of == &rule_keys() ? rule() : object_of(*key.of));
    case ValueType::named:
      return names_to(text());
    case ValueType::fields: {
      const Json form = {{"anyOf", {text(), object_of(*key.of)}}};
      return names_to({{"anyOf", {text(), object_of(*key.of), list_of(form)}}});
    }
    case ValueType::examples:
      return list_of({{"anyOf", {text(), object_of(*key.of)}}});
    case ValueType::yields:
      return list_of(names_to(text()));
  }
  return {};
}

Json object_of(const Keys& keys) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const KeySpec& key : keys) {
    Json value = value_of(key);
    value["description"] = key.says;
    properties[key.name] = std::move(value);
    if (key.required) required.push_back(key.name);
  }
  Json out = {
      {"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
  if (!required.empty()) out["required"] = std::move(required);
  return out;
}

/// A rule, or `{id: ..., disabled: true}`, which switches one off.
Json rule() {
  Json out = object_of(rule_keys());
  const Json switches_off = {{"required", {"id", "disabled"}},
                             {"maxProperties", 2},
                             {"properties", {{"disabled", {{"const", true}}}}}};
  const Json whole = {{"required", std::move(out["required"])},
                      {"anyOf", {{{"required", {"pattern"}}}, {{"required", {"any"}}}}}};
  out.erase("required");
  out["if"] = switches_off;
  out["else"] = whole;
  return out;
}

}  // namespace

std::string rules_schema(SchemaOf what) {
  const bool topic = what == SchemaOf::topic;
  Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                 {"title", topic ? "A topic file of an undersigned pack"
                                 : "The pack.yaml of an undersigned pack"}};
  schema.update(object_of(topic ? topic_keys() : pack_keys()));
  return schema.dump(2) + "\n";
}

}  // namespace undersigned
