#include "segment/run_in.h"

#include <cstddef>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "segment/scan.h"

namespace undersigned {
namespace {

constexpr std::size_t kMinWords = 3;

struct Candidate {
  ListMarker marker;
  std::size_t series = 0;
};

struct Series {
  ListMarker last;
  std::size_t size = 1;
};

bool ends_in_mark(std::string_view text) {
  return ends_in_sentence_mark(text) || ends_in_inner_mark(text);
}

// Words, each Han character counting as one; no more than kMinWords are counted.
bool has_words(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size() && words < kMinWords;) {
    const char32_t c = next_code_point(text, at);
    const bool is_word = is_letter(c) || is_digit(c);
    if (is_han(c) || (is_word && !in_word)) ++words;
    in_word = is_word && !is_han(c);
  }
  return words >= kMinWords;
}

bool may_begin(std::string_view text, Span block, std::size_t at) {
  const std::string_view before = trim(text, {block.begin, at}).of(text);
  if (before.empty()) return true;
  const char32_t last = code_point_before(before, before.size());
  const bool is_comma = last == ',' || last == 0xFF0C || last == 0x3001;
  return !is_comma && ends_in_mark(before);
}

bool may_follow(std::string_view text, const ListMarker& previous, std::size_t at) {
  const std::string_view between = trim(text, {previous.span.end, at}).of(text);
  return ends_in_mark(between) || has_words(between);
}

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool is_roman_letter(char32_t c) {
  return (c | 0x20) == 'i' || (c | 0x20) == 'v' || (c | 0x20) == 'x';
}

// Rules out most characters at little cost: words above all. `next` is the byte behind.
bool may_open(char32_t c, char next) {
  if (c >= 0x80 || c == '(' || c == '[' || (c >= '0' && c <= '9')) return true;
  return is_ascii_letter(c) &&
         (next == '.' || next == ')' || is_roman_letter(static_cast<unsigned char>(next)));
}

// Circled numbers and the like.
bool is_symbol(char32_t c) { return c >= 0x2460 && c < 0x3300; }

// Could a marker stand behind this character?
bool is_edge(char32_t before) {
  return before == 0 || is_space(before) || is_sentence_mark(before) || is_closing(before) ||
         before == ',' || before == ';' || before == ':' || before == 0xFF0C || before == 0xFF1A ||
         before == 0xFF1B;
}

}  // namespace

std::vector<ListMarker> find_run_in_markers(std::string_view text, Span block) {
  std::vector<Candidate> candidates;
  std::vector<Series> series;
  std::vector<std::size_t> open;  // the last series of each style
  char32_t before = 0;
  for (std::size_t at = block.begin; at < block.end;) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const char32_t behind = std::exchange(before, c);
    if (!may_open(c, at < block.end ? text[at] : ' ')) continue;
    if (!is_edge(behind) && !is_opening(c) && !is_symbol(c)) continue;
    const auto marker = read_list_marker(text, begin, block.end, MarkerPlace::run_in);
    if (!marker) continue;
    std::size_t style = 0;
    while (style < open.size() && !marker->same_style(series[open[style]].last)) ++style;
    const bool follows = style < open.size() && marker->follows(series[open[style]].last) &&
                         may_follow(text, series[open[style]].last, begin);
    if (follows) {
      Series& old = series[open[style]];
      ++old.size;
      old.last = *marker;
      candidates.push_back({*marker, open[style]});
    } else if (may_begin(text, block, begin)) {
      if (style == open.size()) open.emplace_back();
      open[style] = series.size();
      candidates.push_back({*marker, series.size()});
      series.push_back({*marker});
    }
  }
  std::vector<ListMarker> markers;
  for (const Candidate& candidate : candidates) {
    if (series[candidate.series].size > 1) markers.push_back(candidate.marker);
  }
  return markers;
}

std::vector<Block> split_run_in_lists(std::string_view text, std::vector<Block> blocks) {
  std::vector<Block> out;
  out.reserve(blocks.size());
  for (Block& block : blocks) {
    const bool splits = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    const std::vector<ListMarker> markers =
        splits ? find_run_in_markers(text, block.span) : std::vector<ListMarker>();
    const bool begins_so = !markers.empty() && markers.front().span.begin == block.span.begin;
    const int level = block.kind == BlockKind::list_item ? block.level : 0;
    const std::size_t end = block.span.end;
    if (!markers.empty() && !begins_so) {
      block.span = trim(text, {block.span.begin, markers.front().span.begin});
      out.push_back(block);
    }
    for (std::size_t i = 0; i < markers.size(); ++i) {
      Block item;
      item.kind = BlockKind::list_item;
      item.level = begins_so && level > 0 ? level : level + 1;
      item.marker = markers[i].span.of(text);
      item.span = trim(
          text, {markers[i].span.begin, i + 1 < markers.size() ? markers[i + 1].span.begin : end});
      out.push_back(std::move(item));
    }
    if (markers.empty()) out.push_back(std::move(block));
  }
  return out;
}

}  // namespace undersigned
