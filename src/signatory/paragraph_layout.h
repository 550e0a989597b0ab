// How paragraphs of a list of signers are laid out.

#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "signatory/signer_words.h"

namespace undersigned {

/// The pieces of `part` between `sign`, trimmed; empty ones are left out.
std::vector<Span> split_at(std::string_view text, Span part, char sign);

/// The pieces of a line between tabs or gaps of three spaces or more, trimmed; empty ones are left
/// out.
std::vector<Span> cells_of(std::string_view text, Span line);

/// Whether a piece may be the name of a person: two to five words with capitals (small ones such as
/// "de" may stand between them), or two to four Han characters, and no word of an organization.
bool may_be_person(std::string_view text, const SignerWords& words);

/// Whether each of the paragraphs, which follow each other, is one signer: a name on its first
/// line, and below it what else there is to say, which mostly is no name. Of a single paragraph,
/// four lines at most.
bool is_one_signer_each(std::string_view text, const std::vector<Span>& paragraphs,
                        const SignerWords& words);

/// Whether the lines are columns of nothing but names of persons: two or more on the first line.
bool is_grid_of_names(std::string_view text, const std::vector<Span>& lines,
                      const SignerWords& words);

}  // namespace undersigned
