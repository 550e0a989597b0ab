#include "compare/assignment.h"

#include <algorithm>
#include <limits>

namespace undersigned {
namespace {

constexpr double kNearby = 0.05;  // of a list, around the same place

/// Shortest augmenting paths over costs 1 - score, padded to a square with costs of 1. Row and
/// column 0 are a sentinel.
class Exact {
 public:
  Exact(std::size_t rows, std::size_t columns,
        const std::function<double(std::size_t, std::size_t)>& score)
      : size_(std::max(rows, columns)),
        costs_((size_ + 1) * (size_ + 1), 1.0),
        row_of_(size_ + 1, 0),
        row_price_(size_ + 1, 0.0),
        column_price_(size_ + 1, 0.0) {
    for (std::size_t i = 0; i < rows; ++i)
      for (std::size_t j = 0; j < columns; ++j) cost(i + 1, j + 1) = 1 - score(i, j);
  }

  std::vector<Assigned> solve(std::size_t rows, std::size_t columns) {
    for (std::size_t row = 1; row <= size_; ++row) add(row);
    std::vector<Assigned> pairs;
    for (std::size_t column = 1; column <= columns; ++column)
      if (row_of_[column] <= rows)
        pairs.push_back({row_of_[column] - 1, column - 1, 1 - cost(row_of_[column], column)});
    return pairs;
  }

 private:
  double& cost(std::size_t row, std::size_t column) { return costs_[row * (size_ + 1) + column]; }

  void add(std::size_t row) {
    std::vector<double> slack(size_ + 1, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(size_ + 1, 0);
    std::vector<bool> done(size_ + 1, false);
    row_of_[0] = row;
    std::size_t at = 0;
    do {
      done[at] = true;
      at = advance(at, slack, before, done);
    } while (row_of_[at] != 0);
    for (; at != 0; at = before[at]) row_of_[at] = row_of_[before[at]];
  }

  /// The next column of the path, prices adjusted.
  std::size_t advance(std::size_t at, std::vector<double>& slack, std::vector<std::size_t>& before,
                      const std::vector<bool>& done) {
    const std::size_t row = row_of_[at];
    double least = std::numeric_limits<double>::infinity();
    std::size_t next = 0;
    for (std::size_t column = 1; column <= size_; ++column) {
      if (done[column]) continue;
      const double reduced = cost(row, column) - row_price_[row] - column_price_[column];
      if (reduced < slack[column]) {
        slack[column] = reduced;
        before[column] = at;
      }
      if (slack[column] < least) {
        least = slack[column];
        next = column;
      }
    }
    for (std::size_t column = 0; column <= size_; ++column) {
      if (done[column]) {
        row_price_[row_of_[column]] += least;
        column_price_[column] -= least;
      } else {
        slack[column] -= least;
      }
    }
    return next;
  }

  std::size_t size_;
  std::vector<double> costs_;
  std::vector<std::size_t> row_of_;  // of each column
  std::vector<double> row_price_;
  std::vector<double> column_price_;
};

std::vector<Assigned> greedy(std::size_t count_a, std::size_t count_b, double least,
                             const std::function<double(std::size_t, std::size_t)>& score) {
  std::vector<Assigned> candidates;
  const double ratio = static_cast<double>(count_b) / static_cast<double>(count_a);
  const auto reach = static_cast<std::size_t>(kNearby * static_cast<double>(count_b)) + 16;
  for (std::size_t i = 0; i < count_a; ++i) {
    const auto middle = static_cast<std::size_t>(static_cast<double>(i) * ratio);
    const std::size_t end = std::min(count_b, middle + reach);
    for (std::size_t j = middle > reach ? middle - reach : 0; j < end; ++j)
      if (const double one = score(i, j); one >= least) candidates.push_back({i, j, one});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Assigned& x, const Assigned& y) { return x.score > y.score; });
  std::vector<bool> used_a(count_a, false);
  std::vector<bool> used_b(count_b, false);
  std::vector<Assigned> pairs;
  for (const Assigned& one : candidates) {
    if (used_a[one.a] || used_b[one.b]) continue;
    used_a[one.a] = used_b[one.b] = true;
    pairs.push_back(one);
  }
  return pairs;
}

}  // namespace

std::vector<Assigned> assign(std::size_t count_a, std::size_t count_b, double least,
                             const std::function<double(std::size_t, std::size_t)>& score) {
  if (count_a == 0 || count_b == 0) return {};
  std::vector<Assigned> pairs = std::max(count_a, count_b) <= kExactItems
                                    ? Exact(count_a, count_b, score).solve(count_a, count_b)
                                    : greedy(count_a, count_b, least, score);
  std::erase_if(pairs, [&](const Assigned& one) { return one.score < least; });
  std::sort(pairs.begin(), pairs.end(),
            [](const Assigned& x, const Assigned& y) { return x.a < y.a; });
  return pairs;
}

Unassigned unassigned(std::size_t count_a, std::size_t count_b,
                      const std::vector<Assigned>& pairs) {
  std::vector<bool> in_a(count_a, false);
  std::vector<bool> in_b(count_b, false);
  for (const Assigned& one : pairs) in_a[one.a] = in_b[one.b] = true;
  Unassigned alone;
  for (std::size_t i = 0; i < count_a; ++i)
    if (!in_a[i]) alone.a.push_back(i);
  for (std::size_t i = 0; i < count_b; ++i)
    if (!in_b[i]) alone.b.push_back(i);
  return alone;
}

}  // namespace undersigned
