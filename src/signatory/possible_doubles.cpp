#include "signatory/possible_doubles.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
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

std::string accent_key(const SignerRecord&, const std::string& name) {
  if (is_ascii(name)) return name;
  FoldOptions options;
  options.accents = true;
  return fold(name, options);
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
    hash();
    for (std::size_t i = 0; i < std::size(kReasons); ++i) find(kReasons[i], hashed_[i]);
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& a, const auto& b) { return a.entry < b.entry; });
    const auto same = [](const PossibleDouble& a, const PossibleDouble& b) {
      return a.entry == b.entry && a.other == b.other;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  using Hashed = std::pair<std::size_t, std::uint32_t>;

  /// Keys are hashed, as all of them at once would be most of the memory; those that meet are made
  /// again.
  void hash() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].duplicate_of) continue;
      const std::string name = identity_of(entries_[i].name);
      for (std::size_t reason = 0; reason < std::size(kReasons); ++reason)
        if (const std::string key = kReasons[reason].key(entries_[i], name); !key.empty())
          hashed_[reason].emplace_back(std::hash<std::string>()(key),
                                       static_cast<std::uint32_t>(i));
    }
  }

  void find(const Reason& reason, std::vector<Hashed>& hashed) {
    std::sort(hashed.begin(), hashed.end());
    for (std::size_t begin = 0; begin < hashed.size();) {
      std::size_t end = begin + 1;
      while (end < hashed.size() && hashed[end].first == hashed[begin].first) ++end;
      if (end - begin > 1 && end - begin <= reason.most) pair(reason, hashed, begin, end);
      begin = end;
    }
  }

  void pair(const Reason& reason, const std::vector<Hashed>& hashed, std::size_t begin,
            std::size_t end) {
    const std::size_t first = hashed[begin].second;
    const std::string key = key_of(reason, entries_[first]);
    for (std::size_t at = begin + 1; at < end; ++at) {
      const std::size_t entry = hashed[at].second;
      if (key_of(reason, entries_[entry]) != key || !reason.fits(entries_[first], entries_[entry]))
        continue;
      found_.push_back({entry, first, reason.why});
    }
  }

  static std::string key_of(const Reason& reason, const SignerRecord& one) {
    return reason.key(one, identity_of(one.name));
  }

  const std::vector<SignerRecord>& entries_;
  std::array<std::vector<Hashed>, std::size(kReasons)> hashed_;
  std::vector<PossibleDouble> found_;
};

}  // namespace

std::vector<PossibleDouble> possible_doubles(const std::vector<SignerRecord>& entries) {
  return Finder(entries).find();
}

}  // namespace undersigned
