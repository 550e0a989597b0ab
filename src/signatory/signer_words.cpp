#include "signatory/signer_words.h"

#include <algorithm>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/name_words.h"

namespace undersigned {
namespace {

constexpr std::size_t kMostPlaceBytes = 12;  // four Han characters

bool is_inside_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '\'' || c == '-';
}

}  // namespace

SignerWords::SignerWords(const Packs& packs) {
  for (const auto& pack : packs)
    if (const Lexicon* lexicon = pack->lexicon("signer-word")) add(*lexicon);
  std::sort(openings_.begin(), openings_.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
}

void SignerWords::add(const Lexicon& lexicon) {
  const bool spaced = lexicon.options().spaced;
  if (!spaced) unspaced_.push_back({lexicon.options().fold, {}, {}, {}});
  for (const Lexicon::Entry& entry : lexicon.entries()) {
    const std::string word = to_lower(entry.surface);
    if (entry.value == "on-behalf") {
      openings_.push_back(word);
    } else if (entry.value == "surname" && !spaced) {
      unspaced_.back().surnames.push_back(word);
    } else if (entry.value == "place" && !spaced) {
      unspaced_.back().places.push_back(word);
    } else if (entry.value == "organization" && !spaced) {
      unspaced_.back().endings.push_back(word);
    } else {
      words_.emplace(word, entry.value == "organization" ? Meaning::organization
                           : entry.value == "no-name"    ? Meaning::no_name
                                                         : Meaning::anonymous);
    }
  }
}

bool SignerWords::has_word(std::string_view lower, Meaning meaning) const {
  for (std::size_t at = 0; at < lower.size();) {
    std::size_t end = at;
    while (end < lower.size() && is_inside_word(lower[end])) ++end;
    const auto word = words_.find(lower.substr(at, end - at));
    if (word != words_.end() && word->second == meaning) return true;
    at = end + 1;
  }
  return false;
}

bool SignerWords::is_no_name(std::string_view words) const {
  return has_word(to_lower(words), Meaning::no_name);
}

SignerKind SignerWords::kind_of(std::string_view name) const {
  const std::string lower = to_lower(name);
  const auto whole = words_.find(lower);
  if (whole != words_.end() && whole->second == Meaning::anonymous) return SignerKind::anonymous;
  if (has_word(lower, Meaning::organization)) return SignerKind::organization;
  if (is_ascii(lower)) return SignerKind::person;
  for (const Unspaced& pack : unspaced_) {
    const std::string folded = fold(lower, pack.fold);
    if (const auto known = words_.find(folded);
        known != words_.end() && known->second == Meaning::anonymous)
      return SignerKind::anonymous;
    const auto ends_so = [&](const std::string& word) { return folded.ends_with(word); };
    if (std::any_of(pack.endings.begin(), pack.endings.end(), ends_so))
      return SignerKind::organization;
  }
  return SignerKind::person;
}

bool SignerWords::begins_with_surname(std::string_view name) const {
  return std::any_of(unspaced_.begin(), unspaced_.end(), [&](const Unspaced& pack) {
    const std::string folded = fold(name, pack.fold);
    return std::any_of(pack.surnames.begin(), pack.surnames.end(),
                       [&](const std::string& surname) { return folded.starts_with(surname); });
  });
}

std::optional<std::size_t> SignerWords::end_of_glued_name(std::string_view text) const {
  if (!begins_with_surname(text)) return {};
  std::size_t end = 0;
  for (std::size_t characters = 1; characters <= kMaxHanName && end < text.size(); ++characters) {
    if (!is_han(next_code_point(text, end))) return {};
    if (characters < 2) continue;
    const auto begins_rest = [&](const Unspaced& pack) {
      const std::string rest = fold(text.substr(end, kMostPlaceBytes), pack.fold);
      return std::any_of(pack.places.begin(), pack.places.end(),
                         [&](const std::string& place) { return rest.starts_with(place); });
    };
    if (std::any_of(unspaced_.begin(), unspaced_.end(), begins_rest)) return end;
  }
  return {};
}

std::optional<std::string_view> SignerWords::signed_for(std::string_view text) const {
  for (const std::string& opening : openings_) {
    if (text.size() <= opening.size()) continue;
    const std::string_view rest = text.substr(opening.size());
    if (to_lower(text.substr(0, opening.size())) != opening) continue;
    if (is_ascii(opening) && rest.front() != ' ') continue;
    return trim(rest, {0, rest.size()}).of(rest);
  }
  return {};
}

}  // namespace undersigned
