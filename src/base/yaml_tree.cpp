#include "base/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

#include "base/unicode.h"

namespace undersigned::yaml {
namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxNodes = 500'000;
constexpr const char* kAnchors = "anchors are not supported";
constexpr const char* kAliases = "aliases are not supported";
constexpr const char* kTags = "tags are not supported";
constexpr const char* kTagHint = "every scalar is a text; leave the tag out";
constexpr const char* kQuoteHint = "a quote inside '...' is written '', one inside \"...\" is \\\"";
constexpr const char* kAnchorHint =
    "make the value a fragment or write it again; quote a text that begins with '&'";
constexpr const char* kAliasHint = "write the value again; quote a text that begins with '*'";
constexpr const char* kIndentHint = "check the indentation, and the quotes above";

/// What yaml-cpp says, in the words of somebody who writes rules.
struct SyntaxMessage {
  std::string_view theirs;
  const char* ours;
  const char* hint;
};
const SyntaxMessage kSyntaxMessages[] = {
    {YAML::ErrorMsg::MAP_VALUE, "a ':' where no key can end", "quote a text that contains ': '"},
    {YAML::ErrorMsg::MAP_KEY, "a key where none can stand", kIndentHint},
    {YAML::ErrorMsg::BLOCK_ENTRY, "a list entry where none can stand", kIndentHint},
    {YAML::ErrorMsg::END_OF_MAP, "neither a key of this map nor its end", kIndentHint},
    {YAML::ErrorMsg::END_OF_SEQ, "neither an entry of this list nor its end", kIndentHint},
    {YAML::ErrorMsg::END_OF_MAP_FLOW, "this bracket is not closed", "a map ends with '}'"},
    {YAML::ErrorMsg::END_OF_SEQ_FLOW, "this bracket is not closed", "a list ends with ']'"},
    {YAML::ErrorMsg::FLOW_END, "a bracket that closes nothing", "quote it if it is text"},
    {YAML::ErrorMsg::UNKNOWN_TOKEN, "no text begins with this character", "quote the text"},
    {YAML::ErrorMsg::DOC_IN_SCALAR, "a quoted text with a document mark in it",
     "close the quote above"},
    {YAML::ErrorMsg::INVALID_ESCAPE, "an escape that YAML does not know",
     "write \\\\ for a backslash, or use '...', where it is nothing special"},
    {YAML::ErrorMsg::INVALID_HEX, "an escape with a bad hexadecimal number",
     "write \\\\ for a backslash, or use '...', where it is nothing special"},
    {YAML::ErrorMsg::CHAR_IN_BLOCK, "text behind '|' or '>'", "write it on the lines below"},
    {YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, "an indentation of 0", "leave the number out"},
    {YAML::ErrorMsg::TAB_IN_INDENTATION, "a tab in the indentation", "indent with spaces"},
    {YAML::ErrorMsg::MULTIPLE_TAGS, kTags, kTagHint},
    {YAML::ErrorMsg::END_OF_VERBATIM_TAG, kTags, kTagHint},
    {YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, kTags, kTagHint},
    {YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, kTags, kTagHint},
    {YAML::ErrorMsg::MULTIPLE_ANCHORS, kAnchors, kAnchorHint},
    {YAML::ErrorMsg::ANCHOR_NOT_FOUND, kAnchors, kAnchorHint},
    {YAML::ErrorMsg::CHAR_IN_ANCHOR, kAnchors, kAnchorHint},
    {YAML::ErrorMsg::ALIAS_NOT_FOUND, kAliases, kAliasHint},
    {YAML::ErrorMsg::CHAR_IN_ALIAS, kAliases, kAliasHint},
    {YAML::ErrorMsg::UNKNOWN_ANCHOR, kAliases, kAliasHint},
};

/// Ends the reading at a limit.
struct Stop {};

struct Position {
  std::size_t offset = 0;
  int line = 0;
  int column = 0;
};

/// From yaml-cpp's marks, whose columns are bytes. Marks come nearly in order: counting on from the
/// last one keeps a line of megabytes linear.
class Positions {
 public:
  Positions(std::string_view text, const LineIndex& lines) : text_(text), lines_(lines) {}

  Position of(const YAML::Mark& mark) {
    const int line = std::max(mark.line, 0) + 1;
    const std::size_t line_begin = lines_.begin(text_, line);
    const std::size_t offset =
        std::min(line_begin + static_cast<std::size_t>(std::max(mark.column, 0)), text_.size());
    if (last_.line != line || offset < last_.offset) last_ = {line_begin, line, 1};
    last_.column +=
        static_cast<int>(count_code_points(text_.substr(last_.offset, offset - last_.offset)));
    last_.offset = offset;
    return last_;
  }

 private:
  std::string_view text_;
  const LineIndex& lines_;
  Position last_;
};

class TreeBuilder : public YAML::EventHandler {
 public:
  /// A quote that closes at or behind `end` of `text` is open: nothing of the file's closes it.
  TreeBuilder(const std::string& name, std::string_view text, std::size_t end,
              const LineIndex& lines)
      : name_(name), text_(text), end_(end), lines_(lines), positions_(text, lines) {}

  Node take_root() { return std::move(root_); }
  Errors take_errors() { return std::move(errors_); }
  bool has_bad_quote() const { return has_bad_quote_; }

  void fail(const YAML::Exception& exception) {
    Position position = positions_.of(exception.mark);
    const auto message = std::find_if(
        std::begin(kSyntaxMessages), std::end(kSyntaxMessages),
        [&](const SyntaxMessage& row) { return exception.msg.starts_with(row.theirs); });
    if (message == std::end(kSyntaxMessages))
      return fail(position, 1, exception.msg, "check the quotes and brackets above");
    if (message->theirs == YAML::ErrorMsg::END_OF_MAP_FLOW ||
        message->theirs == YAML::ErrorMsg::END_OF_SEQ_FLOW)
      position = innermost_bracket();
    if (message->theirs == YAML::ErrorMsg::INVALID_ESCAPE) position = backslash_before(position);
    fail(position, 1, message->ours, message->hint);
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    const Position position = positions_.of(mark);
    if (text_.substr(position.offset).starts_with("---"))
      fail(position, 3, "a second document", "put it into a file of its own");
    else
      fail(position, 1, "text behind the end of the document", kIndentHint);
    throw Stop();
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    if (is_at(mark, '!')) refuse_tag(mark);
    Node node = make(Kind::null, mark);
    // yaml-cpp marks a value that is not there at what comes next.
    if (!open_.empty() && open_.back().has_key) {
      node.line = open_.back().key.line;
      node.column = open_.back().key.column;
    } else if (const auto dash = dash_before(positions_.of(mark))) {
      node.line = dash->line;
      node.column = dash->column;
    }
    add(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(positions_.of(mark), 1, kAliases, kAliasHint);
    add(make(Kind::null, mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    Node node = make(Kind::scalar, mark);
    node.text = value;
    node.quoted = tag == "!";
    if (is_at(mark, '!')) refuse_tag(mark);
    if (is_at(mark, '\'') || is_at(mark, '"')) check_quote(node, positions_.of(mark).offset);
    if (value == "<<" && !node.quoted && expects_key())
      fail(positions_.of(mark), 2, "merge keys are not supported", "write the keys out");
    add(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    begin(Kind::sequence, mark, tag, anchor);
  }
  void OnSequenceEnd() override { end(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    begin(Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override {
    check_keys(open_.back().node);
    end();
  }

 private:
  struct Open {
    Node node;
    Position begin;
    bool has_key = false;  // of a map: the key of the next value stands in `key`
    Node key;
  };

  void fail(const Position& position, int width, std::string message, std::string hint) {
    errors_.push_back({{name_, position.line, position.column},
                       std::move(message),
                       std::string(lines_.line(text_.substr(0, end_), position.line)),
                       width,
                       std::move(hint)});
  }

  bool is_at(const YAML::Mark& mark, char c) {
    return text_.substr(positions_.of(mark).offset).starts_with(c);
  }

  bool expects_key() const {
    return !open_.empty() && open_.back().node.kind == Kind::map && !open_.back().has_key;
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) fail(positions_.of(mark), 1, kAnchors, kAnchorHint);
  }

  void refuse_tag(const YAML::Mark& mark) { fail(positions_.of(mark), 1, kTags, kTagHint); }

  Node make(Kind kind, const YAML::Mark& mark) {
    const Position position = positions_.of(mark);
    if (++nodes_ > kMaxNodes) {
      fail(position, 1, "more than " + std::to_string(kMaxNodes) + " nodes", "split the file");
      throw Stop();
    }
    Node node;
    node.kind = kind;
    node.line = position.line;
    node.column = position.column;
    return node;
  }

  void begin(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    if (tag != "?" && !tag.empty()) refuse_tag(mark);
    if (open_.size() == kMaxDepth) {
      fail(positions_.of(mark), 1, "nested deeper than " + std::to_string(kMaxDepth) + " levels",
           "give the inner part a place of its own");
      throw Stop();
    }
    Node node = make(kind, mark);
    open_.push_back({std::move(node), positions_.of(mark), false, {}});
  }

  void end() {
    Node done = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(done));
  }

  void add(Node node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == Kind::sequence) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.has_key) {
      parent.node.entries.push_back({std::move(parent.key), std::move(node)});
      parent.has_key = false;
    } else {
      if (node.kind != Kind::scalar)
        fail({0, node.line, node.column}, 1,
             "a key must be a text, not " + std::string(describe(node.kind)),
             "quote it if it is a text");
      parent.key = std::move(node);
      parent.has_key = true;
    }
  }

  void check_keys(const Node& map) {
    std::map<std::string_view, int> first_line;
    for (const auto& [key, value] : map.entries) {
      if (key.kind != Kind::scalar) continue;
      const auto [it, is_new] = first_line.try_emplace(key.text, key.line);
      if (!is_new)
        fail({0, key.line, key.column}, static_cast<int>(count_code_points(key.text)),
             "the key '" + key.text + "' stands twice in one map",
             "it stands first on line " + std::to_string(it->second));
    }
  }

  void check_quote(const Node& node, std::size_t offset) {
    const Quote quote = read_quote(text_, offset);
    const bool is_open = quote.end == QuoteEnd::open || quote.close >= end_;
    if (quote.end == QuoteEnd::good && !is_open) return;
    has_bad_quote_ = true;
    if (is_open)
      return fail({offset, node.line, node.column}, 1,
                  "this quote is not closed where its text ends", kQuoteHint);
    const auto length =
        static_cast<int>(count_code_points(text_.substr(offset, quote.close - offset)));
    fail({quote.close, node.line, node.column + length}, 1, "a quote inside a quoted text",
         kQuoteHint);
  }

  Position innermost_bracket() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open)
      if (open->begin.offset < text_.size() &&
          (text_[open->begin.offset] == '[' || text_[open->begin.offset] == '{'))
        return open->begin;
    return {0, 1, 1};
  }

  Position position_at(std::size_t offset, int line) const {
    const std::size_t line_begin = lines_.begin(text_, line);
    const std::string_view before = text_.substr(line_begin, offset - line_begin);
    return {offset, line, static_cast<int>(count_code_points(before)) + 1};
  }

  /// The dash of a list entry with nothing behind it up to `position`.
  std::optional<Position> dash_before(const Position& position) const {
    const std::string_view before = text_.substr(0, position.offset);
    const std::size_t dash = before.find_last_not_of(" \r\n");
    if (dash == std::string_view::npos || before[dash] != '-') return std::nullopt;
    const auto newlines =
        std::count(before.begin() + static_cast<std::ptrdiff_t>(dash), before.end(), '\n');
    if (newlines == 0) return std::nullopt;
    return position_at(dash, position.line - static_cast<int>(newlines));
  }

  Position backslash_before(const Position& position) const {
    const std::size_t backslash = text_.substr(0, position.offset).rfind('\\');
    const bool on_line =
        backslash != std::string_view::npos && backslash >= lines_.begin(text_, position.line);
    return on_line ? position_at(backslash, position.line) : position;
  }

  const std::string& name_;
  std::string_view text_;
  std::size_t end_;
  const LineIndex& lines_;
  Positions positions_;
  Errors errors_;
  Node root_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
  bool has_bad_quote_ = false;
};

/// Whether yaml-cpp came to the end of the file inside a scalar, and cannot say which.
bool parse(const std::string& text, TreeBuilder& builder) {
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
  } catch (const Stop&) {
  } catch (const YAML::Exception& exception) {
    if (exception.msg == YAML::ErrorMsg::EOF_IN_SCALAR) return true;
    // What comes behind a bad quote is read wrongly and would only confuse.
    if (!builder.has_bad_quote()) builder.fail(exception);
  }
  return false;
}

/// Closes the open quote behind the end: the scalar that takes it is the one to report.
Errors find_open_quote(const std::string& name, const std::string& text, const LineIndex& lines) {
  for (const char quote : {'\'', '"'}) {
    const std::string closed = text + quote;
    TreeBuilder builder(name, closed, text.size(), lines);
    parse(closed, builder);
    if (builder.has_bad_quote()) return builder.take_errors();
  }
  return error_in(name, "a quote is not closed at the end of the file", kQuoteHint);
}

}  // namespace

Result<Node> read_tree(const std::string& name, const std::string& text, const LineIndex& lines) {
  TreeBuilder builder(name, text, text.size(), lines);
  if (parse(text, builder) && !builder.has_bad_quote()) return find_open_quote(name, text, lines);
  if (Errors errors = builder.take_errors(); !errors.empty()) return errors;
  return builder.take_root();
}

}  // namespace undersigned::yaml
