#include "report/report.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "sample.h"

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(report_report)

BOOST_AUTO_TEST_CASE(dumps_what_each_stage_made) {
  Analysis analysis;
  analysis.document = test::text_document("One\ttwo.\n\nThree\x1B.");
  analysis.document.index_lines();
  Block first;
  first.kind = BlockKind::list_item;
  first.level = 1;
  first.marker = "1.";
  first.span = {0, 8};
  Block second;
  second.continued = true;
  second.span = {10, 17};
  analysis.segments.blocks = {first, second};
  analysis.segments.sentences = {{{0, 8}, 0, 0}, {{10, 17}, 1, kNoPack}};
  analysis.packs = {{"en", "1", "abc"}};
  analysis.matches.regions = {RegionRole::body, RegionRole::frame};
  Mention mention;
  mention.kind = "demand";
  mention.rule = "en.t.a";
  mention.span = {4, 8};
  mention.fields["actor"] = {"you", std::nullopt, {}};
  using Op = RequirementTree::Op;
  mention.tree = RequirementTree{Op::any, {0, 8}, {{Op::leaf, {0, 3}, {}}, {Op::leaf, {4, 7}, {}}}};
  Mention number;
  number.kind = "number";
  number.span = {0, 3};
  analysis.matches.mentions = {number, mention};

  BOOST_TEST(dump(analysis, Stage::blocks) ==
             "list-item 1 1:1 [0,8) 1. \"One two.\"\n"
             "paragraph 0 continued 3:1 [10,17) \"Three\\u{1B}.\"\n");
  BOOST_TEST(dump(analysis, Stage::sentences) ==
             "en 1:1 [0,8) \"One two.\"\n- 3:1 [10,17) \"Three\\u{1B}.\"\n");
  BOOST_TEST(dump(analysis, Stage::regions) ==
             "body 1:1 [0,8) \"One two.\"\nframe 3:1 [10,17) \"Three\\u{1B}.\"\n");
  BOOST_TEST(dump(analysis, Stage::mentions) ==
             "number 1:1 [0,3) \"One\"\n"
             "demand 1:5 [4,8) \"two.\" [en.t.a] actor='you' any(One | two)\n");
}

BOOST_AUTO_TEST_CASE(writes_the_format_that_is_asked_for) {
  const Analysis analysis = test::sample(test::kEnglish);
  BOOST_TEST(write_report(analysis, ReportFormat::json).starts_with("{\n  \"schema\""));
  BOOST_TEST(write_report(analysis, ReportFormat::text).starts_with("letter.txt\n"));
  BOOST_TEST(write_report(analysis, ReportFormat::markdown).starts_with("## letter.txt\n"));
  BOOST_TEST(write_report(analysis, ReportFormat::csv).starts_with("file,kind,id,"));
  BOOST_TEST(write_report(analysis, ReportFormat::github).starts_with("::warning file=letter.txt"));
}

BOOST_AUTO_TEST_CASE(puts_several_letters_into_one_report) {
  const Analysis analysis = test::sample(test::kEnglish);
  const struct {
    const char* name;
    ReportFormat format;
    const char* begin;
    const char* between;
    const char* end;
  } cases[] = {
      {"text", ReportFormat::text, "==> letter.txt <==\n", "\n\n==> letter.txt <==\n", "\n"},
      {"json", ReportFormat::json, "[\n{\n", "},\n{\n", "}\n]\n"},
      {"csv", ReportFormat::csv, "file,kind", "\r\nletter.txt,demand", "\r\n"},
      {"sarif", ReportFormat::sarif, "{\n", "    },\n        {", "}\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      ReportOptions options;
      options.several = true;
      const auto writer = report_writer(c.format, options);
      std::string report = writer->add(analysis);
      report += writer->add(analysis);
      report += writer->finish();
      BOOST_TEST(report.starts_with(c.begin));
      BOOST_TEST(report.find(c.between) != std::string::npos);
      BOOST_TEST(report.ends_with(c.end));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
