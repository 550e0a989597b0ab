// The stretch of text that rules are tried on.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/folded_text.h"
#include "base/span.h"
#include "match/literal_index.h"
#include "match/mention.h"
#include "pack/pack.h"

namespace undersigned {

/// One unit of one document, folded as its pack wants it.
struct Unit {
  UnitKind kind = UnitKind::sentence;
  Span span;                    // bytes of Document::text
  std::size_t sentence = 0;     // index into Segments::sentences: its own, or that of its begin
  std::size_t block = 0;        // index into Segments::blocks
  bool first_sentence = false;  // of its block
  std::size_t parent = Mention::kNoParent;  // the condition of a requirement or consequence
  FoldedText text;
  LiteralHits hits;

  /// Where a stretch of the document stands in text().text(), as far as it lies inside the unit.
  Span folded(Span in_document) const { return text.folded(in_document); }

  /// The way back.
  Span in_document(Span folded_span) const { return text.original(folded_span); }
};

/// `span` without white space and the marks , ; : . ! ? and their CJK forms at both ends.
Span trim_marks(std::string_view folded, Span span);

}  // namespace undersigned
