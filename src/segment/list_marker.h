// Marks that number or point out the items of a list: "-", "1.", "(a)", circled numbers, and the
// numerals of Chinese with U+3001 behind or in brackets.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/span.h"

namespace undersigned {

struct ListMarker {
  enum class Numerals { bullet, decimal, letter, han, enclosed };

  Span span;  // of the marker alone
  Numerals numerals = Numerals::bullet;
  char32_t open = 0;   // '(' or '[', whatever their width, or 0
  char32_t close = 0;  // '.', ')', ']', U+3001, or the bullet itself, or 0
  bool upper = false;  // of a letter
  int value = 0;       // 1 for "1", "a", U+2460; 0 for a bullet and for several letters
  int roman = 0;       // of letters that are a Roman numeral below 40 as well: "i" is 9 and 1

  bool is_bullet() const { return numerals == Numerals::bullet; }
  bool same_style(const ListMarker& other) const;
  /// "1." or "a)" or "i)": the first of a series.
  bool begins_series() const { return value == 1 || roman == 1; }
  /// Is this the next of the series that `other` belongs to?
  bool follows(const ListMarker& other) const;
};

/// Where the marker would stand: at the beginning of a line, where bullets and a lone "1." count,
/// or within running text, where only numbers and letters do.
enum class MarkerPlace { line, run_in };

/// The marker that begins at `at`, if something other than white space follows it before `end`.
/// A capital with a full stop ("A. Smith") is an initial, never a marker; "1.5" and the Chinese
/// "1 U+3001 2" (one or two) are numbers in running text, not markers.
std::optional<ListMarker> read_list_marker(std::string_view text, std::size_t at, std::size_t end,
                                           MarkerPlace place);

}  // namespace undersigned
