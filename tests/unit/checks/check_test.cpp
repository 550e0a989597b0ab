#include "checks/check.h"

#include <rapidcheck.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/relation_reader.h"
#include "support/result.h"

namespace undersigned {
namespace {

const char* const kRelations =
    "roles:\n"
    "  signers: {says: those who signed}\n"
    "  staff: {says: the staff}\n"
    "  share: {says: their share, measure: share}\n"
    "  others: {says: all others}\n"
    "  all: {says: all together}\n"
    "  listed: {says: the listed}\n"
    "relations:\n"
    "  - {id: product, says: s, formula: signers = share * staff, message: product}\n"
    "  - {id: sum, says: s, formula: all = signers + others, message: sum}\n"
    "  - {id: order, says: s, formula: listed <= signers, message: order}\n";

const Relations& relations() {
  static const Relations kRead = test::value_of(read_relations({{"t.yaml", kRelations}}));
  return kRead;
}

std::string ends_of(const Interval& interval) {
  if (is_point(interval)) return to_string(*interval.lower);
  return (interval.lower ? to_string(*interval.lower) : "") + (interval.lower_open ? "<" : "..") +
         (interval.upper_open ? "<" : "") + (interval.upper ? to_string(*interval.upper) : "");
}

Statement said(const std::string& role, Interval exact, Interval loose) {
  Statement statement;
  statement.role = role;
  statement.exact = std::move(exact);
  statement.loose = std::move(loose);
  statement.text = ends_of(statement.exact);
  if (statement.loose != statement.exact) statement.text += " or " + ends_of(statement.loose);
  return statement;
}

/// Something true of `value`, by its words or at least loosely.
Statement true_of(const std::string& role, const Rational& value) {
  const bool share = role == "share";
  const Rational unit = share ? Rational(1) / 100 : Rational(1);
  const Rational off = unit * *rc::gen::inRange(0, 30);
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      return said(role, point(value), point(value));
    case 1: {
      const Interval over = {value - unit - off, std::nullopt, true, false};
      return said(role, over, over);
    }
    case 2: {
      const Interval at_most = {std::nullopt, value + off, false, false};
      return said(role, at_most, at_most);
    }
    case 3: {
      const Interval range = {value - off, value + off, false, false};
      return said(role, range, range);
    }
    default:  // rounded to `off` beside it
      return said(role, point(value + off), {value, value + off + off + unit, false, true});
  }
}

/// Statements on a random letter in which all relations hold.
std::vector<Statement> true_statements() {
  const int staff = *rc::gen::inRange(1, 300);
  const int signers = *rc::gen::inRange(0, staff + 1);
  const int others = *rc::gen::inRange(0, 100);
  const int listed = *rc::gen::inRange(0, signers + 1);
  const std::pair<const char*, Rational> values[] = {
      {"staff", staff},   {"signers", signers},      {"share", Rational(signers) / staff},
      {"others", others}, {"all", signers + others}, {"listed", listed}};
  std::vector<Statement> statements;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) {
    const auto& [role, value] = values[*rc::gen::inRange<std::size_t>(0, std::size(values))];
    statements.push_back(true_of(role, value));
  }
  return statements;
}

/// Statements of which nobody knows whether they go together.
std::vector<Statement> any_statements() {
  std::vector<Statement> statements = true_statements();
  for (const Statement& other : true_statements()) statements.push_back(other);
  return statements;
}

std::vector<Statement> contradictions_core(const Finding& finding,
                                           const std::vector<Statement>& statements) {
  std::vector<Statement> core;
  for (const Evidence& one : finding.evidence) {
    if (!one.core) continue;
    const auto it = std::find_if(statements.begin(), statements.end(), [&](const Statement& each) {
      return each.role == one.what && each.text == one.text;
    });
    core.push_back(*it);
  }
  return core;
}

bool any_contradiction(const std::vector<Statement>& statements) {
  const auto findings = run_checks({}, relations(), statements);
  return std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
    return finding.verdict == Verdict::contradicted;
  });
}

std::string line_of(const Finding& finding) {
  std::string line = finding.id + " " + finding.check + " " + to_string(finding.verdict) + " " +
                     to_string(finding.severity) + " " + finding.message;
  for (const Evidence& one : finding.evidence)
    line += "; " + one.what + " " + one.text + (one.core ? "!" : "");
  for (const Implied& one : finding.implies)
    line += "; " + one.role + " " + in_words(one.bounds, one.share);
  return line + "\n";
}

std::string all_lines(const std::vector<Statement>& statements) {
  std::string out;
  for (const Finding& finding : run_checks({}, relations(), statements)) out += line_of(finding);
  return out;
}

BOOST_AUTO_TEST_SUITE(checks_check)

BOOST_AUTO_TEST_CASE(never_contradicts_what_is_true_together) {
  BOOST_TEST(rc::check("true statements are not contradicted",
                       [] { RC_ASSERT(!any_contradiction(true_statements())); }));
}

BOOST_AUTO_TEST_CASE(finds_cores_of_which_every_member_is_needed) {
  BOOST_TEST(rc::check("a core is contradicted, and nothing that lacks one of it", [] {
    const std::vector<Statement> statements = any_statements();
    for (const Finding& finding : run_checks({}, relations(), statements)) {
      if (finding.verdict != Verdict::contradicted) continue;
      const std::vector<Statement> core = contradictions_core(finding, statements);
      RC_LOG() << line_of(finding) << "alone: " << all_lines(core) << std::endl;
      RC_ASSERT(any_contradiction(core));
      for (std::size_t i = 0; i < core.size(); ++i) {
        std::vector<Statement> rest = core;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
        RC_ASSERT(!any_contradiction(rest));
      }
    }
  }));
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_the_order_of_statements) {
  BOOST_TEST(rc::check("shuffled statements have the same findings", [] {
    std::vector<Statement> statements = any_statements();
    const std::string lines = all_lines(statements);
    for (std::size_t i = statements.size(); i > 1; --i)
      std::swap(statements[i - 1], statements[*rc::gen::inRange<std::size_t>(0, i)]);
    RC_ASSERT(all_lines(statements) == lines);
  }));
}

BOOST_AUTO_TEST_CASE(finds_what_only_several_relations_contradict) {
  BOOST_TEST(all_lines({said("listed", point(10), point(10)), said("staff", point(9), point(9))}) ==
             "k1 product contradicted error 9 (staff), 10 (listed) cannot all be true: s; "
             "staff 9!; listed 10!; signers at most 9; share at least 111.1%; staff at least "
             "10\n");
}

BOOST_AUTO_TEST_CASE(takes_many_statements_in_its_stride) {
  std::vector<Statement> statements;
  for (int i = 0; i < 20000; ++i) {
    const char* const roles[] = {"signers", "staff", "share"};
    statements.push_back(
        said(roles[i % 3], point(Rational(i) / 20000), point(Rational(i) / 20000)));
  }
  BOOST_TEST(run_checks({}, relations(), statements).size() < 1000u);
}

BOOST_AUTO_TEST_CASE(says_that_a_range_is_upside_down) {
  Quantity quantity;
  quantity.id = "q1";
  quantity.text = "60 to 50";
  quantity.reversed = true;
  quantity.bounds = {50, 60, false, false};
  Letter letter;
  letter.quantities = {quantity};
  const auto findings = run_checks(letter, relations(), {});
  BOOST_TEST_REQUIRE(findings.size() == 1u);
  BOOST_TEST(line_of(findings[0]) ==
             "k1 range contradicted error 60 to 50 is upside down: the first number is the "
             "larger one;  60 to 50!\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
