#include "signatory/countries.h"

#include <unicode/locid.h>
#include <unicode/uldnames.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/unicode.h"

namespace undersigned {
namespace {

struct CloseNames {
  void operator()(ULocaleDisplayNames* names) const { uldn_close(names); }
};

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// "UK"; empty if there is no short name.
std::string short_name(const std::string& language, const char* code) {
  UDisplayContext contexts[] = {UDISPCTX_LENGTH_SHORT};
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleDisplayNames, CloseNames> names(
      uldn_openForContext(language.c_str(), contexts, 1, &error));
  if (U_FAILURE(error)) return {};
  UChar buffer[128];
  const auto length = uldn_regionDisplayName(names.get(), code, buffer, 128, &error);
  return U_FAILURE(error) ? std::string() : utf8(icu::UnicodeString(buffer, length));
}

std::string_view last_part(std::string_view words) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = next_code_point(words, at);
    if (c == ',' || c == 0xFF0C || c == 0x3001) begin = at;
  }
  return words.substr(begin);
}

}  // namespace

Countries::Countries(const std::vector<std::string>& languages) {
  for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
    const icu::Locale country("", *code);
    icu::UnicodeString text;
    const std::string english = utf8(country.getDisplayCountry(icu::Locale::getEnglish(), text));
    const auto add = [&](const std::string& name) {
      if (!name.empty()) names_.emplace(to_lower(name), english);
    };
    add(country.getISO3Country());
    for (const std::string& language : languages) {
      add(utf8(country.getDisplayCountry(icu::Locale(language.c_str()), text)));
      add(short_name(language, *code));
    }
  }
}

std::string Countries::of(std::string_view words) const {
  for (const std::string_view part : {words, last_part(words)}) {
    const auto found = names_.find(to_lower(collapse_space(part)));
    if (found != names_.end()) return found->second;
  }
  return {};
}

}  // namespace undersigned
