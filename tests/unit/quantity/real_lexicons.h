// The lexicons `numbers` of the packs, and texts folded as these packs fold them.

#pragma once

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "base/folded_text.h"
#include "pack/lexicon.h"
#include "quantity/number_scanner.h"

namespace undersigned {

struct NumberLanguage {
  WordOptions options;
  Lexicon lexicon;

  std::string fold(std::string_view text) const {
    return FoldedText(text, {0, text.size()}, options.fold).text();
  }
};

inline NumberLanguage load_language(const std::string& code, const WordOptions& options) {
  const std::string path =
      std::string(UNDERSIGNED_SOURCE_DIR) + "/rules/" + code + "/lexicons/numbers.tsv";
  const auto file = read_file(path);
  BOOST_REQUIRE_MESSAGE(file, path);
  auto lexicon = Lexicon::parse("numbers", path, file->bytes, options);
  BOOST_REQUIRE_MESSAGE(lexicon, to_string(lexicon.error()));
  return {options, std::move(*lexicon)};
}

inline const NumberLanguage& english() {
  static const NumberLanguage language =
      load_language("en", {.fold = {.width = true, .quotes = true, .accents = true},
                           .ignore_case = true,
                           .spaced = true});
  return language;
}

inline const NumberLanguage& chinese() {
  static const NumberLanguage language = load_language(
      "zh", {.fold = {.width = true, .quotes = true, .traditional = true, .han_space = true},
             .ignore_case = true});
  return language;
}

/// "1,200 = 1200 figures; dozens = 24 at-least": all that the scanner says about `text`.
inline std::string scanned(const NumberLanguage& language, std::string_view text) {
  const std::string folded = language.fold(text);
  std::string out;
  const NumberScan scan = scan_numbers(folded, language.lexicon);
  for (const Number& number : scan.numbers) {
    if (!out.empty()) out += "; ";
    out.append(number.span.of(folded)).append(" = ").append(to_string(number.value));
    if (number.at_least) out += " at-least";
    if (number.figures) out += " figures";
    if (number.ordinal) out += " ordinal";
    if (number.bare_one) out += " bare-one";
    if (number.decimals > 0) out += " decimals:" + std::to_string(number.decimals);
  }
  for (const Span span : scan.without_value) {
    if (!out.empty()) out += "; ";
    out.append(span.of(folded)).append(" without value");
  }
  return out;
}

}  // namespace undersigned
