#include "base/yaml_text.h"

#include <algorithm>

#include "base/unicode.h"

namespace undersigned::yaml {
namespace {

constexpr std::size_t kMaxSize = std::size_t{4} << 20;
constexpr std::string_view kKeyCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

Error error_on_line(const std::string& name, std::string_view line, int number, std::size_t offset,
                    const char* message, const char* hint) {
  const auto column = static_cast<int>(count_code_points(line.substr(0, offset))) + 1;
  return {{name, number, column}, message, std::string(line), 1, hint};
}

/// Without an excerpt: bytes that are no text cannot be shown as one.
Error error_at_byte(const std::string& name, std::string_view text, std::size_t offset,
                    const char* message, const char* hint) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t line_begin = before.rfind('\n') + 1;
  Error error;
  error.place.file = name;
  error.place.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
  error.place.column = static_cast<int>(count_code_points(before.substr(line_begin))) + 1;
  error.message = message;
  error.hint = hint;
  return error;
}

Errors check_bytes(const std::string& name, std::string_view text) {
  if (text.size() > kMaxSize)
    return error_in(name, "larger than " + std::to_string(kMaxSize) + " bytes", "split the file");
  const std::size_t invalid = first_invalid_utf8(text).value_or(text.size());
  const std::size_t nul = std::min(text.find('\0'), text.size());
  if (invalid < nul)
    return {
        error_at_byte(name, text, invalid, "a byte that is not UTF-8", "save the file as UTF-8")};
  if (nul < text.size())
    return {error_at_byte(name, text, nul, "a NUL byte", "is this a text file?")};
  return {};
}

std::size_t closing_quote(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= text.size() || text[at + 1] != quote) return at;
      ++at;
    }
  }
  return text.size();
}

bool reads_like_an_entry(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  if (line.starts_with("- ") || line.starts_with("---")) return true;
  const std::size_t key_end = std::min(line.find_first_not_of(kKeyCharacters), line.size());
  if (key_end == 0 || key_end == line.size() || line[key_end] != ':') return false;
  const std::string_view behind = line.substr(key_end + 1);
  return behind.empty() || behind.starts_with(' ') || behind.starts_with('\r');
}

bool swallows_entries(std::string_view text, std::size_t begin, std::size_t close) {
  const std::string_view head = text.substr(0, close);  // no search reaches beyond the quote
  for (std::size_t at = head.find('\n', begin); at < close; at = head.find('\n', at + 1))
    if (reads_like_an_entry(text.substr(at + 1, text.find('\n', at + 1) - at - 1))) return true;
  return false;
}

bool ends_well(std::string_view behind) {
  const std::size_t first = behind.find_first_not_of(" \t");
  return first == std::string_view::npos ||
         std::string_view("\r\n#,]}:").find(behind[first]) != std::string_view::npos;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) {
  begins_.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
    begins_.push_back(at + 1);
}

std::size_t LineIndex::begin(std::string_view text, int number) const {
  return number < 1 || number > count() ? text.size()
                                        : begins_[static_cast<std::size_t>(number) - 1];
}

std::string_view LineIndex::line(std::string_view text, int number) const {
  std::string_view rest = text.substr(begin(text, number));
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

Errors check_text(const std::string& name, std::string_view text, const LineIndex& lines) {
  if (Errors errors = check_bytes(name, text); !errors.empty()) return errors;
  Errors errors;
  bool content = false;
  for (int number = 1; number <= lines.count(); ++number) {
    const std::string_view line = lines.line(text, number);
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    if (const std::size_t tab = line.find('\t'); tab < first)
      errors.push_back(
          error_on_line(name, line, number, tab, "a tab in the indentation", "indent with spaces"));
    if (!content && line.front() == '%')
      errors.push_back(
          error_on_line(name, line, number, 0, "directives are not supported", "leave it out"));
    content = content || line[first] != '#';
  }
  return errors;
}

Quote read_quote(std::string_view text, std::size_t begin) {
  const std::size_t close = closing_quote(text, begin);
  if (close == text.size() || swallows_entries(text, begin, close)) return {QuoteEnd::open, close};
  if (ends_well(text.substr(close + 1))) return {QuoteEnd::good, close};
  const bool one_line = text.substr(begin, close - begin).find('\n') == std::string_view::npos;
  return {one_line ? QuoteEnd::text_behind : QuoteEnd::open, close};
}

}  // namespace undersigned::yaml
