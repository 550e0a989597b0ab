// Pairing the items of two lists.

#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace undersigned {

struct Assigned {
  std::size_t a = 0;
  std::size_t b = 0;
  double score = 0;
};

/// Pairs items of two lists so that the sum of the scores is greatest, each item in one pair at
/// most; pairs below `least` are left out. By a, ascending. `score` is from 0 to 1.
///
/// Up to kExactItems items a list by the Hungarian method (Kuhn 1955, in the form of Jonker and
/// Volgenant 1987): cubic. Beyond that, pairs are taken by falling score, and only those that stand
/// at about the same part of their lists are looked at.
std::vector<Assigned> assign(std::size_t count_a, std::size_t count_b, double least,
                             const std::function<double(std::size_t, std::size_t)>& score);
inline constexpr std::size_t kExactItems = 256;

/// The items that are in none of `pairs`.
struct Unassigned {
  std::vector<std::size_t> a;
  std::vector<std::size_t> b;
};
Unassigned unassigned(std::size_t count_a, std::size_t count_b, const std::vector<Assigned>& pairs);

}  // namespace undersigned
