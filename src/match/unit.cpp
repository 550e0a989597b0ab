#include "match/unit.h"

#include "base/unicode.h"

namespace undersigned {
namespace {

bool is_mark(char32_t c) {
  switch (c) {
    case ' ':
    case ',':
    case ';':
    case ':':
    case '.':
    case '!':
    case '?':
    case 0x3001:  // ideographic comma
    case 0x3002:  // ideographic full stop
    case 0xFF0C:
    case 0xFF1B:
    case 0xFF1A:
    case 0xFF0E:
    case 0xFF01:
    case 0xFF1F:
      return true;
    default:
      return false;
  }
}

std::size_t previous_boundary(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

}  // namespace

Span trim_marks(std::string_view folded, Span span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!is_mark(next_code_point(folded, next))) break;
    span.begin = next;
  }
  while (span.begin < span.end) {
    const std::size_t before = previous_boundary(folded, span.end);
    std::size_t next = before;
    if (!is_mark(next_code_point(folded, next))) break;
    span.end = before;
  }
  return span;
}

}  // namespace undersigned
