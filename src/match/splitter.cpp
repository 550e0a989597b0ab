#include "match/splitter.h"

#include <utility>

#include "base/unicode.h"
#include "match/unit.h"

namespace undersigned {
namespace {

enum class Coordinator { list, all, any, none };

Coordinator coordinator_of(const std::string& value) {
  if (value == "any") return Coordinator::any;
  if (value == "none") return Coordinator::none;
  return value == "all" ? Coordinator::all : Coordinator::list;
}

int bracket_step(char32_t c) {
  switch (c) {
    case '(':
    case '[':
    case 0xFF08:
    case 0x300A:
    case 0x300C:
    case 0x300E:
    case 0x3010:
    case 0x201C:
      return 1;
    case ')':
    case ']':
    case 0xFF09:
    case 0x300B:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0x201D:
      return -1;
    default:
      return 0;
  }
}

/// Where a coordinator that begins at `at` ends, those behind it included (", and"). Kind `none`:
/// words that only look like one.
struct Joint {
  std::size_t end = 0;
  Coordinator kind = Coordinator::list;
};

Joint read_joint(std::string_view text, std::size_t at, const Lexicon& coordinators) {
  Joint joint{at, Coordinator::list};
  while (joint.end < text.size()) {
    const auto found = coordinators.match_at(text, joint.end);
    if (!found) break;
    const Coordinator kind = coordinator_of(found->entry->value);
    if (kind == Coordinator::none && joint.end > at) break;
    if (kind == Coordinator::none) return {found->span.end, kind};
    if (kind != Coordinator::list) joint.kind = kind;
    joint.end = found->span.end;
    while (joint.end < text.size() && text[joint.end] == ' ') ++joint.end;
  }
  return joint;
}

PartTree leaf_of(std::string_view folded, Span span, const CompiledPattern* negated) {
  PartTree leaf{PartTree::Op::leaf, span, {}};
  if (!negated) return leaf;
  const std::string_view text = span.of(folded);
  const auto match = negated->search(text, 0);
  if (!match) return leaf;
  for (const auto& [name, rest] : match->captures) {
    if (name != "rest" || rest.empty()) continue;
    const Span inner = trim_marks(folded, {span.begin + rest.begin, span.begin + rest.end});
    return {PartTree::Op::negated, span, {{PartTree::Op::leaf, inner, {}}}};
  }
  return leaf;
}

PartTree join(PartTree::Op op, std::vector<PartTree> children) {
  if (children.size() == 1) return std::move(children.front());
  const Span span{children.front().span.begin, children.back().span.end};
  return {op, span, std::move(children)};
}

}  // namespace

std::vector<Part> split_parts(std::string_view folded, Span capture, const Lexicon& coordinators,
                              const CutTests& tests) {
  const std::string_view text = folded.substr(0, capture.end);
  std::vector<Part> parts;
  std::vector<Coordinator> joints;
  std::size_t begin = capture.begin;
  const auto add_part = [&](std::size_t end) {
    const Span span = trim_marks(folded, {begin, end});
    if (span.empty()) return false;
    parts.push_back({span, false});
    return true;
  };
  int depth = 0;
  for (std::size_t at = capture.begin; at < capture.end;) {
    const Joint joint = depth > 0 ? Joint{at, {}} : read_joint(text, at, coordinators);
    if (joint.end == at) {
      depth += bracket_step(next_code_point(text, at));
      if (depth < 0) depth = 0;
      continue;
    }
    const bool cuts = joint.kind != Coordinator::none && joint.end < capture.end &&
                      (!tests.part || tests.part->search(text, joint.end)) &&
                      (!tests.whole || tests.whole->found_in(text.substr(begin, at - begin)));
    if (cuts && add_part(at)) {
      joints.push_back(joint.kind);
      begin = joint.end;
    }
    at = joint.end;
  }
  if (!add_part(capture.end)) parts.push_back({capture, false});
  Coordinator next = Coordinator::all;
  for (std::size_t i = joints.size(); i-- > 0;) {
    if (joints[i] != Coordinator::list) next = joints[i];
    if (i + 1 < parts.size()) parts[i + 1].alternative = next == Coordinator::any;
  }
  return parts;
}

PartTree part_tree(std::string_view folded, const std::vector<Part>& parts,
                   const CompiledPattern* negated) {
  std::vector<PartTree> alternatives;
  std::vector<PartTree> together;
  for (const Part& part : parts) {
    if (part.alternative)
      alternatives.push_back(join(PartTree::Op::all, std::exchange(together, {})));
    together.push_back(leaf_of(folded, part.span, negated));
  }
  alternatives.push_back(join(PartTree::Op::all, std::move(together)));
  return join(PartTree::Op::any, std::move(alternatives));
}

}  // namespace undersigned
