// The signers that a document lists.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "match/matcher.h"
#include "signatory/signer.h"
#include "signatory/signer_words.h"

namespace undersigned {

struct Signatory : Signer {
  Span span;               // bytes of Document::text
  bool withdrawn = false;  // struck out
};

/// Signers under one heading of a list.
struct SignerGroup {
  std::string name;         // the heading
  std::size_t entries = 0;  // of it, duplicates included; may be none
};

struct Signatories {
  std::size_t unique = 0;
  std::size_t unlisted = 0;          // that the list says are behind it: "and 600 more"
  std::vector<Signatory> entries;    // duplicates included, in the order of the text
  std::vector<Signatory> withdrawn;  // struck out, or listed as withdrawn; not among `entries`
  std::vector<SignerGroup> groups;   // in the order of the text
  std::vector<Span> unread;          // items and rows between the entries that are none
  Span span;                         // of all entries; empty if there are none
};

/// Reads the entries in the regions of role `signatures`: list items, the rows of tables, lines
/// each one signer, names in a row (signatory/listed_names.h), names in columns, and paragraphs
/// each one signer (signatory/paragraph_layout.h); in a closing block, the lines behind the first
/// ("Sincerely,"). A head in the same line ("Signatories: A; B") is left out. Of nested lists,
/// items with several items below them are heads of groups, and single items below others are
/// details: neither is a signer. Rows of header cells are none; what is struck out ("~~Name~~") is
/// withdrawn. Of a row the first cell with a letter is the name, the others as in a line; a line
/// with tabs or wide gaps is a row.
///
/// Packs tell (rules/README.md, "Kinds the model reads") what is no signer, what heads a group of
/// organizations, of persons or of those who withdrew (and so takes out the entry of the same
/// name), and how many more there are.
///
/// Two entries with the same name (width, case and spaces apart) are double if their affiliations
/// are the same or one of them has none; those without a name never are. Linear time.
Signatories read_signatories(const Document& document, const Segments& segments,
                             const Matches& matches, const SignerWords& words);

/// How many of the entries are of a kind.
template <class Entries>
std::size_t count_of(const Entries& entries, SignerKind kind) {
  std::size_t count = 0;
  for (const auto& one : entries)
    if (one.kind == kind) ++count;
  return count;
}

}  // namespace undersigned
