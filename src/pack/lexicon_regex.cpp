#include "pack/lexicon_regex.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::string_view kOpening = "{@";

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

std::vector<EdgeGroup> group_by_edges(const Lexicon& lexicon,
                                      const std::function<bool(std::string_view surface)>& wanted) {
  std::vector<EdgeGroup> groups;
  for (const Lexicon::Entry& entry : lexicon.entries()) {
    if (!wanted(entry.surface)) continue;
    const EdgeGroup edges = edges_of(entry, lexicon.options());
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

std::string quote_for_re2(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string lexicon_reference(std::string_view name) {
  return std::string(kOpening) + std::string(name) + '}';
}

std::string write_out(std::string_view regex,
                      const std::function<std::string(std::string_view name)>& of) {
  std::string out;
  while (!regex.empty()) {
    std::size_t size = regex.starts_with('\\') ? std::min<std::size_t>(2, regex.size()) : 1;
    if (regex.starts_with(kOpening)) {
      size = regex.find('}') + 1;
      out += of(regex.substr(kOpening.size(), size - kOpening.size() - 1));
    } else {
      out += regex.substr(0, size);
    }
    regex.remove_prefix(size);
  }
  return out;
}

std::string lexicon_regex(const Lexicon& lexicon,
                          const std::function<bool(std::string_view surface)>& wanted) {
  std::string regex;
  for (EdgeGroup& group : group_by_edges(lexicon, wanted))
    regex += (regex.empty() ? "(?:" : "|") + group_regex(std::move(group));
  return regex.empty() ? "[^\\x00-\\x{10FFFF}]" : regex + ')';
}

}  // namespace undersigned
