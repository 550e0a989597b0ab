// Lines for a terminal: wrapping, hanging indents, right-aligned line numbers, colour.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"

namespace undersigned {

/// ANSI styles; plain text where colour is off.
enum class Style { plain, strong, faint, good, bad, accent };

/// Cuts `text` (one line, no control characters) into lines of at most `width` columns, at spaces
/// or between two characters of which one is wide. A word that is wider than a line is cut.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` cut to `width` columns, with "..." where something is missing.
std::string shorten(std::string_view text, std::size_t width);

/// What a letter says may stand in every text that is passed: control characters are escaped, and
/// what a CI system would take for a command.
class Layout {
 public:
  Layout(std::size_t width, bool color);

  std::size_t width() const { return width_; }
  std::string styled(std::string_view text, Style style) const;

  /// A heading with a blank line before it.
  void heading(std::string_view text);

  /// `lead` and then `text` wrapped beside it; lines after the first begin with `next_lead`. `note`
  /// ("L12") stands at the right end of the first line.
  void item(std::string_view lead, std::string_view next_lead, std::string_view text,
            std::string_view note, Style style = Style::plain);

  /// A faint line beneath an item, wrapped.
  void detail(std::string_view lead, std::string_view text);

  std::string take() { return escape_commands(std::exchange(out_, {})); }

 private:
  std::size_t width_;
  bool color_;
  std::string out_;
};

}  // namespace undersigned
