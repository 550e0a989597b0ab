#include "base/folded_text.h"

#include <unicode/normalizer2.h>

#include <algorithm>

#include "base/unicode.h"

namespace undersigned {
namespace {

struct CharacterPair {
  std::uint16_t from;
  std::uint16_t to;
};
struct CharacterText {
  std::uint16_t from;
  char to[4];
};

#include "base/fold_tables.inc"

template <class Row, std::size_t size>
const Row* find_row(const Row (&table)[size], char32_t c) {
  if (c > 0xFFFF) return nullptr;
  const Row* row = std::lower_bound(std::begin(table), std::end(table), c,
                                    [](const Row& a, char32_t b) { return a.from < b; });
  return row != std::end(table) && row->from == c ? row : nullptr;
}

bool is_width_variant(char32_t c) { return c >= 0xFF00 && c <= 0xFFEF; }

void append_ordinary_width(std::string& out, char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) {
    out += static_cast<char>(c - 0xFEE0);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return append_utf8(out, c);
  normalizer->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status).toUTF8String(out);
}

char straight_quote(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return '"';
    default:
      return '\0';
  }
}

/// The folded form of a character that is neither ASCII, white space nor invisible.
void append_folded(std::string& out, char32_t c, const FoldOptions& options) {
  if (options.width && is_width_variant(c)) return append_ordinary_width(out, c);
  if (options.quotes) {
    if (const char quote = straight_quote(c)) {
      out += quote;
      return;
    }
  }
  if (options.accents) {
    if (const auto* row = find_row(kPlainLatin, c)) {
      out += row->to;
      return;
    }
    if (c >= 0x300 && c <= 0x36F) return;  // combining marks of decomposed letters
  }
  if (options.traditional && c >= 0x3400) {
    if (const auto* row = find_row(kSimplified, c)) return append_utf8(out, row->to);
  }
  append_utf8(out, c);
}

}  // namespace

FoldedText::FoldedText(std::string_view text, Span part, const FoldOptions& options)
    : end_(part.end) {
  text_.reserve(part.size());
  begins_.reserve(part.size());
  ends_.reserve(part.size());
  const auto mark = [&](std::size_t begin, std::size_t end) {
    begins_.resize(text_.size(), static_cast<std::uint32_t>(begin));
    ends_.resize(text_.size(), static_cast<std::uint32_t>(end));
  };
  const std::string_view within = text.substr(0, part.end);
  bool han_before = false;
  Span space;  // white space that has been read and not yet written
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(within, at);
    if (c == ' ' || (c >= 9 && c <= 13) || (c >= 0x80 && is_space(c))) {
      space = {space.empty() ? begin : space.begin, at};
      continue;
    }
    if (c >= 0x80 && is_default_ignorable(c)) continue;
    const bool han = options.han_space && is_han(c);
    if (!space.empty() && !text_.empty() && !han && !han_before) {
      text_ += ' ';
      mark(space.begin, space.end);
    }
    space = {};
    han_before = han;
    if (c < 0x80) {
      text_ += static_cast<char>(c);
    } else {
      append_folded(text_, c, options);
    }
    mark(begin, at);
  }
}

Span FoldedText::original(Span folded) const {
  if (folded.empty()) {
    const std::size_t at = folded.begin < begins_.size() ? begins_[folded.begin] : end_;
    return {at, at};
  }
  return {begins_[folded.begin], ends_[folded.end - 1]};
}

Span FoldedText::folded(Span original) const {
  const auto first = std::lower_bound(begins_.begin(), begins_.end(), original.begin);
  const auto last = std::upper_bound(ends_.begin(), ends_.end(), original.end);
  const auto begin = static_cast<std::size_t>(first - begins_.begin());
  const auto end = static_cast<std::size_t>(last - ends_.begin());
  return {begin, std::max(begin, end)};
}

std::string fold(std::string_view text, const FoldOptions& options) {
  const FoldedText folded(text, {0, text.size()}, options);
  std::size_t at = 0;
  const bool space_first = !text.empty() && is_space(next_code_point(text, at));
  const bool space_last = text.ends_with(' ');
  std::string out = folded.text();
  if (out.empty()) return space_first ? " " : out;
  if (space_first) out.insert(out.begin(), ' ');
  if (space_last) out += ' ';
  return out;
}

}  // namespace undersigned
