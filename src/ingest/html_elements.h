// What the elements of HTML mean for the blocks of a letter.

#pragma once

#include <cstddef>
#include <string_view>

namespace undersigned {

enum class ElementKind {
  inline_text,
  block,      // only ends the block before it
  container,  // the same, and whatever is still open at its end ends with it
  heading,
  list,
  item,
  quote,
  preformatted,
  table,
  row,
  cell,
  header_cell,
  line_break,
  left_out,  // no text of the letter's
  raw,       // the same, and markup in it is none
};

/// Elements are numbered by name; those that are not listed are part of the text around them.
inline constexpr std::size_t kElementCount = 53;
inline constexpr std::size_t kInline = kElementCount;

/// By the name in lower case.
std::size_t find_element(std::string_view name);

/// Of a number below kElementCount.
std::string_view element_name(std::size_t element);

ElementKind kind_of(std::size_t element);

}  // namespace undersigned
