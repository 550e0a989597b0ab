// The bytes of a YAML file, before and beside its parser: lines, and what yaml-cpp does not see.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace undersigned::yaml {

/// Where the lines of a text begin. Keeps no reference to the text; `text` is that text each time.
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::string_view text);

  int count() const { return static_cast<int>(begins_.size()); }

  /// The offset of line `number` (from 1), or the size of the text if there is no such line.
  std::size_t begin(std::string_view text, int number) const;

  /// The line without its line end; empty if there is none.
  std::string_view line(std::string_view text, int number) const;

 private:
  std::vector<std::size_t> begins_;
};

/// What is wrong before any parser sees the text: size, UTF-8, NUL, tabs, directives.
Errors check_text(const std::string& name, std::string_view text, const LineIndex& lines);

/// How a quoted scalar ends. yaml-cpp takes everything up to the next quote, wherever it is.
enum class QuoteEnd {
  good,         // on purpose, as far as anyone can tell
  open,         // never, or only after lines that read like entries of their own
  text_behind,  // with something behind it that is neither a comment nor a separator
};

struct Quote {
  QuoteEnd end = QuoteEnd::good;
  std::size_t close = 0;  // offset of the closing quote; the size of the text if it has none
};

/// Reads the quoted scalar whose quote stands at `begin`.
Quote read_quote(std::string_view text, std::size_t begin);

}  // namespace undersigned::yaml
