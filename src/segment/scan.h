// Small steps over a text that finding blocks, sentences and signers have in common.

#pragma once

#include <cstddef>
#include <string_view>

#include "base/span.h"

namespace undersigned {

/// The code point that ends at `offset` (greater than 0); moves `offset` to its first byte.
char32_t previous_code_point(std::string_view text, std::size_t& offset);

/// The code point at `offset`, or 0 at the end of the text.
char32_t code_point_at(std::string_view text, std::size_t offset);

/// The code point before `offset`, or 0 at the beginning of the text.
char32_t code_point_before(std::string_view text, std::size_t offset);

/// `span` without white space at either end; empty, at its begin, if there is nothing else.
Span trim(std::string_view text, Span span);

/// The first offset in [begin, end) that is not white space, or `end`.
std::size_t skip_space(std::string_view text, std::size_t begin, std::size_t end);

bool is_upper(char32_t c);
bool is_lower(char32_t c);

/// Full stop, exclamation and question mark of any script (Unicode's Sentence_Terminal).
bool is_sentence_mark(char32_t c);

/// An opening bracket or quotation mark (Ps, Pi); not the straight quotes.
bool is_opening(char32_t c);

/// A closing bracket or quotation mark (Pe, Pf), and the straight quotes.
bool is_closing(char32_t c);

/// Does the text end in a sentence mark, closing brackets and quotes aside?
bool ends_in_sentence_mark(std::string_view text);

/// Does it end in a comma, colon or semicolon of any width, or a U+3001?
bool ends_in_inner_mark(std::string_view text);

}  // namespace undersigned
