#include "pack/pattern_piece.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <utility>

#include "base/unicode.h"

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

/// Entries with the same edges, so that the edges stand once for all of them.
struct EdgeGroup {
  const char* before;
  const char* after;
  std::vector<std::string_view> surfaces;
};

EdgeGroup edges_of(const Lexicon::Entry& entry, const WordOptions& words) {
  if (!words.spaced) return {"", "", {}};
  if (words.unicode_edges) {
    std::string_view surface = entry.surface;
    std::size_t at = 0;
    const char* before = is_word(next_code_point(surface, at)) ? kUnicodeEdge : "";
    if (entry.prefix) return {before, "[\\pL\\pM\\p{Nd}_]*", {}};
    at = surface.size();
    while ((static_cast<unsigned char>(surface[--at]) & 0xC0) == 0x80) continue;
    return {before, is_word(next_code_point(surface, at)) ? kUnicodeEdge : "", {}};
  }
  const char* before = is_word_byte(entry.surface.front()) ? "\\b" : "";
  if (entry.prefix) return {before, "[0-9A-Za-z_]*", {}};
  return {before, is_word_byte(entry.surface.back()) ? "\\b" : "", {}};
}

std::vector<EdgeGroup> group_by_edges(const std::vector<Lexicon::Entry>& entries,
                                      const WordOptions& words) {
  std::vector<EdgeGroup> groups;
  for (const Lexicon::Entry& entry : entries) {
    const EdgeGroup edges = edges_of(entry, words);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const EdgeGroup& known) {
      return std::string_view(known.before) == edges.before &&
             std::string_view(known.after) == edges.after;
    });
    if (group == groups.end()) group = groups.insert(groups.end(), edges);
    group->surfaces.push_back(entry.surface);
  }
  return groups;
}

/// In descending order: of two that begin alike the longer is preferred, and RE2 finds common
/// beginnings side by side, where it can share them.
std::string group_regex(EdgeGroup group) {
  std::sort(group.surfaces.begin(), group.surfaces.end(), std::greater<>());
  std::string alternatives;
  for (const std::string_view surface : group.surfaces)
    alternatives += (alternatives.empty() ? "" : "|") + quote_for_re2(surface);
  if (group.surfaces.size() > 1 && (*group.before || *group.after))
    alternatives = "(?:" + alternatives + ")";
  return group.before + alternatives + group.after;
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

std::string quote_for_re2(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

Piece lexicon_piece(const Lexicon& lexicon, const WordOptions& words) {
  Piece piece;
  for (EdgeGroup& group : group_by_edges(lexicon.entries(), words))
    piece.regex += (piece.regex.empty() ? "(?:" : "|") + group_regex(std::move(group));
  piece.regex += piece.regex.empty() ? "[^\\x00-\\x{10FFFF}]" : ")";
  std::vector<std::string> literals;
  for (const Lexicon::Entry& entry : lexicon.entries()) literals.push_back(entry.surface);
  add_required(piece.required, std::move(literals));
  piece.lexicons.insert(lexicon.name());
  return piece;
}

}  // namespace undersigned
