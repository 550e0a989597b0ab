#include "compare/assignment.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

std::string pairs(const std::vector<std::vector<double>>& scores, double least = 0.1) {
  std::string out;
  const std::size_t columns = scores.empty() ? 0 : scores[0].size();
  for (const Assigned& one : assign(scores.size(), columns, least,
                                    [&](std::size_t i, std::size_t j) { return scores[i][j]; }))
    out += (out.empty() ? "" : " ") + std::to_string(one.a) + "-" + std::to_string(one.b);
  return out;
}

BOOST_AUTO_TEST_SUITE(compare_assignment)

BOOST_AUTO_TEST_CASE(finds_the_greatest_sum) {
  BOOST_TEST(pairs({}) == "");
  BOOST_TEST(pairs({{0.9}}) == "0-0");
  BOOST_TEST(pairs({{0.05}}) == "");
  BOOST_TEST(pairs({{0.9, 0.8}, {0.8, 0.1}}) == "0-1 1-0");  // not the best pair first
  BOOST_TEST(pairs({{0.9, 0.2, 0.2}, {0.2, 0.2, 0.9}}) == "0-0 1-2");
  BOOST_TEST(pairs({{0.2}, {0.9}, {0.3}}) == "1-0");
  BOOST_TEST(pairs({{0.2, 0.9, 0.1}, {0.9, 0.3, 0.2}, {0.1, 0.1, 0.05}}) == "0-1 1-0");
}

BOOST_AUTO_TEST_CASE(pairs_long_lists_with_themselves) {
  const std::size_t count = kExactItems * 4;
  const auto found =
      assign(count, count, 0.5, [](std::size_t i, std::size_t j) { return i == j ? 1.0 : 0.6; });
  BOOST_TEST(found.size() == count);
  for (const Assigned& one : found) BOOST_TEST(one.a == one.b);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
