#include "report/html/marked_text.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

std::string lanes(std::vector<Mark> marks) {
  assign_lanes(marks);
  std::string out;
  for (const Mark& mark : marks)
    out += (out.empty() ? "" : " ") + mark.id + ":" + std::to_string(mark.lane);
  return out;
}

/// "[0,4) a+b": the marks of a run from the farthest lane; "+" before what begins there.
std::string runs(std::vector<Mark> marks, const std::vector<Span>& blocks) {
  assign_lanes(marks);
  RunCutter cutter(marks);
  std::string out;
  for (const Span block : blocks) {
    for (const Run& run : cutter.cut(block)) {
      out += "[" + std::to_string(run.span.begin) + "," + std::to_string(run.span.end) + ")";
      for (const Mark* mark : run.marks) out += " " + mark->id;
      for (const Mark* mark : run.starts) out += " +" + mark->id;
      out += "\n";
    }
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(report_marked_text)

BOOST_AUTO_TEST_CASE(gives_marks_that_overlap_different_lanes) {
  const struct {
    const char* name;
    std::vector<Mark> marks;
    const char* lanes;
  } cases[] = {
      {"none", {}, ""},
      {"apart", {{"a", "", {0, 2}}, {"b", "", {2, 4}}}, "a:0 b:0"},
      {"one inside another", {{"a", "", {0, 9}}, {"b", "", {2, 4}}}, "a:1 b:0"},
      {"crossing", {{"a", "", {0, 4}}, {"b", "", {3, 6}}}, "a:1 b:0"},
      {"the same text", {{"a", "", {0, 4}}, {"b", "", {0, 4}}}, "a:0 b:1"},
      {"a lane is used again",
       {{"a", "", {0, 20}}, {"b", "", {0, 5}}, {"c", "", {6, 9}}, {"d", "", {7, 8}}},
       "a:2 b:0 c:1 d:0"},
      {"more than there are lanes",
       {{"a", "", {0, 9}},
        {"b", "", {0, 8}},
        {"c", "", {0, 7}},
        {"d", "", {0, 6}},
        {"e", "", {0, 5}},
        {"f", "", {0, 4}}},
       "a:4 b:4 c:3 d:2 e:1 f:0"},
  };
  for (const auto& test : cases) {
    BOOST_TEST_CONTEXT(test.name) { BOOST_TEST(lanes(test.marks) == test.lanes); }
  }
}

BOOST_AUTO_TEST_CASE(cuts_where_a_mark_begins_or_ends) {
  BOOST_TEST(runs({{"a", "", {2, 8}}, {"b", "", {4, 6}}}, {{0, 10}}) ==
             "[0,2)\n[2,4) a +a\n[4,6) a b +b\n[6,8) a\n[8,10)\n");
  BOOST_TEST(runs({}, {{3, 5}}) == "[3,5)\n");
}

BOOST_AUTO_TEST_CASE(carries_a_mark_over_blocks) {
  BOOST_TEST(runs({{"a", "", {2, 14}}, {"b", "", {12, 14}}}, {{0, 4}, {6, 9}, {11, 16}}) ==
             "[0,2)\n[2,4) a +a\n[6,9) a\n[11,12) a\n[12,14) a b +b\n[14,16)\n");
}

BOOST_AUTO_TEST_CASE(starts_a_mark_that_begins_between_blocks_in_the_later_one) {
  BOOST_TEST(runs({{"a", "", {5, 8}}}, {{0, 4}, {6, 9}}) == "[0,4)\n[6,8) a +a\n[8,9)\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
