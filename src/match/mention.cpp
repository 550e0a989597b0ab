#include "match/mention.h"

#include "base/unicode.h"

namespace undersigned {

const std::string& Mention::field(std::string_view name) const {
  static const std::string kEmpty;
  const auto it = fields.find(name);
  return it == fields.end() ? kEmpty : it->second.text;
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
