#include "ingest/document.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"
#include "base/unicode.h"
#include "ingest/decode.h"
#include "ingest/readers.h"

namespace undersigned {
namespace {

struct Reader {
  Format format;
  const char* name;
  void (*read)(TextBuilder& builder);
};

constexpr Reader kReaders[] = {
    {Format::text, "text", read_text},
    {Format::markdown, "markdown", read_markdown},
    {Format::html, "html",
     [](TextBuilder& builder) {
       read_html(builder, {0, builder.source().size()});
     }},
};

const Reader& reader_of(Format format) {
  return *std::find_if(std::begin(kReaders), std::end(kReaders),
                       [&](const Reader& reader) { return reader.format == format; });
}

/// LF, CRLF and CR end a line, as editors count them.
std::vector<std::size_t> find_line_starts(std::string_view text) {
  std::vector<std::size_t> starts = {0};
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
       at = text.find_first_of("\r\n", at)) {
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    starts.push_back(at);
  }
  return starts;
}

std::vector<std::size_t> count_by_steps(std::string_view text) {
  std::vector<std::size_t> counts = {0};
  for (std::size_t at = 0; at + kCodePointStep <= text.size(); at += kCodePointStep)
    counts.push_back(counts.back() + count_code_points(text.substr(at, kCodePointStep)));
  return counts;
}

/// The code points before `offset`; a line of megabytes must not be counted again for each place in
/// it.
std::size_t code_points_before(const Document& document, std::size_t offset) {
  const std::size_t step = offset / kCodePointStep;
  const std::size_t from = step * kCodePointStep;
  return document.code_points[step] +
         count_code_points(std::string_view(document.decoded).substr(from, offset - from));
}

}  // namespace

const char* to_string(Format format) { return reader_of(format).name; }

Format format_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const std::string extension = dot == std::string_view::npos ? "" : to_lower(path.substr(dot));
  if (extension == ".md" || extension == ".markdown") return Format::markdown;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return Format::html;
  return Format::text;
}

const char* to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::list_item:
      return "list-item";
    case BlockKind::quote:
      return "quote";
    case BlockKind::table_row:
      return "table-row";
    case BlockKind::preformatted:
      return "preformatted";
  }
  return "";
}

void Document::index_lines() {
  line_starts = find_line_starts(decoded);
  code_points = count_by_steps(decoded);
}

Span Document::in_file(Span span) const { return to_file.source(to_decoded.source(span)); }

Place Document::place(std::size_t offset) const {
  const std::size_t at = to_decoded.source(Span{offset, offset}).begin;
  const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), at);
  const std::size_t start = *(after - 1);
  const auto column = code_points_before(*this, at) - code_points_before(*this, start) + 1;
  return {path, static_cast<int>(after - line_starts.begin()), static_cast<int>(column)};
}

Result<Document> read_document(const SourceFile& file, const ReadOptions& options) {
  auto decoded = decode(file, options.encoding);
  if (!decoded) return decoded.error();
  Document document;
  document.path = file.name;
  document.format = options.format.value_or(format_of(file.name));
  document.encoding = std::move(decoded->encoding);
  document.sha256 = Sha256().add(file.bytes).hexadecimal();
  document.bytes = file.bytes.size();
  document.decoded = std::move(decoded->text);
  document.to_file = std::move(decoded->to_file);
  document.index_lines();

  TextBuilder builder(document.decoded);
  reader_of(document.format).read(builder);
  document.text = std::move(builder.text());
  document.to_decoded = std::move(builder.map());
  document.blocks = std::move(builder.blocks());
  document.links = std::move(builder.links());
  document.diagnostics = std::move(builder.diagnostics());
  return document;
}

}  // namespace undersigned
