// Lexicons in regular expressions: as a pattern refers to one, and written out.

#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "pack/lexicon.h"

namespace undersigned {

/// A word edge that RE2 cannot see: a group that holds nothing. It takes part in a match only where
/// is_word_edge() holds, which the searcher asks. No other group is without a name.
inline constexpr const char* kUnicodeEdge = "()";

std::string quote_for_re2(std::string_view text);

/// How Pattern::regex refers to a lexicon: "{@name}". An escaped '{' is another thing.
std::string lexicon_reference(std::string_view name);

/// `regex` with what `of` returns for the name of each lexicon that it refers to.
std::string write_out(std::string_view regex,
                      const std::function<std::string(std::string_view name)>& of);

/// A group of RE2's syntax that matches any entry whose surface is wanted, as whole words where the
/// pack's words are spaced; if none is wanted, one that matches nothing. The longest entry is
/// preferred.
std::string lexicon_regex(const Lexicon& lexicon,
                          const std::function<bool(std::string_view surface)>& wanted);

}  // namespace undersigned
