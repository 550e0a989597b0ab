#include "signatory/paragraph_layout.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace undersigned {
namespace {

/// The paragraphs of a text, divided by empty lines.
std::vector<Span> paragraphs_of(std::string_view text) {
  std::vector<Span> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", begin), text.size());
    paragraphs.push_back({begin, end});
    begin = end + 2;
  }
  return paragraphs;
}

BOOST_AUTO_TEST_SUITE(signatory_paragraph_layout)

BOOST_AUTO_TEST_CASE(cuts_lines_at_tabs_and_wide_gaps) {
  const std::string_view line = "Mara Lind   Jon  Aster\tPim Dahl      ";
  std::string cells;
  for (const Span cell : cells_of(line, {0, line.size()}))
    cells += std::string(cell.of(line)) + '|';
  BOOST_TEST(cells == "Mara Lind|Jon  Aster|Pim Dahl|");
}

BOOST_AUTO_TEST_CASE(knows_names_of_persons) {
  const struct {
    const char* name;
    bool person;
  } kCases[] = {
      {"Mara Lind", true},         {"Mara de la Moss", true}, {"Mara", false},
      {"mara lind", false},        {"Chair 2", false},        {"林美", true},
      {"采石场合唱团团长", false}, {"Mara L. Lind", true},    {"", false},
  };
  for (const auto& [name, person] : kCases) BOOST_TEST(may_be_person(name, {}) == person, name);
}

BOOST_AUTO_TEST_CASE(tells_a_paragraph_for_each_signer_from_names_on_lines) {
  const struct {
    const char* name;
    const char* text;
    bool one_each;
  } kCases[] = {
      {"two signers", "Mara Lind\nChair, Quarry\n\nJon Aster\nProfessor, Law", true},
      {"one signer", "Mara Lind\nChair, Quarry", true},
      {"names on lines", "Mara Lind\nJon Aster\n\nPim Dahl\nEva Moss", false},
      {"one column of names", "Mara Lind\nJon Aster\nPim Dahl", false},
      {"entries on lines", "Mara Lind\nJon Aster, Quarry", false},
      {"a name each", "Mara Lind\n\nJon Aster", false},
      {"too many lines", "Mara Lind\na\nb\nc\nd", false},
      {"a sentence", "Mara Lind\nWe sign for ourselves.", false},
      {"begins with no name", "quarry\nMara Lind", false},
      {"Chinese", "林美\n采石场合唱团团长\n\n马力\n港口工会副主席", true},
  };
  for (const auto& test : kCases) {
    const std::string_view text = test.text;
    BOOST_TEST(is_one_signer_each(text, paragraphs_of(text), {}) == test.one_each, test.name);
  }
}

BOOST_AUTO_TEST_CASE(tells_columns_of_names_from_rows) {
  const struct {
    const char* name;
    const char* text;
    bool grid;
  } kCases[] = {
      {"names", "Mara Lind    Jon Aster\nPim Dahl", true},
      {"a name and a title", "Mara Lind    Chair\nJon Aster    Cook", false},
      {"one column", "Mara Lind\nJon Aster", false},
  };
  for (const auto& test : kCases) {
    const std::string_view text = test.text;
    BOOST_TEST(is_grid_of_names(text, split_at(text, {0, text.size()}, '\n'), {}) == test.grid,
               test.name);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
