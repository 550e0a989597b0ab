#include "pack/pack.h"

#include <boost/test/unit_test.hpp>
#include <iterator>
#include <string>
#include <vector>

#include "unit/pack/one_rule.h"

using namespace undersigned;
using namespace undersigned::test;

BOOST_AUTO_TEST_SUITE(pack_pack)

BOOST_AUTO_TEST_CASE(rejects_a_bad_topic_file) {
  const struct {
    const char* name;
    const char* topic;
    const char* shown;
  } cases[] = {
      {"no map", "- a\n",
       "x/t.yaml:1:1: error: a topic file must be a map, not a list\n"
       "  1 | - a\n"
       "    | ^\n"},
      {"an unknown key", "rule: []\n",
       "x/t.yaml:1:1: error: unknown key 'rule' of a topic file\n"
       "  1 | rule: []\n"
       "    | ^~~~\n"
       "hint: did you mean 'rules'?\n"},
      {"no rules", "rules: []\n",
       "x/t.yaml:1:8: error: 'rules' is empty\n"
       "  1 | rules: []\n"
       "    |        ^\n"
       "hint: leave the key out\n"},
      {"a rule that is a text", "rules: [ask]\n",
       "x/t.yaml:1:9: error: a rule must be a map, not a text\n"
       "  1 | rules: [ask]\n"
       "    |         ^~~\n"},
      {"a fragment that is a list", "fragments: {we: [we]}\n",
       "x/t.yaml:1:17: error: a fragment must be a text, not a list\n"
       "  1 | fragments: {we: [we]}\n"
       "    |                 ^\n"},
      {"a mistake in a fragment",
       "fragments:\n"
       "  us: 'we|us)'\n",
       "x/t.yaml:2:13: error: unmatched ')'\n"
       "  2 |   us: 'we|us)'\n"
       "    |             ^\n"
       "hint: write \\) for the character\n"},
      {"fragments in a circle",
       "fragments:\n"
       "  us: '{them}'\n"
       "  them: '{us}'\n",
       "x/t.yaml:2:8: error: fragments that need each other: us -> them -> us\n"
       "  2 |   us: '{them}'\n"
       "    |        ^~~~~~\n"
       "hint: write one of them out\n"
       "x/t.yaml:3:10: error: fragments that need each other: them -> us -> them\n"
       "  3 |   them: '{us}'\n"
       "    |          ^~~~\n"
       "hint: write one of them out\n"},
      {"a fragment of another file", "fragments: {somewhere: here}\n",
       "x/t.yaml:1:13: error: the fragment 'somewhere' is defined twice\n"
       "  1 | fragments: {somewhere: here}\n"
       "    |             ^~~~~~~~~\n"
       "hint: first in x/base.yaml:3\n"},

  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(problems(files_with(c.topic)) == c.shown); }
  }
}

BOOST_AUTO_TEST_CASE(rejects_a_bad_header) {
  const struct {
    const char* name;
    const char* header;
    const char* shown;
  } cases[] = {
      {"no id",
       "version: '1'\n"
       "scripts: [Latin]\n"
       "phases: [first]\n",
       "x/pack.yaml:1:1: error: pack.yaml has no 'id'\n"
       "  1 | version: '1'\n"
       "    | ^\n"},
      {"no phases",
       "id: x\n"
       "version: '1'\n"
       "scripts: [Latin]\n",
       "x/pack.yaml:1:1: error: pack.yaml has no 'phases'\n"
       "  1 | id: x\n"
       "    | ^\n"},
      {"an unknown fold",
       "id: x\n"
       "version: '1'\n"
       "scripts: [Latin]\n"
       "words: {fold: [widht]}\n"
       "phases: [first]\n",
       "x/pack.yaml:4:16: error: unknown fold 'widht'\n"
       "  4 | words: {fold: [widht]}\n"
       "    |                ^~~~~\n"
       "hint: did you mean 'width'?\n"},
      {"a flag that is none",
       "id: x\n"
       "version: '1'\n"
       "scripts: [Latin]\n"
       "words: {spaced: on}\n"
       "phases: [first]\n",
       "x/pack.yaml:4:17: error: spaced must be true or false\n"
       "  4 | words: {spaced: on}\n"
       "    |                 ^~\n"},
      {"an unknown key of words",
       "id: x\n"
       "version: '1'\n"
       "scripts: [Latin]\n"
       "words: {space: true}\n"
       "phases: [first]\n",
       "x/pack.yaml:4:9: error: unknown key 'space' of 'words'\n"
       "  4 | words: {space: true}\n"
       "    |         ^~~~~\n"
       "hint: did you mean 'spaced'?\n"},
      {"scripts that are no list",
       "id: x\n"
       "version: '1'\n"
       "scripts: Latin\n"
       "phases: [first]\n",
       "x/pack.yaml:3:10: error: scripts must be a list, not a text\n"
       "  3 | scripts: Latin\n"
       "    |          ^~~~~\n"},
      {"an empty label",
       "id: x\n"
       "version: '1'\n"
       "scripts: [Latin]\n"
       "phases: [first]\n"
       "labels: {authors: ''}\n",
       "x/pack.yaml:5:19: error: a label must be a text, not an empty one\n"
       "  5 | labels: {authors: ''}\n"
       "    |                   ^~\n"},
      {"an empty file", "# later\n", "x/pack.yaml: error: pack.yaml must be a map, not nothing\n"},

  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(problems({{"x/pack.yaml", c.header}}) == c.shown); }
  }
  BOOST_TEST(problems({{"x/t.yaml", kBase}}) ==
             "x/t.yaml: error: the pack has no pack.yaml\n"
             "hint: see rules/README.md, section 'pack.yaml'\n");
}

BOOST_AUTO_TEST_CASE(reports_everything_in_one_run_ordered_by_place) {
  Files files = files_with(rule_with({"says", "unit: word", "priority: high"}));
  files.push_back({"x/lexicons/a.tsv", "pay\t\n"});
  files.push_back({"x/b.yaml", "fragments: {us: '\\w', them: 'a('}\nrule: []\n"});
  BOOST_TEST(problems(files) ==
             "x/b.yaml:1:18: error: unsupported escape '\\w'\n"
             "  1 | fragments: {us: '\\w', them: 'a('}\n"
             "    |                  ^~\n"
             "hint: it knows ASCII only; write [\\pL\\pN] or name the letters\n"
             "x/b.yaml:1:31: error: missing ')'\n"
             "  1 | fragments: {us: '\\w', them: 'a('}\n"
             "    |                               ^\n"
             "hint: write \\( for the character\n"
             "x/b.yaml:2:1: error: unknown key 'rule' of a topic file\n"
             "  2 | rule: []\n"
             "    | ^~~~\n"
             "hint: did you mean 'rules'?\n"
             "x/lexicons/a.tsv:1:4: error: no value after the tab\n"
             "  1 | pay\\u{9}\n"
             "    |    ^~~~~\n"
             "hint: write a value, or leave the tab out\n"
             "x/t.yaml:2:5: error: the rule has no 'says'\n"
             "  2 |   - id: ask\n"
             "    |     ^\n"
             "x/t.yaml:7:11: error: unknown unit 'word'\n"
             "  7 |     unit: word\n"
             "    |           ^~~~\n"
             "hint: known: sentence, block, requirement or consequence\n"
             "x/t.yaml:8:15: error: priority must be a whole number\n"
             "  8 |     priority: high\n"
             "    |               ^~~~\n");
}

BOOST_AUTO_TEST_CASE(judges_no_rule_where_a_file_could_not_be_read) {
  Files files = files_with(rule_with({"pattern: '{us} {@broken}'"}));
  files.push_back({"x/u.yaml", "fragments: {us: we\n"});
  BOOST_TEST(problems(files) ==
             "x/u.yaml:1:12: error: this bracket is not closed\n"
             "  1 | fragments: {us: we\n"
             "    |            ^\n"
             "hint: a map ends with '}'\n");
}

BOOST_AUTO_TEST_CASE(calls_no_broken_lexicon_unknown) {
  Files files = files_with(rule_with({"pattern: 'we {@broken}'"}));
  files.push_back({"x/lexicons/broken.tsv", "pay\t\n"});
  BOOST_TEST(problems(files) ==
             "x/lexicons/broken.tsv:1:4: error: no value after the tab\n"
             "  1 | pay\\u{9}\n"
             "    |    ^~~~~\n"
             "hint: write a value, or leave the tab out\n");
}

BOOST_AUTO_TEST_CASE(rejects_two_rules_of_one_id) {
  Files files = files_with(rule_with({}) + rule_with({"says: again"}).substr(7));
  BOOST_TEST(problems(files) ==
             "x/t.yaml:8:5: error: the rule 'x.t.ask' is defined twice\n"
             "  8 |   - id: ask\n"
             "    |     ^\n"
             "hint: first at x/t.yaml:2\n");
}

BOOST_AUTO_TEST_CASE(lets_a_pack_replace_what_is_shared) {
  const Files shared = {{"shared/f.yaml", "fragments: {we: nobody, us: us}\n"},
                        {"shared/lexicons/verb.tsv", "sleep\n"},
                        {"shared/lexicons/mark.tsv", "dot\n"}};
  const auto pack = load(files_with(rule_with({"pattern: '{we} {us} {@verb} {@mark}'"})), shared);
  BOOST_TEST(pack->rules.back().any.front().regex ==
             "(?:(?:we|the undersigned)) (?:us) {@verb} {@mark}");
  BOOST_TEST(pack->lexicon("verb")->entries().front().surface == "pay");
  BOOST_TEST(pack->lexicon("mark")->entries().front().surface == "dot");

  const Files twice = {{"shared/f.yaml", "fragments: {us: a}\n"},
                       {"shared/g.yaml", "fragments: {us: b}\n"}};
  BOOST_TEST(problems(files_with(rule_with({})), twice) ==
             "shared/g.yaml:1:13: error: the fragment 'us' is defined twice\n"
             "  1 | fragments: {us: b}\n"
             "    |             ^~\n"
             "hint: first in shared/f.yaml:1\n");
}

BOOST_AUTO_TEST_CASE(reads_the_header) {
  const auto pack = load({{"en/pack.yaml",
                           "id: en\nversion: '0.1'\nscripts: [Latin, Greek]\n"
                           "words: {spaced: true, fold: [quotes, accents]}\n"
                           "phases: [b, a]\nlabels: {addressee: To}\n"}});
  BOOST_TEST(pack->id == "en");
  BOOST_TEST(pack->version == "0.1");
  BOOST_TEST(join(pack->scripts) == "Latin,Greek");
  BOOST_TEST(join(pack->phases) == "b,a");
  BOOST_TEST(pack->labels.at("addressee") == "To");
  BOOST_TEST(pack->words.spaced);
  BOOST_TEST(!pack->words.ignore_case);
  BOOST_TEST(pack->words.fold.quotes);
  BOOST_TEST(pack->words.fold.accents);
  BOOST_TEST(!pack->words.fold.width);
}

BOOST_AUTO_TEST_CASE(orders_rules_by_phase_then_by_file) {
  const auto pack =
      load(files_with(rule_with({}) + rule_with({"id: early", "phase: first"}).substr(7) +
                      rule_with({"id: off", "disabled: true"}).substr(7) +
                      rule_with({"id: more", "emit: wish"}).substr(7)));
  std::vector<std::string> ids;
  for (const Rule& rule : pack->rules) ids.push_back(rule.id);
  BOOST_TEST(join(ids) == "x.base.town,x.t.early,x.t.ask,x.t.more");
  BOOST_TEST(join(pack->kinds) == "demand,number,one,ordinal,place,wish");
  BOOST_TEST(static_cast<unsigned>(pack->character_of("demand")) == 0xF0000u);
  BOOST_TEST(static_cast<unsigned>(pack->character_of("wish")) == 0xF0140u);
  BOOST_TEST(static_cast<unsigned>(pack->character_of("wishes")) == 0u);
  BOOST_TEST(pack->lexicon("verb")->name() == "verb");
  BOOST_TEST(pack->lexicon("verbs") == nullptr);
}

BOOST_AUTO_TEST_CASE(digests_names_and_bytes_of_all_files) {
  const Files files = files_with(rule_with({}));
  const std::string digest = load(files)->sha256;
  BOOST_TEST(digest.size() == 64u);
  BOOST_TEST(load(files)->sha256 == digest);
  BOOST_TEST(load(files_with(rule_with({}) + "# a remark\n"))->sha256 != digest);
  BOOST_TEST(load(files, {{"shared/f.yaml", "fragments: {us: we}\n"}})->sha256 != digest);
}

BOOST_AUTO_TEST_CASE(an_extending_pack_replaces_what_it_names_and_keeps_the_rest) {
  const std::string header = "id: x\nversion: '2'\nextends: true\n";
  const std::string topic = rule_with({"says: ours"}) + "  - {id: gone, disabled: true}\n";
  const std::string gone =
      rule_with({"id: gone"}) + rule_with({}).substr(std::string("rules:\n").size());
  Files base = files_with(gone);
  const Files own = {{"ours/pack.yaml", header},
                     {"ours/t.yaml", topic},
                     {"ours/base.yaml", "fragments: {we: us}\n"},
                     {"ours/lexicons/verb.tsv", "sing\n"}};

  BOOST_TEST(extended_pack(own) == "x");
  BOOST_TEST(extended_pack(base).empty());
  const auto pack = value_of(load_pack(own, {}, base));
  BOOST_TEST(pack->version == "2");
  BOOST_TEST(join(pack->phases) == "first,second,third");
  BOOST_TEST(pack->lexicon("verb")->entries().front().surface == "sing");
  BOOST_TEST(pack->fragments.at("we").text == "us");
  std::vector<std::string> rules;
  for (const Rule& rule : pack->rules) rules.push_back(rule.id + ":" + rule.says);
  BOOST_TEST(join(rules) == "x.base.town:a town,x.t.ask:ours");
}

BOOST_AUTO_TEST_SUITE_END()
