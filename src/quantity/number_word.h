// The words of a number: what the values of the lexicon `numbers` mean, and looking them up in a
// text. The list of classes in rules/README.md, section "Numbers", is this enumeration.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/span.h"
#include "pack/lexicon.h"

namespace undersigned {

enum class WordClass {
  digit,             // 0 to 9
  teen,              // complete below a hundred: no digit follows
  tens,              // a digit may follow
  scale,             // multiplies what stands before it
  scale_suffix,      // a scale only where it is glued to a figure
  group,             // multiplies, and ends the number
  plural_scale,      // two of it or more
  several,           // an unsaid digit before a scale: this or more
  at_least,          // a phrase of its own: this or more
  more,              // between a number and a scale, or behind a bare scale: or more
  article,           // one, before a scale, a group or a part
  joiner,            // stands between the parts of a number
  of,                // between a part and what it is a part of
  point,             // decimal digits follow
  minus,             // the number behind it is negative
  fraction,          // a number by itself
  part,              // the denominator of the number before it
  ordinal,           // a rank; behind the word for one, or a part, a denominator
  ordinal_prefix,    // the number behind it is a rank
  ordinal_suffix,    // glued to a figure, makes it a rank
  denominator,       // divides the number behind it
  denominator_link,  // divides the number behind it by the one before it
  divider,           // divides the number before it by the one behind it, at the end of a phrase
  mixed_link,        // adds a fraction with a denominator link to the number before it
  tenths,            // the number before it counts tenths, a digit behind it hundredths
  scale_opener,      // behind it a scale may stand alone; no part of the number
  unit_suffix,       // letters that may be glued to a figure
  currency,          // letters that may be glued to either side of a figure
  decimal_mark,      // this, and not the full stop, separates the decimals of figures
  not_a_number,      // hides the number words inside
};

/// A value of the lexicon: its class, and the number `amount`/`divisor` that it names.
struct WordValue {
  WordClass kind = WordClass::not_a_number;
  std::uint64_t amount = 0;
  std::uint64_t divisor = 1;
  bool elliptic = false;  // of a scale: a last digit right behind counts its tenths
  bool composed = false;  // of a digit or scale: no number unless other words join it
};

/// Reads `class`, `class N`, `class N/M`, each with an optional last word `elliptic` or `composed`.
/// Nothing for an unknown class or option, or a number that is missing or out of place.
std::optional<WordValue> parse_word_value(std::string_view value);

struct Word : WordValue {
  Span span;
};

/// A text and the lexicon to read it with; keeps references to both. Remembers its last look-ups,
/// because a grammar asks for the same word several times: for one thread only.
class Words {
 public:
  Words(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  std::string_view text() const { return text_; }

  /// The longest word that begins at `at`. Entries that are no word of a number are skipped.
  std::optional<Word> at(std::size_t at) const;

  /// The same inside a number, where a digit, scale or tenths outweighs a longer word of another
  /// class that begins with it (the lexicon may hide a digit in an idiom that is none behind other
  /// digits).
  std::optional<Word> within(std::size_t at) const;

  /// within(), at `at` or behind one space or hyphen.
  std::optional<Word> next(std::size_t at) const;

  /// The class of the letters `letters` taken as a whole word.
  std::optional<WordValue> whole(std::string_view letters) const;

  /// `at`, or the place behind one space or hyphen that stands there.
  std::size_t skip_separator(std::size_t at) const;

 private:
  struct Seen {
    std::size_t at = std::string_view::npos;
    std::optional<Word> word;
  };
  std::optional<Word> find_within(std::size_t at) const;

  std::string_view text_;
  const Lexicon& lexicon_;
  mutable std::array<Seen, 8> seen_;  // what within() said, by the place modulo the size
};

}  // namespace undersigned
