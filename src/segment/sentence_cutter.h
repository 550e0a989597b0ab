// Sentences of blocks: ICU's boundaries (UAX #29), mended.
//
// No boundary stays
// - where no sentence mark stands before it: a line break within a block is a space;
// - behind an abbreviation of a pack's lexicon `abbreviations` (whose surfaces include their full
//   stop; an entry of value `number` is one only before a digit: "No. 5"), and behind a capital
//   with a full stop: "J. Smith", "the U.S. government";
// - before a small letter, unless the mark is a CJK one: "Stop!" they said;
// - directly behind the marker of a list or an enumeration;
// - around what holds no letter and no digit.
// Opening quotes and brackets that ICU leaves at the end of a sentence go to the next one, closing
// ones and a reference glued to the mark ("...that.[1]") to the one before. The markers of an
// enumeration in running text (segment/run_in.h) begin sentences.

#pragma once

#include <string_view>
#include <vector>

#include "segment/segments.h"

namespace undersigned {

/// The sentences of `blocks`, in the order of the text, each with its block; `pack` is left
/// kNoPack.
std::vector<Sentence> cut_sentences(std::string_view text, const std::vector<Block>& blocks,
                                    const Packs& packs);

}  // namespace undersigned
