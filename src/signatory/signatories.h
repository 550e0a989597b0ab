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
  Span span;  // bytes of Document::text
  std::optional<std::size_t> duplicate_of;  // index of the first entry with the same name
};

struct Signatories {
  std::size_t unique = 0;
  std::vector<Signatory> entries;  // duplicates included, in the order of the text
  Span span;                       // of all of them; empty if there are none
};

/// Reads the entries in the regions of role `signatures`: list items, table rows, and short lines,
/// each one signer. Linear time.
Signatories read_signatories(const Document& document, const Segments& segments,
                             const Matches& matches);

}  // namespace undersigned
