// A document as text, with the way back to the bytes of its file.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/span.h"
#include "ingest/offset_map.h"

namespace undersigned {

enum class Format { text, markdown, html };

/// "text", "markdown", "html".
const char* to_string(Format format);

/// By the extension: .md .markdown; .html .htm .xhtml; everything else, .txt too, is text.
Format format_of(std::string_view path);

enum class BlockKind { paragraph, heading, list_item, quote, table_row, preformatted };

/// "paragraph", "heading", "list-item", "quote", "table-row", "preformatted".
const char* to_string(BlockKind kind);

/// A structural unit. Blocks do not overlap, stand in the order of the text, and are never empty.
/// A list item that holds a nested list is one block for its own text, and each nested item is
/// another; an item of several paragraphs is one block for each, all but the first `continued`.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;           // bytes of Document::text, white space at both ends left out
  int level = 0;       // heading 1-6; list item and quote: depth of nesting from 1; otherwise 0
  std::string marker;  // of a list item, as written: "1.", "-", "a)"; empty for HTML bullets
  bool continued = false;
  bool header = false;  // a table row of nothing but header cells

  friend bool operator==(const Block&, const Block&) = default;
};

/// Words that lead somewhere else.
struct Link {
  Span span;           // bytes of Document::text
  std::string target;  // as written

  friend bool operator==(const Link&, const Link&) = default;
};

struct ReadOptions {
  std::optional<Format> format;  // by the file's name if absent
  std::string encoding;          // an ICU converter name; empty: by BOM, otherwise strict UTF-8
};

inline constexpr std::size_t kCodePointStep = 1024;

/// Immutable once read.
struct Document {
  std::string path;
  Format format = Format::text;
  std::string encoding;       // "UTF-8", "UTF-16LE", ... as used
  std::string sha256;         // of the file's bytes, lower-case hexadecimal
  std::size_t bytes = 0;      // of the file
  std::string text;           // valid UTF-8; markup, front matter, scripts, styles, comments gone
  std::vector<Block> blocks;  // of Markdown and HTML; empty for plain text (segment finds them)
  std::vector<Link> links;    // of Markdown and HTML, in the order of the text, without overlaps;
                              // those whose words are the target are left out
  std::vector<Diagnostic> diagnostics;
  std::string decoded;   // the whole file as UTF-8, a BOM left out: for lines and columns
  OffsetMap to_decoded;  // from `text` to `decoded`
  OffsetMap to_file;     // from `decoded` to the file's bytes
  std::vector<std::size_t> line_starts;  // offsets into `decoded`
  std::vector<std::size_t> code_points;  // of `decoded` before each kCodePointStep bytes

  /// Fills `line_starts` and `code_points` from `decoded`; place() needs them.
  void index_lines();

  /// The bytes of the file that a span of `text` came from: from the first byte's source to the
  /// last byte's, with whatever markup stands between. Empty spans stay empty.
  Span in_file(Span span) const;

  /// Line and column (from 1; columns in code points) in the file of a byte of `text`.
  Place place(std::size_t offset) const;
};

/// Decodes and reads the file. Errors: invalid bytes (with offset, line, the bytes, and ICU's guess
/// of the encoding in the hint), NUL bytes or an unknown encoding, a PDF or other binary by its
/// first bytes. An empty file is a Document with empty text; the caller decides what that means.
Result<Document> read_document(const SourceFile& file, const ReadOptions& options);

}  // namespace undersigned
