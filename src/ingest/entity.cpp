#include "ingest/entity.h"

#include <libxml/HTMLparser.h>

#include <charconv>
#include <cstdint>
#include <optional>

#include "base/unicode.h"

namespace undersigned {
namespace {

/// What windows-1252 has from 0x80 on, where Unicode has controls; 0 where it has nothing.
constexpr char16_t kWindows1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<char32_t> read_number(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, failure] = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
  if (failure != std::errc() || stop != end) return std::nullopt;
  if (code >= 0x80 && code < 0xA0 && kWindows1252[code - 0x80] != 0)
    return kWindows1252[code - 0x80];
  const bool character = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return character ? code : 0xFFFD;
}

}  // namespace

std::string decode_entity(std::string_view name) {
  std::string out;
  if (name.starts_with('#')) {
    if (const auto character = read_number(name.substr(1))) append_utf8(out, *character);
    return out;
  }
  const std::string terminated(name);
  const htmlEntityDesc* entity =
      htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  if (entity) append_utf8(out, entity->value);
  return out;
}

}  // namespace undersigned
