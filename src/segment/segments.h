// Blocks and sentences of a document.

#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ingest/document.h"
#include "pack/pack.h"

namespace undersigned {

using Packs = std::vector<std::shared_ptr<const Pack>>;

/// A sentence lies within one block, has no white space at either end, and is never empty.
struct Sentence {
  Span span;              // bytes of Document::text
  std::size_t block = 0;  // index into Segments::blocks
  std::size_t pack = 0;   // index into Packs: the pack that reads it; kNoPack for none
};
inline constexpr std::size_t kNoPack = static_cast<std::size_t>(-1);

struct Segments {
  std::vector<Block> blocks;        // the document's own, or those found in plain text, refined
  std::vector<Sentence> sentences;  // in the order of the text
};

/// Finds blocks (for plain text: paragraphs at blank lines, headings and list items by their
/// markers; in every format: a paragraph that begins with a list marker is a list item;
/// segment/block_finder.h has the details) and cuts them into sentences with ICU, mended by the
/// packs' `abbreviations` lexicons and by the closing quotes and brackets that belong to the
/// sentence before them (segment/sentence_cutter.h). A heading, list marker included, or a table
/// row without an end mark is one sentence. The sentences of a block hold all its text but the
/// white space between them.
///
/// Each sentence gets the pack whose scripts hold most of its letters (a Han character counts as
/// one word, a run of other letters as one); a tie goes to the earlier pack. Linear in the text.
Segments segment(const Document& document, const Packs& packs);

}  // namespace undersigned
