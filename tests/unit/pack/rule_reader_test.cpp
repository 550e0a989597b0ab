#include "pack/rule_reader.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "unit/pack/one_rule.h"

using namespace undersigned;
using namespace undersigned::test;

BOOST_AUTO_TEST_SUITE(pack_rule_reader)

BOOST_AUTO_TEST_CASE(accepts_the_rule_that_the_other_cases_break) {
  BOOST_TEST(problems(files_with(rule_with({}))) == "none");
}

BOOST_AUTO_TEST_CASE(rejects_a_bad_rule_and_says_where) {
  const struct {
    const char* name;
    std::vector<std::string> changes;
    const char* shown;
  } cases[] = {
      {"no id",
       {"id"},
       "x/t.yaml:2:5: error: the rule has no 'id'\n"
       "  2 |   - says: somebody asks\n"
       "    |     ^\n"},
      {"an id that is none",
       {"id: Call_On"},
       "x/t.yaml:2:9: error: 'Call_On' is not a rule id\n"
       "  2 |   - id: Call_On\n"
       "    |         ^~~~~~~\n"
       "hint: lower-case letters, digits and '-', such as call-on\n"},
      {"nothing said",
       {"says"},
       "x/t.yaml:2:5: error: the rule has no 'says'\n"
       "  2 |   - id: ask\n"
       "    |     ^\n"},
      {"no phase",
       {"phase"},
       "x/t.yaml:2:5: error: the rule has no 'phase'\n"
       "  2 |   - id: ask\n"
       "    |     ^\n"},
      {"an unknown phase",
       {"phase: secnd"},
       "x/t.yaml:4:12: error: unknown phase 'secnd'\n"
       "  4 |     phase: secnd\n"
       "    |            ^~~~~\n"
       "hint: did you mean 'second'?\n"},
      {"no kind",
       {"emit"},
       "x/t.yaml:2:5: error: the rule has no 'emit'\n"
       "  2 |   - id: ask\n"
       "    |     ^\n"},
      {"an unknown unit",
       {"unit: sentense"},
       "x/t.yaml:8:11: error: unknown unit 'sentense'\n"
       "  8 |     unit: sentense\n"
       "    |           ^~~~~~~~\n"
       "hint: did you mean 'sentence'?\n"},
      {"an unknown key",
       {"patern: x"},
       "x/t.yaml:8:5: error: unknown key 'patern' of a rule\n"
       "  8 |     patern: x\n"
       "    |     ^~~~~~\n"
       "hint: did you mean 'pattern'?\n"},
      {"no pattern",
       {"pattern"},
       "x/t.yaml:2:5: error: the rule has no pattern\n"
       "  2 |   - id: ask\n"
       "    |     ^\n"
       "hint: write 'pattern: ...' or a list under 'any'\n"},
      {"two kinds of pattern",
       {"any: [x]"},
       "x/t.yaml:8:10: error: 'pattern' and 'any' in one rule\n"
       "  8 |     any: [x]\n"
       "    |          ^\n"
       "hint: put all alternatives under 'any'\n"},
      {"no alternative",
       {"pattern", "any: []"},
       "x/t.yaml:7:10: error: 'any' is empty\n"
       "  7 |     any: []\n"
       "    |          ^\n"
       "hint: write at least one pattern\n"},
      {"alternatives that are no list",
       {"pattern", "any: x"},
       "x/t.yaml:7:10: error: any must be a list, not a text\n"
       "  7 |     any: x\n"
       "    |          ^\n"},
      {"a pattern that is a list",
       {"pattern: [x]"},
       "x/t.yaml:6:14: error: a pattern must be a text, not a list\n"
       "  6 |     pattern: [x]\n"
       "    |              ^\n"},
      {"an empty pattern",
       {"pattern: ''"},
       "x/t.yaml:6:14: error: a pattern must be a text, not an empty one\n"
       "  6 |     pattern: ''\n"
       "    |              ^~\n"},
      {"a mistake in a pattern",
       {"pattern: 'we (ask'"},
       "x/t.yaml:6:18: error: missing ')'\n"
       "  6 |     pattern: 'we (ask'\n"
       "    |                  ^\n"
       "hint: write \\( for the character\n"},
      {"a mistake behind two quotes",
       {"pattern: 'don''t \\b'"},
       "x/t.yaml:6:22: error: unsupported escape '\\b'\n"
       "  6 |     pattern: 'don''t \\b'\n"
       "    |                      ^~\n"
       "hint: it knows ASCII only; write {|} for a word edge\n"},
      {"a mistake in double quotes",
       {"pattern: \"we \\\\b ask\""},
       "x/t.yaml:6:14: error: unsupported escape '\\b'\n"
       "  6 |     pattern: \"we \\\\b ask\"\n"
       "    |              ^~~~~~~~~~~\n"
       "hint: it knows ASCII only; write {|} for a word edge\n"},
      {"a distance that is none",
       {"near: [{pattern: x, within: five words}]"},
       "x/t.yaml:8:33: error: 'five words' is no distance\n"
       "  8 |     near: [{pattern: x, within: five words}]\n"
       "    |                                 ^~~~~~~~~~\n"
       "hint: '5 words', '40 characters' (999 at most), sentence, next-sentence, "
       "previous-sentence or block\n"},
      {"an unknown side",
       {"not-near: [{pattern: x, within: 5 words, side: befor}]"},
       "x/t.yaml:8:52: error: unknown side 'befor'\n"
       "  8 |     not-near: [{pattern: x, within: 5 words, side: befor}]\n"
       "    |                                                    ^~~~~\n"
       "hint: did you mean 'before'?\n"},
      {"near without a distance",
       {"near: [{pattern: x}]"},
       "x/t.yaml:8:12: error: near has no 'within'\n"
       "  8 |     near: [{pattern: x}]\n"
       "    |            ^\n"},
      {"another mention of a capture that there is not",
       {"also: [{emit: threat, span: threat}]"},
       "x/t.yaml:8:33: error: no pattern of the rule captures 'threat'\n"
       "  8 |     also: [{emit: threat, span: threat}]\n"
       "    |                                 ^~~~~~\n"
       "hint: write (?P<threat>...) in a pattern\n"},
      {"an unknown severity",
       {"severity: warn"},
       "x/t.yaml:8:15: error: unknown severity 'warn'\n"
       "  8 |     severity: warn\n"
       "    |               ^~~~\n"
       "hint: known: note, warning or error\n"},
      {"a list level below the first",
       {"where: {list-level: 0}"},
       "x/t.yaml:8:25: error: 'list-level' counts from 1\n"
       "  8 |     where: {list-level: 0}\n"
       "    |                         ^\n"
       "hint: 1 is an item of an outermost list\n"},
      {"a field that mentions do not have",
       {"where: {with: [number valeu=7]}"},
       "x/t.yaml:8:20: error: mentions of 'number' have no field 'valeu'\n"
       "  8 |     where: {with: [number valeu=7]}\n"
       "    |                    ^~~~~~~~~~~~~~\n"
       "hint: did you mean 'value'?\n"},
      {"a test that is none",
       {"where: {outside: [number value]}"},
       "x/t.yaml:8:23: error: 'value' is no test of a field\n"
       "  8 |     where: {outside: [number value]}\n"
       "    |                       ^~~~~~~~~~~~\n"
       "hint: write kind field=value\n"},
      {"a mistake in a list",
       {"unless: [no, '{nobody}']"},
       "x/t.yaml:8:19: error: unknown fragment 'nobody'\n"
       "  8 |     unless: [no, '{nobody}']\n"
       "    |                   ^~~~~~~~\n"},
      {"an unknown fragment",
       {"all: ['{wee}']"},
       "x/t.yaml:8:12: error: unknown fragment 'wee'\n"
       "  8 |     all: ['{wee}']\n"
       "    |            ^~~~~\n"
       "hint: did you mean 'we'?\n"},
      {"an unknown lexicon",
       {"pattern: '{@verbs} now'"},
       "x/t.yaml:6:15: error: unknown lexicon 'verbs'\n"
       "  6 |     pattern: '{@verbs} now'\n"
       "    |               ^~~~~~~~\n"
       "hint: did you mean 'verb'?\n"},
      {"a kind that no rule emits",
       {"pattern: 'we {#demnd}'"},
       "x/t.yaml:6:18: error: unknown kind of mention 'demnd'\n"
       "  6 |     pattern: 'we {#demnd}'\n"
       "    |                  ^~~~~~~~\n"
       "hint: did you mean 'demand'?\n"},
      {"a kind of the same phase",
       {"pattern: 'we {#demand}'"},
       "x/t.yaml:2:5: error: the rule refers to mentions of 'demand' before there are any\n"
       "  2 |   - id: ask\n"
       "    |     ^\n"
       "hint: they are emitted in the phase 'second'; this one is 'second'\n"},
      {"a kind of a later phase",
       {"phase: first", "hide: [place]"},
       "x/t.yaml:2:5: error: the rule refers to mentions of 'place' before there are any\n"
       "  2 |   - id: ask\n"
       "    |     ^\n"
       "hint: they are emitted in the phase 'first'; this one is 'first'\n"},
      {"a regular expression that RE2 refuses",
       {"pattern", "any: [fine, 'we[z-a]']"},
       "x/t.yaml:7:21: error: the regular expression is not valid: invalid character class range: "
       "z-a\n"
       "  7 |     any: [fine, 'we[z-a]']\n"
       "    |                     ^~~\n"},
      {"a pattern of nothing",
       {"pattern: '(?:we)?'"},
       "x/t.yaml:6:15: error: the pattern matches the empty string\n"
       "  6 |     pattern: '(?:we)?'\n"
       "    |               ^~~~~~~\n"
       "hint: make at least one part of it required\n"},
      {"a captured span that is none",
       {"span: whoo"},
       "x/t.yaml:8:11: error: no pattern of the rule captures 'whoo'\n"
       "  8 |     span: whoo\n"
       "    |           ^~~~\n"
       "hint: did you mean 'who'?\n"},
      {"an unknown region",
       {"where: {regions: [bodi]}"},
       "x/t.yaml:8:23: error: unknown region 'bodi'\n"
       "  8 |     where: {regions: [bodi]}\n"
       "    |                       ^~~~\n"
       "hint: did you mean 'body'?\n"},
      {"a region that is no list",
       {"where: {regions: body}"},
       "x/t.yaml:8:22: error: regions must be a list, not a text\n"
       "  8 |     where: {regions: body}\n"
       "    |                      ^~~~\n"},
      {"an unknown kind of block",
       {"where: {blocks: [paragraf]}"},
       "x/t.yaml:8:22: error: unknown kind of block 'paragraf'\n"
       "  8 |     where: {blocks: [paragraf]}\n"
       "    |                      ^~~~~~~~\n"
       "hint: did you mean 'paragraph'?\n"},
      {"an unknown key of where",
       {"where: {lead_in: demand}"},
       "x/t.yaml:8:13: error: unknown key 'lead_in' of 'where'\n"
       "  8 |     where: {lead_in: demand}\n"
       "    |             ^~~~~~~\n"
       "hint: did you mean 'lead-in'?\n"},
      {"a yes that is no boolean",
       {"where: {first-sentence: yes}"},
       "x/t.yaml:8:29: error: first-sentence must be true or false\n"
       "  8 |     where: {first-sentence: yes}\n"
       "    |                             ^~~\n"},
      {"a priority that is no number",
       {"priority: high"},
       "x/t.yaml:8:15: error: priority must be a whole number\n"
       "  8 |     priority: high\n"
       "    |               ^~~~\n"},
      {"two sources of a field",
       {"fields: {actor: {capture: who, inherit: actor}}"},
       "x/t.yaml:8:21: error: a field has exactly one source\n"
       "  8 |     fields: {actor: {capture: who, inherit: actor}}\n"
       "    |                     ^\n"
       "hint: one of capture, lookup, number, list or inherit\n"},
      {"no source of a field",
       {"fields: {actor: {default: us}}"},
       "x/t.yaml:8:21: error: a field has exactly one source\n"
       "  8 |     fields: {actor: {default: us}}\n"
       "    |                     ^\n"
       "hint: one of capture, lookup, number, list or inherit\n"},
      {"an unknown key of a field",
       {"fields: {actor: {captured: who}}"},
       "x/t.yaml:8:21: error: a field has exactly one source\n"
       "  8 |     fields: {actor: {captured: who}}\n"
       "    |                     ^\n"
       "hint: one of capture, lookup, number, list or inherit\n"
       "x/t.yaml:8:22: error: unknown key 'captured' of a field\n"
       "  8 |     fields: {actor: {captured: who}}\n"
       "    |                      ^~~~~~~~\n"
       "hint: did you mean 'capture'?\n"},
      {"a look-up without a capture",
       {"fields: {action: {lookup: verb}}"},
       "x/t.yaml:8:22: error: a look-up has no 'in'\n"
       "  8 |     fields: {action: {lookup: verb}}\n"
       "    |                      ^\n"},
      {"a look-up in an unknown lexicon",
       {"fields: {action: {lookup: verbs, in: who}}"},
       "x/t.yaml:8:31: error: unknown lexicon 'verbs'\n"
       "  8 |     fields: {action: {lookup: verbs, in: who}}\n"
       "    |                               ^~~~~\n"
       "hint: did you mean 'verb'?\n"},
      {"a field that is empty",
       {"fields: {actor: ''}"},
       "x/t.yaml:8:21: error: a field's value must be a text, not an empty one\n"
       "  8 |     fields: {actor: ''}\n"
       "    |                     ^~\n"},
      {"a split without a part",
       {"split: {capture: who}"},
       "x/t.yaml:8:12: error: 'split' has no 'part'\n"
       "  8 |     split: {capture: who}\n"
       "    |            ^\n"},
      {"a split of an unknown capture",
       {"split: {capture: whom, part: to}"},
       "x/t.yaml:8:22: error: no pattern of the rule captures 'whom'\n"
       "  8 |     split: {capture: whom, part: to}\n"
       "    |                      ^~~~\n"
       "hint: did you mean 'who'?\n"},
      {"a split into what is not",
       {"split: {capture: who, part: to, into: threes}"},
       "x/t.yaml:8:43: error: unknown kind of split 'threes'\n"
       "  8 |     split: {capture: who, part: to, into: threes}\n"
       "    |                                           ^~~~~~\n"
       "hint: did you mean 'tree'?\n"},
      {"a part that refers to mentions",
       {"split: {capture: who, part: 'to {#place}'}"},
       "x/t.yaml:8:37: error: a pattern of 'split' refers to mentions: {#place}\n"
       "  8 |     split: {capture: who, part: 'to {#place}'}\n"
       "    |                                     ^~~~~~~~\n"
       "hint: it sees the plain words only; write their words\n"},
      {"a negation that refers to mentions",
       {"split: {capture: who, part: to, negated: 'not {#place} (?P<rest>.+)'}"},
       "x/t.yaml:8:51: error: a pattern of 'split' refers to mentions: {#place}\n"
       "  8 |     split: {capture: who, part: to, negated: 'not {#place} (?P<rest>.+)'}\n"
       "    |                                                   ^~~~~~~~\n"
       "hint: it sees the plain words only; write their words\n"},
      {"a whole that refers to mentions by a fragment",
       {"split: {capture: who, part: to, whole: '{somewhere}'}"},
       "x/t.yaml:8:44: error: a pattern of 'split' refers to mentions: {#place}\n"
       "  8 |     split: {capture: who, part: to, whole: '{somewhere}'}\n"
       "    |                                            ^~~~~~~~~~~~~\n"
       "hint: it sees the plain words only; write their words\n"},
      {"a negation without a rest",
       {"split: {capture: who, part: to, negated: 'not (?P<what>.+)'}"},
       "x/t.yaml:8:46: error: 'negated' captures no 'rest'\n"
       "  8 |     split: {capture: who, part: to, negated: 'not (?P<what>.+)'}\n"
       "    |                                              ^~~~~~~~~~~~~~~~~~\n"
       "hint: write (?P<rest>...) around what is negated\n"},
      {"a mistake in a negation",
       {"split: {capture: who, part: to, negated: 'not (?P<rest>.+'}"},
       "x/t.yaml:8:51: error: missing ')'\n"
       "  8 |     split: {capture: who, part: to, negated: 'not (?P<rest>.+'}\n"
       "    |                                                   ^\n"
       "hint: write \\( for the character\n"},
      {"no examples",
       {"examples"},
       "x/t.yaml:2:5: error: the rule has no 'examples'\n"
       "  2 |   - id: ask\n"
       "    |     ^\n"},
      {"too few examples",
       {"examples: {match: [we ask a], no-match: []}"},
       "x/t.yaml:7:15: error: a rule needs two examples that match\n"
       "  7 |     examples: {match: [we ask a], no-match: []}\n"
       "    |               ^\n"
       "hint: add one under 'match'\n"
       "x/t.yaml:7:15: error: a rule needs an example that does not match\n"
       "  7 |     examples: {match: [we ask a], no-match: []}\n"
       "    |               ^\n"
       "hint: add one under 'no-match'\n"},
      {"an example that yields an unknown field",
       {"examples: {match: [{text: we ask a, yields: [{actr: a}]}, we ask b], no-match: [c]}"},
       "x/t.yaml:7:51: error: the rule has no field 'actr'\n"
       "  7 |     examples: {match: [{text: we ask a, yields: [{actr: a}]}, we ask b], no-match: "
       "[c]}\n"
       "    |                                                   ^~~~\n"
       "hint: known: text\n"},
      {"an example that yields a list",
       {"examples: {match: [{text: we ask a, yields: [{text: [a]}]}, we ask b], no-match: [c]}"},
       "x/t.yaml:7:57: error: the value of 'text' must be a text, not a list\n"
       "  7 |     examples: {match: [{text: we ask a, yields: [{text: [a]}]}, we ask b], no-match: "
       "[c]}\n"
       "    |                                                         ^\n"
       "hint: for an empty field write ''\n"},
      {"an example that yields nothing",
       {"examples: {match: [{text: we ask a, yields: [{text: }]}, we ask b], no-match: [c]}"},
       "x/t.yaml:7:51: error: the value of 'text' must be a text, not nothing\n"
       "  7 |     examples: {match: [{text: we ask a, yields: [{text: }]}, we ask b], no-match: "
       "[c]}\n"
       "    |                                                   ^~~~\n"
       "hint: for an empty field write ''\n"},
      {"an example that must yield nothing",
       {"examples: {match: [we ask a, we ask b], no-match: [{text: c, yields: []}]}"},
       "x/t.yaml:7:74: error: 'yields' of an example that must not match\n"
       "  7 |     examples: {match: [we ask a, we ask b], no-match: [{text: c, yields: []}]}\n"
       "    |                                                                          ^\n"
       "hint: leave it out\n"},
      {"an example without a text",
       {"examples: {match: [{yields: []}, we ask b], no-match: [c]}"},
       "x/t.yaml:7:24: error: an example has no 'text'\n"
       "  7 |     examples: {match: [{yields: []}, we ask b], no-match: [c]}\n"
       "    |                        ^\n"},
      {"disabled, perhaps",
       {"disabled: maybe"},
       "x/t.yaml:8:15: error: disabled must be true or false\n"
       "  8 |     disabled: maybe\n"
       "    |               ^~~~~\n"},

  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      BOOST_TEST(problems(files_with(rule_with(c.changes))) == c.shown);
    }
  }
}

BOOST_AUTO_TEST_CASE(reads_every_key_of_a_rule) {
  const auto pack = load(files_with(rule_with(
      {"unit: block",
       "where: {regions: [body], blocks: [list-item], lead-in: demand, without: [place], "
       "first-sentence: true}",
       "all: [x, 'y']", "unless: [z]", "hide: [place, number]", "span: who", "priority: -2",
       "fields: {type: fact, actor: [{capture: who}, {inherit: actor, default: us}], "
       "action: {lookup: verb, in: who}, n: {number: who}, all: {list: who}}",
       "split: {capture: who, part: to, whole: v, negated: 'not (?P<rest>.+)', into: tree}",
       "examples: {match: [{text: we ask a, yields: [{text: a, tree: b, at-least: 'true'}]}, we "
       "ask b], "
       "no-match: [c]}"})));
  const Rule& rule = pack->rules.back();
  BOOST_TEST(rule.says == "somebody asks");
  BOOST_TEST(rule.emit == "demand");
  BOOST_TEST((rule.unit == UnitKind::block));
  BOOST_TEST(join(rule.where.regions) == "body");
  BOOST_TEST(join(rule.where.blocks) == "list-item");
  BOOST_TEST(rule.where.lead_in == "demand");
  BOOST_TEST(to_string(rule.where.without.front()) == "place");
  BOOST_TEST(rule.where.first_sentence);
  BOOST_TEST(rule.all.size() == 2u);
  BOOST_TEST(rule.unless.front().mentions.size() == 2u);
  BOOST_TEST(to_string(rule.unless.front().mentions.front()) == "number");
  BOOST_TEST(to_string(rule.unless.front().mentions.back()) == "place");
  BOOST_TEST(rule.span == "who");
  BOOST_TEST(rule.priority == -2);
  std::string fields;
  for (const FieldSpec& field : rule.fields)
    fields += field.name + " " + std::to_string(static_cast<int>(field.source)) + " '" +
              field.value + "' '" + field.capture + "' '" + field.lexicon + "' '" + field.fallback +
              "'\n";
  BOOST_TEST(fields ==
             "type 0 'fact' '' '' ''\n"
             "actor 1 '' 'who' '' ''\n"
             "actor 5 'actor' '' '' 'us'\n"
             "action 2 '' 'who' 'verb' ''\n"
             "n 3 '' 'who' '' ''\n"
             "all 4 '' 'who' '' ''\n");
  BOOST_TEST(rule.split->tree);
  BOOST_TEST(rule.split->part.regex == "to");
  BOOST_TEST(rule.split->whole->regex == "v");
  BOOST_TEST(join(rule.split->negated->captures) == "rest");
  BOOST_TEST(rule.examples.size() == 3u);
  BOOST_TEST(rule.examples[0].text == "we ask a");
  BOOST_TEST(rule.examples[0].yields.front().fields.at("tree") == "b");
  BOOST_TEST(rule.examples[0].must_match);
  BOOST_TEST(!rule.examples[2].must_match);
  BOOST_TEST(rule.place.file == "x/t.yaml");
  BOOST_TEST(rule.place.line == 2);
}

BOOST_AUTO_TEST_CASE(makes_an_example_of_each_text_between_braces) {
  const struct {
    const char* text;
    const char* examples;
  } cases[] = {
      {"we ask", "we ask: ask\n"},
      {"{we|I} ask", "we ask: ask\nI ask: ask\n"},
      {"{we|I} {ask|urge|beg} now",
       "we ask now: ask\nI ask now: ask\nwe urge now: urge\nwe beg now: beg\n"},
      {"we {|all }{ask|urge}", "we ask: ask\nwe all ask: ask\nwe urge: urge\n"},
      {"no {choice} but {a", "no {choice} but {a: ask\n"},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.text) {
      const std::string text = c.text;
      const std::size_t verb = text.find("{ask");
      const std::string yield =
          verb == std::string::npos ? "ask" : text.substr(verb, text.find('}', verb) + 1 - verb);
      const auto pack =
          load(files_with(rule_with({"examples: {match: [{text: '" + text + "', yields: [{text: '" +
                                     yield + "'}]}, we ask b], no-match: [c]}"})));
      std::string examples;
      for (const Example& example : pack->rules.back().examples)
        if (!example.yields.empty())
          examples += example.text + ": " + example.yields.front().fields.at("text") + "\n";
      BOOST_TEST(examples == c.examples);
      BOOST_TEST(!pack->rules.back().examples.back().must_match);
    }
}

BOOST_AUTO_TEST_CASE(tries_a_rule_on_the_letter_itself_unless_told_otherwise) {
  const auto pack = load(files_with(rule_with({})));
  BOOST_TEST(join(pack->rules.back().where.regions) == "heading,salutation,body,closing");
  BOOST_TEST((pack->rules.back().unit == UnitKind::sentence));
}

BOOST_AUTO_TEST_SUITE_END()
