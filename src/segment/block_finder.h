// Blocks of a document: those that ingest found, refined; of plain text, all of them.
//
// Plain text is cut at blank lines, at lines of dashes or the like, at list markers, and where a
// line ends in a mark although the next word would have fitted on it, or is too long to be wrapped
// at all (then each line is a paragraph, unless it stops within a sentence and the next one begins
// in lower case), and behind a short first line before a line that is a sentence ("What we want").
// Other lines that end early without a mark stay together: a list of names, an address.
//
// A list item runs to the next marker or blank line; its marker is left out of its span. Its level
// follows from indentation, and from a first marker of another style within an item. What is
// indented under an item after a blank line continues it. A marker within a paragraph counts only
// if it begins a series or goes on with one. Under a colon, lines of which all but the last end in
// a semicolon ("...; and") are items without a marker.
//
// A heading stands alone on one line of at most 80 columns and 30 Han characters, and ends neither
// in a sentence mark nor in a comma, colon or semicolon (a line that ends in a colon leads in what
// follows). It also needs one of these:
// - in plain text, a line of '=' (level 1) or '-' (level 2) under it;
// - a section number "1.2" (level 3; one more for each part);
// - a list marker of a series of which all are such lines and one at least is followed by an
//   unmarked paragraph (level 2; 3 in brackets), so that the markers number sections, not items;
// - in plain text, capitals only, or a capital on every word of more than three letters, with a
//   block of several lines, a sentence or a list item behind it (level 2): a lone name is no
//   heading.

#pragma once

#include <vector>

#include "ingest/document.h"

namespace undersigned {

/// The blocks of the document, in the order of the text, as Block promises. Linear in the text.
std::vector<Block> find_blocks(const Document& document);

}  // namespace undersigned
