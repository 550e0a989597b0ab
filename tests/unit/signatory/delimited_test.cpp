#include "signatory/delimited.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

/// A line a row: its line, then its cells in brackets.
std::string rows_of(const std::string& text) {
  std::string out;
  const DelimitedText table = read_delimited(text);
  for (const DelimitedRow& row : table.rows) {
    out += std::to_string(row.line);
    for (const std::string& cell : row.cells) out += " [" + cell + "]";
    out += "\n";
  }
  if (table.unclosed > 0) out += "unclosed in " + std::to_string(table.unclosed) + "\n";
  return out;
}

BOOST_AUTO_TEST_SUITE(signatory_delimited)

BOOST_AUTO_TEST_CASE(reads_rows_of_cells) {
  const struct {
    const char* name;
    const char* text;
    const char* rows;
  } cases[] = {
      {"commas", "a,b\nc,d\n", "1 [a] [b]\n2 [c] [d]\n"},
      {"no end of the last line", "a,b", "1 [a] [b]\n"},
      {"tabs, with commas in the cells", "a, b\tc\nd\te\n", "1 [a, b] [c]\n2 [d] [e]\n"},
      {"semicolons", "a;b;c\n", "1 [a] [b] [c]\n"},
      {"empty cells", ",a,\n", "1 [] [a] []\n"},
      {"empty rows", "a,b\n\n ,\nc,d\n", "1 [a] [b]\n4 [c] [d]\n"},
      {"quotes", "\"a, b\",\"c \"\"d\"\"\"\n", "1 [a, b] [c \"d\"]\n"},
      {"a line end in a cell", "\"a\nb\",c\nd,e\n", "1 [a\nb] [c]\n3 [d] [e]\n"},
      {"a quote inside a cell", "5\" pipe,b\n", "1 [5\" pipe] [b]\n"},
      {"a quote that nothing closes", "\"a,b\nc", "1 [a,b\nc]\nunclosed in 1\n"},
      {"nothing", "", ""},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) { BOOST_TEST(rows_of(tc.text) == tc.rows); }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
