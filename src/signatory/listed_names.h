// The names of a paragraph that lists nothing but names.

#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "signatory/signer_words.h"

namespace undersigned {

/// The names of a paragraph that lists them, divided by commas: four or more (of which three may
/// be a name, a title and an affiliation), or two with U+3001 between them, each of one to five
/// words with a capital or two to four Han characters; the last may follow a word that joins it
/// ("and"). Or names of two or three Han characters with nothing but white space between them, four
/// or more on some line, or two or more that all begin with a surname. Otherwise none: lines "Name,
/// Affiliation" are entries of their own.
std::vector<Span> split_names(std::string_view text, Span paragraph, const SignerWords& words);

}  // namespace undersigned
