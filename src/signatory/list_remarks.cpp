#include "signatory/list_remarks.h"

#include <algorithm>
#include <functional>
#include <map>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/doubles.h"
#include "signatory/name_words.h"

namespace undersigned {
namespace {

constexpr std::size_t kOneIn = 20;  // may differ for the others to be the rule

/// Entries [begin, end) of one list.
struct Range {
  std::size_t begin;
  std::size_t end;
  std::size_t size() const { return end - begin; }
};

std::vector<Range> lists_of(const std::vector<SignerRecord>& entries) {
  std::vector<Range> lists;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool same = i > 0 && entries[i].group == entries[i - 1].group &&
                      entries[i].place.file == entries[i - 1].place.file;
    if (!same) lists.push_back({i, i});
    lists.back().end = i + 1;
  }
  std::erase_if(lists, [](const Range& list) { return list.size() < kFewestListed; });
  return lists;
}

std::string order_key(const SignerRecord& one) { return plain_identity_of(one.name); }

std::string last_word_key(const SignerRecord& one) {
  const std::string name = order_key(one);
  return name.substr(name.rfind(' ') + 1);
}

/// The fewest that must go for the rest to be sorted; by index. Patience sorting.
std::vector<std::size_t> out_of_order(const std::vector<std::string>& keys) {
  std::vector<std::size_t> tails;  // by length, the last of the best sorted run
  std::vector<std::size_t> before(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto at = std::upper_bound(
        tails.begin(), tails.end(), keys[i],
        [&](const std::string& key, std::size_t tail) { return key < keys[tail]; });
    before[i] = at == tails.begin() ? keys.size() : *(at - 1);
    if (at == tails.end())
      tails.push_back(i);
    else
      *at = i;
  }
  std::vector<bool> sorted(keys.size());
  for (std::size_t i = tails.empty() ? keys.size() : tails.back(); i < keys.size(); i = before[i])
    sorted[i] = true;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (!sorted[i]) out.push_back(i);
  return out;
}

class Remarker {
 public:
  explicit Remarker(const std::vector<SignerRecord>& entries) : entries_(entries) {}

  std::vector<ListRemark> remarks() {
    for (const Range& list : lists_of(entries_)) {
      note_order(list);
      note_form(list);
    }
    std::stable_sort(remarks_.begin(), remarks_.end(),
                     [](const auto& a, const auto& b) { return a.entry < b.entry; });
    return std::move(remarks_);
  }

 private:
  void note_order(const Range& list) {
    for (const auto key_of : {order_key, last_word_key}) {
      std::vector<std::string> keys;
      keys.reserve(list.size());
      for (std::size_t i = list.begin; i < list.end; ++i) keys.push_back(key_of(entries_[i]));
      const std::vector<std::size_t> out = out_of_order(keys);
      if (out.empty()) return;
      if (out.size() * kOneIn > list.size()) continue;
      for (const std::size_t i : out) remarks_.push_back({list.begin + i, "out of order"});
      return;
    }
  }

  void note_form(const Range& list) {
    std::map<std::uint32_t, std::size_t> counts;
    for (std::size_t i = list.begin; i < list.end; ++i) ++counts[entries_[i].form];
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    const std::size_t others = list.size() - most->second;
    if (most->first == 0 || others * kOneIn > list.size()) return;
    for (std::size_t i = list.begin; i < list.end; ++i)
      if (entries_[i].form != most->first)
        remarks_.push_back({i, "written otherwise than its neighbours"});
  }

  const std::vector<SignerRecord>& entries_;
  std::vector<ListRemark> remarks_;
};

}  // namespace

std::uint32_t form_of(std::string_view entry) {
  constexpr std::string_view kInWords = ".'-_";
  std::string marks = "-";
  int depth = 0;
  for (std::size_t at = 0; at < entry.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(entry, at);
    if (is_close_bracket(c) && depth > 0) --depth;
    const bool in_word = is_word(c) || is_space(c) ||
                         (c < 0x80 && kInWords.find(static_cast<char>(c)) != kInWords.npos &&
                          !(is_space(code_point_at(entry, at)) && here > 0 &&
                            is_space(code_point_before(entry, here))));
    if (!in_word && depth == 0) append_utf8(marks, c);
    if (is_open_bracket(c)) ++depth;
  }
  const std::size_t hash = std::hash<std::string>()(marks);
  return static_cast<std::uint32_t>(hash) | 1U;
}

std::vector<ListRemark> list_remarks(const std::vector<SignerRecord>& entries) {
  return Remarker(entries).remarks();
}

}  // namespace undersigned
