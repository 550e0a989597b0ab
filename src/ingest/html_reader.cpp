// Blocks from tags that nobody promises to be nested well. Only what decides about blocks is put on
// a stack (not <p>, not <b>); an end tag without its start is known as such in constant time, and
// one with it pops what is above, so that any page is read in linear time and at any depth.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/html_elements.h"
#include "ingest/html_tokenizer.h"
#include "ingest/readers.h"

namespace undersigned {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

class HtmlReader {
 public:
  HtmlReader(TextBuilder& builder, Span part)
      : builder_(builder), part_(part), tokens_(builder.source(), part) {}

  void read() {
    while (const auto token = tokens_.next()) {
      if (token->unfinished) tell_unfinished(*token);
      if (left_out_ == kInline) {
        take(*token);
      } else {
        pass(*token);
      }
    }
    if (left_out_ != kInline)
      tell_lost(fmt::format("<{}>", element_name(left_out_)), left_out_begin_);
    tell_left_out();
    builder_.end_block();
  }

 private:
  /// What decides about the blocks inside it. The nearest list, row or table is on a stack of its
  /// own.
  struct Open {
    std::size_t element = kInline;
    ElementKind role = ElementKind::container;  // its own, or that of what it stands in
    int level = 0;                              // of a heading, or the depth of quotes
  };

  struct List {
    bool lone_item = false;  // an item outside any list, which is taken for a list of its own
    bool has_block = false;  // the open item has had one
  };

  /// A table row is one block as long as each of its cells is; a cell of several blocks is layout,
  /// and its blocks stand alone.
  struct Row {
    std::size_t first_block = 0;
    bool cell_has_text = false;
    bool cell_block_ended = false;
    bool layout = false;
    bool header = true;  // all cells so far are header cells
  };

  void take(const HtmlToken& token) {
    switch (token.kind) {
      case HtmlToken::Kind::text:
        take_text(token.span);
        break;
      case HtmlToken::Kind::entity:
        take_entity(token);
        break;
      case HtmlToken::Kind::start_tag:
        start(token);
        break;
      case HtmlToken::Kind::end_tag:
        if (token.text == "a") builder_.end_link();
        end(find_element(token.text));
        break;
      case HtmlToken::Kind::commentary:
        break;
    }
  }

  /// Inside an element that is left out: only its own end counts.
  void pass(const HtmlToken& token) {
    const std::size_t element = find_element(token.text);
    if (token.kind == HtmlToken::Kind::text || token.kind == HtmlToken::Kind::entity) {
      if (!is_blank(token.span.of(builder_.source()))) has_left_out_[left_out_] = true;
    } else if (token.kind == HtmlToken::Kind::start_tag && !token.self_closing) {
      if (element == left_out_) ++left_out_depth_;
      if (kind_of(element) == ElementKind::raw) skip_raw(token);
    } else if (token.kind == HtmlToken::Kind::end_tag && element == left_out_) {
      if (--left_out_depth_ == 0) left_out_ = kInline;
    }
  }

  void start(const HtmlToken& token) {
    const std::size_t element = find_element(token.text);
    switch (kind_of(element)) {
      case ElementKind::inline_text:
        if (token.text == "a")
          builder_.begin_link(std::string(attribute_of(token.span.of(builder_.source()), "href")));
        break;
      case ElementKind::line_break:
        if (builder_.block_has_text()) builder_.append_separator('\n', token.span);
        break;
      case ElementKind::raw:
        if (!token.self_closing) skip_raw(token);
        break;
      case ElementKind::left_out:
        if (token.self_closing) break;
        left_out_ = element;
        left_out_depth_ = 1;
        left_out_begin_ = token.span.begin;
        break;
      case ElementKind::cell:
      case ElementKind::header_cell:
        start_cell(token.span, kind_of(element));
        break;
      case ElementKind::block:
        end_block();
        break;
      case ElementKind::item:
        end_block();
        start_item();
        break;
      default:
        if (kind_of(element) == ElementKind::row) pop_to_table();
        end_block();
        push(element);
        if (token.self_closing) pop();
    }
  }

  void end(std::size_t element) {
    switch (kind_of(element)) {
      case ElementKind::inline_text:
      case ElementKind::line_break:
      case ElementKind::cell:
      case ElementKind::header_cell:
      case ElementKind::raw:
      case ElementKind::left_out:
        break;
      case ElementKind::block:
        end_block();
        break;
      case ElementKind::item:
        if (lists_.empty()) break;
        end_block();
        if (lists_.back().lone_item) close(list_element());
        break;
      default:
        close(element);
    }
  }

  /// Pops the nearest of its kind and what is above, unless there is none or a table begins
  /// between.
  void close(std::size_t element) {
    const std::vector<std::size_t>& places = places_[key_of(element)];
    const bool is_table = kind_of(element) == ElementKind::table;
    if (places.empty() || (!is_table && places.back() < table_begin())) return;
    end_block();
    for (const std::size_t place = places.back(); open_.size() > place;) pop();
  }

  /// Headings end each other, whatever their level.
  static std::size_t key_of(std::size_t element) {
    static const std::size_t heading = find_element("h1");
    return kind_of(element) == ElementKind::heading ? heading : element;
  }

  static std::size_t row_element() {
    static const std::size_t row = find_element("tr");
    return row;
  }

  static std::size_t list_element() {
    static const std::size_t list = find_element("ul");
    return list;
  }

  Open innermost() const { return open_.empty() ? Open{} : open_.back(); }

  /// Where the nearest table stands on the stack: no end tag inside it reaches out of it.
  std::size_t table_begin() const { return tables_.empty() ? 0 : tables_.back(); }

  void push(std::size_t element) {
    if (kind_of(element) == ElementKind::heading &&
        kind_of(innermost().element) == ElementKind::heading)
      pop();
    Open open = inside(innermost(), element);
    if (innermost().role == ElementKind::row && open.role != ElementKind::row)
      make_layout(rows_.back());
    if (kind_of(element) == ElementKind::list) lists_.emplace_back();
    if (kind_of(element) == ElementKind::table) tables_.push_back(open_.size());
    if (kind_of(element) == ElementKind::row && open.role == ElementKind::row)
      rows_.push_back({builder_.blocks().size()});
    places_[key_of(element)].push_back(open_.size());
    open_.push_back(open);
  }

  Open inside(Open outer, std::size_t element) const {
    switch (kind_of(element)) {
      case ElementKind::heading:
        return {element, ElementKind::heading, element_name(element)[1] - '0'};
      case ElementKind::quote:
        if (outer.role == ElementKind::list) break;
        return {element, ElementKind::quote,
                outer.role == ElementKind::quote ? outer.level + 1 : 1};
      case ElementKind::row:
        if (tables_.empty()) break;
        return {element, ElementKind::row};
      case ElementKind::list:
      case ElementKind::preformatted:
        return {element, kind_of(element)};
      case ElementKind::table:
        return {element, ElementKind::container};
      default:
        break;
    }
    outer.element = element;
    return outer;
  }

  void pop() {
    const Open open = open_.back();
    const ElementKind kind = kind_of(open.element);
    if (kind == ElementKind::list) lists_.pop_back();
    if (kind == ElementKind::table) tables_.pop_back();
    if (kind == ElementKind::row || kind == ElementKind::table) builder_.end_block();
    if (kind == ElementKind::row && open.role == ElementKind::row) end_row();
    places_[key_of(open.element)].pop_back();
    open_.pop_back();
  }

  void end_row() {
    const Row row = rows_.back();
    rows_.pop_back();
    if (row.layout || builder_.blocks().size() <= row.first_block) return;
    Block& block = builder_.blocks().back();
    block.header = row.header && block.kind == BlockKind::table_row;
  }

  void pop_to_table() {
    while (!tables_.empty() && open_.size() > tables_.back() + 1) pop();
  }

  void start_item() {
    if (lists_.empty()) {
      push(list_element());
      lists_.back().lone_item = true;
    } else {
      lists_.back().has_block = false;
    }
  }

  void start_cell(Span tag, ElementKind kind) {
    if (!tables_.empty() && innermost().role != ElementKind::row) push(row_element());
    while (innermost().role == ElementKind::row && kind_of(innermost().element) != ElementKind::row)
      pop();
    if (innermost().role == ElementKind::row) {
      Row& row = rows_.back();
      row.cell_has_text = false;
      row.cell_block_ended = false;
      row.header = row.header && kind == ElementKind::header_cell;
      if (row.layout) builder_.end_block();
    }
    if (builder_.block_has_text()) builder_.append_separator('\t', tag);
  }

  /// Ends the block, except where it may turn out to be the only one of its cell.
  void end_block() {
    if (innermost().role == ElementKind::row && !rows_.back().layout) {
      rows_.back().cell_block_ended = rows_.back().cell_has_text;
    } else {
      builder_.end_block();
    }
  }

  void take_text(Span span) {
    const std::string_view text = span.of(builder_.source());
    if (!is_blank(text)) {
      begin_block_if_needed();
    } else if (!builder_.in_block()) {
      return;
    }
    if (innermost().role == ElementKind::preformatted) {
      builder_.copy(span);
    } else {
      builder_.copy_collapsed(span);
    }
  }

  void take_entity(const HtmlToken& token) {
    if (!token.text.empty() && is_blank(token.text)) {
      builder_.add_pending_space(token.span);
      return;
    }
    begin_block_if_needed();
    builder_.append_entity(token.text, token.span);
  }

  void begin_block_if_needed() {
    if (innermost().role == ElementKind::row) {
      Row& row = rows_.back();
      if (row.cell_block_ended && !row.layout) make_layout(row);
      row.cell_has_text = true;
    }
    if (!builder_.in_block()) builder_.begin_block(block_here());
  }

  /// What was taken for a row, and had but one cell so far, was a paragraph.
  void make_layout(Row& row) {
    row.layout = true;
    builder_.end_block();
    if (builder_.blocks().size() <= row.first_block) return;
    Block& last = builder_.blocks().back();
    const bool one_cell = last.span.of(builder_.text()).find('\t') == std::string_view::npos;
    if (last.kind == BlockKind::table_row && one_cell) last.kind = BlockKind::paragraph;
  }

  Block block_here() {
    const Open open = innermost();
    Block block;
    switch (open.role) {
      case ElementKind::heading:
        block.kind = BlockKind::heading;
        block.level = open.level;
        break;
      case ElementKind::preformatted:
        block.kind = BlockKind::preformatted;
        break;
      case ElementKind::row:
        if (!rows_.back().layout) block.kind = BlockKind::table_row;
        break;
      case ElementKind::list:
        block.kind = BlockKind::list_item;
        block.level = static_cast<int>(lists_.size());
        block.continued = lists_.back().has_block;
        lists_.back().has_block = true;
        break;
      case ElementKind::quote:
        block.kind = BlockKind::quote;
        block.level = open.level;
        break;
      default:
        break;
    }
    return block;
  }

  void skip_raw(const HtmlToken& token) {
    if (!tokens_.skip_behind_end_tag(token.text))
      tell_lost(fmt::format("<{}>", token.text), token.span.begin);
  }

  void tell_unfinished(const HtmlToken& token) {
    tell_lost(token.kind == HtmlToken::Kind::commentary ? "comment" : "tag", token.span.begin);
  }

  /// Of a fragment, only the part itself was not read.
  void tell_lost(std::string_view what, std::size_t begin) {
    if (!is_blank(builder_.source().substr(part_.end))) return;
    builder_.add_diagnostic(
        Severity::warning, fmt::format("the {} on line {} never ends: what follows it was not read",
                                       what, builder_.line_of(begin)));
  }

  void tell_left_out() {
    std::string names;
    for (std::size_t element = 0; element < kInline; ++element)
      if (has_left_out_[element])
        names += fmt::format("{}<{}>", names.empty() ? "" : ", ", element_name(element));
    if (!names.empty())
      builder_.add_diagnostic(Severity::note, "left out, as no text of a letter's: " + names);
  }

  TextBuilder& builder_;
  Span part_;
  HtmlTokenizer tokens_;
  std::vector<Open> open_;
  std::array<std::vector<std::size_t>, kInline> places_;  // on open_, of each kind of element
  std::vector<List> lists_;
  std::vector<Row> rows_;
  std::vector<std::size_t> tables_;  // places on open_
  std::size_t left_out_ = kInline;   // the element that is being left out
  int left_out_depth_ = 0;
  std::size_t left_out_begin_ = 0;
  std::array<bool, kInline> has_left_out_ = {};
};

}  // namespace

void read_html(TextBuilder& builder, Span part) { HtmlReader(builder, part).read(); }

}  // namespace undersigned
