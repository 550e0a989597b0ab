// Finds and reads numbers: figures and number words, in any language whose pack has a `numbers`
// lexicon. The mentions of kind "number", on which the quantity rules of the packs build.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/rational.h"
#include "base/span.h"
#include "pack/lexicon.h"

namespace undersigned {

struct Number {
  Span span;  // bytes of the scanned text
  Rational value;
  bool at_least = false;  // "dozens", "hundreds": the words allow this value and any above
  bool figures = false;   // written in digits
  bool ordinal = false;   // "second", "2nd", and what follows an ordinal prefix of the lexicon
  bool bare_one = false;  // the word for one and nothing else: a number, an article or a pronoun
  int decimals = 0;       // digits after the decimal point: the precision that was printed
};

struct NumberScan {
  std::vector<Number> numbers;      // left to right, not overlapping
  std::vector<Span> without_value;  // what is meant as a number and has no value, left to right
};

/// All numbers of `folded`, left to right, not overlapping, each as long as it can be read.
///
/// Figures: digits with group separators ("1,200", "1 200", "1.200,5" only where unambiguous) and a
/// decimal point, followed directly or after a space by scale words ("3.5 million"). A figure that
/// is glued to letters on its left ("GPT-5", "v2", "A4") is no number. Words are composed by the
/// classes of the lexicon's values; rules/README.md lists them in the section "Numbers".
/// Without a value are literals and powers of more than kMaxDigits digits, a denominator of zero,
/// and scales that no language stacks ("a million million million"). Linear time.
NumberScan scan_numbers(std::string_view folded, const Lexicon& numbers);

}  // namespace undersigned
