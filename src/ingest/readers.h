// The readers of the formats: decoded text in, a document's text and blocks out.

#pragma once

#include "base/span.h"
#include "ingest/text_builder.h"

namespace undersigned {

/// Plain text: all of it, with its line ends made equal. Finds no blocks.
void read_text(TextBuilder& builder);

/// CommonMark with tables. Front matter (YAML, TOML), template tags and attribute lines are no
/// text.
void read_markdown(TextBuilder& builder);

/// HTML as browsers take it; `part` of the source may be a fragment. Scripts, styles, titles,
/// navigation and form controls are no text.
void read_html(TextBuilder& builder, Span part);

}  // namespace undersigned
