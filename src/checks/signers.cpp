// Who signs a letter that speaks of them.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "checks/checks.h"

namespace undersigned {
namespace {

/// What the letter says of others, in lower case, found by how its words begin.
class Said {
 public:
  struct Item {
    std::string id;
    std::string text;
    bool asks;  // or addresses
  };

  explicit Said(const Letter& letter) {
    for (const Demand& demand : letter.demands) {
      items_.push_back({demand.id, to_lower(demand.text), true});
      items_.push_back({demand.id, to_lower(demand.actor), true});
    }
    for (const Claim& claim : letter.claims)
      items_.push_back({claim.id, to_lower(claim.text), false});
    items_.push_back({"", to_lower(letter.addressee), true});
    for (std::size_t i = 0; i < items_.size(); ++i) add_words(i);
    std::sort(words_.begin(), words_.end(),
              [this](const Word& a, const Word& b) { return beginning(a) < beginning(b); });
  }

  /// The first item in which `words` stand between word edges; of those that ask or address only,
  /// with `asked`, where what follows may lengthen the last word ("board members").
  const Item* with(std::string_view words, bool asked) const {
    const std::string wanted = to_lower(words);
    if (wanted.empty() || wanted.size() > kMostBytes) return nullptr;
    const auto head = [&](const Word& word) { return beginning(word).substr(0, wanted.size()); };
    auto it = std::lower_bound(
        words_.begin(), words_.end(), wanted,
        [&](const Word& word, const std::string& name) { return head(word) < name; });
    const Item* first = nullptr;
    for (; it != words_.end() && head(*it) == wanted; ++it) {
      const Item& item = items_[it->item];
      const bool fits = asked ? item.asks : ends_word(item.text, it->at + wanted.size());
      if (fits && (!first || &item < first)) first = &item;
    }
    return first;
  }

 private:
  static constexpr std::size_t kMostBytes = 64;  // of a name

  struct Word {
    std::size_t item;
    std::size_t at;
  };

  void add_words(std::size_t item) {
    const std::string& text = items_[item].text;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t here = at;
      const char32_t c = next_code_point(text, at);
      if (is_han(c) || (is_word(c) && is_word_edge(text, here))) words_.push_back({item, here});
    }
  }

  std::string_view beginning(const Word& word) const {
    return std::string_view(items_[word.item].text).substr(word.at, kMostBytes);
  }

  static bool ends_word(std::string_view text, std::size_t at) {
    std::size_t next = at;
    return at == text.size() || is_word_edge(text, at) || is_han(next_code_point(text, next));
  }

  std::vector<Item> items_;
  std::vector<Word> words_;  // in the order of what they begin
};

/// Of several words, or of two Han characters or more: one word may be anybody's.
bool is_whole_name(const std::string& name) {
  std::size_t at = 0;
  if (!name.empty() && is_han(next_code_point(name, at))) return count_code_points(name) > 1;
  return name.find(' ') != std::string::npos;
}

class SignerCheck {
 public:
  SignerCheck(const Letter& letter, std::vector<Finding>& findings)
      : letter_(letter), said_(letter), findings_(findings) {}

  void run() {
    std::map<std::string, std::pair<const Signatory*, std::size_t>> titles;
    for (const Signatory& one : letter_.signatories.entries) {
      if (one.duplicate_of || one.kind == SignerKind::anonymous) continue;
      if (is_whole_name(one.name)) note_name(one);
      if (one.title.empty()) continue;
      auto& [first, count] = titles[to_lower(one.title)];
      if (count++ == 0) first = &one;
    }
    for (const auto& [title, signers] : titles) note_title(*signers.first, signers.second);
  }

 private:
  void note_name(const Signatory& one) {
    if (const Said::Item* item = said_.with(one.name, false))
      add(one, item->id, '"' + one.name + "\" signs, and is spoken of" + where(*item));
  }

  void note_title(const Signatory& first, std::size_t count) {
    const Said::Item* item = said_.with(first.title, true);
    if (!item) return;
    const std::string who = count == 1 ? '"' + first.name + "\" signs as \"" + first.title + '"'
                                       : std::to_string(count) + " sign as \"" + first.title + '"';
    add(first, item->id, who + ", of whom something is asked" + where(*item));
  }

  static std::string where(const Said::Item& item) {
    return item.id.empty() ? " as the addressee" : " in " + item.id;
  }

  void add(const Signatory& one, const std::string& id, std::string message) {
    Finding finding;
    finding.verdict = Verdict::reported;
    finding.severity = Severity::note;
    finding.message = std::move(message);
    finding.span = one.span;
    if (!id.empty()) finding.involves.push_back(id);
    findings_.push_back(std::move(finding));
  }

  const Letter& letter_;
  Said said_;
  std::vector<Finding>& findings_;
};

}  // namespace

void check_signers(const CheckInput& input, std::vector<Finding>& findings) {
  if (!input.letter.signatories.entries.empty()) SignerCheck(input.letter, findings).run();
}

}  // namespace undersigned
