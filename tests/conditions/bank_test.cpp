// The sentences of en.yaml and zh.yaml, and every condition in them.

#include "support/bank.h"

namespace undersigned {
namespace {

/// "all(a | not(b))"
std::string tree_of(const Requirement& requirement) {
  if (requirement.op == Requirement::Op::leaf) return requirement.text;
  std::string parts;
  for (const Requirement& part : requirement.children)
    parts += (parts.empty() ? "" : " | ") + tree_of(part);
  const char* name = requirement.op == Requirement::Op::all   ? "all"
                     : requirement.op == Requirement::Op::any ? "any"
                                                              : "not";
  return std::string(name) + '(' + parts + ')';
}

std::string consequence_of(const Condition& condition, const Letter& letter) {
  for (const Commitment& commitment : letter.commitments)
    if (commitment.id == condition.commitment) return commitment.text;
  return condition.consequence;
}

/// "unless | consequence | tree", one condition behind the other.
std::string conditions_of(const Letter& letter) {
  std::string out;
  for (const Condition& condition : letter.conditions)
    out += (out.empty() ? "" : "; ") + condition.connective + " | " +
           consequence_of(condition, letter) + " | " + tree_of(condition.requires_);
  return out;
}

BOOST_AUTO_TEST_SUITE(conditions)

BOOST_AUTO_TEST_CASE(finds_in_each_sentence_what_it_says) {
  test::check_bank(UNDERSIGNED_SOURCE_DIR "/tests/conditions", {60, 40}, conditions_of);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
