// md4c hands out its text as pointers into what it was given, so positions are pointer differences.
// What is no text (front matter, template tags) is blanked out first, byte for byte.

#include <md4c.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/entity.h"
#include "ingest/html_elements.h"
#include "ingest/html_tokenizer.h"
#include "ingest/readers.h"

namespace undersigned {
namespace {

void blank(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i)
    if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
}

/// The line end at or after `at`: LF, CRLF or CR; empty at the end of the text.
Span line_end_after(std::string_view text, std::size_t at) {
  const std::size_t begin = std::min(text.find_first_of("\r\n", at), text.size());
  const std::size_t size = text.substr(begin).starts_with("\r\n") ? 2 : 1;
  return {begin, std::min(begin + size, text.size())};
}

std::string_view line_at(std::string_view text, std::size_t at) {
  return Span{at, line_end_after(text, at).begin}.of(text);
}

std::size_t next_line(std::string_view text, std::size_t at) {
  return line_end_after(text, at).end;
}

std::string_view without_trailing_space(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t") + 1);
}

/// "key: value" or "key = value", the first thing that is no comment and no TOML table.
bool begins_with_a_key(std::string_view text, std::size_t at, char separator) {
  while (at < text.size()) {
    const std::string_view line = line_at(text, at);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first != std::string_view::npos && line[first] != '#' && line[first] != '[') {
      const std::size_t end = line.find(separator, first);
      if (end == std::string_view::npos) return false;
      const std::string_view key = without_trailing_space(line.substr(first, end - first));
      return !key.empty() && key.find_first_of(" \t") == std::string_view::npos;
    }
    at = next_line(text, at);
  }
  return false;
}

/// Blanks `---` ... `---` or `+++` ... `+++` at the very top. A thematic break there, with text
/// behind it, is none.
void blank_front_matter(std::string& text) {
  std::size_t begin = 0;
  while (begin < text.size() && line_at(text, begin).find_first_not_of(" \t") == std::string::npos)
    begin = next_line(text, begin);
  const std::string fence(without_trailing_space(line_at(text, begin)));
  if (fence != "---" && fence != "+++") return;
  std::size_t at = next_line(text, begin);
  if (!begins_with_a_key(text, at, fence == "---" ? ':' : '=')) return;
  for (; at < text.size(); at = next_line(text, at)) {
    if (without_trailing_space(line_at(text, at)) != fence) continue;
    blank(text, 0, next_line(text, at));
    return;
  }
}

struct TagMarks {
  std::string_view open;
  std::string_view close;
};
constexpr TagMarks kTemplateTags[] = {{"{{", "}}"}, {"{%", "%}"}};

/// Tags that end on the line where they begin.
void blank_template_tags(std::string& text) {
  for (std::size_t line = 0; line < text.size(); line = next_line(text, line)) {
    const std::size_t line_end = line + line_at(text, line).size();
    for (const auto& [open, close] : kTemplateTags) {
      std::size_t at = line;
      while (true) {
        const std::string_view rest = Span{at, line_end}.of(text);
        const std::size_t begin = rest.find(open);
        if (begin == std::string_view::npos) break;
        const std::size_t end = rest.find(close, begin + open.size());
        if (end == std::string_view::npos) break;
        blank(text, at + begin, at + end + close.size());
        at += end + close.size();
      }
    }
  }
}

/// A line of the form {: .class}
void blank_attribute_lines(std::string& text) {
  for (std::size_t at = 0; at < text.size(); at = next_line(text, at)) {
    const std::string_view line = line_at(text, at);
    const std::size_t first = line.find_first_not_of(" \t");
    const std::size_t last = line.find_last_not_of(" \t");
    if (first != std::string_view::npos && line.substr(first).starts_with("{:") &&
        line[last] == '}')
      blank(text, at, at + line.size());
  }
}

class MarkdownReader {
 public:
  explicit MarkdownReader(TextBuilder& builder) : builder_(builder) {
    std::string text(builder.source());
    blank_front_matter(text);
    blank_template_tags(text);
    blank_attribute_lines(text);
    builder.clean_source(std::move(text));
    text_ = builder.source();
  }

  void read() {
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      static_cast<MarkdownReader*>(self)->enter(type, detail);
      return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      static_cast<MarkdownReader*>(self)->leave(type);
      return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      static_cast<MarkdownReader*>(self)->enter_span(type, detail);
      return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      static_cast<MarkdownReader*>(self)->leave_span(type);
      return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      static_cast<MarkdownReader*>(self)->text(type, {text, size});
      return 0;
    };
    if (md_parse(text_.data(), static_cast<MD_SIZE>(text_.size()), &parser, this) != 0)
      builder_.add_diagnostic(Severity::error, "there is not enough memory to read all of it");
    builder_.end_block();
  }

 private:
  void enter_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) ++images_;
    if (type != MD_SPAN_A) return;
    const MD_ATTRIBUTE& target = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
    builder_.begin_link({target.text, target.size});
  }

  void leave_span(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --images_;
    if (type == MD_SPAN_A) builder_.end_link();
  }

  void enter(MD_BLOCKTYPE type, void* detail) {
    // The text of an item in a tight list has no block of its own, whose end would be told.
    if (type != MD_BLOCK_TD && type != MD_BLOCK_TH) builder_.end_block();
    switch (type) {
      case MD_BLOCK_QUOTE:
        ++quotes_;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        ++lists_;
        break;
      case MD_BLOCK_LI:
        items_.push_back(false);
        break;
      case MD_BLOCK_H:
        heading_ = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        break;
      case MD_BLOCK_CODE:
        code_ = true;
        break;
      case MD_BLOCK_HTML:
        html_ = Span{text_.size(), 0};
        break;
      case MD_BLOCK_THEAD:
        head_ = true;
        break;
      case MD_BLOCK_TR:
        row_ = true;
        break;
      case MD_BLOCK_TD:
      case MD_BLOCK_TH:
        if (builder_.block_has_text()) builder_.append_unit("\t", {last_, last_});
        break;
      default:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) return;
    builder_.end_block();
    switch (type) {
      case MD_BLOCK_QUOTE:
        --quotes_;
        break;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        --lists_;
        break;
      case MD_BLOCK_LI:
        items_.pop_back();
        break;
      case MD_BLOCK_H:
        heading_ = 0;
        break;
      case MD_BLOCK_CODE:
        code_ = false;
        break;
      case MD_BLOCK_HTML:
        if (html_->begin < html_->end) read_html(builder_, *html_);
        html_.reset();
        break;
      case MD_BLOCK_THEAD:
        head_ = false;
        break;
      case MD_BLOCK_TR:
        row_ = false;
        break;
      default:
        break;
    }
  }

  bool in_source(std::string_view text) const {
    const std::less_equal<const char*> not_after;
    return not_after(text_.data(), text.data()) &&
           not_after(text.data() + text.size(), text_.data() + text_.size());
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (html_) {
      if (!in_source(text)) return;
      const Span span = span_of(text);
      // What the lines of a quote or an item begin with is no HTML.
      if (html_->end > 0) builder_.blank({html_->end, span.begin});
      html_ = Span{std::min(html_->begin, span.begin), std::max(html_->end, span.end)};
      last_ = span.end;
      return;
    }
    if (images_ > 0 || type == MD_TEXT_HTML) {
      if (!in_source(text)) return;
      if (images_ == 0 && is_line_break(span_of(text)) && builder_.block_has_text())
        builder_.append_separator('\n', span_of(text));
      last_ = span_of(text).end;
      return;
    }
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || !in_source(text)) {
      if (type == MD_TEXT_SOFTBR && builder_.block_has_text() && builder_.text().back() == '\n')
        return;
      if (text == "\n" || type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) line_end();
      return;
    }
    const Span span = span_of(text);
    if (!builder_.in_block()) builder_.begin_block(block_here(span.begin));
    last_ = span.end;
    if (type == MD_TEXT_ENTITY) {
      builder_.append_entity(decode_entity(text.substr(1, text.size() - 2)), span);
    } else {
      builder_.copy(span);
    }
  }

  bool is_line_break(Span tag) const {
    const auto token = HtmlTokenizer(text_, tag).next();
    return token && token->kind == HtmlToken::Kind::start_tag &&
           kind_of(find_element(token->text)) == ElementKind::line_break;
  }

  Span span_of(std::string_view text) const {
    const auto begin = static_cast<std::size_t>(text.data() - text_.data());
    return {begin, begin + text.size()};
  }

  void line_end() {
    if (!builder_.in_block()) return;
    const Span end = line_end_after(text_, last_);
    builder_.append_unit("\n", end);
    last_ = end.end;
  }

  Block block_here(std::size_t at) {
    Block block;
    if (row_) {
      block.kind = BlockKind::table_row;
      block.header = head_;
    } else if (heading_ > 0) {
      block.kind = BlockKind::heading;
      block.level = heading_;
    } else if (code_) {
      block.kind = BlockKind::preformatted;
    } else if (!items_.empty()) {
      block.kind = BlockKind::list_item;
      block.level = lists_;
      block.continued = items_.back();
      if (!items_.back()) block.marker = marker_before(at);
      items_.back() = true;
    } else if (quotes_ > 0) {
      block.kind = BlockKind::quote;
      block.level = quotes_;
    }
    return block;
  }

  /// The last list marker between the begin of the line and `at`.
  std::string marker_before(std::size_t at) const {
    const std::size_t newline = text_.substr(0, at).find_last_of("\r\n");
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    std::string_view rest = Span{begin, at}.of(text_);
    std::string marker;
    while (true) {
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t>"), rest.size()));
      const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
      if (!is_marker(word)) return marker;
      marker = word;
      rest.remove_prefix(word.size());
    }
  }

  static bool is_marker(std::string_view word) {
    if (word == "-" || word == "*" || word == "+") return true;
    if (word.size() < 2 || (word.back() != '.' && word.back() != ')')) return false;
    return word.find_first_not_of("0123456789") == word.size() - 1;
  }

  TextBuilder& builder_;
  std::string_view text_;  // the source with what is no text blanked out
  std::size_t last_ = 0;
  std::vector<bool> items_;  // open list items: has it had a block?
  std::optional<Span> html_;
  int images_ = 0;
  int quotes_ = 0;
  int lists_ = 0;
  int heading_ = 0;
  bool code_ = false;
  bool row_ = false;
  bool head_ = false;  // of a table
};

}  // namespace

void read_markdown(TextBuilder& builder) { MarkdownReader(builder).read(); }

}  // namespace undersigned
