#include "segment/segments.h"

#include "segment/block_finder.h"
#include "segment/run_in.h"
#include "segment/script.h"
#include "segment/sentence_cutter.h"

namespace undersigned {

Segments segment(const Document& document, const Packs& packs) {
  Segments segments;
  segments.blocks = split_run_in_lists(document.text, find_blocks(document));
  segments.sentences = cut_sentences(document.text, segments.blocks, packs);
  const PackChooser chooser(packs, document.text);
  for (Sentence& sentence : segments.sentences) {
    sentence.pack = chooser.choose(sentence.span.of(document.text));
  }
  return segments;
}

}  // namespace undersigned
