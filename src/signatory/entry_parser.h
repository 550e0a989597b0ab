// One signer from one line: name, title, affiliation, link.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "signatory/signatories.h"

namespace undersigned {

/// How sure it is, from where it stands, that a line is an entry.
enum class EntryPlace {
  list,  // an item of a list: what is no sentence is an entry
  line,  // a line of its own: its name must look like one
};

/// Reads "Name", "Name, Affiliation", "Name, Title, Affiliation", "Name - Affiliation",
/// "Name (Affiliation)", with "@handle" or "<link>" among the parts; a name in Han characters may
/// be followed by white space instead. Parts are cut at commas of any width outside brackets. A
/// bracket glued to a name belongs to it: "Ling(...)".
///
/// Nothing for what is no entry: a sentence, a link alone, a lead-in that ends in a comma or colon,
/// a definition ("ABC: what it stands for"), a date.
///
/// `is_edge(offset)` says whether markup begins or ends before the text's byte `offset`:
/// "Name *Affiliation*" is cut there if nothing else separates the two.
std::optional<Signatory> read_entry(std::string_view text, Span line, EntryPlace place,
                                    const std::function<bool(std::size_t)>& is_edge);

}  // namespace undersigned
