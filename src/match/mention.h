// What a rule found.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "pack/pack.h"

namespace undersigned {

/// A value that a rule gave to a field.
struct FieldValue {
  std::string text;                // folded white space; of a list: its parts joined by ", "
  std::optional<Span> span;        // bytes of Document::text, where the value stands in the text
  std::vector<std::string> parts;  // of a list

  friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

/// The requirements of a condition.
struct RequirementTree {
  enum class Op { leaf, all, any, negated };
  Op op = Op::leaf;
  Span span;                              // bytes of Document::text
  std::vector<RequirementTree> children;  // of all and any: two or more; of negated: one

  friend bool operator==(const RequirementTree&, const RequirementTree&) = default;
};

struct Mention {
  std::string kind;
  std::string rule;  // full id; empty for the mentions of the number scanner
  Span span;         // bytes of Document::text
  std::map<std::string, FieldValue, std::less<>> fields;
  std::optional<RequirementTree> tree;
  std::size_t sentence = 0;  // index into Segments::sentences of the sentence that holds its begin
  UnitKind unit = UnitKind::sentence;
  std::size_t parent = kNoParent;  // the mention whose requirement or consequence was the unit

  static constexpr std::size_t kNoParent = static_cast<std::size_t>(-1);

  /// The text of a field, or empty.
  const std::string& field(std::string_view name) const;
};

/// True if the mention is of the kind and all tests hold.
bool satisfies(const Mention& mention, const MentionReference& reference);

/// The bits of the tests that hold, for the character of the mention (pack/mention_reference.h).
unsigned bits_of(const Mention& mention, const std::vector<FieldTest>& tests);

/// "all(a | b | not(c))": the leaves are the words of `text`, white space collapsed.
std::string to_string(const RequirementTree& tree, std::string_view text);

}  // namespace undersigned
