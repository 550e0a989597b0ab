#include "base/unicode.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace undersigned {
namespace {

constexpr std::size_t kLongestLook = 1'000'000;  // bytes

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

bool is_bidi_control(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F || c == 0x061C;
}

bool is_wide(char32_t c) {
  const int width = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

// Most text is ASCII, of which ICU's tables need not be asked.
bool is_plain(char32_t c) { return c < 0x80; }
bool is_plain_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_zero_width(char32_t c) {
  const auto category = u_charType(icu(c));
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK ||
         category == U_FORMAT_CHAR;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t at = 0; at < size;) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    const std::int64_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, size, c);
    if (c < 0) return static_cast<std::size_t>(begin);
  }
  return std::nullopt;
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) {
    ++offset;
    return first;
  }
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  auto at = static_cast<std::int64_t>(offset);
  UChar32 c = 0;
  U8_NEXT(data, at, static_cast<std::int64_t>(text.size()), c);
  if (c < 0) {
    ++offset;
    return 0xFFFD;
  }
  offset = static_cast<std::size_t>(at);
  return static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t code_point) {
  std::uint8_t bytes[4];
  std::int32_t size = 0;
  UBool failed = false;
  U8_APPEND(bytes, size, 4, icu(code_point), failed);
  if (!failed) out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    const bool ideograph = u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0;
    const bool letter = u_isalnum(c) != 0 || c == '\'';
    if (ideograph || (letter && !in_word)) ++words;
    in_word = letter && !ideograph;
  }
  return words;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_letter(char32_t c) { return is_plain(c) ? is_plain_letter(c) : u_isalpha(icu(c)) != 0; }
bool is_digit(char32_t c) { return is_plain(c) ? c >= '0' && c <= '9' : u_isdigit(icu(c)) != 0; }
bool is_word(char32_t c) {
  if (is_plain(c)) return is_plain_letter(c) || (c >= '0' && c <= '9') || c == '_';
  return (U_GET_GC_MASK(icu(c)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK)) != 0;
}
char32_t lower_case(char32_t c) { return static_cast<char32_t>(u_tolower(icu(c))); }

bool is_word_edge(std::string_view text, std::size_t at) {
  const auto word_at = [&](std::size_t begin) {
    return begin < text.size() && is_word(next_code_point(text, begin));
  };
  std::size_t before = at;
  while (before > 0 && (static_cast<unsigned char>(text[--before]) & 0xC0) == 0x80) continue;
  return (at > 0 && word_at(before)) != word_at(at);
}

bool is_space(char32_t c) {
  return is_plain(c) ? c == ' ' || (c >= 9 && c <= 13) : u_isUWhiteSpace(icu(c)) != 0;
}
bool is_han(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return c >= 0x2E80 && uscript_getScript(icu(c), &status) == USCRIPT_HAN;
}
bool is_default_ignorable(char32_t c) {
  return u_hasBinaryProperty(icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x300) {
      ++width;
    } else if (!is_zero_width(c)) {
      width += is_wide(c) ? 2 : 1;
    }
  }
  return width;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.replace(at, what.size(), with);
    at += with.size();
  }
}

std::string collapse_space(std::string_view text) {
  std::string out;
  bool pending = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_space(next_code_point(text, at))) {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += text.substr(begin, at - begin);
  }
  return out;
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c < 0x80) {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
    } else {
      append_utf8(out, static_cast<char32_t>(u_tolower(icu(c))));
    }
  }
  return out;
}

std::string escape_controls(std::string_view text, bool keep_newlines) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool kept = keep_newlines && (c == '\n' || c == '\t');
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    const bool ill_formed = c == 0xFFFD && at == begin + 1;
    if (kept || (!control && !ill_formed && !is_bidi_control(c))) {
      out += text.substr(begin, at - begin);
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[begin]);
    char escaped[16];
    std::snprintf(escaped, sizeof escaped, ill_formed ? "\\x{%X}" : "\\u{%X}",
                  ill_formed ? byte : static_cast<unsigned>(c));
    out += escaped;
  }
  return out;
}

bool begins_command(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("##[") || rest.starts_with("##vso[");
}

std::string escape_commands(std::string_view lines) {
  std::string out;
  bool line_began = false;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(lines, at);
    if (!line_began && lines.substr(begin).starts_with("::"))
      out += "\\u{3A}";
    else if (c == '#' && begin > 0 && begins_command(lines, begin - 1))
      out += "\\u{23}";
    else
      out += lines.substr(begin, at - begin);
    line_began = c != '\n' && (line_began || !is_space(c));
  }
  return out;
}

namespace {

struct CloseChecker {
  void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
};

std::string skeleton_by_icu(std::string_view text) {
  // Opening a checker reads ICU's table of confusables; it may be shared, but threads need no locks
  // so.
  thread_local const std::unique_ptr<USpoofChecker, CloseChecker> checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<USpoofChecker, CloseChecker>(uspoof_open(&status));
  }();
  if (!checker || text.size() > kLongestLook) return std::string(text);
  std::string out(text.size() * 2 + 16, '\0');
  for (int round = 0; round < 2; ++round) {
    UErrorCode status = U_ZERO_ERROR;
    const std::int32_t size = uspoof_getSkeletonUTF8(
        checker.get(), 0, text.data(), static_cast<std::int32_t>(text.size()), out.data(),
        static_cast<std::int32_t>(out.size()), &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::string(text);
    out.resize(static_cast<std::size_t>(size));
    if (U_SUCCESS(status)) return out;
  }
  return std::string(text);
}

/// Of each ASCII character, which most names are made of: their skeletons depend on nothing else.
const std::array<std::string, 0x80>& ascii_looks() {
  static const std::array<std::string, 0x80> looks = [] {
    std::array<std::string, 0x80> all;
    for (std::size_t c = 0; c < all.size(); ++c)
      all[c] = skeleton_by_icu(std::string(1, static_cast<char>(c)));
    return all;
  }();
  return looks;
}

}  // namespace

std::string look_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) return skeleton_by_icu(text);
    out += ascii_looks()[byte];
  }
  return out;
}

}  // namespace undersigned
