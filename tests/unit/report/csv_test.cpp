#include "report/csv.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(report_csv)

BOOST_AUTO_TEST_CASE(no_cell_is_a_formula_or_breaks_its_row) {
  const struct {
    const char* name;
    std::string text;
    std::string expected;
  } cases[] = {
      {"plain", "Ada", "Ada\r\n"},
      {"a formula", "=HYPERLINK(\"http://x\",\"y\")",
       "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n"},
      {"a plus", "+1", "'+1\r\n"},
      {"a minus", "-1", "'-1\r\n"},
      {"an at sign", "@SUM(A1)", "'@SUM(A1)\r\n"},
      {"a line break", "a\r\nb", "a\\u{D}\\u{A}b\r\n"},
      {"a tab before a formula", "\t=1", "\\u{9}=1\r\n"},
      {"an escape sequence", "\x1B[31m", "\\u{1B}[31m\r\n"},
      {"a right-to-left override", "a\u202Eb", "a\\u{202E}b\r\n"},
  };
  for (const auto& c : cases)
    BOOST_TEST_CONTEXT(c.name) BOOST_TEST(csv_row({c.text}) == c.expected);
}

BOOST_AUTO_TEST_CASE(has_a_row_an_item) {
  const std::string rows = csv_rows(test::sample(test::kEnglish));
  BOOST_TEST(
      rows.starts_with("letter.txt,demand,d1,1,1,pay,the council,c1,pay the cooks who worked "
                       "through the night of the flood in full,x.d.a\r\n"));
  BOOST_TEST(rows.find("letter.txt,quantity,q1,5,1,count,cooks,> 500,over 500 cooks,x.q.a\r\n") !=
             std::string::npos);
  BOOST_TEST(
      rows.ends_with("letter.txt,check,k1,5,1,contradicted,warning,,they do not agree,"
                     "signature-count\r\n"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
