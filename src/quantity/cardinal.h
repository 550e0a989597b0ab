// Composing the words and figures of one whole number: "two hundred and seven thousand".

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/rational.h"
#include "quantity/figure.h"
#include "quantity/number_word.h"

namespace undersigned {

struct Cardinal {
  Span span;
  Rational value;
  bool at_least = false;
  bool figures = false;  // begins with a figure
  bool ordinal = false;
  int decimals = 0;
  std::size_t words = 0;    // how many words and figures it has
  WordValue last;           // the last word; a digit if it was a figure
  bool bare_scale = false;  // a scale and nothing else
  bool part_only = false;   // one word, which is no number unless others join it
  bool overlong = false;    // a string of more than kMaxDigits digits: without a value
  bool complete = false;    // nothing may be composed onto it: a string of digits, a group

  /// The word for one and nothing else.
  bool lone_one() const {
    return words == 1 && !figures && last.kind == WordClass::digit && value == 1;
  }
};

/// The longest number that begins at `at`, or with the figure `lead`; `inside` another number, a
/// word is read as Words::within does. Whether a bare scale or a `part_only` word is a number is
/// for the caller to say.
std::optional<Cardinal> read_cardinal(const Words& words, std::size_t at,
                                      const Figure* lead = nullptr, bool inside = false);

}  // namespace undersigned
