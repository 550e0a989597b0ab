// What tells names from prose, and the parts of a line from each other.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace undersigned {

/// Counts of words, by what they are made of.
struct NameWords {
  std::size_t count = 0;
  std::size_t capitalised = 0;  // that begin with a capital
  std::size_t han = 0;          // characters
  std::size_t digits = 0;
  bool last_capitalised = false;
};

NameWords count_words(std::string_view text);

/// How many Han characters a name of a person has at most.
inline constexpr std::size_t kMaxHanName = 4;

bool is_open_bracket(char32_t c);
bool is_close_bracket(char32_t c);

/// Without white space and the marks that may end an entry.
Span strip(std::string_view text, Span part);

/// The pieces of a line between the commas, of any width, that stand outside brackets, stripped;
/// empty ones are left out.
std::vector<Span> split_parts(std::string_view text, Span line);

/// The same between semicolons; nothing where there is none.
std::vector<Span> split_at_semicolons(std::string_view text, Span block);

}  // namespace undersigned
