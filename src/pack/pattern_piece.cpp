#include "pack/pattern_piece.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "pack/lexicon_regex.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxRequired = 4;
constexpr std::size_t kMaxSetSize = 2000;

/// Prefers long and few literals.
double pass_rate(const std::vector<std::string>& literals) {
  double rate = 0;
  for (const std::string& literal : literals)
    rate += std::pow(0.3, static_cast<double>(std::min<std::size_t>(literal.size(), 12)));
  return rate;
}

/// A single ASCII character occurs in nearly every sentence: no use as a filter.
bool is_selective(const std::vector<std::string>& literals) {
  return !literals.empty() && literals.size() <= kMaxSetSize &&
         std::all_of(literals.begin(), literals.end(),
                     [](const std::string& literal) { return literal.size() > 1; });
}

}  // namespace

void merge_names(Piece& into, const Piece& from) {
  into.mentions.insert(from.mentions.begin(), from.mentions.end());
  into.captures.insert(into.captures.end(), from.captures.begin(), from.captures.end());
  into.fragments.insert(from.fragments.begin(), from.fragments.end());
  into.lexicons.insert(from.lexicons.begin(), from.lexicons.end());
}

void add_required(std::vector<RatedSet>& sets, std::vector<std::string> literals) {
  if (!is_selective(literals)) return;
  const double rate = pass_rate(literals);
  sets.push_back({std::make_shared<const std::vector<std::string>>(std::move(literals)), rate});
}

void keep_best(std::vector<RatedSet>& sets) {
  std::stable_sort(sets.begin(), sets.end(),
                   [](const RatedSet& a, const RatedSet& b) { return a.rate < b.rate; });
  if (sets.size() > kMaxRequired) sets.resize(kMaxRequired);
}

std::vector<RatedSet> sets_of(const Piece& piece) {
  std::vector<RatedSet> sets = piece.required;
  if (piece.exact) add_required(sets, {*piece.exact});
  keep_best(sets);
  return sets;
}

Piece lexicon_piece(const Lexicon& lexicon) {
  Piece piece;
  piece.regex = lexicon_reference(lexicon.name());
  std::vector<std::string> literals;
  for (const Lexicon::Entry& entry : lexicon.entries()) literals.push_back(entry.surface);
  add_required(piece.required, std::move(literals));
  piece.lexicons.insert(lexicon.name());
  return piece;
}

}  // namespace undersigned
