#include "checks/formula.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

std::string text_of(const Operand& operand) {
  if (operand.number) return to_string(*operand.number);
  return operand.each ? "sum(" + operand.role + ")" : operand.role;
}

/// "a at-most b + c", or "4+2: the message".
std::string parsed(const std::string& text) {
  Formula formula;
  if (const auto error = read_formula(text, formula))
    return std::to_string(error->at) + "+" + std::to_string(error->length) + ": " + error->message;
  static constexpr const char* kComparisons[] = {"equal", "at-most", "less", "at-least", "greater"};
  std::string out =
      text_of(formula.left) + " " + kComparisons[static_cast<int>(formula.comparison)];
  const char* join = formula.join == Formula::Join::product ? " *" : " +";
  for (std::size_t i = 0; i < formula.right.size(); ++i)
    out += (i > 0 ? join : "") + (" " + text_of(formula.right[i]));
  return out;
}

BOOST_AUTO_TEST_SUITE(checks_formula)

BOOST_AUTO_TEST_CASE(reads_products_sums_and_orders) {
  const struct {
    const char* text;
    const char* formula;
  } cases[] = {
      {"signers = share * staff", "signers equal share * staff"},
      {"all=women+men+7", "all equal women + men + 7"},
      {"listed <= signers", "listed at-most signers"},
      {"a < b", "a less b"},
      {"a >= 1/2 * b", "6+1: expected '*', '+' or the end"},
      {"a >= 0.5 * b", "a at-least 0.5 * b"},
      {"a > b", "a greater b"},
      {"100 >= sum(part-share)", "100 at-least sum(part-share)"},
  };
  for (const auto& tc : cases) BOOST_TEST(parsed(tc.text) == tc.formula);
}

BOOST_AUTO_TEST_CASE(says_where_a_formula_is_wrong) {
  const struct {
    const char* text;
    const char* error;
  } cases[] = {
      {"", "0+1: expected a role or a number"},
      {"a", "1+1: expected '=', '<=', '<', '>=' or '>'"},
      {"a = ", "4+1: expected a role or a number"},
      {"a = b * c + d", "10+1: a formula multiplies or adds, not both"},
      {"a = b c", "6+1: expected '*', '+' or the end"},
      {"a == b", "3+1: expected a role or a number"},
      {"a = 1.2.3", "4+5: not a number"},
      {"1 = 2", "5+1: a formula needs a role"},
      {"a = sum(b", "9+1: expected ')'"},
      {"a = sum(+)", "8+1: expected a role"},
      {"a = b * sum(c)", "14+1: a sum cannot be multiplied"},
      {"sum(a) = b", "10+1: a sum stands on the right"},
      {"A = b", "0+1: expected a role or a number"},
  };
  for (const auto& tc : cases) BOOST_TEST(parsed(tc.text) == tc.error, tc.text);
}

BOOST_AUTO_TEST_CASE(names_each_role_once) {
  Formula formula;
  BOOST_TEST(!read_formula("a = b + a + 3", formula));
  const std::vector<std::string> roles = formula.roles();
  BOOST_TEST(roles == (std::vector<std::string>{"a", "b"}), boost::test_tools::per_element());
  BOOST_TEST(formula.has_role("b"));
  BOOST_TEST(!formula.has_role("c"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
