#include "match/mention.h"

#include <algorithm>

#include "base/unicode.h"

namespace undersigned {

const std::string& Mention::field(std::string_view name) const {
  static const std::string kEmpty;
  const auto it = fields.find(name);
  return it == fields.end() ? kEmpty : it->second.text;
}

bool satisfies(const Mention& mention, const MentionReference& reference) {
  return mention.kind == reference.kind &&
         std::all_of(reference.tests.begin(), reference.tests.end(), [&](const FieldTest& test) {
           return mention.field(test.field) == test.value;
         });
}

unsigned bits_of(const Mention& mention, const std::vector<FieldTest>& tests) {
  unsigned bits = 0;
  for (const FieldTest& test : tests)
    if (mention.field(test.field) == test.value) bits |= 1U << static_cast<unsigned>(test.bit);
  return bits;
}

std::string to_string(const RequirementTree& tree, std::string_view text) {
  using Op = RequirementTree::Op;
  if (tree.op == Op::leaf) return collapse_space(tree.span.of(text));
  std::string out = tree.op == Op::all ? "all(" : tree.op == Op::any ? "any(" : "not(";
  for (const RequirementTree& child : tree.children) {
    if (&child != &tree.children.front()) out += " | ";
    out += to_string(child, text);
  }
  return out + ")";
}

}  // namespace undersigned
