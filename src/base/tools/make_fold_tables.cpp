// Writes the character tables of base/folded_text.cpp at build time, so that no program start pays
// for an ICU transliterator: make_fold_tables OUTPUT

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <cstdio>
#include <memory>
#include <string>

namespace {

using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator open(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  Transliterator made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
  if (U_FAILURE(status)) std::fprintf(stderr, "%s: %s\n", id, u_errorName(status));
  return U_FAILURE(status) ? nullptr : std::move(made);
}

icu::UnicodeString apply(const icu::Transliterator& transliterator, UChar32 c) {
  icu::UnicodeString text(c);
  transliterator.transliterate(text);
  return text;
}

/// Without the two rare characters that ICU turns into each other: what is folded stays as it is.
void write_simplified(std::FILE* out, const icu::Transliterator& simplify) {
  std::fputs("constexpr CharacterPair kSimplified[] = {\n", out);
  for (UChar32 c = 0x3400; c <= 0x9FFF; ++c) {
    const icu::UnicodeString text = apply(simplify, c);
    const UChar32 to = text.char32At(0);
    if (text.countChar32() == 1 && to != c && apply(simplify, to) == icu::UnicodeString(to))
      std::fprintf(out, "{0x%X,0x%X},\n", static_cast<unsigned>(c), static_cast<unsigned>(to));
  }
  std::fputs("};\n", out);
}

bool is_latin(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_LATIN && u_isalpha(c);
}

void write_plain_latin(std::FILE* out, const icu::Transliterator& plain) {
  std::fputs("constexpr CharacterText kPlainLatin[] = {\n", out);
  for (UChar32 c = 0x80; c <= 0x1EFF; ++c) {
    if (!is_latin(c)) continue;
    std::string text;
    apply(plain, c).toUTF8String(text);
    bool ascii = !text.empty() && text.size() < 4;
    for (const char byte : text) ascii = ascii && static_cast<unsigned char>(byte) < 0x80;
    if (ascii) std::fprintf(out, "{0x%X,\"%s\"},\n", static_cast<unsigned>(c), text.c_str());
  }
  std::fputs("};\n", out);
}

}  // namespace

int main(int argc, char** argv) {
  const Transliterator simplify = open("Traditional-Simplified");
  const Transliterator plain = open("Latin-ASCII");
  std::FILE* out = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
  if (!simplify || !plain || !out) return 1;
  write_simplified(out, *simplify);
  write_plain_latin(out, *plain);
  return std::fclose(out) == 0 ? 0 : 1;
}
