#include "pack/pack_image.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "unit/pack/one_rule.h"

namespace undersigned {
namespace {

using namespace test;

std::shared_ptr<const Pack> sample_pack() {
  return load(files_with(R"(rules:
  - id: ask
    says: asks
    phase: second
    emit: demand
    where: {regions: [body], first-sentence: true}
    pattern: 'we ask (?P<who>[^,]+) to (?P<what>{@verb} .+)'
    unless: ['never']
    span: what
    fields: {action: {lookup: verb, in: what, default: other}, actor: {capture: who}}
    split: {capture: what, part: '{@verb}'}
    priority: 3
    examples:
      match: [{text: We ask him to pay me.}, {text: We ask her to pay me.}]
      no-match: [{text: We never ask him to pay me.}]
)"));
}

BOOST_AUTO_TEST_SUITE(pack_pack_image)

BOOST_AUTO_TEST_CASE(gives_back_what_was_written) {
  const auto pack = sample_pack();
  const std::string image = write_pack_image({pack, pack});
  const auto read = read_pack_image(image);

  BOOST_TEST_REQUIRE(read.size() == 2u);
  BOOST_TEST(write_pack_image(read) == image);
  const Pack& copy = *read[1];
  BOOST_TEST(copy.sha256 == pack->sha256);
  BOOST_TEST(join(copy.phases) == join(pack->phases));
  BOOST_TEST((copy.character_of("demand") == pack->character_of("demand")));
  const Rule& rule = copy.rules.back();
  BOOST_TEST(rule.id == "x.t.ask");
  BOOST_TEST(rule.any.front().regex == pack->rules.back().any.front().regex);
  BOOST_TEST(rule.where.first_sentence);
  BOOST_TEST(rule.priority == 3);
  BOOST_TEST_REQUIRE(rule.split.has_value());
  BOOST_TEST(rule.split->part.regex == pack->rules.back().split->part.regex);
  BOOST_TEST(rule.place.line == pack->rules.back().place.line);
}

BOOST_AUTO_TEST_CASE(lexicons_are_searched_as_before) {
  const auto read = read_pack_image(write_pack_image({sample_pack()}));
  const Lexicon* verbs = read.front()->lexicon("verb");
  BOOST_TEST_REQUIRE(verbs);
  const auto found = verbs->find("they PAY us");
  BOOST_TEST_REQUIRE(found.has_value());
  BOOST_TEST(found->span.begin == 5u);
  BOOST_TEST(found->entry->value == "pay");
}

BOOST_AUTO_TEST_CASE(shares_the_literals_of_patterns_that_shared_them) {
  const auto read = read_pack_image(write_pack_image({sample_pack()}));
  const Rule& rule = read.front()->rules.back();
  BOOST_TEST_REQUIRE(!rule.split->part.required.empty());
  const auto& asked = rule.any.front().required;
  BOOST_TEST(
      (std::find(asked.begin(), asked.end(), rule.split->part.required.front()) != asked.end()));
}

BOOST_AUTO_TEST_CASE(leaves_examples_out) {
  const auto read = read_pack_image(write_pack_image({sample_pack()}));
  BOOST_TEST(read.front()->rules.back().examples.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
