#include "segment/block_finder.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/unicode.h"
#include "segment/heading.h"
#include "segment/list_marker.h"
#include "segment/scan.h"

namespace undersigned {
namespace {

constexpr int kTabColumns = 4;
constexpr int kMaxWrapWidth = 100;  // longer lines are paragraphs, not wrapped text
constexpr int kMinWrapWidth = 50;
constexpr int kEarlyBreak = 10;  // columns left over that tell an ended line from a wrapped one
constexpr int kMaxHeadWidth = 40;
constexpr std::size_t kFewestSentenceWords = 5;
constexpr int kContinuationIndent = 2;
constexpr std::size_t kMinRule = 3;

struct Line {
  Span span;  // trimmed
  int indent = 0;
  int width = 0;
};

int indent_of(std::string_view text, std::size_t begin, std::size_t end) {
  int columns = 0;
  while (begin < end) {
    const char32_t c = next_code_point(text, begin);
    columns += c == '\t' ? kTabColumns : c == 0x3000 ? 2 : 1;
  }
  return columns;
}

std::vector<Line> lines_of(std::string_view text, Span part) {
  std::vector<Line> lines;
  for (std::size_t begin = part.begin; begin < part.end;) {
    const std::size_t newline = std::min(text.find('\n', begin), part.end);
    Line line{.span = trim(text, {begin, newline})};
    line.indent = indent_of(text, begin, line.span.begin);
    line.width = display_width(line.span.of(text));
    lines.push_back(line);
    begin = newline + 1;
  }
  return lines;
}

// A line of one repeated sign: an underline, or a rule between parts.
char rule_sign(std::string_view line) {
  if (line.size() < kMinRule) return 0;
  const char sign = line[0];
  if (std::string_view("=-*_~#").find(sign) == std::string_view::npos) return 0;
  std::size_t count = 0;
  for (const char c : line) {
    if (c != sign && c != ' ') return 0;
    if (c == sign) ++count;
  }
  return count >= kMinRule ? sign : 0;
}

int first_word_width(std::string_view line) {
  std::size_t end = 0;
  while (end < line.size()) {
    std::size_t next = end;
    const char32_t c = next_code_point(line, next);
    if (is_space(c)) break;
    end = next;
    if (is_han(c)) break;
  }
  return display_width(line.substr(0, end));
}

bool is_semicolon(char32_t c) { return c == ';' || c == 0xFF1B; }

// Behind the semicolon with which a line ends, or which its last word follows ("...; and"); or 0.
std::size_t end_of_item(std::string_view line) {
  if (is_semicolon(code_point_before(line, line.size()))) return line.size();
  const std::size_t word = line.find_last_of(' ');
  const bool joins = word != std::string_view::npos && is_semicolon(code_point_before(line, word));
  return joins ? word : 0;
}

bool ends_in_colon(std::string_view text) {
  const char32_t last = code_point_before(text, text.size());
  return last == ':' || last == 0xFF1A;
}

// The items that are open at a place in the text, outermost first.
class ListLevels {
 public:
  void clear() { open_.clear(); }

  bool goes_on_with(const ListMarker& marker) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Item& item) {
      return marker.is_bullet() ? marker.same_style(item.marker) : marker.follows(item.marker);
    });
  }

  /// Opens an item and closes those that it ends; returns its level.
  int enter(const ListMarker& marker, int indent) {
    while (!open_.empty() && indent < open_.back().indent) open_.pop_back();
    const auto peer = std::find_if(open_.begin(), open_.end(), [&](const Item& item) {
      return item.indent == indent && item.marker.same_style(marker);
    });
    const bool nests = !open_.empty() && (indent > open_.back().indent || marker.is_bullet() ||
                                          marker.begins_series());
    if (peer != open_.end()) {
      open_.erase(peer, open_.end());
    } else if (!nests && !open_.empty()) {
      open_.pop_back();
    }
    open_.push_back({marker, indent});
    return static_cast<int>(open_.size());
  }

  /// The level of the item to which a paragraph with this indentation belongs, or 0. Closes the
  /// items within it.
  int level_around(int indent) {
    while (!open_.empty() && indent < open_.back().indent + kContinuationIndent) open_.pop_back();
    return static_cast<int>(open_.size());
  }

 private:
  struct Item {
    ListMarker marker;
    int indent;
  };
  std::vector<Item> open_;
};

// Collects blocks with what decides later whether they are headings.
class Finder {
 public:
  Finder(std::string_view text, bool plain) : text_(text), plain_(plain) {}

  void add_plain_text();
  void add_paragraph(const Block& block);
  void add_other(const Block& block) {
    levels_.clear();
    found_.push_back({block, {}, false});
  }

  std::vector<Block> take() {
    promote_headings(text_, plain_, found_);
    std::vector<Block> blocks;
    blocks.reserve(found_.size());
    for (FoundBlock& found : found_) blocks.push_back(std::move(found.block));
    return blocks;
  }

 private:
  void add_run(const Line* begin, const Line* end);
  bool is_unmarked_list(const Line* begin, const Line* end) const;
  void add_unmarked_list(const Line* begin, const Line* end);
  std::optional<ListMarker> marker_of(const Line& line) const;
  bool signs_off(const Line& line, const ListMarker& marker) const;
  std::optional<ListMarker> marker_within(const Line& line, const Line& above,
                                          const std::optional<ListMarker>& open) const;
  bool ends_early(const Line& line, const Line& next, bool in_item) const;
  bool is_head(const Line& line, const Line& next) const;
  void flush(const Line* begin, const Line* end, const std::optional<ListMarker>& marker,
             bool begins_run);

  std::string_view text_;
  bool plain_;
  int wrap_width_ = kMinWrapWidth;
  ListLevels levels_;
  std::vector<FoundBlock> found_;
};

void Finder::add_plain_text() {
  const std::vector<Line> lines = lines_of(text_, {0, text_.size()});
  for (const Line& line : lines) {
    const int width = line.indent + line.width;
    if (width <= kMaxWrapWidth) wrap_width_ = std::max(wrap_width_, width);
  }
  const Line* run = lines.data();
  const Line* end = lines.data() + lines.size();
  for (const Line* line = run; line != end; ++line) {
    const char sign = rule_sign(line->span.of(text_));
    if (!line->span.empty() && sign == 0) continue;
    if ((sign == '=' || sign == '-') && line - run == 1) {
      Block heading;
      heading.kind = BlockKind::heading;
      heading.span = run->span;
      heading.level = sign == '=' ? 1 : 2;
      add_other(heading);
    } else {
      add_run(run, line);
      if (sign != 0) levels_.clear();
    }
    run = line + 1;
  }
  add_run(run, end);
}

void Finder::add_paragraph(const Block& block) {
  const std::vector<Line> lines = lines_of(text_, block.span);
  add_run(lines.data(), lines.data() + lines.size());
}

// Lines without a blank one between them.
void Finder::add_run(const Line* begin, const Line* end) {
  if (begin == end) return;
  const Line* start = begin;
  std::optional<ListMarker> marker = marker_of(*begin);
  if (!marker && is_unmarked_list(begin, end)) return add_unmarked_list(begin, end);
  if (marker && end - begin == 1 && signs_off(*begin, *marker)) marker.reset();
  for (const Line* line = begin + 1; line != end; ++line) {
    if (line->span.empty()) continue;
    const std::optional<ListMarker> next = marker_within(*line, line[-1], marker);
    const bool heads = plain_ && !marker && line == begin + 1 && is_head(*begin, *line);
    if (!next && !heads && !(plain_ && ends_early(line[-1], *line, marker.has_value()))) continue;
    flush(start, line, marker, start == begin);
    start = line;
    marker = next;
  }
  flush(start, end, marker, start == begin);
}

// A dash before the name of who signs: in a list, others like it would stand around it.
bool Finder::signs_off(const Line& line, const ListMarker& marker) const {
  constexpr char32_t kEnDash = 0x2013;
  constexpr char32_t kEmDash = 0x2014;
  if (marker.close != kEnDash && marker.close != kEmDash) return false;
  if (levels_.goes_on_with(marker)) return false;
  if (!found_.empty() && ends_in_colon(found_.back().block.span.of(text_))) return false;
  const std::size_t next = text_.find_first_not_of(" \t\r\n", line.span.end);
  return next == std::string_view::npos || code_point_at(text_, next) != marker.close;
}

// Under a colon, lines without a marker of which all but the last end in a semicolon.
bool Finder::is_unmarked_list(const Line* begin, const Line* end) const {
  if (end - begin < 2 || found_.empty()) return false;
  if (!ends_in_colon(found_.back().block.span.of(text_))) return false;
  return std::all_of(begin, end - 1,
                     [&](const Line& line) { return end_of_item(line.span.of(text_)) > 0; });
}

void Finder::add_unmarked_list(const Line* begin, const Line* end) {
  levels_.clear();
  for (const Line* line = begin; line != end; ++line) {
    Block item;
    item.kind = BlockKind::list_item;
    item.level = 1;
    item.span = line->span;
    if (const std::size_t length = end_of_item(item.span.of(text_)); length > 0)
      item.span.end = item.span.begin + length;
    found_.push_back({std::move(item), {}, true});
  }
}

std::optional<ListMarker> Finder::marker_of(const Line& line) const {
  return read_list_marker(text_, line.span.begin, line.span.end, MarkerPlace::line);
}

// The marker of a line that is not the first of its run: text may be wrapped before a number or a
// dash. `open` is the marker of the item that the line above belongs to.
std::optional<ListMarker> Finder::marker_within(const Line& line, const Line& above,
                                                const std::optional<ListMarker>& open) const {
  const auto marker = marker_of(line);
  if (!marker) return {};
  if (levels_.goes_on_with(*marker)) return marker;
  if (!marker->is_bullet()) {
    return marker->begins_series() || (open && marker->follows(*open)) ? marker : std::nullopt;
  }
  const std::string_view words = above.span.of(text_);
  const bool may_begin = ends_in_inner_mark(words) || ends_in_sentence_mark(words);
  return may_begin || (open && open->is_bullet()) ? marker : std::nullopt;
}

bool Finder::ends_early(const Line& line, const Line& next, bool in_item) const {
  const int width = line.indent + line.width;
  const std::string_view words = line.span.of(text_);
  if (width > kMaxWrapWidth) {
    const bool goes_on =
        is_lower(code_point_at(text_, next.span.begin)) && !ends_in_sentence_mark(words);
    return !goes_on && (!in_item || next.indent == 0);
  }
  if (in_item) return false;
  if (!ends_in_inner_mark(words) && !ends_in_sentence_mark(words)) return false;
  return width + 1 + first_word_width(next.span.of(text_)) + kEarlyBreak <= wrap_width_;
}

// "What we want", and a sentence on the next line.
bool Finder::is_head(const Line& line, const Line& next) const {
  const std::string_view words = line.span.of(text_);
  const std::string_view sentence = next.span.of(text_);
  const bool is_short = line.width <= kMaxHeadWidth && line.width + kEarlyBreak < wrap_width_;
  return is_short && !ends_in_inner_mark(words) && !ends_in_sentence_mark(words) &&
         is_upper(code_point_at(text_, line.span.begin)) &&
         is_upper(code_point_at(text_, next.span.begin)) && ends_in_sentence_mark(sentence) &&
         word_count(sentence) >= kFewestSentenceWords;
}

void Finder::flush(const Line* begin, const Line* end, const std::optional<ListMarker>& marker,
                   bool begins_run) {
  Block block;
  block.span = trim(text_, {begin->span.begin, end[-1].span.end});
  if (block.span.empty()) return;
  if (marker) {
    block.kind = BlockKind::list_item;
    block.level = levels_.enter(*marker, begin->indent);
    block.marker = marker->span.of(text_);
    block.span.begin = skip_space(text_, marker->span.end, block.span.end);
  } else if (const int level = begins_run && plain_ ? levels_.level_around(begin->indent) : 0;
             level > 0) {
    block.kind = BlockKind::list_item;
    block.level = level;
    block.continued = true;
  } else {
    levels_.clear();
  }
  found_.push_back({std::move(block), marker, end - begin == 1});
}

}  // namespace

std::vector<Block> find_blocks(const Document& document) {
  const bool plain = document.format == Format::text;
  Finder finder(document.text, plain);
  if (plain) finder.add_plain_text();
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::paragraph) {
      finder.add_paragraph(block);
    } else {
      finder.add_other(block);
    }
  }
  return finder.take();
}

}  // namespace undersigned
