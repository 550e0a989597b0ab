#include "checks/relation_reader.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

const std::string kRoles =
    "roles:\n"
    "  signers: {says: those who signed, over-time: grows}\n"
    "  staff: {says: the staff}\n"
    "  share: {says: their share, measure: share}\n";

std::string errors_of(const std::string& text) {
  const auto relations = read_relations({{"checks/t.yaml", text}});
  return relations ? std::string("none") : to_string(relations.error());
}

BOOST_AUTO_TEST_SUITE(checks_relation_reader)

BOOST_AUTO_TEST_CASE(reads_roles_and_relations_of_all_files) {
  const auto relations =
      test::value_of(read_relations({{"a.yaml",
                                      "relations:\n"
                                      "  - id: share-signed\n"
                                      "    says: their share times the staff is those who signed\n"
                                      "    formula: signers = share * staff\n"
                                      "    claim: share\n"
                                      "    severity: error\n"
                                      "    message: '{signers} of {staff}'\n"
                                      "    contradicted: 'not {= share}'\n"
                                      "    without: {staff: 'a staff of {= staff}'}\n"},
                                     {"b.yaml", kRoles}}));
  BOOST_TEST(relations.roles.size() == 3u);
  BOOST_TEST((relations.role("signers")->over_time == OverTime::grows));
  BOOST_TEST((relations.role("share")->measure == Measure::share));
  BOOST_TEST(!relations.role("nobody"));
  BOOST_TEST_REQUIRE(relations.relations.size() == 1u);
  const Relation& relation = relations.relations[0];
  BOOST_TEST(relation.id == "share-signed");
  BOOST_TEST(relation.claim == "share");
  BOOST_TEST((relation.severity == Severity::error));
  BOOST_TEST((relation.scope == Scope::letter));
  BOOST_TEST(relation.contradicted == "not {= share}");
  BOOST_TEST_REQUIRE(relation.without.size() == 1u);
  BOOST_TEST(relation.without[0].second == "a staff of {= staff}");
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_and_where) {
  const std::string head = kRoles + "relations:\n  - {id: r, says: s, message: m, ";
  const struct {
    const char* name;
    std::string text;
    const char* errors;
  } cases[] = {
      {"an unknown role", head + "formula: signers = share * staf}\n",
       "checks/t.yaml:6:61: error: no role is called 'staf'\n"
       "  6 |   - {id: r, says: s, message: m, formula: signers = share * staf}\n"
       "    |                                                             ^~~~\n"
       "hint: did you mean 'staff'?\n"},
      {"a wrong formula", head + "formula: signers staff}\n",
       "checks/t.yaml:6:51: error: expected '=', '<=', '<', '>=' or '>'\n"
       "  6 |   - {id: r, says: s, message: m, formula: signers staff}\n"
       "    |                                                   ^~~~~\n"
       "hint: a formula is 'role = role * role', with '+' for '*' and '<=', '<', '>=' or '>' for "
       "'='\n"},
      {"an unknown key", head + "formula: signers = staff, skope: letter}\n",
       "checks/t.yaml:6:60: error: unknown key 'skope' of a relation\n"
       "  6 |   - {id: r, says: s, message: m, formula: signers = staff, skope: letter}\n"
       "    |                                                            ^~~~~\n"
       "hint: did you mean 'scope'?\n"},
      {"an unknown scope", head + "formula: signers = staff, scope: leter}\n",
       "checks/t.yaml:6:67: error: unknown scope 'leter'\n"
       "  6 |   - {id: r, says: s, message: m, formula: signers = staff, scope: leter}\n"
       "    |                                                                   ^~~~~\n"
       "hint: did you mean 'letter'?\n"},
      {"a role in a message that the formula has not",
       kRoles +
           "relations:\n  - {id: r, says: s, formula: signers = staff, message: 'of {shares}'}\n",
       "checks/t.yaml:6:62: error: 'shares' is no role of the formula\n"
       "  6 |   - {id: r, says: s, formula: signers = staff, message: 'of {shares}'}\n"
       "    |                                                              ^~~~~~\n"
       "hint: its roles are signers or staff\n"},
      {"complete-from of an equality", head + "formula: signers = staff, complete-from: 9/10}\n",
       "checks/t.yaml:6:75: error: 'complete-from' is for formulas with '<=' only\n"
       "  6 |   - {id: r, says: s, message: m, formula: signers = staff, complete-from: 9/10}\n"
       "    |                                                                           ^~~~\n"},
      {"an id twice",
       kRoles + "relations:\n"
                "  - {id: r, says: s, formula: signers = staff, message: m}\n"
                "  - {id: r, says: s, formula: signers = staff, message: m}\n",
       "checks/t.yaml:7:10: error: the relation 'r' is there already\n"
       "  7 |   - {id: r, says: s, formula: signers = staff, message: m}\n"
       "    |          ^\n"},
      {"a role without a meaning", "roles:\n  staff: {}\n",
       "checks/t.yaml:2:10: error: the role has no 'says'\n"
       "  2 |   staff: {}\n"
       "    |          ^\n"},
      {"a name in capitals", "roles:\n  Staff: {says: s}\n",
       "checks/t.yaml:2:3: error: not a name for a role\n"
       "  2 |   Staff: {says: s}\n"
       "    |   ^~~~~\n"
       "hint: use lower-case words joined by '-'\n"},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.name)
  BOOST_TEST(errors_of(tc.text) == tc.errors);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
