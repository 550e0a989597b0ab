#include "authoring/mutation.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/build.h"

namespace undersigned {
namespace {

std::shared_ptr<const Pack> pack_of(const std::string& keys, const std::string& matching,
                                    const std::string& others) {
  return test::small_pack(
      "fragments:\n  who: 'the (?:board|mayor)'\nrules:\n"
      "  - id: a\n    says: x\n    phase: first\n    emit: demand\n" +
          keys + "    examples:\n      match: [" + matching + "]\n      no-match: [" + others +
          "]\n",
      {{"coordinators", "and\tall\n"}});
}

const auto kAll = [](const Rule&) { return true; };

/// The mutations that no example notices, or "all noticed".
std::string unnoticed(const std::shared_ptr<const Pack>& pack) {
  const auto mutations = mutations_of(*pack, kAll);
  const auto never = std::chrono::steady_clock::time_point::max();
  const MutationRun run = run_mutations(pack, mutations, never, [](std::size_t) {});
  std::string out;
  for (const Mutation* mutation : run.unnoticed)
    out += (out.empty() ? "" : "; ") + mutation->owner + ": " + mutation->what;
  return out.empty() ? "all noticed" : out;
}

BOOST_AUTO_TEST_SUITE(authoring_mutation)

BOOST_AUTO_TEST_CASE(finds_the_parts_that_no_example_needs) {
  const struct {
    const char* name;
    const char* keys;
    const char* matching;
    const char* others;
    const char* unnoticed;
  } cases[] = {
      {"every alternative has its example", "    pattern: 'we (?:ask|urge)'\n", "we ask, we urge",
       "we", "all noticed"},
      {"one has none", "    pattern: 'we (?:ask|urge|beg)'\n", "we ask, we urge", "we",
       "x.t.a: the alternative 'beg' of any[1]"},
      {"an optional part", "    pattern: 'we (?:now )?ask'\n", "we ask, they and we ask", "we",
       "x.t.a: the optional '(?:now )?' of any[1]"},
      {"a pattern", "    any: ['we ask', 'we urge']\n", "we ask, so we ask", "we", "x.t.a: any[2]"},
      {"an exclusion", "    pattern: 'we ask'\n    unless: ['never', 'not']\n", "we ask, so we ask",
       "never do we ask", "x.t.a: unless[2]"},
      {"a restriction", "    pattern: 'we ask'\n    where: {first-sentence: true}\n",
       "we ask, so we ask", "we", "x.t.a: where.first-sentence"},
      {"a fragment", "    pattern: '{who} asks'\n", "the board asks, so the board asks", "we",
       "fragment who: the alternative 'mayor'"},
      {"a fragment with examples for all of it", "    pattern: '{who} asks'\n",
       "the board asks, the mayor asks", "we", "all noticed"},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(unnoticed(pack_of(c.keys, c.matching, c.others)) == c.unnoticed);
    }
}

BOOST_AUTO_TEST_CASE(counts_what_it_had_no_time_for) {
  const auto pack = pack_of("    pattern: 'we (?:ask|urge)'\n", "we ask, we urge", "we");
  const auto mutations = mutations_of(*pack, kAll);
  const MutationRun run = run_mutations(pack, mutations, {}, [](std::size_t) {});
  BOOST_TEST(run.tried == 0u);
  BOOST_TEST(run.left == mutations.size());
  BOOST_TEST(mutation_report(run, [](const std::string& path) { return path; }) ==
             "0 mutations: 0 noticed, 0 not; 2 left untried for want of time\n");
}

BOOST_AUTO_TEST_CASE(names_the_place_of_what_nobody_tests) {
  const auto pack = pack_of("    pattern: 'we (?:ask|beg)'\n", "we ask, so we ask", "we");
  const auto mutations = mutations_of(*pack, kAll);
  const auto never = std::chrono::steady_clock::time_point::max();
  std::size_t done = 0;
  const MutationRun run =
      run_mutations(pack, mutations, never, [&](std::size_t count) { done = count; });
  BOOST_TEST(done == 2u);
  BOOST_TEST(mutation_report(run, [](const std::string& path) { return "rules/" + path; }) ==
             "rules/x/t.yaml:4: x.t.a: no example notices when the alternative 'beg' of any[1] is "
             "left out\n"
             "2 mutations: 1 noticed, 1 not\n"
             "hint: add an example that holds with the part and fails without it\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
