// Collects a document's text block by block, with the way back to the decoded file.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "ingest/document.h"
#include "ingest/offset_map.h"

namespace undersigned {

/// Where the readers of the formats write to. Source positions are bytes of the decoded file and
/// never run backwards. Keeps a reference to the decoded text.
class TextBuilder {
 public:
  explicit TextBuilder(std::string_view source) : source_(source) {}
  TextBuilder(const TextBuilder&) = delete;
  TextBuilder& operator=(const TextBuilder&) = delete;

  /// From here on `cleaned` is read in the source's place: the same size, with spaces where
  /// something is no text.
  void clean_source(std::string cleaned);

  /// Puts spaces over `part` of the cleaned source, line ends excepted.
  void blank(Span part);

  /// Ends the open block, if any, and opens another one; it is kept only if text comes.
  void begin_block(const Block& block);
  void end_block();
  bool in_block() const { return open_; }
  bool block_has_text() const { return open_ && text_.size() > block_begin_; }

  /// Text that stands in the source as it is. Line ends of every kind become '\n'.
  void copy(Span part);

  /// As copy(), but a run of white space becomes one space, none at the begin of a block.
  void copy_collapsed(Span part);

  /// `text` stands for the source bytes of `from`, as a whole.
  void append_unit(std::string_view text, Span from);

  /// Instead of the space that may be pending: a line break, or a tab between cells.
  void append_separator(char separator, Span from);

  /// A character reference that stands for `text`; if that is empty, nobody knows for what, and it
  /// is kept as written.
  void append_entity(std::string_view text, Span from);

  /// A space that is written before the next text of the block, if there is any before it.
  void add_pending_space(Span from);

  /// What is written up to end_link() leads to `target`. A link inside a link ends it.
  void begin_link(std::string target);
  void end_link();

  /// Once only, if it is the last one's.
  void add_diagnostic(Severity severity, std::string message);
  int line_of(std::size_t source_offset) const;

  std::string& text() { return text_; }
  OffsetMap& map() { return map_; }
  std::vector<Block>& blocks() { return blocks_; }
  std::vector<Link>& links() { return links_; }
  std::vector<Diagnostic>& diagnostics() { return diagnostics_; }
  std::string_view source() const { return source_; }

 private:
  void write_pending_space();
  Span trim(Span span) const;  // white space of every kind

  std::string_view source_;
  std::string cleaned_;  // what source_ is a view of, once it was cleaned
  std::string text_;
  OffsetMap map_;
  std::vector<Block> blocks_;
  std::vector<Link> links_;
  bool in_link_ = false;
  std::vector<Diagnostic> diagnostics_;
  bool unknown_entity_ = false;  // has been told
  Block block_;
  bool open_ = false;
  std::size_t block_begin_ = 0;
  std::size_t source_at_ = 0;  // behind the last source byte that was used
  Span pending_space_;
};

}  // namespace undersigned
