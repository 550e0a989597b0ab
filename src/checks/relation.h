// What rules/checks/ says: roles of quantities, and how their values must go together.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "base/rational.h"

namespace undersigned {

/// What the values of a role count: whole things, or parts of a whole (from 0 to 1).
enum class Measure { count, share, amount };

/// How the value of a role may differ between two days.
enum class OverTime { fixed, grows, changes };

struct Role {
  std::string name;  // "share-of-staff"
  std::string says;
  Measure measure = Measure::count;
  OverTime over_time = OverTime::fixed;
};

/// Where the statements of one instance of a relation come from.
enum class Scope { letter, demand, proportion, sentence };

/// A role, or a number.
struct Operand {
  std::string role;
  std::optional<Rational> number;
  bool each = false;  // "sum(role)": every statement of the role is a value of its own
};

/// "left = right[0] * right[1]", "left <= right[0] + right[1]", ...
struct Formula {
  enum class Comparison { equal, at_most, less, at_least, greater };
  enum class Join { product, sum };
  Operand left;
  Comparison comparison = Comparison::equal;
  Join join = Join::product;
  std::vector<Operand> right;

  /// The roles in it, each once, in the order of the text.
  std::vector<std::string> roles() const;
  bool has_role(std::string_view name) const;
};

/// Text with `{role}` and `{= role}` in it.
using MessageTemplate = std::string;

struct Relation {
  std::string id;
  std::string says;
  Formula formula;
  Scope scope = Scope::letter;
  Severity severity = Severity::error;    // of a contradiction
  std::optional<Rational> complete_from;  // a left side of at least this part of the right one is
                                          // meant to be all of it
  std::string claim;                      // the role that the verdict is about; empty: any
  MessageTemplate message;
  MessageTemplate contradicted;                                  // empty: `message`
  std::vector<std::pair<std::string, MessageTemplate>> without;  // by the only role not stated
};

/// Immutable once read.
struct Relations {
  std::vector<Role> roles;
  std::vector<Relation> relations;

  const Role* role(std::string_view name) const;
  std::vector<std::string> role_names() const;
};

}  // namespace undersigned
