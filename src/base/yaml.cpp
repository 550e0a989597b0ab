#include "base/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "base/unicode.h"

namespace undersigned::yaml {
namespace {

constexpr std::size_t kMaxSize = std::size_t{4} << 20;
constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxNodes = 500'000;

/// The lines of a text, without their line ends. Lines count from 1.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at != std::string_view::npos && at <= text.size();) {
      begins_.push_back(at);
      const std::size_t end = text.find('\n', at);
      at = end == std::string_view::npos ? end : end + 1;
    }
  }

  std::size_t count() const { return begins_.size(); }

  std::string_view line(int number) const {
    if (number < 1 || static_cast<std::size_t>(number) > begins_.size()) return {};
    std::string_view rest = text_.substr(begins_[static_cast<std::size_t>(number) - 1]);
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    return rest;
  }

  /// Where the code point at line and column begins in the text.
  std::size_t offset(int line_number, int column) const {
    if (line_number < 1 || static_cast<std::size_t>(line_number) > begins_.size())
      return text_.size();
    std::size_t at = begins_[static_cast<std::size_t>(line_number) - 1];
    for (int i = 1; i < column && at < text_.size(); ++i) next_code_point(text_, at);
    return at;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_;
};

/// Ends the reading at a limit.
struct Stop {};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view name, std::string_view text, const Lines& lines, Errors& errors)
      : name_(name), text_(text), lines_(lines), errors_(errors) {}

  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    add(make(Kind::null, mark));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(mark, "aliases are not supported", "write the value again, or make it a fragment");
    add(make(Kind::null, mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    if (tag != "?" && tag != "!" && !tag.empty()) refuse_tag(mark);
    Node node = make(Kind::scalar, mark);
    node.text = value;
    node.quoted = tag == "!";
    if (node.quoted) check_quote(node);
    if (value == "<<" && !node.quoted && expects_key())
      fail(mark, "merge keys are not supported", "write the keys out");
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
    bool has_key = false;  // of a map: the key of the next value stands in `key`
    Node key;
  };

  bool expects_key() const {
    return !open_.empty() && open_.back().node.kind == Kind::map && !open_.back().has_key;
  }

  void fail_at(int line, int column, int width, std::string message, std::string hint) {
    errors_.push_back({{std::string(name_), line, column},
                       std::move(message),
                       std::string(lines_.line(line)),
                       width,
                       std::move(hint)});
  }

  void fail(const YAML::Mark& mark, std::string message, std::string hint) {
    fail_at(mark.line + 1, mark.column + 1, 1, std::move(message), std::move(hint));
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor)
      fail(mark, "anchors are not supported", "make the value a fragment or write it again");
  }

  void refuse_tag(const YAML::Mark& mark) {
    fail(mark, "tags are not supported", "every scalar is a text; leave the tag out");
  }

  Node make(Kind kind, const YAML::Mark& mark) {
    if (++nodes_ > kMaxNodes) {
      fail(mark, "more than " + std::to_string(kMaxNodes) + " nodes", "split the file");
      throw Stop();
    }
    Node node;
    node.kind = kind;
    node.line = mark.line + 1;
    node.column = mark.column + 1;
    return node;
  }

  void begin(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    if (tag != "?" && !tag.empty()) refuse_tag(mark);
    if (open_.size() == kMaxDepth) {
      fail(mark, "nested deeper than " + std::to_string(kMaxDepth) + " levels", {});
      throw Stop();
    }
    open_.push_back({make(kind, mark), false, {}});
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
        fail_at(node.line, node.column, 1, "a key must be a text", "quote it if it is one");
      parent.key = std::move(node);
      parent.has_key = true;
    }
  }

  void check_keys(const Node& map) {
    std::map<std::string_view, int> first_line;
    for (const auto& [key, value] : map.entries) {
      const auto [it, is_new] = first_line.try_emplace(key.text, key.line);
      if (!is_new)
        fail_at(key.line, key.column, static_cast<int>(count_code_points(key.text)),
                "the key '" + key.text + "' stands twice in one map",
                "first on line " + std::to_string(it->second));
    }
  }

  /// yaml-cpp takes everything up to the next quote, wherever it is, for the text.
  void check_quote(const Node& node) {
    const std::size_t begin = lines_.offset(node.line, node.column);
    const char quote = begin < text_.size() ? text_[begin] : '\0';
    if (quote != '\'' && quote != '"') return;  // a block scalar
    const std::size_t close = closing_quote(begin, quote);
    if (close != std::string_view::npos && ends_well(close + 1) && !swallows_lines(begin, close))
      return;
    fail_at(node.line, node.column, 1, "this quote is not closed where the text ends",
            "close it on this line; a quote inside '...' is written ''");
  }

  std::size_t closing_quote(std::size_t begin, char quote) const {
    for (std::size_t at = begin + 1; at < text_.size(); ++at) {
      if (text_[at] == '\\' && quote == '"') {
        ++at;
      } else if (text_[at] == quote) {
        if (quote == '"' || at + 1 >= text_.size() || text_[at + 1] != quote) return at;
        ++at;
      }
    }
    return std::string_view::npos;
  }

  bool ends_well(std::size_t at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at >= text_.size() ||
           std::string_view("\r\n#,]}:").find(text_[at]) != std::string_view::npos;
  }

  /// A line inside the quotes that reads like an entry of a list or a map.
  bool swallows_lines(std::size_t begin, std::size_t close) const {
    for (std::size_t at = text_.find('\n', begin); at < close; at = text_.find('\n', at + 1)) {
      std::string_view line = text_.substr(at + 1, text_.find('\n', at + 1) - at - 1);
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
      if (line.starts_with("- ")) return true;
      const std::size_t colon = line.find(':');
      const std::string_view key = line.substr(0, colon);
      const bool is_key =
          colon != std::string_view::npos && !key.empty() &&
          key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
      if (is_key && (colon + 1 == line.size() || line[colon + 1] == ' ')) return true;
    }
    return false;
  }

  std::string_view name_;
  std::string_view text_;
  const Lines& lines_;
  Errors& errors_;
  Node root_;
  std::vector<Open> open_;
  std::size_t nodes_ = 0;
};

Error error_at_place(const std::string& name, const Lines& lines, int line, int column,
                     std::string message, std::string hint) {
  return {
      {name, line, column}, std::move(message), std::string(lines.line(line)), 1, std::move(hint)};
}

void place_of(std::string_view text, std::size_t offset, int& line, int& column) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t newline = before.rfind('\n');
  line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::string_view head =
      newline == std::string_view::npos ? before : before.substr(newline + 1);
  column = static_cast<int>(count_code_points(head)) + 1;
}

/// What makes the bytes no YAML text at all.
Errors check_bytes(const std::string& name, std::string_view text) {
  if (text.size() > kMaxSize)
    return error_in(name, "larger than " + std::to_string(kMaxSize) + " bytes", "split the file");
  const auto invalid = first_invalid_utf8(text);
  const std::size_t nul = text.find('\0');
  if (!invalid && nul == std::string_view::npos) return {};
  Error error;
  error.place.file = name;
  place_of(text, std::min(invalid.value_or(nul), nul), error.place.line, error.place.column);
  const bool is_nul = nul < invalid.value_or(text.size());
  error.message = is_nul ? "a NUL byte" : "a byte that is not UTF-8";
  error.hint = is_nul ? "is this a text file?" : "save the file as UTF-8";
  return {error};
}

Errors check_lines(const std::string& name, const Lines& lines) {
  Errors errors;
  bool content = false;
  for (int number = 1; static_cast<std::size_t>(number) <= lines.count(); ++number) {
    const std::string_view line = lines.line(number);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    const std::size_t tab = line.find('\t');
    if (tab < first)
      errors.push_back(error_at_place(name, lines, number, static_cast<int>(tab) + 1,
                                      "a tab in the indentation", "indent with spaces"));
    if (line == "---" || line.starts_with("--- ")) {
      if (content) {
        errors.push_back(error_at_place(name, lines, number, 1, "a second document",
                                        "put it into a file of its own"));
        break;
      }
    }
    content = content || line[first] != '#';
  }
  return errors;
}

}  // namespace

const char* describe(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "nothing";
    case Kind::scalar:
      return "a text";
    case Kind::sequence:
      return "a list";
    case Kind::map:
      return "a map";
  }
  return "";
}

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value] : entries)
    if (name.text == key) return &value;
  return nullptr;
}

Result<File> File::parse(std::string name, std::string text) {
  if (Errors errors = check_bytes(name, text); !errors.empty()) return errors;
  const Lines lines(text);
  if (Errors errors = check_lines(name, lines); !errors.empty()) return errors;

  Errors errors;
  TreeBuilder builder(name, text, lines, errors);
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
    if (errors.empty() && parser)
      errors.push_back(error_at_place(name, lines, static_cast<int>(lines.count()), 0,
                                      "text behind the end of the document",
                                      "check brackets and indentation"));
  } catch (const Stop&) {
  } catch (const YAML::Exception& exception) {
    const auto& mark = exception.mark;
    errors.push_back(error_at_place(name, lines, std::max(mark.line, 0) + 1,
                                    std::max(mark.column, 0) + 1, exception.msg, {}));
  }
  if (!errors.empty()) return errors;
  File file;
  file.root_ = builder.take();
  file.name_ = std::move(name);
  file.text_ = std::move(text);
  return file;
}

Error File::error_at(const Node& node, std::string message, std::string hint) const {
  const Lines lines(text_);
  const std::string_view line = lines.line(node.line);
  const auto column = static_cast<std::size_t>(std::max(node.column, 1));
  const std::size_t available = count_code_points(line) + 1 - std::min(column, line.size() + 1);
  const std::size_t wanted =
      node.kind == Kind::scalar ? count_code_points(node.text) + (node.quoted ? 2 : 0) : 1;
  const std::size_t width = std::max<std::size_t>(std::min(wanted, available), 1);
  return {{name_, node.line, node.column},
          std::move(message),
          std::string(line),
          static_cast<int>(width),
          std::move(hint)};
}

Error File::error_inside(const Node& node, std::size_t offset, std::size_t length,
                         std::string message, std::string hint) const {
  Error error = error_at(node, std::move(message), std::move(hint));
  const Lines lines(text_);
  const std::string_view source =
      std::string_view(text_).substr(lines.offset(node.line, node.column));
  const bool single = source.starts_with('\'');
  if (source.starts_with('"') || source.starts_with('|') || source.starts_with('>')) return error;

  std::string written;  // what stands in the file for the text
  std::size_t column = single ? 1 : 0;
  std::size_t width = 0;
  for (std::size_t at = 0; at < node.text.size();) {
    const std::size_t begin = at;
    next_code_point(node.text, at);
    const bool doubled = single && node.text[begin] == '\'';
    written += node.text.substr(begin, at - begin) + (doubled ? "'" : "");
    if (begin < offset) column += doubled ? 2 : 1;
    if (begin >= offset && begin < offset + length) width += doubled ? 2 : 1;
  }
  if (!source.substr(single ? 1 : 0).starts_with(written)) return error;
  error.place.column += static_cast<int>(column);
  error.width = static_cast<int>(std::max<std::size_t>(width, 1));
  return error;
}

}  // namespace undersigned::yaml
