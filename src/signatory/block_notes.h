// What is known of the blocks of a list of signers before their entries are read.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "match/matcher.h"
#include "segment/segments.h"

namespace undersigned {

/// Of one block.
struct BlockNotes {
  bool passed_over = false;  // no signer
  bool heads_group = false;
  std::string group_kind;
  bool has_head = false;      // a head of the list, and signers in the same block
  std::size_t names_end = 0;  // where the names end, if something else follows; otherwise 0
  std::size_t unlisted = 0;
};

/// One for each block of `segments`, from the mentions of kinds that tell of signers
/// (rules/README.md, "Kinds the model reads") and from how lists are nested. Linear time.
std::vector<BlockNotes> block_notes(const Document& document, const Segments& segments,
                                    const Matches& matches);

}  // namespace undersigned
