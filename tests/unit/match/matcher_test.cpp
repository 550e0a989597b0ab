#include "match/matcher.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <thread>
#include <vector>

#include "ingest/document.h"
#include "support/build.h"
#include "support/result.h"

namespace undersigned {
namespace {

/// A rule of the topic file with examples, which every rule must have.
std::string rule(const std::string& id, const std::string& body) {
  return "  - id: " + id + "\n    says: something\n" + body +
         "    examples:\n      match: [{text: a}, {text: b}]\n      no-match: [{text: c}]\n";
}

struct Run {
  Document document;
  Segments segments;
  Matches matches;
};

Run run(const Matcher& matcher, const std::string& markdown) {
  Run out;
  out.document = test::value_of(read_document({"letter.md", markdown}, {}));
  out.segments = segment(out.document, matcher.packs());
  out.matches = matcher.match(out.document, out.segments);
  return out;
}

/// A line a mention of a rule: "kind: text | field=value | tree".
std::string mentions_of(const Run& run) {
  std::string out;
  for (const Mention& mention : run.matches.mentions) {
    if (mention.rule.empty()) continue;
    out += mention.kind + ": " + std::string(mention.span.of(run.document.text));
    for (const auto& [name, value] : mention.fields) out += " | " + name + "=" + value.text;
    if (mention.tree) out += " | " + to_string(*mention.tree, run.document.text);
    out += "\n";
  }
  return out;
}

const char* const kNumbers = "two\tdigit 2\n";
const char* const kCoordinators = ",\tlist\nand\tall\nor\tany\n";
const char* const kActs = "pay\tpay\npublish\tdisclose\nresign\tleave\nhire\thire\n";

Matcher matcher_of(const std::string& rules) {
  return Matcher(
      {test::small_pack("rules:\n" + rules, {{"coordinators", kCoordinators}, {"act", kActs}})});
}

BOOST_AUTO_TEST_SUITE(match_matcher)

BOOST_AUTO_TEST_CASE(matches_what_its_patterns_say) {
  const struct {
    const char* name;
    std::string rules;
    const char* letter;
    const char* mentions;
  } cases[] = {
      {"every match of one pattern",
       rule("a", "    phase: first\n    emit: word\n    pattern: '{@act}'\n"),
       "Pay us, and publish.", "word: Pay\nword: publish\n"},
      {"every alternative, the earlier one first",
       rule("a", "    phase: first\n    emit: word\n    any: ['pay the', '{@act}']\n"),
       "Pay the board and hire.", "word: Pay the\nword: hire\n"},
      {"all",
       rule("a",
            "    phase: first\n    emit: word\n    pattern: 'pay'\n    all: ['(?P<who>board)']\n"
            "    fields: {who: {capture: who}}\n"),
       "Pay us. The board must pay.", "word: pay | who=board\n"},
      {"unless",
       rule("a", "    phase: first\n    emit: word\n    pattern: 'pay'\n    unless: ['not']\n"),
       "Do not pay. Please pay.", "word: pay\n"},
      {"the span of a capture, trimmed",
       rule("a",
            "    phase: first\n    emit: word\n    pattern: 'to (?P<ask>.+)'\n    span: ask\n"),
       "We ask you to pay.", "word: pay\n"},
      {"mentions of an earlier phase",
       rule("a", "    phase: first\n    emit: act\n    pattern: '{@act}'\n") +
           rule("b", "    phase: second\n    emit: ask\n    pattern: 'must {#act} us'\n"),
       "You must pay us.", "ask: must pay us\nact: pay\n"},
      {"look-ups with a default",
       rule("a",
            "    phase: first\n    emit: ask\n    pattern: 'must (?P<ask>\\S+)'\n"
            "    fields:\n      action: {lookup: act, in: ask, default: other}\n"),
       "You must publish it. You must sing.",
       "ask: must publish | action=disclose\nask: must sing. | action=other\n"},
      {"without a mention of another kind, even of the same phase",
       rule("a", "    phase: first\n    emit: ask\n    pattern: 'must pay'\n") +
           rule("b",
                "    phase: first\n    emit: wish\n    pattern: 'pay'\n"
                "    where: {without: [ask]}\n"),
       "You must pay. Please pay.", "ask: must pay\nwish: pay\n"},
      {"blocks and first sentences",
       rule("a",
            "    phase: first\n    emit: ask\n    pattern: 'pay'\n"
            "    where: {blocks: [list-item], first-sentence: true}\n"),
       "Please pay.\n\n- pay one. Do pay two.\n- pay three.\n", "ask: pay\nask: pay\n"},
      {"the longer of two of a kind",
       rule("a", "    phase: first\n    emit: ask\n    pattern: 'pay'\n") +
           rule("b", "    phase: first\n    emit: ask\n    pattern: 'pay us'\n"),
       "Please pay us.", "ask: pay us\n"},
      {"the higher priority of two that are equally long",
       rule("a", "    phase: first\n    emit: ask\n    pattern: 'pay'\n    fields: {by: low}\n") +
           rule("b",
                "    phase: first\n    emit: ask\n    pattern: 'pay'\n    priority: 1\n"
                "    fields: {by: high}\n"),
       "Please pay us.", "ask: pay | by=high\n"},
      {"a list",
       rule("a",
            "    phase: first\n    emit: ask\n    pattern: 'hire (?P<names>.+)'\n"
            "    fields: {names: {list: names}}\n"),
       "Please hire Ada, Bo and Cy", "ask: hire Ada, Bo and Cy | names=Ada, Bo, Cy\n"},
      {"a split, whose parts inherit",
       rule("a",
            "    phase: first\n    emit: ask\n    pattern: 'must (?P<ask>.+)'\n"
            "    split: {capture: ask, part: '{@act}'}\n    fields:\n"
            "      action: {lookup: act, in: ask}\n"
            "      n: [{lookup: act, in: ask}, {inherit: action}]\n"),
       "You must pay us, publish the cost and effort, and resign.",
       "ask: pay us | action=pay | n=pay\n"
       "ask: publish the cost and effort | action=disclose | n=disclose\n"
       "ask: resign | action=leave | n=leave\n"},
      {"a split, and a capture that goes on from part to part",
       rule("a",
            "    phase: first\n    emit: ask\n    pattern: '(?P<ask>(?P<who>[a-z]+) must "
            "(?P<told>.+))'\n"
            "    split: {capture: ask, part: '{@act}'}\n    fields:\n"
            "      who: {capture: who}\n      told: {capture: told}\n"),
       "You must pay us, and resign.",
       "ask: You must pay us | told=pay us | who=You\n"
       "ask: resign | told=resign | who=You\n"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      BOOST_TEST(mentions_of(run(matcher_of(tc.rules), tc.letter)) == tc.mentions);
    }
  }
}

/// A rule of the second phase that emits `ask` wherever it finds "pay".
std::string pay_rule(const std::string& more) {
  return rule("pay", "    phase: second\n    emit: ask\n    pattern: 'pay'\n    " + more + "\n");
}

BOOST_AUTO_TEST_CASE(looks_near_a_match) {
  const struct {
    const char* name;
    const char* near;
    const char* letter;
    int found;
  } cases[] = {
      {"words between", "{pattern: 'board', within: 2 words}", "The board must now pay.", 1},
      {"too many words", "{pattern: 'board', within: 1 words}", "The board must now pay.", 0},
      {"no word at all", "{pattern: 'must', within: 0 words}", "You must pay. Pay you must not.",
       1},
      {"characters", "{pattern: 'board', within: 6 characters}", "The board must pay.", 1},
      {"too many characters", "{pattern: 'board', within: 5 characters}", "The board must pay.", 0},
      {"before", "{pattern: 'board', within: sentence, side: before}", "Board, pay. Pay, board.",
       1},
      {"after", "{pattern: 'board', within: sentence, side: after}", "Board, pay. Pay, board.", 1},
      {"either side", "{pattern: 'board', within: sentence}", "Board, pay. Pay, board.", 2},
      {"the match itself is not near it", "{pattern: 'pay', within: sentence}", "Do pay.", 0},
      {"another match", "{pattern: 'pay', within: sentence}", "Do pay, pay.", 2},
      {"the next sentence", "{pattern: 'board', within: next-sentence}", "Do pay. The board knows.",
       1},
      {"not the one after it", "{pattern: 'board', within: next-sentence}",
       "Do pay. We wait. The board knows.", 0},
      {"the sentence before", "{pattern: 'board', within: previous-sentence}",
       "The board knows. Do pay.", 1},
      {"no sentence of another block", "{pattern: 'board', within: previous-sentence}",
       "The board knows.\n\nDo pay.", 0},
      {"the block", "{pattern: 'board', within: block}", "The board knows. We wait. Do pay.", 1},
      {"no other block", "{pattern: 'board', within: block}", "The board knows.\n\nDo pay.", 0},
      {"mentions", "{pattern: '{#who}', within: 1 words}", "The chair must pay. Pay the cost.", 1},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      const std::string who =
          rule("who", "    phase: first\n    emit: who\n    pattern: 'chair'\n");
      const auto count = [&](const std::string& key) {
        const std::string rules =
            who + pay_rule(key + ": [" + (key == "unless" ? "'nothing'" : tc.near) + "]");
        const Run found = run(matcher_of(rules), tc.letter);
        return std::count_if(found.matches.mentions.begin(), found.matches.mentions.end(),
                             [](const Mention& mention) { return mention.kind == "ask"; });
      };
      BOOST_TEST(count("near") == tc.found);
      BOOST_TEST(count("near") + count("not-near") == count("unless"));
    }
  }
}

BOOST_AUTO_TEST_CASE(asks_where_a_match_stands) {
  const std::string others =
      rule("quotation",
           "    phase: first\n    emit: quotation\n    unit: block\n"
           "    pattern: '\"[^\"]*\"'\n") +
      rule("act",
           "    phase: first\n    emit: act\n    pattern: '{@act}'\n"
           "    fields: {does: {lookup: act, in: what}}\n    all: ['(?P<what>{@act})']\n");
  const struct {
    const char* name;
    const char* where;
    const char* letter;
    const char* found;
  } cases[] = {
      {"outside", "outside: [quotation]", "He said: \"Do pay.\" Please pay.", "pay@6"},
      {"inside, over sentences", "inside: [quotation]", "\"Wait. Do pay.\" Please pay.", "pay@3"},
      {"with", "with: [act does=hire]", "Do pay. Hire and pay.", "pay@5"},
      {"with a mention whose field has the value", "with: [act does=pay]", "Do pay. Do hire.",
       "pay@2"},
      {"without it", "without: [act does=pay]", "Do pay.", ""},
      {"a letter that holds it", "document-with: [act does=hire]", "Please hire. Do pay.", "pay@4"},
      {"a letter that does not", "document-with: [act does=hire]", "Do pay.", ""},
      {"a letter that may not hold it", "document-without: [act does=hire]", "Hire. Do pay.", ""},
      {"the level of a list", "list-level: 2", "- pay\n  - do pay\n", "pay@4"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      const std::string rules = others + pay_rule("where: {" + std::string(tc.where) + "}");
      const Run out = run(matcher_of(rules), tc.letter);
      std::string found;
      for (const Mention& mention : out.matches.mentions)
        if (mention.kind == "ask") {
          const std::string_view before =
              std::string_view(out.document.text).substr(0, mention.span.begin);
          const auto words = std::count_if(before.begin(), before.end(),
                                           [](char c) { return c == ' ' || c == '\n'; });
          found +=
              std::string(mention.span.of(out.document.text)) + "@" + std::to_string(words + 1);
        }
      BOOST_TEST(found == tc.found);
    }
  }
}

BOOST_AUTO_TEST_CASE(tells_the_parts_of_one_condition_from_those_of_another) {
  const std::string rules =
      rule("c",
           "    phase: first\n    emit: condition\n"
           "    pattern: 'we stop (?P<connective>unless|if) (?P<requires>.+)'\n"
           "    split: {capture: requires, part: '{@act}', into: tree}\n"
           "    fields: {connective: {capture: connective}}\n") +
      rule("d",
           "    phase: second\n    emit: demand\n    unit: requirement\n    pattern: '{@act}.*'\n"
           "    where: {part-of: [condition connective=unless]}\n");
  BOOST_TEST(mentions_of(run(matcher_of(rules), "We stop unless pay us. We stop if hire her.")) ==
             "condition: We stop unless pay us. | connective=unless | pay us\n"
             "demand: pay us\n"
             "condition: We stop if hire her. | connective=if | hire her\n");
}

BOOST_AUTO_TEST_CASE(makes_several_mentions_of_one_match) {
  const std::string rules =
      rule("a",
           "    phase: first\n    emit: ask\n    pattern: '(?P<ask>{@act}) or (?P<threat>we .+)'\n"
           "    span: ask\n    also:\n"
           "      - {emit: threat, span: threat, fields: {modality: will, act: {capture: ask}}}\n");
  BOOST_TEST(mentions_of(run(matcher_of(rules), "Pay or we strike.")) ==
             "ask: Pay\n"
             "threat: we strike | act=Pay | modality=will\n");
}

BOOST_AUTO_TEST_CASE(knows_where_words_end_in_other_scripts) {
  const std::string header =
      "id: x\nversion: '1'\nscripts: [Cyrillic]\nwords: {spaced: true, ignore-case: true}\n"
      "phases: [first]\n";
  const std::string topic =
      "rules:\n" +
      rule("word", "    phase: first\n    emit: word\n    pattern: '{|}\u043c\u044b{|}'\n") +
      rule("entry",
           "    phase: first\n    emit: entry\n    pattern: '{@verb} (?P<what>.+)'\n"
           "    fields: {does: {lookup: verb, in: what, default: none}}\n");
  const std::string verbs = "\u043f\u0440\u0438\tcome\n\u0436\u0434\u0430*\twait\n";
  const auto pack = test::value_of(load_pack(
      {{"x/pack.yaml", header}, {"x/t.yaml", topic}, {"x/lexicons/verb.tsv", verbs}}, {}));
  const Matcher matcher({pack});
  const struct {
    const char* name;
    const char* letter;
    const char* found;
  } cases[] = {
      {"a word, in any case", "\u041c\u044b \u0442\u0443\u0442.", "word: \u041c\u044b\n"},
      {"no part of a word", "\u0441\u043c\u044b\u0442 \u043c\u044b\u043b\u043e", ""},
      {"the next one is a word", "\u043c\u044b\u043b\u043e \u0438 \u043c\u044b",
       "word: \u043c\u044b\n"},
      {"an entry and a look-up", "\u041f\u0440\u0438 \u0416\u0434\u0430\u043b\u0438",
       "entry: \u041f\u0440\u0438 \u0416\u0434\u0430\u043b\u0438 | does=wait\n"},
      {"no part of a word looks up",
       "\u043f\u0440\u0438 \u043f\u043e\u0434\u043e\u0436\u0434\u0430\u043b",
       "entry: \u043f\u0440\u0438 \u043f\u043e\u0434\u043e\u0436\u0434\u0430\u043b | does=none\n"},
      {"no entry in a longer word", "\u043f\u0440\u0438\u0432\u0435\u0442 \u0430", ""},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) { BOOST_TEST(mentions_of(run(matcher, tc.letter)) == tc.found); }
  }
}

BOOST_AUTO_TEST_CASE(takes_no_character_of_a_letter_for_a_mention) {
  const std::string rules =
      rule("a", "    phase: first\n    emit: act\n    pattern: '{@act}'\n") +
      rule("b", "    phase: second\n    emit: ask\n    pattern: 'do {#act}'\n");
  BOOST_TEST(mentions_of(run(matcher_of(rules), "Do \U000F0000 and do \U000F003F.")).empty());
}

BOOST_AUTO_TEST_CASE(gives_a_condition_its_tree_and_tries_rules_on_the_leaves) {
  const std::string rules =
      rule("c",
           "    phase: first\n    emit: condition\n"
           "    pattern: '(?P<consequence>we stop) unless (?P<requires>.+)'\n"
           "    split: {capture: requires, part: '(?:you |not )?{@act}', into: tree,"
           " negated: '^not (?P<rest>.+)'}\n"
           "    fields: {consequence: {capture: consequence}}\n") +
      rule("d",
           "    phase: second\n    emit: demand\n    unit: requirement\n"
           "    pattern: '(?P<who>you)? ?(?P<act>{@act}).*'\n"
           "    fields:\n      actor: [{capture: who}, {inherit: actor}]\n") +
      rule("m",
           "    phase: second\n    emit: commitment\n    unit: consequence\n"
           "    pattern: 'stop'\n");
  BOOST_TEST(
      mentions_of(run(matcher_of(rules),
                      "Hear us: we stop unless you pay us, publish the cost or not hire.")) ==
      "condition: we stop unless you pay us, publish the cost or not hire."
      " | consequence=we stop | any(you pay us | publish the cost | not(hire))\n"
      "commitment: stop\n"
      "demand: you pay us | actor=you\n"
      "demand: publish the cost | actor=you\n"
      "demand: hire | actor=you\n");
}

BOOST_AUTO_TEST_CASE(lets_a_lead_in_speak_for_the_list_behind_it) {
  const std::string rules =
      rule("l",
           "    phase: first\n    emit: lead-in\n    pattern: 'call on (?P<who>.+) to:'\n"
           "    fields: {asks: demand, actor: {capture: who}}\n") +
      rule("d",
           "    phase: second\n    emit: demand\n    pattern: '{@act}.*'\n"
           "    where: {lead-in: demand}\n    fields: {actor: {inherit: actor}}\n");
  BOOST_TEST(
      mentions_of(run(matcher_of(rules),
                      "Pay!\n\nWe call on the board to:\n\n- pay us\n- publish\n\nPay!\n")) ==
      "lead-in: call on the board to: | actor=the board | asks=demand\n"
      "demand: pay us | actor=the board\n"
      "demand: publish | actor=the board\n");
}

BOOST_AUTO_TEST_CASE(makes_a_tree_of_the_list_behind_a_condition) {
  const std::string rules =
      rule("c",
           "    phase: first\n    emit: condition\n    pattern: 'we stop unless:'\n"
           "    fields: {requires-list: any}\n");
  BOOST_TEST(mentions_of(run(matcher_of(rules),
                             "Else we stop unless:\n\n- you pay\n  - all of it\n- you resign\n")) ==
             "condition: we stop unless: | requires-list=any | any(you pay | you resign)\n");
}

BOOST_AUTO_TEST_CASE(reads_numbers_before_the_first_phase) {
  const std::string rules =
      "rules:\n" + rule("q",
                        "    phase: first\n    emit: quantity\n    pattern: '(?P<n>{#number}) "
                        "cooks'\n    fields: {value: {number: n}}\n");
  const Matcher matcher({test::small_pack(rules, {{"numbers", kNumbers}})});
  BOOST_TEST(mentions_of(run(matcher, "Hire 1,200 cooks and two cooks.")) ==
             "quantity: 1,200 cooks | value=1200\nquantity: two cooks | value=2\n");
}

BOOST_AUTO_TEST_CASE(assigns_regions_first_and_keeps_rules_to_the_letter) {
  const std::string rules =
      rule("s", "    phase: regions\n    emit: salutation\n    pattern: '^dear all'\n") +
      rule("e", "    phase: regions\n    emit: closing\n    pattern: '^sincerely'\n") +
      rule("d", "    phase: first\n    emit: demand\n    pattern: 'pay'\n");
  const Run result =
      run(matcher_of(rules), "They pay.\n\nDear all,\n\nplease pay.\n\nSincerely,\n\n- Ada pay\n");
  BOOST_TEST(mentions_of(result) == "salutation: Dear all\ndemand: pay\nclosing: Sincerely\n");
  std::string roles;
  for (const RegionRole role : result.matches.regions) roles += std::string(to_string(role)) + " ";
  BOOST_TEST(roles == "frame salutation body closing signatures ");
  BOOST_TEST(result.matches.letter.of(result.document.text) ==
             "Dear all,\n\nplease pay.\n\nSincerely,");
}

BOOST_AUTO_TEST_CASE(says_what_is_too_long_to_match) {
  const std::string rules =
      rule("d", "    phase: first\n    emit: demand\n    pattern: 'pay'\n") +
      rule("e", "    phase: first\n    emit: word\n    unit: block\n    pattern: 'hire'\n");
  std::string sentence = "pay";
  while (sentence.size() <= 16 * 1024) sentence += " us";
  const Run too_long = run(matcher_of(rules), "Please pay.\n\n" + sentence + "\n");
  BOOST_TEST(mentions_of(too_long) == "demand: pay\n");
  BOOST_TEST_REQUIRE(too_long.matches.diagnostics.size() == 1u);
  BOOST_TEST(too_long.matches.diagnostics[0].message ==
             "a sentence of 16386 bytes is longer than 16384 and was not matched");
  std::string block;
  for (int i = 0; i < 1200; ++i) block += "Please hire us. ";
  const Run long_block = run(matcher_of(rules), block);
  BOOST_TEST(mentions_of(long_block) == "");
  BOOST_TEST_REQUIRE(long_block.matches.diagnostics.size() == 1u);
  BOOST_TEST(long_block.matches.diagnostics[0].message ==
             "a block of 19199 bytes is longer than 16384 and was not matched");
}

BOOST_AUTO_TEST_CASE(stops_a_rule_at_256_matches_in_a_unit) {
  std::string sentence;
  for (int i = 0; i < 300; ++i) sentence += "pay ";
  const Run result = run(
      matcher_of(rule("d", "    phase: first\n    emit: demand\n    pattern: 'pay'\n")), sentence);
  BOOST_TEST(result.matches.mentions.size() == 256u);
}

BOOST_AUTO_TEST_CASE(finds_the_same_with_the_words_of_one_letter) {
  const Packs packs = {test::small_pack(
      "rules:\n" +
          rule("a", "    phase: first\n    emit: act\n    pattern: '{@act}(?: {@thing})?'\n") +
          rule("b", "    phase: second\n    emit: ask\n    pattern: '{@none} |must {#act}'\n"),
      {{"coordinators", kCoordinators},
       {"act", kActs},
       {"thing", "the \u00e9tude\nwages*\n"},
       {"none", "# no word yet\n"}})};
  const char* const letters[] = {"You must PUBLISH The \u00c9tude, and hire.", "We pay  wagesX.",
                                 "Nothing of it."};
  for (const char* letter : letters) BOOST_TEST_CONTEXT(letter) {
      const auto document = test::value_of(read_document({"letter.md", letter}, {}));
      BOOST_TEST(mentions_of(run(Matcher::for_text(packs, document.text), letter)) ==
                 mentions_of(run(Matcher(packs), letter)));
    }
}

BOOST_AUTO_TEST_CASE(gives_the_same_result_in_many_threads) {
  const Matcher matcher =
      matcher_of(rule("a", "    phase: first\n    emit: act\n    pattern: '{@act}'\n") +
                 rule("b",
                      "    phase: second\n    emit: ask\n    pattern: 'must {#act} (?P<who>us)'\n"
                      "    unless: ['never']\n"));
  std::string letter;
  for (int i = 0; i < 50; ++i) letter += "You must pay us. You must never hire us.\n\n";
  std::vector<std::string> results(8);
  std::vector<std::thread> threads;
  for (std::string& result : results)
    threads.emplace_back([&] { result = mentions_of(run(matcher, letter)); });
  for (std::thread& thread : threads) thread.join();
  const std::string alone = mentions_of(run(matcher, letter));
  BOOST_TEST(std::count(alone.begin(), alone.end(), '\n') == 150);
  for (const std::string& result : results) BOOST_TEST((result == alone));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
