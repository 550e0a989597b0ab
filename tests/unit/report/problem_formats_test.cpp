#include "report/problem_formats.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

Problem problem_at(Severity severity, const std::string& message) {
  Problem problem;
  problem.rule = "signature-count";
  problem.severity = severity;
  problem.message = message;
  problem.extent = {"letters/a b.md", 3, 5, 3, 9, 6, 12};
  problem.fingerprint = "f1";
  return problem;
}

/// A failed problem whose words would end a command, a tag, a cell or a line.
std::vector<Problem> hostile() {
  Problem problem = problem_at(Severity::warning, "5% of \"x\" <y> & z\r\n::error::\x1B[31m owned");
  problem.hint = "count, again: all";
  problem.extent.file = "a,b:c\n::error::d.md";
  return {problem};
}

BOOST_AUTO_TEST_SUITE(report_problem_formats)

BOOST_AUTO_TEST_CASE(github_annotations_name_the_place) {
  BOOST_TEST(github_annotations({problem_at(Severity::error, "they do not agree")}) ==
             "::error file=letters/a b.md,line=3,endLine=3,col=5,endColumn=9,"
             "title=signature-count::they do not agree\n");
}

BOOST_AUTO_TEST_CASE(github_annotations_are_one_line_each_whatever_a_letter_says) {
  BOOST_TEST(github_annotations(hostile()) ==
             "::warning file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ad.md,line=3,endLine=3,col=5,endColumn=9,"
             "title=signature-count::5%25 of \"x\" <y> & z\\u{D}%0A::error::\\u{1B}[31m owned%0A"
             "count, again: all\n");
}

BOOST_AUTO_TEST_CASE(github_annotations_show_the_severest_and_say_how_many_more_there_are) {
  std::vector<Problem> problems(12, problem_at(Severity::note, "n"));
  for (int i = 0; i < 13; ++i) problems.push_back(problem_at(Severity::error, "e"));
  const std::string out = github_annotations(problems);
  BOOST_TEST(out.starts_with("::error "));
  BOOST_TEST(std::count(out.begin(), out.end(), '\n') == 10 + 9 + 1);
  BOOST_TEST(out.ends_with("::notice title=undersigned::and 6 more; the report has all of them\n"));
}

BOOST_AUTO_TEST_CASE(junit_has_a_suite_a_file_and_a_case_a_problem) {
  Problem passed = problem_at(Severity::note, "fine");
  passed.outcome = Outcome::passed;
  Problem open = problem_at(Severity::note, "cannot be said");
  open.outcome = Outcome::open;
  Problem failed = problem_at(Severity::warning, "they do not agree");
  failed.hint = "count again";
  BOOST_TEST(junit({passed, open, failed}) ==
             R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="letters/a b.md" tests="3" failures="1" errors="0" skipped="1">
    <testcase classname="letters/a b.md" name="signature-count 3:5"/>
    <testcase classname="letters/a b.md" name="signature-count 3:5">
      <skipped message="cannot be said"/>
    </testcase>
    <testcase classname="letters/a b.md" name="signature-count 3:5">
      <failure type="warning" message="they do not agree">letters/a b.md:3:5: they do not agree; count again</failure>
    </testcase>
  </testsuite>
</testsuites>
)");
}

BOOST_AUTO_TEST_CASE(junit_holds_no_markup_or_control_character_of_a_letter) {
  const std::string out = junit(hostile());
  BOOST_TEST(out.find("message=\"5% of &quot;x&quot; &lt;y&gt; &amp; z\\u{D}\\u{A}::error::"
                      "\\u{1B}[31m owned\"") != std::string::npos);
  BOOST_TEST(out.find('\x1B') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(sarif_is_a_full_file) {
  BOOST_TEST(sarif({problem_at(Severity::error, "they do not agree")}) == R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "undersigned",
          "semanticVersion": ")" UNDERSIGNED_VERSION R"(",
          "rules": [
            {
              "id": "signature-count",
              "name": "signature-count",
              "shortDescription": {
                "text": "The check signature-count"
              },
              "fullDescription": {
                "text": "The check signature-count of undersigned"
              },
              "help": {
                "text": "See the message, and the README of undersigned."
              }
            }
          ]
        }
      },
      "automationDetails": {
        "id": "undersigned/"
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "signature-count",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "they do not agree"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "letters/a%20b.md",
                  "uriBaseId": "%SRCROOT%"
                },
                "region": {
                  "startLine": 3,
                  "startColumn": 5,
                  "endLine": 3,
                  "endColumn": 9
                }
              }
            }
          ],
          "partialFingerprints": {
            "primaryLocationLineHash": "f1:1",
            "undersigned/v1": "f1"
          }
        }
      ]
    }
  ]
}
)");
}

BOOST_AUTO_TEST_CASE(gitlab_has_a_path_below_the_repository) {
  Problem problem = problem_at(Severity::warning, "they do not agree");
  problem.extent.file = "./a.md";
  BOOST_TEST(gitlab_code_quality({problem}) == R"([
  {
    "description": "they do not agree",
    "check_name": "signature-count",
    "fingerprint": "f1",
    "severity": "minor",
    "location": {
      "path": "a.md",
      "lines": {
        "begin": 3,
        "end": 3
      }
    }
  }
]
)");
}

BOOST_AUTO_TEST_CASE(rdjson_counts_bytes) {
  const std::string out = rdjson({problem_at(Severity::note, "they do not agree")});
  BOOST_TEST(out.find(R"("start": {
            "line": 3,
            "column": 6
          },
          "end": {
            "line": 3,
            "column": 12
          })") != std::string::npos);
  BOOST_TEST(out.find("\"severity\": \"INFO\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(passed_problems_are_in_junit_only) {
  Problem passed = problem_at(Severity::note, "fine");
  passed.outcome = Outcome::passed;
  for (const auto& write : {sarif, github_annotations, gitlab_code_quality, rdjson})
    BOOST_TEST(write({passed}).find("fine") == std::string::npos);
  BOOST_TEST(junit({passed}).find("signature-count") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
