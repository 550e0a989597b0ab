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

/// The one-step mapping, which says what the character is apart from its width: the full one would
/// take U+FFE3 for a space and an accent.
void append_ordinary_width(std::string& out, char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) {
    out += static_cast<char>(c - 0xFEE0);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString ordinary;
  if (U_FAILURE(status) || !normalizer->getRawDecomposition(static_cast<UChar32>(c), ordinary))
    return append_utf8(out, c);
  ordinary.toUTF8String(out);
}

bool is_combining_accent(char32_t c) { return c >= 0x300 && c <= 0x36F; }

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

/// The folded form of a character that is neither ASCII nor white space and is not dropped.
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
  }
  if (options.traditional && c >= 0x3400) {
    if (const auto* row = find_row(kSimplified, c)) return append_utf8(out, row->to);
  }
  append_utf8(out, c);
}

/// ASCII in which no space must be folded.
bool is_folded_ascii(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (byte >= 9 && byte <= 13) || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

bool ends_with_space(std::string_view text) {
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  return is_space(next_code_point(text, last));
}

}  // namespace

FoldedText::FoldedText(std::string_view text, Span part, const FoldOptions& options)
    : begin_(part.begin), end_(part.end) {
  if (is_folded_ascii(part.of(text))) {
    text_ = part.of(text);
    return;
  }
  text_.reserve(part.size());
  begins_.reserve(part.size());
  ends_.reserve(part.size());
  const auto mark = [&](std::size_t begin, std::size_t end) {
    begins_.resize(text_.size(), static_cast<std::uint32_t>(begin));
    ends_.resize(text_.size(), static_cast<std::uint32_t>(end));
  };
  // The accent belongs to the letter before it.
  const auto extend_last = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = ends_.size(); i > 0 && ends_[i - 1] == begin; --i)
      ends_[i - 1] = static_cast<std::uint32_t>(end);
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
    if (options.accents && is_combining_accent(c)) {
      if (space.empty()) extend_last(begin, at);
      continue;
    }
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
  if (text_ != part.of(text)) return;
  begins_ = {};
  ends_ = {};
}

Span FoldedText::original(Span folded) const {
  if (begins_.empty()) return {begin_ + folded.begin, begin_ + folded.end};
  if (folded.empty()) {
    const std::size_t at = folded.begin < begins_.size() ? begins_[folded.begin] : end_;
    return {at, at};
  }
  return {begins_[folded.begin], ends_[folded.end - 1]};
}

Span FoldedText::folded(Span original) const {
  if (begins_.empty()) {
    const auto inside = [this](std::size_t at) {
      return std::min(at > begin_ ? at - begin_ : 0, text_.size());
    };
    return {inside(original.begin), std::max(inside(original.begin), inside(original.end))};
  }
  const auto first = std::lower_bound(begins_.begin(), begins_.end(), original.begin);
  const auto last = std::upper_bound(ends_.begin(), ends_.end(), original.end);
  const auto begin = static_cast<std::size_t>(first - begins_.begin());
  const auto end = static_cast<std::size_t>(last - ends_.begin());
  return {begin, std::max(begin, end)};
}

std::string fold(std::string_view text, const FoldOptions& options) {
  std::string out = FoldedText(text, {0, text.size()}, options).text();
  if (text.empty()) return out;
  std::size_t at = 0;
  const bool space_first = is_space(next_code_point(text, at));
  if (out.empty()) return space_first ? " " : out;
  if (space_first) out.insert(out.begin(), ' ');
  if (ends_with_space(text)) out += ' ';
  return out;
}

}  // namespace undersigned
