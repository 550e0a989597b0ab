#include "signatory/paragraph_layout.h"

#include <algorithm>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/name_words.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxPersonWords = 5;
constexpr std::size_t kMaxLinesOfOne = 4;
constexpr std::size_t kGap = 3;  // spaces between columns

std::string_view first_part(std::string_view text, Span line) {
  const std::vector<Span> parts = split_parts(text, line);
  return parts.empty() ? std::string_view() : parts.front().of(text);
}

bool first_word_has_capital(std::string_view text) {
  return !text.empty() && is_upper(code_point_at(text, 0));
}

}  // namespace

std::vector<Span> split_at(std::string_view text, Span part, char sign) {
  std::vector<Span> pieces;
  for (std::size_t begin = part.begin; begin <= part.end;) {
    const std::size_t end = std::min(text.find(sign, begin), part.end);
    if (const Span piece = trim(text, {begin, end}); !piece.empty()) pieces.push_back(piece);
    begin = end + 1;
  }
  return pieces;
}

std::vector<Span> cells_of(std::string_view text, Span line) {
  std::vector<Span> cells;
  std::size_t begin = line.begin;
  const auto add = [&](std::size_t end) {
    if (const Span cell = trim(text, {begin, end}); !cell.empty()) cells.push_back(cell);
  };
  for (std::size_t at = line.begin; at < line.end; ++at) {
    std::size_t end = at;
    while (end < line.end && text[end] == ' ') ++end;
    const bool is_gap = text[at] == '\t' || end - at >= kGap;
    if (is_gap) {
      add(at);
      begin = std::max(end, at + 1);
    }
    if (end > at) at = end - 1;
  }
  add(line.end);
  return cells;
}

bool may_be_person(std::string_view text, const SignerWords& words) {
  const NameWords in = count_words(text);
  if (in.digits > 0 || words.kind_of(text) != SignerKind::person || words.is_no_name(text))
    return false;
  if (in.han > 0) return in.han >= 2 && in.han <= kMaxHanName && in.han == count_code_points(text);
  return in.count >= 2 && in.count <= kMaxPersonWords && in.capitalised >= 2 &&
         in.last_capitalised && first_word_has_capital(text);
}

bool is_one_signer_each(std::string_view text, const std::vector<Span>& paragraphs,
                        const SignerWords& words) {
  std::size_t of_several_lines = 0;
  std::size_t below = 0;
  std::size_t names_below = 0;
  for (const Span paragraph : paragraphs) {
    const std::vector<Span> lines = split_at(text, paragraph, '\n');
    if (lines.empty() || lines.size() > kMaxLinesOfOne) return false;
    if (!may_be_person(first_part(text, lines.front()), words)) return false;
    if (lines.size() > 1) ++of_several_lines;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (ends_in_sentence_mark(lines[i].of(text))) return false;
      ++below;
      if (may_be_person(first_part(text, lines[i]), words)) ++names_below;
    }
  }
  const bool single = paragraphs.size() == 1;
  return below > 0 && names_below * 3 <= below && (!single || names_below == 0) &&
         of_several_lines * 4 >= paragraphs.size() * 3;
}

bool is_grid_of_names(std::string_view text, const std::vector<Span>& lines,
                      const SignerWords& words) {
  if (lines.empty() || cells_of(text, lines.front()).size() < 2) return false;
  return std::all_of(lines.begin(), lines.end(), [&](Span line) {
    const std::vector<Span> cells = cells_of(text, line);
    return std::all_of(cells.begin(), cells.end(),
                       [&](Span cell) { return may_be_person(cell.of(text), words); });
  });
}

}  // namespace undersigned
