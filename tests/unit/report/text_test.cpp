#include "report/text.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/unicode.h"
#include "sample.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(report_text)

BOOST_AUTO_TEST_CASE(shows_a_whole_letter) {
  BOOST_TEST(text_report(test::sample(test::kEnglish), {false, 80}) == R"(letter.txt
From   the cooks
To     the council

Conditions (1)
  c1  we will stop work                                                       L1
      unless
      all of
      ├─ any of
      │  ├─ pay the cooks who worked through the night of the flood in    pay d1
      │  │  full
      │  └─ publish the report                                                L2
      └─ not
         └─ publish the report                                                L2

Demands (2)
  d1  pay the cooks who worked through the night of the flood in full         L1
      pay · the council · by May
  d2  publish the report                                                      L2
      disclose · the mayor

Commitments (1)
  will     we will stop work                                                  L3

Claims (2)
  allegation The board hid the accounts from everyone                         L4
  opinion    The board hid the accounts from everyone                         L4

Numbers (1)
  count    over 500 cooks (cooks) · > 500                                     L5

Signatories (2)
  Ada\u{1B}[31m Example; Ada\u{1B}[31m Example                                L6
  1 double among them

Checks (1)
  contradicted they do not agree                                              L5

Diagnostics (1)
  note    something was skipped                                               L4

Read 6 sentences (x)
  1 cue stands in no demand, commitment or condition:
    publish the report                                                        L2
)");
  BOOST_TEST(text_report(test::sample(test::kEnglish), {false, 50}) == R"(letter.txt
From   the cooks
To     the council

Conditions (1)
  c1  we will stop work                         L1
      unless
      all of
      ├─ any of
      │  ├─ pay the cooks who worked        pay d1
      │  │  through the night of the flood
      │  │  in full
      │  └─ publish the report                  L2
      └─ not
         └─ publish the report                  L2

Demands (2)
  d1  pay the cooks who worked through the      L1
      night of the flood in full
      pay · the council · by May
  d2  publish the report                        L2
      disclose · the mayor

Commitments (1)
  will     we will stop work                    L3

Claims (2)
  allegation The board hid the account...       L4
  opinion    The board hid the account...       L4

Numbers (1)
  count    over 500 cooks (cooks) · > 500       L5

Signatories (2)
  Ada\u{1B}[31m Example; Ada\u{1B}[31m Example  L6
  1 double among them

Checks (1)
  contradicted they do not agree                L5

Diagnostics (1)
  note    something was skipped                 L4

Read 6 sentences (x)
  1 cue stands in no demand, commitment or
  condition:
    publish the report                          L2
)");
}

BOOST_AUTO_TEST_CASE(shows_a_whole_chinese_letter) {
  BOOST_TEST(text_report(test::sample(test::kChinese), {false, 50}) == R"(letter.txt
From   the cooks
To     the council

Conditions (1)
  c1  我们将停止工作                            L1
      unless
      all of
      ├─ any of
      │  ├─ 全额支付在洪水之夜工作的所有厨  pay d1
      │  │  师的工资并向他们道歉
      │  └─ 公开报告                            L2
      └─ not
         └─ 公开报告                            L2

Demands (2)
  d1  全额支付在洪水之夜工作的所有厨师的工资并  L1
      向他们道歉
      pay · the council · by May
  d2  公开报告                                  L2
      disclose · the mayor

Commitments (1)
  will     我们将停止工作                       L3

Claims (2)
  allegation 董事会隐瞒了账目                   L4
  opinion    董事会隐瞒了账目                   L4

Numbers (1)
  count    超过500名厨师 (cooks) · > 500        L5

Signatories (2)
  李四; 李四                                    L6
  1 double among them

Checks (1)
  contradicted they do not agree                L5

Diagnostics (1)
  note    something was skipped                 L4

Read 6 sentences (x)
  1 cue stands in no demand, commitment or
  condition:
    公开报告                                    L2
)");
}

BOOST_AUTO_TEST_CASE(keeps_within_its_width) {
  for (const std::size_t width : {40u, 50u, 80u, 120u}) {
    for (const auto* words : {&test::kEnglish, &test::kChinese}) {
      const std::string report = text_report(test::sample(*words), {false, width});
      for (std::size_t begin = 0; begin < report.size();) {
        const std::size_t end = report.find('\n', begin);
        const std::string line = report.substr(begin, end - begin);
        BOOST_TEST(static_cast<std::size_t>(display_width(line)) <= width, line);
        begin = end + 1;
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(is_the_same_with_and_without_colour_but_for_the_colour) {
  std::string report = text_report(test::sample(test::kEnglish), {true, 80});
  BOOST_TEST(report.find("\x1B[31mthey do not agree\x1B[0m") != std::string::npos);
  for (std::size_t at = report.find('\x1B'); at != std::string::npos; at = report.find('\x1B'))
    report.erase(at, report.find('m', at) - at + 1);
  BOOST_TEST(report == text_report(test::sample(test::kEnglish), {false, 80}));
}

BOOST_AUTO_TEST_CASE(says_when_nothing_was_read) {
  Analysis analysis;
  analysis.document = test::text_document("x");
  analysis.document.index_lines();
  BOOST_TEST(text_report(analysis, {false, 40}) ==
             "letter.txt\n\nDemands (0)\n\nRead 0 sentences (no language that a\npack reads)\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
