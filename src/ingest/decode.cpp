#include "ingest/decode.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

struct Magic {
  std::string_view bytes;
  const char* what;
  const char* hint;
};
constexpr Magic kBinaries[] = {
    {"%PDF-", "a PDF file", "turn it into text first: pdftotext FILE"},
    {"PK\x03\x04", "a ZIP or Office file", "save it as text, Markdown or HTML"},
    {"\xD0\xCF\x11\xE0", "an Office file", "save it as text, Markdown or HTML"},
    {"\x89PNG", "a PNG image", "give the text of the letter"},
    {"\xFF\xD8\xFF", "a JPEG image", "give the text of the letter"},
    {"GIF8", "a GIF image", "give the text of the letter"},
    {"\x1F\x8B", "a gzip file", "unpack it first"},
    {"\x7F"
     "ELF",
     "a program", "give the text of the letter"},
};

constexpr std::string_view kMarkUtf8 = "\xEF\xBB\xBF";
constexpr std::string_view kMarkLittle = "\xFF\xFE";
constexpr std::string_view kMarkBig = "\xFE\xFF";

/// An error right behind what could be decoded.
Error error_behind(const SourceFile& file, std::string_view decoded, std::string message,
                   std::string hint) {
  int line = 1;
  std::size_t begin = 0;
  for (std::size_t at = decoded.find_first_of("\r\n"); at != std::string_view::npos;
       at = decoded.find_first_of("\r\n", begin)) {
    begin = at + (decoded.substr(at).starts_with("\r\n") ? 2 : 1);
    ++line;
  }
  Error error;
  error.place = {file.name, line, static_cast<int>(count_code_points(decoded.substr(begin))) + 1};
  error.message = std::move(message);
  error.hint = std::move(hint);
  return error;
}

/// What ICU takes the bytes for, if it can also decode that, or empty.
std::string guess_encoding(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  const std::string_view sample = bytes.substr(0, 64 * 1024);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  const char* name = match ? ucsdet_getName(match, &status) : nullptr;
  const bool known = name && ucnv_countAliases(name, &status) > 0;
  return U_SUCCESS(status) && known ? name : "";
}

std::string encoding_hint(std::string_view bytes) {
  const std::string guess = guess_encoding(bytes);
  if (guess.empty() || guess == "UTF-8")
    return "save the file as UTF-8, or name its encoding with --encoding";
  return fmt::format("it looks like {0}; if it is, use --encoding {0}", guess);
}

std::string hexadecimal(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes)
    out += fmt::format("{}{:02X}", out.empty() ? "" : " ", static_cast<unsigned char>(byte));
  return out;
}

Result<Decoded> decode_utf8(const SourceFile& file, std::size_t begin) {
  const std::string_view bytes = std::string_view(file.bytes).substr(begin);
  if (const auto invalid = first_invalid_utf8(bytes)) {
    const std::size_t offset = begin + *invalid;
    return Errors{error_behind(
        file, bytes.substr(0, *invalid),
        fmt::format("the bytes {} at offset {} are not UTF-8",
                    hexadecimal(std::string_view(file.bytes).substr(offset, 2)), offset),
        encoding_hint(file.bytes))};
  }
  Decoded out{std::string(bytes), {}, "UTF-8"};
  out.to_file.append(begin, bytes.size(), 1, 1);
  return out;
}

void append_unit(Decoded& out, char32_t c, std::size_t begin, std::size_t end) {
  const std::size_t before = out.text.size();
  append_utf8(out.text, c);
  out.to_file.append(begin, 1, out.text.size() - before, end - begin);
}

Result<Decoded> decode_utf16(const SourceFile& file, bool big) {
  const std::string_view bytes = file.bytes;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? first << 8 | second : second << 8 | first);
  };
  Decoded out{{}, {}, big ? "UTF-16BE" : "UTF-16LE"};
  for (std::size_t at = 2; at < bytes.size();) {
    const std::size_t begin = at;
    char32_t c = at + 1 < bytes.size() ? unit(at) : 0xD800;
    at += 2;
    const bool lead = c >= 0xD800 && c < 0xDC00;
    if (lead && at + 1 < bytes.size() && (unit(at) & 0xFC00) == 0xDC00) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(at) - 0xDC00);
      at += 2;
    } else if (lead || (c >= 0xDC00 && c < 0xE000)) {
      return Errors{error_behind(file, out.text,
                                 fmt::format("half a character at offset {}", begin),
                                 "the file says that it is UTF-16; it may be cut off")};
    }
    append_unit(out, c, begin, at);
  }
  return out;
}

Result<Decoded> decode_by_converter(const SourceFile& file, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(name.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status))
    return error_in({}, "unknown encoding '" + name + "'",
                    "such as UTF-8, UTF-16, GB18030, Big5, windows-1252");
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const char* canonical = ucnv_getName(converter.get(), &status);
  if (std::string_view(canonical) == "UTF-8")
    return decode_utf8(file, file.bytes.starts_with(kMarkUtf8) ? kMarkUtf8.size() : 0);

  Decoded out{{}, {}, canonical};
  const char* const first = file.bytes.data();
  const char* const last = first + file.bytes.size();
  for (const char* at = first; at < last;) {
    const char* const begin = at;
    status = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter.get(), &at, last, &status);
    if (status == U_INDEX_OUTOFBOUNDS_ERROR) break;
    const auto offset = static_cast<std::size_t>(begin - first);
    if (U_FAILURE(status))
      return Errors{
          error_behind(file, out.text,
                       fmt::format("the bytes {} at offset {} are not {}",
                                   hexadecimal(std::string_view(file.bytes).substr(offset, 2)),
                                   offset, canonical),
                       encoding_hint(file.bytes))};
    if (c == 0xFEFF && offset == 0) continue;
    append_unit(out, static_cast<char32_t>(c), offset, static_cast<std::size_t>(at - first));
  }
  return out;
}

Result<Decoded> decode_bytes(const SourceFile& file, const std::string& encoding) {
  const std::string_view bytes = file.bytes;
  if (!encoding.empty()) return decode_by_converter(file, encoding);
  if (bytes.starts_with(kMarkLittle)) return decode_utf16(file, false);
  if (bytes.starts_with(kMarkBig)) return decode_utf16(file, true);
  return decode_utf8(file, bytes.starts_with(kMarkUtf8) ? kMarkUtf8.size() : 0);
}

}  // namespace

Result<Decoded> decode(const SourceFile& file, const std::string& encoding) {
  for (const Magic& magic : kBinaries)
    if (file.bytes.starts_with(magic.bytes))
      return error_in(file.name, std::string("this looks like ") + magic.what, magic.hint);
  auto decoded = decode_bytes(file, encoding);
  if (!decoded) return decoded;
  const std::size_t nul = decoded->text.find('\0');
  if (nul != std::string::npos) {
    const std::size_t offset = decoded->to_file.source(nul).begin;
    return Errors{error_behind(file, std::string_view(decoded->text).substr(0, nul),
                               fmt::format("a NUL byte at offset {}", offset),
                               "a binary file, or UTF-16 without a byte order mark (then use "
                               "--encoding UTF-16LE or UTF-16BE)")};
  }
  return decoded;
}

}  // namespace undersigned
