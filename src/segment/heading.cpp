#include "segment/heading.h"

#include <cstddef>
#include <utility>

#include "base/unicode.h"
#include "segment/scan.h"

namespace undersigned {
namespace {

constexpr int kMaxColumns = 80;
constexpr std::size_t kMaxHan = 30;
constexpr std::size_t kLongWord = 4;  // letters from which a title's word has a capital
constexpr std::size_t kMinCapitals = 2;
constexpr int kLevel = 2;

bool looks_like_title(std::string_view text, const FoundBlock& found) {
  const std::string_view words = found.block.span.of(text);
  if (!found.one_line || found.block.continued || display_width(words) > kMaxColumns) return false;
  if (ends_in_sentence_mark(words) || ends_in_inner_mark(words)) return false;
  std::size_t han = 0;
  for (std::size_t at = 0; at < words.size();) {
    if (is_han(next_code_point(words, at))) ++han;
  }
  return han <= kMaxHan;
}

// The parts of "1.2" or "1.2.", if text follows it; 0 for anything else, "1." too.
int section_parts(std::string_view words) {
  int parts = 0;
  std::size_t at = 0;
  while (at < words.size()) {
    const std::size_t begin = at;
    while (at < words.size() && is_digit(static_cast<unsigned char>(words[at]))) ++at;
    if (at == begin || at - begin > 2) break;
    ++parts;
    if (at >= words.size() || words[at] != '.') break;
    ++at;
  }
  return parts >= 2 && is_space(code_point_at(words, at)) ? parts : 0;
}

// Capitals only, or a capital on every long word, the first one included.
bool is_capitalised(std::string_view words) {
  std::size_t capitals = 0;
  std::size_t letters = 0;  // of the word so far
  bool small = false;       // it begins with a small letter
  bool first = true;        // no word is behind us
  std::size_t count = 0;
  for (std::size_t at = 0; at <= words.size();) {
    const char32_t c = at < words.size() ? next_code_point(words, at) : (++at, U' ');
    if (is_han(c)) return false;
    if (is_letter(c)) {
      if (letters++ == 0) small = !is_upper(c);
      if (is_upper(c)) ++capitals;
    } else if (is_space(c) && letters > 0) {
      if (small && (first || letters >= kLongWord)) return false;
      first = false;
      letters = 0;
      ++count;
    }
  }
  return count > 0 && capitals >= kMinCapitals;
}

bool is_text(std::string_view text, const FoundBlock& found) {
  return found.block.kind == BlockKind::list_item || !found.one_line ||
         display_width(found.block.span.of(text)) > kMaxColumns ||
         ends_in_sentence_mark(found.block.span.of(text));
}

void make_heading(FoundBlock& found, int level) {
  if (found.marker) found.block.span.begin = found.marker->span.begin;
  found.block.kind = BlockKind::heading;
  found.block.level = level;
  found.block.marker.clear();
}

// The members of one series, as they come.
struct Series {
  std::vector<std::size_t> members;
  bool all_titles = true;
  bool has_text_between = false;
};

bool numbers_sections(const Series& series) {
  return series.members.size() >= 2 && series.all_titles && series.has_text_between;
}

void promote(const Series& series, std::vector<FoundBlock>& found) {
  if (!numbers_sections(series)) return;
  for (const std::size_t member : series.members) {
    make_heading(found[member], found[member].marker->open == 0 ? kLevel : kLevel + 1);
  }
}

void promote_numbered(std::string_view text, std::vector<FoundBlock>& found) {
  std::vector<Series> open;  // one for each style at most, and there are few styles
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::optional<ListMarker>& marker = found[i].marker;
    if (!marker || marker->is_bullet()) continue;
    const bool is_title = looks_like_title(text, found[i]);
    std::size_t at = 0;
    while (at < open.size() && !marker->same_style(*found[open[at].members.back()].marker)) ++at;
    if (at == open.size()) open.emplace_back();
    Series& series = open[at];
    if (!series.members.empty() && !marker->follows(*found[series.members.back()].marker)) {
      promote(series, found);
      series = {};
    }
    if (!series.members.empty()) {
      const Block& behind = found[series.members.back() + 1].block;
      if (behind.kind == BlockKind::paragraph) series.has_text_between = true;
    }
    series.members.push_back(i);
    series.all_titles = series.all_titles && is_title;
  }
  for (const Series& series : open) promote(series, found);
}

}  // namespace

void promote_headings(std::string_view text, bool plain, std::vector<FoundBlock>& found) {
  promote_numbered(text, found);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].block.kind != BlockKind::paragraph || !looks_like_title(text, found[i])) continue;
    const std::string_view words = found[i].block.span.of(text);
    if (const int parts = section_parts(words); parts > 0) {
      make_heading(found[i], kLevel - 1 + parts);
    } else if (plain && i + 1 < found.size() && is_text(text, found[i + 1]) &&
               is_capitalised(words)) {
      make_heading(found[i], kLevel);
    }
  }
}

}  // namespace undersigned
