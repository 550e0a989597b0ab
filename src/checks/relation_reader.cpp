#include "checks/relation_reader.h"

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "base/schema.h"
#include "base/yaml.h"
#include "checks/formula.h"
#include "checks/message.h"

namespace undersigned {
namespace {

using Named = std::vector<std::pair<std::string, const yaml::Node*>>;

template <class Value>
Value choice_of(const Schema& schema, const yaml::Node& node, const char* what,
                const std::vector<std::pair<std::string, Value>>& choices) {
  std::vector<std::string> names;
  for (const auto& choice : choices) names.push_back(choice.first);
  const auto chosen = schema.choice(node, what, names);
  for (const auto& [name, value] : choices)
    if (chosen == name) return value;
  return choices.front().second;
}

/// Lower-case words joined by '-', as in ids of rules.
bool is_name(const std::string& text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

class RelationReader {
 public:
  Result<Relations> read(const std::vector<SourceFile>& sources) {
    std::deque<yaml::File> files;
    for (const SourceFile& source : sources) {
      auto file = yaml::File::parse(source.name, source.bytes);
      if (file) {
        files.push_back(std::move(*file));
        continue;
      }
      const Errors errors = file.error();
      errors_.insert(errors_.end(), errors.begin(), errors.end());
    }
    for (const yaml::File& file : files) roles(Schema(file, errors_));
    for (const yaml::File& file : files) relations(Schema(file, errors_));
    if (!errors_.empty()) return errors_;
    return std::move(result_);
  }

 private:
  void roles(const Schema& schema) {
    const yaml::Node& root = schema.file().root();
    if (!schema.is_map(root, "a file of relations", {"roles", "relations"})) return;
    const yaml::Node* roles = root.find("roles");
    if (!roles || !schema.is_map(*roles, "'roles'")) return;
    for (const auto& [key, value] : roles->entries) {
      if (!is_name(key.text))
        schema.error(key, "not a name for a role", "use lower-case words joined by '-'");
      if (result_.role(key.text)) schema.error(key, "the role '" + key.text + "' is there already");
      result_.roles.push_back(role(schema, key.text, value));
    }
  }

  static Role role(const Schema& schema, const std::string& name, const yaml::Node& node) {
    Role role;
    role.name = name;
    if (!schema.is_map(node, "a role", {"says", "measure", "over-time"})) return role;
    if (const yaml::Node* says = schema.required(node, "says", "the role"))
      role.says = schema.text(*says, "'says'").value_or("");
    if (const yaml::Node* measure = node.find("measure"))
      role.measure = choice_of<Measure>(
          schema, *measure, "measure",
          {{"count", Measure::count}, {"share", Measure::share}, {"amount", Measure::amount}});
    if (const yaml::Node* over_time = node.find("over-time"))
      role.over_time = choice_of<OverTime>(
          schema, *over_time, "course over time",
          {{"fixed", OverTime::fixed}, {"grows", OverTime::grows}, {"changes", OverTime::changes}});
    return role;
  }

  void relations(const Schema& schema) {
    const yaml::Node& root = schema.file().root();
    const yaml::Node* list = root.kind == yaml::Kind::map ? root.find("relations") : nullptr;
    if (!list || !schema.is_list(*list, "'relations'")) return;
    for (const yaml::Node& node : list->items) relation(schema, node);
  }

  void relation(const Schema& schema, const yaml::Node& node) {
    if (!schema.is_map(node, "a relation",
                       {"id", "says", "formula", "scope", "severity", "complete-from", "claim",
                        "message", "contradicted", "without"}))
      return;
    Relation relation;
    if (const yaml::Node* id = schema.required(node, "id", "the relation"))
      relation.id = this->id(schema, *id);
    if (const yaml::Node* says = schema.required(node, "says", "the relation"))
      relation.says = schema.text(*says, "'says'").value_or("");
    if (const yaml::Node* formula = schema.required(node, "formula", "the relation"))
      this->formula(schema, *formula, relation.formula);
    options(schema, node, relation);
    messages(schema, node, relation);
    result_.relations.push_back(std::move(relation));
  }

  std::string id(const Schema& schema, const yaml::Node& node) {
    const std::string id = schema.text(node, "'id'").value_or("");
    if (!is_name(id)) schema.error(node, "not an id", "use lower-case words joined by '-'");
    for (const Relation& other : result_.relations)
      if (other.id == id) schema.error(node, "the relation '" + id + "' is there already");
    return id;
  }

  void formula(const Schema& schema, const yaml::Node& node, Formula& formula) {
    const auto text = schema.text(node, "'formula'");
    if (!text) return;
    if (const auto error = read_formula(*text, formula)) {
      schema.error_inside(node, {error->at, error->at + error->length}, error->message,
                          "a formula is 'role = role * role', with '+' for '*' and '<=', '<', "
                          "'>=' or '>' for '='");
      formula = {};
      return;
    }
    for (const std::string& name : formula.roles())
      known_role(schema, node, name, text->find(name));
  }

  void known_role(const Schema& schema, const yaml::Node& node, const std::string& name,
                  std::size_t at) {
    if (result_.role(name)) return;
    const std::string near = did_you_mean(name, result_.role_names());
    schema.error_inside(node, {at, at + name.size()}, "no role is called '" + name + "'",
                        near.empty() ? "add it to 'roles'" : "did you mean '" + near + "'?");
  }

  static void options(const Schema& schema, const yaml::Node& node, Relation& relation) {
    if (const yaml::Node* scope = node.find("scope"))
      relation.scope = choice_of<Scope>(schema, *scope, "scope",
                                        {{"letter", Scope::letter},
                                         {"demand", Scope::demand},
                                         {"proportion", Scope::proportion},
                                         {"sentence", Scope::sentence}});
    if (const yaml::Node* severity = node.find("severity"))
      relation.severity = choice_of<Severity>(
          schema, *severity, "severity",
          {{"note", Severity::note}, {"warning", Severity::warning}, {"error", Severity::error}});
    const yaml::Node* complete = node.find("complete-from");
    if (!complete) return;
    relation.complete_from = parse_rational(schema.text(*complete, "'complete-from'").value_or(""));
    if (!relation.complete_from)
      schema.error(*complete, "not a number", "write a part of one: 9/10 or 0.9");
    else if (relation.formula.comparison != Formula::Comparison::at_most)
      schema.error(*complete, "'complete-from' is for formulas with '<=' only");
  }

  void messages(const Schema& schema, const yaml::Node& node, Relation& relation) {
    const std::vector<std::string> roles = relation.formula.roles();
    if (const yaml::Node* claim = node.find("claim"); claim && !roles.empty())
      relation.claim = schema.choice(*claim, "role of the formula", roles).value_or("");
    if (const yaml::Node* message = schema.required(node, "message", "the relation"))
      relation.message = this->message(schema, *message, roles);
    if (const yaml::Node* contradicted = node.find("contradicted"))
      relation.contradicted = this->message(schema, *contradicted, roles);
    const yaml::Node* without = node.find("without");
    if (!without || !schema.is_map(*without, "'without'")) return;
    for (const auto& [key, value] : without->entries) {
      yaml::Node name = key;
      if (!roles.empty()) schema.choice(name, "role of the formula", roles);
      relation.without.emplace_back(key.text, this->message(schema, value, roles));
    }
  }

  static std::string message(const Schema& schema, const yaml::Node& node,
                             const std::vector<std::string>& roles) {
    const std::string text = schema.text(node, "a message").value_or("");
    if (roles.empty()) return text;  // its formula is wrong: said already
    for (const MessagePart& part : parts_of(text)) {
      if (!part.is_role || std::find(roles.begin(), roles.end(), part.text) != roles.end())
        continue;
      const std::string near = did_you_mean(part.text, roles);
      schema.error_inside(
          node, {part.at, part.at + part.text.size()},
          "'" + part.text + "' is no role of the formula",
          near.empty() ? "its roles are " + one_of(roles) : "did you mean '" + near + "'?");
    }
    return text;
  }

  Errors errors_;
  Relations result_;
};

}  // namespace

const Role* Relations::role(std::string_view name) const {
  const auto it =
      std::find_if(roles.begin(), roles.end(), [&](const Role& role) { return role.name == name; });
  return it == roles.end() ? nullptr : &*it;
}

std::vector<std::string> Relations::role_names() const {
  std::vector<std::string> names;
  for (const Role& role : roles) names.push_back(role.name);
  return names;
}

Result<Relations> read_relations(const std::vector<SourceFile>& files) {
  return RelationReader().read(files);
}

}  // namespace undersigned
