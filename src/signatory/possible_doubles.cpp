#include "signatory/possible_doubles.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include "base/folded_text.h"
#include "base/unicode.h"
#include "signatory/doubles.h"

namespace undersigned {
namespace {

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" ,", at), name.size());
    if (end > at) words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// Keys of an entry whose name is `name` to identity_of().

std::string look_key(const SignerRecord&, const std::string& name) {
  return to_lower(look_of(name));
}

std::string accent_key(const SignerRecord& one, const std::string&) {
  return plain_identity_of(one.name);
}

std::string order_key(const SignerRecord&, const std::string& name) {
  std::vector<std::string_view> words = words_of(name);
  if (words.size() < 2) return {};
  std::sort(words.begin(), words.end());
  std::string key;
  for (const std::string_view word : words) key.append(word).append(" ");
  return key;
}

std::string link_key(const SignerRecord& one, const std::string&) {
  std::string link = to_lower(one.link);
  for (const std::string_view lead : {"https://", "http://", "mailto:", "www."})
    if (link.starts_with(lead)) link.erase(0, lead.size());
  while (link.ends_with('/')) link.pop_back();
  return link;
}

bool is_initial(std::string_view word) {
  return count_code_points(word) == 1 || (count_code_points(word) == 2 && word.ends_with('.'));
}

std::string initial_key(const SignerRecord& one, const std::string& name) {
  if (one.affiliation.empty()) return {};
  const std::vector<std::string_view> words = words_of(name);
  if (words.size() < 2) return {};
  std::size_t first = 0;
  next_code_point(words.front(), first);
  return std::string(words.front().substr(0, first)) + " " + std::string(words.back()) + " " +
         identity_of(one.affiliation);
}

/// "A. Smith" and "Alice Smith": two whole names are two persons.
bool differ_by_initial(const SignerRecord& a, const SignerRecord& b) {
  const std::string one = identity_of(a.name);
  const std::string other = identity_of(b.name);
  return is_initial(words_of(one).front()) != is_initial(words_of(other).front());
}

bool of_other_names(const SignerRecord& a, const SignerRecord& b) {
  return identity_of(a.name) != identity_of(b.name);
}

struct Reason {
  const char* why;
  std::string (*key)(const SignerRecord& one, const std::string& name);
  bool (*fits)(const SignerRecord& a, const SignerRecord& b);
  std::size_t most = std::numeric_limits<std::size_t>::max();  // of entries that may share the key
};

constexpr Reason kReasons[] = {
    {"letters that look the same", look_key, of_other_names},
    {"the same name but for accents", accent_key, of_other_names},
    {"the same words in another order", order_key, of_other_names},
    {"an initial of the same name and affiliation", initial_key, differ_by_initial},
    {"the same link", link_key, of_other_names, kMostOfOneLink},
};

class Finder {
 public:
  explicit Finder(const std::vector<SignerRecord>& entries) : entries_(entries) {}

  std::vector<PossibleDouble> find() {
    for (const Reason& reason : kReasons) find(reason);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.entry < b.entry; });
    const auto same = [](const PossibleDouble& a, const PossibleDouble& b) {
      return a.entry == b.entry && a.other == b.other;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  void find(const Reason& reason) {
    const auto key_of = [&](std::uint32_t i) {
      const SignerRecord& one = entries_[i];
      const bool left_out = one.duplicate_of || one.kind == SignerKind::anonymous;
      return left_out ? std::string() : reason.key(one, identity_of(one.name));
    };
    for_each_group(entries_.size(), key_of, [&](std::span<const std::uint32_t> group) {
      if (group.size() > reason.most) return;
      for (const std::uint32_t entry : group.subspan(1))
        if (reason.fits(entries_[group.front()], entries_[entry]))
          found_.push_back({entry, group.front(), reason.why});
    });
  }

  const std::vector<SignerRecord>& entries_;
  std::vector<PossibleDouble> found_;
};

}  // namespace

std::vector<PossibleDouble> possible_doubles(const std::vector<SignerRecord>& entries) {
  return Finder(entries).find();
}

}  // namespace undersigned
