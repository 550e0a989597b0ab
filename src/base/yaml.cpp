#include "base/yaml.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "base/yaml_text.h"
#include "base/yaml_tree.h"

namespace undersigned::yaml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// How a part of a scalar stands in the file between quotes like `quote`, escapes apart.
std::string as_written(std::string_view text, char quote) {
  std::string out;
  for (const char c : text) out.append(c == quote && quote == '\'' ? 2 : 1, c);
  return out;
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
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  const LineIndex lines(text);
  if (Errors errors = check_text(name, text, lines); !errors.empty()) return errors;
  Result<Node> root = read_tree(name, text, lines);
  if (!root) return root.error();
  File file;
  file.name_ = std::move(name);
  file.text_ = std::move(text);
  file.root_ = std::move(*root);
  return file;
}

Error File::error_at(const Node& node, std::string message, std::string hint) const {
  const LineIndex lines(text_);
  const std::string_view line = lines.line(text_, node.line);
  const std::size_t before = static_cast<std::size_t>(std::max(node.column, 1)) - 1;
  const std::size_t length = count_code_points(line);
  const std::size_t wanted =
      node.kind == Kind::scalar ? count_code_points(node.text) + (node.quoted ? 2 : 0) : 1;
  const std::size_t width =
      std::clamp<std::size_t>(wanted, 1, std::max(length, before + 1) - before);
  return {{name_, node.line, node.column},
          std::move(message),
          std::string(line),
          static_cast<int>(width),
          std::move(hint)};
}

Error File::error_inside(const Node& node, std::size_t offset, std::size_t length,
                         std::string message, std::string hint) const {
  Error error = error_at(node, std::move(message), std::move(hint));
  const std::string_view before = std::string_view(node.text).substr(0, offset);
  const std::string_view part = std::string_view(node.text).substr(before.size(), length);
  const std::string_view behind = std::string_view(node.text).substr(before.size() + part.size());

  std::string_view source = error.excerpt;
  std::size_t begin = 0;
  for (int i = 1; i < node.column && begin < source.size(); ++i) next_code_point(source, begin);
  source.remove_prefix(begin);
  const bool is_quoted = source.starts_with('\'') || source.starts_with('"');
  const char quote = is_quoted ? source.front() : '\0';
  source.remove_prefix(is_quoted ? 1 : 0);

  const std::string head = as_written(before, quote);
  const std::string written = as_written(part, quote);
  if (!source.starts_with(head + written + as_written(behind, quote))) return error;
  error.place.column += static_cast<int>(count_code_points(head)) + (is_quoted ? 1 : 0);
  error.width = std::max(static_cast<int>(count_code_points(written)), 1);
  return error;
}

}  // namespace undersigned::yaml
