#include "undersigned.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <thread>
#include <vector>

#include "support/result.h"

namespace undersigned {
namespace {

const std::string kFixtures = UNDERSIGNED_SOURCE_DIR "/fixtures/";

const Analyzer& analyzer() {
  static const Analyzer instance = test::value_of(Analyzer::create());
  return instance;
}

Analysis analyze_fixture(const std::string& name) {
  const SourceFile file = test::value_of(read_file(kFixtures + name));
  return test::value_of(analyzer().analyze({name, file.bytes}));
}

/// A tree without its words: what both languages must agree on. Leaves show the demand's action.
std::string shape(const Requirement& requirement, const Letter& letter) {
  if (requirement.op == Requirement::Op::leaf) {
    for (const Demand& demand : letter.demands)
      if (demand.id == requirement.demand)
        return demand.action + '(' + std::to_string(demand.enumerated.size()) + ')';
    return "leaf";
  }
  std::string out = requirement.op == Requirement::Op::all   ? "all["
                    : requirement.op == Requirement::Op::any ? "any["
                                                             : "not[";
  for (const Requirement& child : requirement.children) out += shape(child, letter) + ' ';
  out.back() = ']';
  return out;
}

std::vector<std::string> conditions(const Letter& letter) {
  std::vector<std::string> out;
  for (const Condition& condition : letter.conditions)
    out.push_back(condition.connective + ' ' + shape(condition.requires_, letter));
  return out;
}

std::vector<std::string> modalities(const Letter& letter) {
  std::vector<std::string> out;
  for (const Commitment& commitment : letter.commitments) out.push_back(commitment.modality);
  return out;
}

/// Kind and bounds of each number. Languages may order them differently.
std::vector<std::string> numbers(const Letter& letter) {
  std::vector<std::string> out;
  const auto bound = [](const std::optional<Rational>& value) {
    return value ? to_string(*value) : std::string("-");
  };
  for (const Quantity& quantity : letter.quantities)
    out.push_back(quantity.kind + ' ' + bound(quantity.bounds.lower) + ' ' +
                  bound(quantity.bounds.upper));
  std::sort(out.begin(), out.end());
  return out;
}

BOOST_AUTO_TEST_SUITE(undersigned_undersigned)

BOOST_AUTO_TEST_CASE(the_embedded_packs_load) {
  const auto created = Analyzer::create();
  BOOST_TEST_REQUIRE(created.has_value(), to_string(created.error()));
  std::vector<std::string> ids;
  for (const auto& pack : created->packs()) ids.push_back(pack->id);
  BOOST_TEST(ids == (std::vector<std::string>{"en", "zh"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_same_letter_in_two_languages_has_one_structure) {
  const Letter english = analyze_fixture("staff-letter.en.txt").letter;
  const Letter chinese = analyze_fixture("staff-letter.zh.txt").letter;

  BOOST_TEST(conditions(english) ==
                 (std::vector<std::string>{"unless all[leave-office(0) appoint(2) reinstate(0)]"}),
             boost::test_tools::per_element());
  BOOST_TEST(conditions(chinese) == conditions(english), boost::test_tools::per_element());
  BOOST_TEST(modalities(english) == (std::vector<std::string>{"will-not", "may", "will"}),
             boost::test_tools::per_element());
  BOOST_TEST(modalities(chinese) == modalities(english), boost::test_tools::per_element());
  BOOST_TEST(numbers(chinese) == numbers(english), boost::test_tools::per_element());
  BOOST_TEST(chinese.signatories.entries.size() == 10u);
  BOOST_TEST(english.signatories.entries.size() == 10u);
}

BOOST_AUTO_TEST_CASE(a_news_article_adds_nothing_to_the_letter_it_quotes) {
  const Letter letter = analyze_fixture("staff-letter.zh.txt").letter;
  const Letter quoted = analyze_fixture("staff-letter-news.zh.txt").letter;

  const auto texts = [](const std::vector<Demand>& demands) {
    std::vector<std::string> out;
    for (const Demand& demand : demands) out.push_back(demand.text);
    return out;
  };
  BOOST_TEST(texts(quoted.demands) == texts(letter.demands), boost::test_tools::per_element());
  BOOST_TEST(conditions(quoted) == conditions(letter), boost::test_tools::per_element());
  BOOST_TEST(modalities(quoted) == modalities(letter), boost::test_tools::per_element());
  for (const Claim& claim : quoted.claims)
    BOOST_TEST(std::any_of(letter.claims.begin(), letter.claims.end(),
                           [&](const Claim& other) { return other.text == claim.text; }),
               claim.text);
}

BOOST_AUTO_TEST_CASE(scripts_and_footers_of_a_page_ask_for_nothing) {
  const Letter letter = analyze_fixture("library-campaign.html").letter;
  std::vector<std::string> actions;  // the last is what the offer of the volunteers depends on
  for (const Demand& demand : letter.demands) actions.push_back(demand.action);
  BOOST_TEST(
      actions == (std::vector<std::string>{"reverse", "disclose", "consult", "protect", "reverse"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(one_analyzer_serves_many_threads_and_gives_the_same_bytes) {
  const auto json = [] {
    return write_report(analyze_fixture("market-petition.md"), ReportFormat::json);
  };
  const std::string expected = json();
  std::vector<std::string> reports(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& report : reports) threads.emplace_back([&] { report = json(); });
  }
  for (const std::string& report : reports) BOOST_TEST((report == expected));
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_an_error) {
  const auto analysis = analyzer().analyze({"letter.txt", "We ask\xff you.\n"});
  BOOST_TEST_REQUIRE(analysis.has_error());
  BOOST_TEST(analysis.error().front().place.file == "letter.txt");
  BOOST_TEST(analysis.error().front().place.line == 1);
  BOOST_TEST(analysis.error().front().place.column == 7);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
