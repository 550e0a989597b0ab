#include "segment/script.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <utility>

#include "base/folded_text.h"
#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::string_view kAddress = "://";  // what follows in a link is no language

bool is_ascii_letter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

UScriptCode script_of(char32_t c) {
  if (c < 0x80) return USCRIPT_LATIN;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (is_space(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

// Words of each script that occurs, in the order of their first words.
std::vector<std::pair<std::int32_t, std::size_t>> count_words(std::string_view text) {
  std::vector<std::pair<std::int32_t, std::size_t>> counts;
  std::int32_t run = USCRIPT_INVALID_CODE;  // the script of the word that the last letter is in
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c < 0x80 ? !is_ascii_letter(c) : !is_letter(c)) {
      if (c == ':' && text.substr(begin, kAddress.size()) == kAddress) at = end_of_word(text, at);
      // A mark that combines with a letter, or an apostrophe, does not begin another word.
      if (c != '\'' && c != 0x2019 &&
          (c < 0x300 || u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK)) {
        run = USCRIPT_INVALID_CODE;
      }
      continue;
    }
    const std::int32_t script = script_of(c);
    if (script == run) continue;
    run = script == USCRIPT_HAN ? USCRIPT_INVALID_CODE : script;
    const auto known = std::find_if(counts.begin(), counts.end(),
                                    [&](const auto& count) { return count.first == script; });
    if (known == counts.end()) {
      counts.emplace_back(script, 1);
    } else {
      ++known->second;
    }
  }
  return counts;
}

}  // namespace

bool is_script(const std::string& name) {
  return u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str()) != UCHAR_INVALID_CODE;
}

PackChooser::PackChooser(const Packs& packs, std::string_view text) : packs_(packs) {
  bool shared = false;
  for (const auto& pack : packs) {
    std::vector<std::int32_t> scripts;
    for (const std::string& name : pack->scripts)
      scripts.push_back(u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str()));
    for (const auto& earlier : scripts_)
      shared = shared || std::find_first_of(earlier.begin(), earlier.end(), scripts.begin(),
                                            scripts.end()) != earlier.end();
    scripts_.push_back(std::move(scripts));
  }
  in_document_.resize(packs.size());
  for (std::size_t pack = 0; shared && pack < packs.size(); ++pack)
    in_document_[pack] = count_common_words(pack, text);
}

std::size_t PackChooser::choose(std::string_view text) const {
  const auto counts = count_words(text);
  std::vector<std::size_t> best;
  std::size_t most = 1;
  for (std::size_t pack = 0; pack < scripts_.size(); ++pack) {
    std::size_t words = 0;
    for (const auto& [script, count] : counts)
      if (std::find(scripts_[pack].begin(), scripts_[pack].end(), script) != scripts_[pack].end())
        words += count;
    if (words < most) continue;
    if (words > most) best.clear();
    most = words;
    best.push_back(pack);
  }
  if (best.empty()) return kNoPack;
  return best.size() == 1 ? best.front() : most_common(text, best);
}

std::size_t PackChooser::most_common(std::string_view text,
                                     const std::vector<std::size_t>& equals) const {
  std::size_t chosen = equals.front();
  for (const std::size_t pack : equals)
    if (in_document_[pack] > in_document_[chosen]) chosen = pack;
  std::size_t to_beat = count_common_words(chosen, text) + kClearlyMore;
  for (const std::size_t pack : equals) {
    const std::size_t words = count_common_words(pack, text);
    if (words < to_beat) continue;
    to_beat = words + 1;
    chosen = pack;
  }
  return chosen;
}

std::size_t PackChooser::count_common_words(std::size_t pack, std::string_view text) const {
  const Lexicon* common = packs_[pack]->lexicon("common-words");
  if (!common) return 0;
  const std::string folded = fold(text, packs_[pack]->words.fold);
  std::size_t count = 0;
  for (auto found = common->find(folded); found; found = common->find(folded, found->span.end))
    ++count;
  return count;
}

}  // namespace undersigned
