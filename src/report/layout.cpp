#include "report/layout.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kMinWidth = 40;

std::size_t columns(std::string_view text) { return static_cast<std::size_t>(display_width(text)); }

const char* code_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::strong:
      return "\x1B[1m";
    case Style::faint:
      return "\x1B[2m";
    case Style::good:
      return "\x1B[32m";
    case Style::bad:
      return "\x1B[31m";
    case Style::accent:
      return "\x1B[36m";
  }
  return "";
}

/// A stretch that is not broken, with the space before it.
struct Chunk {
  std::string_view text;
  bool space_before = false;
};

std::vector<Chunk> chunks_of(std::string_view text) {
  std::vector<Chunk> chunks;
  std::size_t begin = 0;
  bool space = false;
  const auto flush = [&](std::size_t end) {
    if (end > begin)
      chunks.push_back({text.substr(begin, end - begin), std::exchange(space, false)});
    begin = end;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (next_code_point(text, at) == ' ') {
      flush(here);
      begin = at;
      space = true;
    } else if (columns(text.substr(here, at - here)) > 1) {
      flush(here);
      flush(at);
    }
  }
  flush(text.size());
  return chunks;
}

std::size_t fitting_bytes(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    used += columns(text.substr(begin, at - begin));
    if (used > width) return begin;
  }
  return text.size();
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  const auto next_line = [&] {
    lines.emplace_back();
    used = 0;
  };
  for (Chunk chunk : chunks_of(text)) {
    const std::size_t space = chunk.space_before && used > 0 ? 1 : 0;
    if (used > 0 && used + space + columns(chunk.text) > width) {
      next_line();
    } else if (space > 0) {
      lines.back() += ' ';
      ++used;
    }
    for (std::size_t cut = fitting_bytes(chunk.text, width); cut < chunk.text.size();
         cut = fitting_bytes(chunk.text, width)) {
      if (cut == 0) next_code_point(chunk.text, cut);
      lines.back() += chunk.text.substr(0, cut);
      chunk.text.remove_prefix(cut);
      next_line();
    }
    lines.back() += chunk.text;
    used += columns(chunk.text);
  }
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  const std::size_t room = width > 3 ? width - 3 : 0;
  return std::string(text.substr(0, fitting_bytes(text, room))) + "...";
}

Layout::Layout(std::size_t width, bool color) : width_(std::max(width, kMinWidth)), color_(color) {}

std::string Layout::styled(std::string_view text, Style style) const {
  if (!color_ || style == Style::plain || text.empty()) return std::string(text);
  return code_of(style) + std::string(text) + "\x1B[0m";
}

void Layout::heading(std::string_view text) {
  out_ += '\n';
  for (const std::string& line : wrap(escape_controls(text), width_))
    out_ += styled(line, Style::strong) + "\n";
}

void Layout::item(std::string_view lead, std::string_view next_lead, std::string_view text,
                  std::string_view note, Style style) {
  const std::string first_lead = escape_controls(lead);
  const std::string first_note = escape_controls(note);
  const std::size_t note_width = note.empty() ? 0 : columns(first_note) + 2;
  const std::size_t room = width_ - std::min(width_ - 10, columns(first_lead) + note_width);
  const std::vector<std::string> lines = wrap(escape_controls(text), room);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string line = styled(i == 0 ? first_lead : next_lead, Style::faint);
    line += styled(lines[i], style);
    if (i == 0 && !note.empty()) {
      const std::size_t used = columns(first_lead) + columns(lines[0]) + columns(first_note);
      line += std::string(width_ > used ? width_ - used : 1, ' ');
      line += styled(first_note, Style::faint);
    }
    out_ += line + "\n";
  }
}

void Layout::detail(std::string_view lead, std::string_view text) {
  const std::string indent(columns(lead), ' ');
  item(lead, indent, text, "", Style::faint);
}

}  // namespace undersigned
