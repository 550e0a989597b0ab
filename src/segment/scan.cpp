#include "segment/scan.h"

#include <unicode/uchar.h>

#include "base/unicode.h"

namespace undersigned {
namespace {

UChar32 as_icu(char32_t c) { return static_cast<UChar32>(c); }

bool has_category(char32_t c, std::uint32_t mask) { return (U_GET_GC_MASK(as_icu(c)) & mask) != 0; }

bool is_inner_mark(char32_t c) {
  switch (c) {
    case ',':
    case ':':
    case ';':
    case 0x3001:
    case 0xFF0C:
    case 0xFF1A:
    case 0xFF1B:
      return true;
    default:
      return false;
  }
}

}  // namespace

char32_t previous_code_point(std::string_view text, std::size_t& offset) {
  do {
    --offset;
  } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  std::size_t at = offset;
  return next_code_point(text, at);
}

char32_t code_point_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : 0;
}

char32_t code_point_before(std::string_view text, std::size_t offset) {
  return offset > 0 ? previous_code_point(text, offset) : 0;
}

std::size_t skip_space(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    std::size_t next = begin;
    if (!is_space(next_code_point(text, next))) break;
    begin = next;
  }
  return begin;
}

Span trim(std::string_view text, Span span) {
  const std::size_t begin = skip_space(text, span.begin, span.end);
  if (begin >= span.end) return {span.begin, span.begin};
  std::size_t end = span.end;
  for (std::size_t at = end; at > begin && is_space(previous_code_point(text, at));) end = at;
  return {begin, end};
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(as_icu(c)) || u_istitle(as_icu(c));
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(as_icu(c));
}

bool is_sentence_mark(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  return u_hasBinaryProperty(as_icu(c), UCHAR_S_TERM);
}

bool is_opening(char32_t c) {
  if (c < 0x80) return c == '(' || c == '[' || c == '{';
  return has_category(c, U_GC_PS_MASK | U_GC_PI_MASK);
}

bool is_closing(char32_t c) {
  if (c < 0x80) return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}';
  return has_category(c, U_GC_PE_MASK | U_GC_PF_MASK);
}

bool ends_in_sentence_mark(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const char32_t c = previous_code_point(text, at);
    if (!is_closing(c)) return is_sentence_mark(c);
  }
  return false;
}

bool ends_in_inner_mark(std::string_view text) {
  return is_inner_mark(code_point_before(text, text.size()));
}

}  // namespace undersigned
