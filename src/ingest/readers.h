// The readers of the formats: decoded text in, a document's text and blocks out.

#pragma once

#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/span.h"
#include "ingest/text_builder.h"

namespace undersigned {

/// Plain text: all of it, with its line ends made equal. Finds no blocks.
void read_text(TextBuilder& builder);

/// CommonMark with tables. Front matter (YAML, TOML), template tags and attribute lines are no
/// text.
void read_markdown(TextBuilder& builder);

/// HTML as browsers take it; `part` of the source may be a fragment. Scripts, styles, navigation,
/// the head and form controls are no text.
void read_html(TextBuilder& builder, Span part);

/// The characters that "amp", "#x41" or "#65" stands for, or empty.
std::string decode_entity(std::string_view name);

}  // namespace undersigned
