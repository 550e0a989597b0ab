// The signers that a document lists.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "match/matcher.h"

namespace undersigned {

struct Signatory {
  std::string name;
  std::string affiliation;  // may be empty, as title and link
  std::string title;
  std::string link;
  Span span;                                // bytes of Document::text
  std::optional<std::size_t> duplicate_of;  // index of the first entry for the same signer
  bool withdrawn = false;                   // struck out
};

struct Signatories {
  std::size_t unique = 0;
  std::size_t withdrawn = 0;       // entries that are struck out, and are not among these
  std::vector<Signatory> entries;  // duplicates included, in the order of the text
  Span span;                       // of all of them; empty if there are none
};

/// Reads the entries in the regions of role `signatures`: list items, the rows of tables, lines
/// each one signer, and names in a row (signatory/listed_names.h); in a closing block, the lines
/// behind the first ("Sincerely,"). Of nested lists, items with several items below them are heads
/// of groups, and single items below others are details: neither is a signer. Rows of header cells
/// are none; what is struck out ("~~Name~~") is counted apart. What is clearly no entry is left out
/// (signatory/entry_parser.h), and so is every block that holds a mention of kind `not-a-signer`:
/// how a pack tells the head of a table or a group. Of a row the first cell with a letter is the
/// name, the others as in a line; a line with tabs is a row.
///
/// Two entries with the same name (width, case and spaces apart) are double if their affiliations
/// are the same or one of them has none. Linear time.
Signatories read_signatories(const Document& document, const Segments& segments,
                             const Matches& matches);

}  // namespace undersigned
