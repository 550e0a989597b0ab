// libxml2's SAX events say what the markup means; where each text stands in the source comes from
// the parser's input position at the event. No tree is built, so depth costs nothing.

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "ingest/readers.h"

namespace undersigned {
namespace {

enum class ElementKind {
  inline_text,
  block,
  heading,
  list,
  item,
  quote,
  preformatted,
  row,
  cell,
  line_break,
  dropped
};

struct Element {
  std::string_view name;
  ElementKind kind;
};
constexpr Element kElements[] = {
    {"address", ElementKind::block},    {"article", ElementKind::block},
    {"aside", ElementKind::block},      {"blockquote", ElementKind::quote},
    {"body", ElementKind::block},       {"br", ElementKind::line_break},
    {"button", ElementKind::dropped},   {"caption", ElementKind::block},
    {"center", ElementKind::block},     {"dd", ElementKind::block},
    {"details", ElementKind::block},    {"div", ElementKind::block},
    {"dl", ElementKind::block},         {"dt", ElementKind::block},
    {"fieldset", ElementKind::block},   {"figcaption", ElementKind::block},
    {"figure", ElementKind::block},     {"footer", ElementKind::block},
    {"form", ElementKind::block},       {"h1", ElementKind::heading},
    {"h2", ElementKind::heading},       {"h3", ElementKind::heading},
    {"h4", ElementKind::heading},       {"h5", ElementKind::heading},
    {"h6", ElementKind::heading},       {"head", ElementKind::dropped},
    {"header", ElementKind::block},     {"hr", ElementKind::block},
    {"iframe", ElementKind::dropped},   {"legend", ElementKind::block},
    {"li", ElementKind::item},          {"main", ElementKind::block},
    {"nav", ElementKind::dropped},      {"noscript", ElementKind::dropped},
    {"ol", ElementKind::list},          {"option", ElementKind::dropped},
    {"p", ElementKind::block},          {"pre", ElementKind::preformatted},
    {"script", ElementKind::dropped},   {"section", ElementKind::block},
    {"select", ElementKind::dropped},   {"style", ElementKind::dropped},
    {"summary", ElementKind::block},    {"svg", ElementKind::dropped},
    {"table", ElementKind::block},      {"td", ElementKind::cell},
    {"template", ElementKind::dropped}, {"textarea", ElementKind::dropped},
    {"th", ElementKind::cell},          {"title", ElementKind::dropped},
    {"tr", ElementKind::row},           {"ul", ElementKind::list},
};

ElementKind kind_of(std::string_view name) {
  const auto* row = std::lower_bound(
      std::begin(kElements), std::end(kElements), name,
      [](const Element& element, std::string_view wanted) { return element.name < wanted; });
  return row != std::end(kElements) && row->name == name ? row->kind : ElementKind::inline_text;
}

class HtmlReader {
 public:
  HtmlReader(TextBuilder& builder, Span part) : builder_(builder), part_(part) {}

  void read() {
    const std::string_view source = part_.of(builder_.source());
    if (source.empty()) return;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
        htmlCreateMemoryParserCtxt(source.data(), static_cast<int>(source.size())),
        &htmlFreeParserCtxt);
    if (!context) return;
    htmlSAXHandler& handler = *context->sax;
    handler = {};
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar**) {
      static_cast<HtmlReader*>(self)->start(as_text(name));
    };
    handler.endElement = [](void* self, const xmlChar* name) {
      static_cast<HtmlReader*>(self)->end(as_text(name));
    };
    handler.characters = [](void* self, const xmlChar* text, int size) {
      static_cast<HtmlReader*>(self)->characters(
          {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    };
    handler.ignorableWhitespace = handler.characters;
    handler.cdataBlock = handler.characters;
    handler.comment = [](void* self, const xmlChar*) { static_cast<HtmlReader*>(self)->advance(); };
    context->userData = this;
    context_ = context.get();
    htmlCtxtUseOptions(context.get(), HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                                          HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context.get());
    builder_.end_block();
  }

 private:
  static std::string_view as_text(const xmlChar* text) {
    return reinterpret_cast<const char*>(text);
  }

  /// Behind what the parser has read, in the decoded file.
  std::size_t position() const {
    const xmlParserInput* input = context_->input;
    const auto read = static_cast<std::size_t>(input->cur - input->base) + input->consumed;
    return std::min(part_.begin + read, part_.end);
  }

  void advance() { last_ = std::max(last_, position()); }

  void start(std::string_view name) {
    const ElementKind kind = kind_of(name);
    const std::size_t before = last_;
    advance();
    if (kind == ElementKind::dropped) ++dropped_;
    if (dropped_ > 0) return;
    switch (kind) {
      case ElementKind::inline_text:
      case ElementKind::dropped:
        break;
      case ElementKind::line_break:
        if (builder_.block_has_text())
          builder_.append_unit("\n", {before, std::max(last_, before)});
        break;
      case ElementKind::cell:
        if (builder_.block_has_text())
          builder_.append_unit("\t", {before, std::max(last_, before)});
        break;
      default:
        builder_.end_block();
        enter(kind, name);
    }
  }

  void enter(ElementKind kind, std::string_view name) {
    if (kind == ElementKind::list) ++lists_;
    if (kind == ElementKind::item) items_.push_back(false);
    if (kind == ElementKind::quote) ++quotes_;
    if (kind == ElementKind::heading) heading_ = name[1] - '0';
    if (kind == ElementKind::preformatted) ++preformatted_;
    if (kind == ElementKind::row) ++rows_;
  }

  void end(std::string_view name) {
    advance();
    const ElementKind kind = kind_of(name);
    if (kind == ElementKind::dropped) {
      dropped_ = std::max(dropped_ - 1, 0);
      return;
    }
    if (dropped_ > 0 || kind == ElementKind::inline_text || kind == ElementKind::cell ||
        kind == ElementKind::line_break)
      return;
    builder_.end_block();
    if (kind == ElementKind::list) lists_ = std::max(lists_ - 1, 0);
    if (kind == ElementKind::item && !items_.empty()) items_.pop_back();
    if (kind == ElementKind::quote) quotes_ = std::max(quotes_ - 1, 0);
    if (kind == ElementKind::heading) heading_ = 0;
    if (kind == ElementKind::preformatted) preformatted_ = std::max(preformatted_ - 1, 0);
    if (kind == ElementKind::row) rows_ = std::max(rows_ - 1, 0);
  }

  Block block_here() {
    Block block;
    if (rows_ > 0) {
      block.kind = BlockKind::table_row;
    } else if (heading_ > 0) {
      block.kind = BlockKind::heading;
      block.level = heading_;
    } else if (preformatted_ > 0) {
      block.kind = BlockKind::preformatted;
    } else if (!items_.empty()) {
      block.kind = BlockKind::list_item;
      block.level = std::max(lists_, 1);
      block.continued = items_.back();
      items_.back() = true;
    } else if (quotes_ > 0) {
      block.kind = BlockKind::quote;
      block.level = quotes_;
    }
    return block;
  }

  void characters(std::string_view text) {
    const std::size_t end = position();
    const std::size_t before = last_;
    const std::optional<Span> part = copied_from(text, before, end);
    last_ = std::max(last_, part ? part->end : end);
    if (dropped_ > 0) return;
    const bool blank = text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
    if (!builder_.in_block()) {
      if (blank) return;
      builder_.begin_block(block_here());
    }
    if (!part) {
      const std::size_t entity = builder_.source().rfind('&', end > 0 ? end - 1 : 0);
      const bool here = entity != std::string_view::npos && entity >= before;
      const std::size_t begin = here ? entity : before;
      builder_.append_unit(text, {begin, std::max(begin, end)});
    } else if (preformatted_ > 0) {
      builder_.copy(*part);
    } else {
      builder_.copy_collapsed(*part);
    }
  }

  /// Where `text` stands in the source as it is, if it does: it ends at the parser's position, or,
  /// where a long text comes in pieces, one character behind it.
  std::optional<Span> copied_from(std::string_view text, std::size_t before,
                                  std::size_t position) const {
    const std::string_view source = builder_.source();
    std::size_t behind = position;
    if (behind < part_.end) next_code_point(source, behind);
    for (const std::size_t end : {position, behind}) {
      if (end < before + text.size()) continue;
      const Span part{end - text.size(), end};
      if (part.of(source) == text) return part;
    }
    return std::nullopt;
  }

  TextBuilder& builder_;
  Span part_;
  htmlParserCtxt* context_ = nullptr;
  std::size_t last_ = part_.begin;  // behind the source of the last event
  std::vector<bool> items_;         // open list items: has it had a block?
  int dropped_ = 0;
  int lists_ = 0;
  int quotes_ = 0;
  int heading_ = 0;
  int preformatted_ = 0;
  int rows_ = 0;
};

}  // namespace

void read_html(TextBuilder& builder, Span part) { HtmlReader(builder, part).read(); }

std::string decode_entity(std::string_view name) {
  std::string out;
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
    if (hexadecimal) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [stop, failure] =
        std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    if (failure != std::errc() || stop != name.data() + name.size()) return {};
    const bool character = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    append_utf8(out, character ? code : 0xFFFD);
    return out;
  }
  const std::string terminated(name);
  const htmlEntityDesc* entity =
      htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  if (entity) append_utf8(out, entity->value);
  return out;
}

}  // namespace undersigned
