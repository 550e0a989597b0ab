#include "signatory/listed_names.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/name_words.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxListedNameWords = 5;
constexpr std::size_t kMinListedNames = 4;

// Two neighbours of a word that joins them.
struct Joined {
  Span before;
  Span behind;
};

bool is_listed_name(std::string_view name) {
  const NameWords words = count_words(name);
  if (words.han > 0) return words.han >= 2 && words.han <= kMaxHanName && words.count == 1;
  return words.count >= 1 && words.count <= kMaxListedNameWords && words.digits == 0 &&
         words.capitalised > 0 && is_upper(code_point_at(name, 0));
}

// "and Mara Lind" without its first word, which is no name.
Span behind_joiner(std::string_view text, Span part) {
  const std::size_t space = text.find(' ', part.begin);
  if (space >= part.end || !is_lower(code_point_at(text, part.begin))) return part;
  const Span rest = trim(text, {space, part.end});
  return is_upper(code_point_at(text, rest.begin)) ? rest : part;
}

// "Mara Lind and Jon Moss": one word in small letters between two names of two words or more.
std::optional<Joined> cut_at_joiner(std::string_view text, Span part) {
  if (count_words(part.of(text)).count > 2 * kMaxListedNameWords + 1) return {};
  for (std::size_t at = part.begin; (at = text.find(' ', at)) < part.end; ++at) {
    const std::size_t end = text.find(' ', at + 1);
    if (end >= part.end) break;
    const Joined cut{{part.begin, at}, {end + 1, part.end}};
    const NameWords before = count_words(cut.before.of(text));
    const NameWords behind = count_words(cut.behind.of(text));
    const bool names = before.capitalised == before.count && before.count >= 2 &&
                       behind.capitalised == behind.count && behind.count >= 2;
    if (names && is_lower(code_point_at(text, at + 1))) return cut;
  }
  return {};
}

// Whether the lines, of which there are two or more, are entries of their own, not names in a row
// that is wrapped: none has two commas or one at its end, and each has one ("Name, Affiliation"),
// or begins with a name of two words or more.
bool are_entries_on_lines(std::string_view paragraph) {
  std::size_t lines = 0;
  bool commas = true;
  bool names = true;
  for (std::size_t begin = 0; begin < paragraph.size(); ++lines) {
    const std::size_t end = std::min(paragraph.find('\n', begin), paragraph.size());
    const std::string_view line = paragraph.substr(begin, end - begin);
    const std::size_t comma = std::min(line.find(','), line.size());
    if (comma + 1 == line.size() || (comma < line.size() && line.find(',', comma + 1) != line.npos))
      return false;
    commas = commas && comma < line.size();
    names = names && count_words(line.substr(0, comma)).count > 1;
    begin = end + 1;
  }
  return lines > 1 && (commas || names);
}

// Names in Han characters with nothing but white space between them: at least four on some line, or
// two that all begin with a surname ("name, title" is written so as well).
std::vector<Span> split_han_names(std::string_view text, Span paragraph,
                                  const SignerWords& signer_words) {
  std::vector<Span> names;
  bool surnames = true;
  std::size_t on_line = 0;
  std::size_t most = 0;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_space(c)) {
      if (c == '\n') on_line = 0;
      continue;
    }
    while (at < paragraph.end && !is_space(code_point_at(text, at))) next_code_point(text, at);
    const std::string_view name = Span{begin, at}.of(text);
    const NameWords words = count_words(name);
    if (words.han < 2 || words.han >= kMaxHanName || words.han != count_code_points(name))
      return {};
    names.push_back({begin, at});
    surnames = surnames && signer_words.begins_with_surname(name);
    most = std::max(most, ++on_line);
  }
  const bool listed = most >= kMinListedNames || (surnames && most > 1);
  return listed ? names : std::vector<Span>();
}

}  // namespace

std::vector<Span> split_names(std::string_view text, Span paragraph, const SignerWords& words) {
  if (auto names = split_han_names(text, paragraph, words); !names.empty()) return names;
  if (are_entries_on_lines(paragraph.of(text))) return {};
  std::vector<Span> parts = split_parts(text, paragraph);
  const bool is_enumerated = paragraph.of(text).find("\u3001") != std::string_view::npos;
  if (parts.size() < (is_enumerated ? 2 : kMinListedNames)) return {};
  parts.back() = behind_joiner(text, parts.back());
  if (const auto cut = cut_at_joiner(text, parts.back())) {
    parts.back() = cut->before;
    parts.push_back(cut->behind);
  }
  for (const Span part : parts)
    if (!is_listed_name(part.of(text))) return {};
  return parts;
}

}  // namespace undersigned
