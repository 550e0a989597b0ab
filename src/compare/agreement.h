// How well two items of two letters agree, field by field.

#pragma once

#include <string>
#include <vector>

namespace undersigned {

/// Below this, two items are no pair.
inline constexpr double kLeastScore = 0.45;

/// Of items with the same words, those at the same place go together.
inline constexpr double kPlaceOfEqual = 0.01;

/// Agreement of fields, each with its weight; a field that neither side has is left out.
class Agreement {
 public:
  void add(double weight, double agrees, const std::string& reason = {}) {
    total_ += weight;
    sum_ += weight * agrees;
    if (agrees == 1 && !reason.empty()) why_.push_back(reason);
  }
  double score() const { return total_ > 0 ? sum_ / total_ : 0; }
  std::vector<std::string>& why() { return why_; }

 private:
  double total_ = 0;
  double sum_ = 0;
  std::vector<std::string> why_;
};

}  // namespace undersigned
