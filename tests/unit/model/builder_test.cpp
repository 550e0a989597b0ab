#include "model/builder.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "support/text_document.h"

namespace undersigned {
namespace {

/// One paragraph, one sentence, and mentions given by their words.
class Fixture {
 public:
  /// One block of one sentence, or two.
  explicit Fixture(const std::string& first, const std::string& second = {})
      : document_(test::text_document(first + second)) {
    document_.index_lines();
    const std::size_t size = first.size() + second.size();
    Block block;
    block.span = {0, size};
    segments_.blocks = {block};
    segments_.sentences = {{{0, first.size()}, 0, 0}};
    if (!second.empty()) segments_.sentences.push_back({{first.size(), size}, 0, 0});
    matches_.regions = {RegionRole::body};
    matches_.letter = block.span;
  }

  Span span(const std::string& words) const {
    const std::size_t at = document_.text.find(words);
    BOOST_TEST_REQUIRE(at != std::string::npos, words);
    return {at, at + words.size()};
  }

  Mention& add(const std::string& kind, const std::string& words,
               const std::vector<std::pair<std::string, std::string>>& fields = {}) {
    Mention mention;
    mention.kind = kind;
    mention.rule = "x.t." + kind;
    mention.span = span(words);
    const auto& sentences = segments_.sentences;
    mention.sentence =
        sentences.size() > 1 && mention.span.begin >= sentences.back().span.begin ? 1 : 0;
    for (const auto& [name, value] : fields) {
      FieldValue field{value, std::nullopt, {}};
      if (const auto at = document_.text.find(value); at != std::string::npos)
        field.span = Span{at, at + value.size()};
      mention.fields[name] = field;
    }
    matches_.mentions.push_back(std::move(mention));
    return matches_.mentions.back();
  }

  Fixture& in_frame() {
    matches_.regions = {RegionRole::frame};
    return *this;
  }

  /// Each of the words, in their order in the text, is a list item of the level beside it.
  void make_list(const std::vector<std::pair<std::string, int>>& items) {
    segments_.blocks.clear();
    for (const auto& [words, level] : items) {
      Block block;
      block.kind = BlockKind::list_item;
      block.span = span(words);
      block.level = level;
      segments_.blocks.push_back(block);
    }
    matches_.regions.assign(items.size(), RegionRole::body);
  }

  BuiltLetter build() {
    std::stable_sort(matches_.mentions.begin(), matches_.mentions.end(),
                     [](const Mention& a, const Mention& b) {
                       return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                           : a.span.end > b.span.end;
                     });
    return build_letter(document_, segments_, matches_);
  }

 private:
  Document document_;
  Segments segments_;
  Matches matches_;
};

BOOST_AUTO_TEST_SUITE(model_builder)

BOOST_AUTO_TEST_CASE(links_a_condition_with_its_demands_and_its_commitment) {
  Fixture fixture("Pay us. We will stop work unless you hire two cooks or open the door. We stay.");
  using Op = RequirementTree::Op;
  Mention& condition =
      fixture.add("condition", "We will stop work unless you hire two cooks or open the door",
                  {{"connective", "unless"}, {"consequence", "We will stop work"}});
  condition.tree = RequirementTree{Op::any,
                                   fixture.span("hire two cooks or open the door"),
                                   {{Op::leaf, fixture.span("hire two cooks"), {}},
                                    {Op::leaf, fixture.span("open the door"), {}}}};
  fixture.add("demand", "Pay us", {{"action", "pay"}});
  fixture.add("demand", "hire two cooks", {{"action", "appoint"}});
  fixture.add("quantity", "two cooks", {{"kind", "count"}, {"value", "2"}});
  fixture.add("commitment", "We will stop", {{"modality", "will"}});
  fixture.add("commitment", "We stay", {{"modality", "pledge"}});

  const Letter letter = fixture.build().letter;
  BOOST_TEST_REQUIRE(letter.conditions.size() == 1u);
  const Condition& built = letter.conditions[0];
  BOOST_TEST(built.id == "c1");
  BOOST_TEST(built.connective == "unless");
  BOOST_TEST(built.consequence == "We will stop work");
  BOOST_TEST(built.commitment == "m1");
  BOOST_TEST((built.requires_.op == Requirement::Op::any));
  BOOST_TEST_REQUIRE(built.requires_.children.size() == 2u);
  BOOST_TEST(built.requires_.children[0].demand == "d2");
  BOOST_TEST(built.requires_.children[0].text == "hire two cooks");
  BOOST_TEST(built.requires_.children[1].demand == "");
  BOOST_TEST_REQUIRE(letter.demands.size() == 2u);
  BOOST_TEST(letter.demands[0].condition == "");
  BOOST_TEST(letter.demands[1].condition == "c1");
  BOOST_TEST(letter.demands[0].quantities.empty());
  BOOST_TEST(letter.demands[1].quantities == std::vector<std::string>{"q1"},
             boost::test_tools::per_element());
  BOOST_TEST_REQUIRE(letter.commitments.size() == 2u);
  BOOST_TEST(letter.commitments[0].condition == "c1");
  BOOST_TEST(letter.commitments[1].condition == "");
}

BOOST_AUTO_TEST_CASE(links_a_commitment_that_is_wider_than_the_consequence) {
  Fixture fixture("If nobody answers, we will stop work today.");
  fixture.add("condition", "If nobody answers, we will stop work",
              {{"connective", "if"}, {"consequence", "stop work"}});
  fixture.add("commitment", "we will stop work today", {{"modality", "will"}});
  const Letter letter = fixture.build().letter;
  BOOST_TEST(letter.conditions[0].commitment == "m1");
  BOOST_TEST(letter.commitments[0].condition == "c1");
  BOOST_TEST(letter.conditions[0].requires_.text == "If nobody answers, we will stop work");
}

BOOST_AUTO_TEST_CASE(takes_the_first_party_of_each_kind_and_asks_the_addressee) {
  Fixture fixture("To the council: the cooks and the guards ask you to pay. Open the door, mayor.");
  fixture.add("addressee", "the council");
  fixture.add("addressee", "mayor");
  fixture.add("authors", "the cooks");
  fixture.add("demand", "pay");
  fixture.add("demand", "Open the door", {{"actor", "mayor"}});
  const Letter letter = fixture.build().letter;
  BOOST_TEST(letter.addressee == "the council");
  BOOST_TEST(letter.authors == "the cooks");
  BOOST_TEST(letter.demands[0].actor == "the council");
  BOOST_TEST(letter.demands[1].actor == "mayor");
}

BOOST_AUTO_TEST_CASE(reports_cues_that_led_to_nothing_and_quantities_without_a_value) {
  Fixture fixture("You must pay, you must. ", "You must not, and many agree.");
  fixture.add("demand", "You must pay");
  fixture.add("cue", "must pay");
  fixture.add("cue", "must not");
  fixture.add("quantity", "many");
  const BuiltLetter built = fixture.build();
  BOOST_TEST(built.coverage.sentences == 2u);
  BOOST_TEST_REQUIRE(built.coverage.cues_uncovered.size() == 1u);
  BOOST_TEST((built.coverage.cues_uncovered[0] == fixture.span("must not")));
  BOOST_TEST(built.letter.quantities.empty());
  BOOST_TEST_REQUIRE(built.diagnostics.size() == 1u);
  BOOST_TEST(built.diagnostics[0].message ==
             "the rule x.t.quantity found a quantity without a value");
}

BOOST_AUTO_TEST_CASE(says_where_a_quantity_stands) {
  Fixture fixture("We are 40.");
  fixture.add("quantity", "40", {{"kind", "count"}, {"value", "40"}});
  const Letter letter = fixture.build().letter;
  BOOST_TEST(letter.quantities[0].sentence.begin == 0u);
  BOOST_TEST(letter.quantities[0].sentence.end == 10u);
  BOOST_TEST(!letter.quantities[0].in_frame);
  BOOST_TEST(fixture.in_frame().build().letter.quantities[0].in_frame);
}

BOOST_AUTO_TEST_CASE(counts_the_items_of_lists_of_demands_only) {
  const struct {
    const char* name;
    std::vector<std::pair<std::string, int>> items;  // words and level
    std::vector<std::string> demands;
    std::string lists;
  } cases[] = {
      {"each item asks", {{"Pay.", 1}, {"Rest.", 1}}, {"Pay", "Rest"}, "2 "},
      {"an item that asks for nothing", {{"Pay.", 1}, {"Rest.", 1}}, {"Pay"}, ""},
      {"one item in two demands", {{"Pay now, go.", 1}}, {"Pay now", "go"}, "1 "},
      {"a nested list", {{"All:", 1}, {"Pay.", 2}, {"Rest.", 2}, {"Go.", 1}}, {"Pay", "Go"}, "2 "},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      std::string text;
      for (const auto& [words, level] : tc.items) text += words + "\n";
      Fixture fixture(text);
      fixture.make_list(tc.items);
      for (const std::string& words : tc.demands) fixture.add("demand", words);
      std::string lists;
      for (const DemandList& list : fixture.build().letter.demand_lists)
        lists += std::to_string(list.items) + " ";
      BOOST_TEST(lists == tc.lists);
    }
  }
}

BOOST_AUTO_TEST_CASE(takes_a_part_its_share_and_its_whole_together) {
  Fixture fixture("We are 505 of 770 drivers (65.6%).");
  fixture.add("quantity", "505", {{"kind", "count"}, {"value", "505"}, {"role", "other"}});
  fixture.add("quantity", "770", {{"kind", "count"}, {"value", "770"}});
  fixture.add("quantity", "65.6%", {{"kind", "share"}, {"value", "65.6"}, {"scale", "1/100"}});
  fixture.add("proportion", "505 of 770 drivers (65.6%",
              {{"part", "505"}, {"whole", "770"}, {"beside", "65.6%"}, {"part-role", "signers"}});
  const Letter letter = fixture.build().letter;
  BOOST_TEST_REQUIRE(letter.proportions.size() == 1u);
  BOOST_TEST(letter.proportions[0].part == "q1");
  BOOST_TEST(letter.proportions[0].whole == "q2");
  BOOST_TEST(letter.proportions[0].share == "q3");
  BOOST_TEST(letter.quantities[0].role == "signers");
  BOOST_TEST(letter.quantities[1].role == "");
  BOOST_TEST(to_string(letter.quantities[2].last_place.value()) == "0.001");
}

BOOST_AUTO_TEST_CASE(leaves_out_a_proportion_without_a_whole) {
  Fixture fixture("We are 505 of many.");
  fixture.add("quantity", "505", {{"kind", "count"}, {"value", "505"}});
  fixture.add("proportion", "505 of many", {{"part", "505"}, {"whole", "many"}});
  BOOST_TEST(fixture.build().letter.proportions.empty());
}

BOOST_AUTO_TEST_CASE(gives_a_quantity_the_role_that_the_words_around_it_say) {
  Fixture fixture("The yard employs 770 workers.");
  fixture.add("quantity", "770", {{"kind", "count"}, {"value", "770"}, {"role", "signers"}});
  fixture.add("role", "employs 770 workers", {{"quantity", "770"}, {"role", "staff"}});
  BOOST_TEST(fixture.build().letter.quantities[0].role == "staff");
}

BOOST_AUTO_TEST_CASE(gives_examples_to_the_demand_that_names_them) {
  Fixture fixture("Hire two, such as Bo. We know such as Cy.");
  fixture.add("demand", "Hire two, such as Bo");
  fixture.add("enumeration", "such as Bo").fields["enumerated"].parts = {"Bo"};
  fixture.add("enumeration", "such as Cy").fields["enumerated"].parts = {"Cy"};
  const Letter letter = fixture.build().letter;
  BOOST_TEST(letter.demands[0].enumerated == std::vector<std::string>{"Bo"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(gives_a_deadline_to_the_demands_that_it_is_meant_for) {
  const std::vector<std::pair<std::string, std::string>> day = {
      {"year", "2026"}, {"month", "5"}, {"day", "1"}};
  const auto deadlines_of = [](Fixture& fixture) {
    std::string out;
    for (const Demand& demand : fixture.build().letter.demands)
      out += demand.deadline + (demand.due ? " " + to_string(*demand.due) : "") + "; ";
    return out;
  };
  Fixture inside("Pay us and open the door by 1 May.");
  inside.add("demand", "Pay us");
  inside.add("demand", "open the door by 1 May");
  inside.add("deadline", "1 May", day);
  BOOST_TEST(deadlines_of(inside) == "; 1 May 2026-05-01; ");

  Fixture before("By 1 May, pay us and open the door.", " Leave.");
  before.add("deadline", "1 May", day);
  for (const char* words : {"pay us", "open the door", "Leave"}) before.add("demand", words);
  BOOST_TEST(deadlines_of(before) == "1 May 2026-05-01; 1 May 2026-05-01; ; ");

  Fixture list("By 1 May: pay us by 3 April, open the door");
  list.make_list({{"pay us by 3 April", 1}, {"open the door", 1}});
  list.add("deadline", "3 April", {{"year", "2026"}, {"month", "4"}, {"day", "3"}});
  list.add("deadline", "1 May", day);
  list.add("demand", "pay us by 3 April");
  list.add("demand", "open the door");
  BOOST_TEST(deadlines_of(list) == "3 April 2026-04-03; 1 May 2026-05-01; ");

  Fixture two("By Friday, 1 May, pay us.");
  two.add("deadline", "Friday");
  two.add("deadline", "1 May", day);
  two.add("demand", "pay us");
  BOOST_TEST(deadlines_of(two) == "1 May 2026-05-01; ");
}

BOOST_AUTO_TEST_CASE(takes_the_year_of_a_deadline_from_the_day_of_the_letter) {
  Fixture fixture("9 June 2026. Pay us by 1 May.");
  fixture.add("date", "9 June 2026", {{"year", "2026"}, {"month", "6"}, {"day", "9"}});
  fixture.add("demand", "Pay us by 1 May");
  fixture.add("deadline", "1 May", {{"month", "5"}, {"day", "1"}});
  const Letter letter = fixture.build().letter;
  BOOST_TEST(to_string(letter.day.value()) == "2026-06-09");
  BOOST_TEST(to_string(letter.demands[0].due.value()) == "2027-05-01");
}

BOOST_AUTO_TEST_CASE(gives_the_day_of_a_sentence_to_its_quantities) {
  const std::vector<std::pair<std::string, std::string>> may = {
      {"year", "2026"}, {"month", "5"}, {"day", "1"}};
  const std::vector<std::pair<std::string, std::string>> june = {
      {"year", "2026"}, {"month", "6"}, {"day", "1"}};
  Fixture fixture("As of May, 12 of us. Or 13.", " As of May 14, as of June 15.");
  for (const char* number : {"12", "13", "14", "15"})
    fixture.add("quantity", number, {{"value", number}});
  fixture.add("as-of", "May", may);
  fixture.add("as-of", "May 14", may);
  fixture.add("as-of", "June 15", june);
  std::string days;
  for (const Quantity& quantity : fixture.build().letter.quantities)
    days += (quantity.as_of ? to_string(*quantity.as_of) : "none") + " ";
  BOOST_TEST(days == "2026-05-01 2026-05-01 none none ");
}

BOOST_AUTO_TEST_CASE(keeps_the_days_that_are_named_with_their_day_of_the_week) {
  Fixture fixture("On Friday, 6 March. On Monday, 30 February.");
  fixture.add("named-day", "Friday, 6 March",
              {{"year", "2026"}, {"month", "3"}, {"day", "6"}, {"weekday", "5"}});
  fixture.add("named-day", "Monday, 30 February",
              {{"year", "2026"}, {"month", "2"}, {"day", "30"}, {"weekday", "1"}});
  const Letter letter = fixture.build().letter;
  BOOST_TEST_REQUIRE(letter.named_days.size() == 1u);
  BOOST_TEST(letter.named_days[0].text == "Friday, 6 March");
  BOOST_TEST(to_string(letter.named_days[0].day) == "2026-03-06");
  BOOST_TEST(letter.named_days[0].weekday == 5u);
}

BOOST_AUTO_TEST_CASE(gives_a_timing_to_the_commitment_before_it) {
  Fixture fixture("We stay. We will leave at once.", " Pay us at last, or we go.");
  fixture.add("commitment", "We stay");
  fixture.add("commitment", "We will leave at once");
  fixture.add("timing", "at once");
  fixture.add("timing", "at last");
  fixture.add("commitment", "we go");
  const auto commitments = fixture.build().letter.commitments;
  BOOST_TEST(commitments[0].timing == "");
  BOOST_TEST(commitments[1].timing == "at once");
  BOOST_TEST(commitments[2].timing == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
