#include "match/list_tree.h"

#include <string>
#include <utility>

#include "match/lead_ins.h"

namespace undersigned {

std::optional<RequirementTree> tree_of_list(const Mention& mention, const Segments& segments) {
  const std::string& op = mention.field("requires-list");
  if (op.empty()) return std::nullopt;
  const std::size_t own = segments.sentences[mention.sentence].block;
  const std::size_t end = end_of_list(segments.blocks, own);
  RequirementTree tree;
  tree.op = op == "any" ? RequirementTree::Op::any : RequirementTree::Op::all;
  for (std::size_t i = mention.sentence + 1; i < segments.sentences.size(); ++i) {
    const Sentence& sentence = segments.sentences[i];
    if (sentence.block >= end) break;
    const bool first = segments.sentences[i - 1].block != sentence.block;
    const Block& block = segments.blocks[sentence.block];
    if (!first || block.continued || block.level > segments.blocks[own + 1].level) continue;
    tree.children.push_back({RequirementTree::Op::leaf, sentence.span, {}});
  }
  if (tree.children.empty()) return std::nullopt;
  tree.span = {tree.children.front().span.begin, tree.children.back().span.end};
  if (tree.children.size() == 1) return std::move(tree.children.front());
  return tree;
}

}  // namespace undersigned
