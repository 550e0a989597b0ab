// What a letter says both ways. The same is recognised by its words alone: of two sentences, what
// stands before and behind the words that differ. The differing words are few, so that "we may
// resign" and "we will resign" speak of one act, "we may resign" and "we will pay the cooks" do
// not.

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "checks/checks.h"

namespace undersigned {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t kMostModalWords = 2;   // "will not"
constexpr std::size_t kMostHeadWords = 3;    // "put an end to" is one too many
constexpr std::size_t kFewestSameWords = 2;  // "the survey"
constexpr std::size_t kMostCompared = 8;     // of those that end in the same word

/// In lower case, without punctuation. Each Chinese character is a word.
Words words_of(const std::string& text) {
  Words words;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool alone = is_han(c);
    if (is_word(c) && (alone || !open)) words.emplace_back();
    if (is_word(c)) append_utf8(words.back(), lower_case(c));
    open = is_word(c) && !alone;
  }
  return words;
}

struct Difference {
  std::size_t a = 0, b = 0;  // how many words differ
  std::size_t behind = 0;    // how many words behind them are the same
};

Difference difference(const Words& a, const Words& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t before = 0;
  while (before < shorter && a[before] == b[before]) ++before;
  Difference out;
  while (out.behind < shorter - before &&
         a[a.size() - 1 - out.behind] == b[b.size() - 1 - out.behind])
    ++out.behind;
  out.a = a.size() - before - out.behind;
  out.b = b.size() - before - out.behind;
  return out;
}

/// One act that has two modalities which it cannot have both.
bool conflict(const Commitment& a, const Commitment& b, const Difference& words) {
  const auto [fewer, more] = std::minmax(words.a, words.b);
  if (words.behind == 0 || more == 0 || more > kMostModalWords || fewer > 1) return false;
  const auto either = [&](std::string_view one, std::string_view other) {
    return (a.modality == one && b.modality == other) || (b.modality == one && a.modality == other);
  };
  if (either("may", "will") || either("may", "pledge")) return true;
  // "We will strike unless ..." and "we will not strike if ..." go together.
  const bool free = a.condition.empty() && b.condition.empty();
  return free &&
         (either("will", "will-not") || either("may", "will-not") || either("pledge", "will-not"));
}

/// Actions that undo each other, done to the same thing; and an action with its negation.
bool conflict(const Demand& a, const Demand& b, const Difference& words) {
  if (words.behind < kFewestSameWords || std::max(words.a, words.b) > kMostHeadWords) return false;
  static constexpr std::pair<std::string_view, std::string_view> kOpposites[] = {
      {"stop", "adopt"},      {"stop", "support"},           {"stop", "pay"},
      {"stop", "protect"},    {"stop", "consult"},           {"reverse", "adopt"},
      {"reverse", "support"}, {"leave-office", "reinstate"}, {"leave-office", "appoint"},
  };
  const auto either = [&](std::string_view one, std::string_view other) {
    return (a.action == one && b.action == other) || (b.action == one && a.action == other);
  };
  const bool negated = std::min(words.a, words.b) == 0 && a.action != b.action &&
                       (a.action == "stop" || b.action == "stop");
  return negated || std::any_of(std::begin(kOpposites), std::end(kOpposites),
                                [&](const auto& pair) { return either(pair.first, pair.second); });
}

/// The text without the words that say when, which a letter may say once and leave out once.
std::string act_of(const Commitment& commitment) {
  std::string text = commitment.text;
  const auto at = commitment.timing.empty() ? std::string::npos : text.find(commitment.timing);
  if (at != std::string::npos) text.erase(at, commitment.timing.size());
  return text;
}

std::string act_of(const Demand& demand) { return demand.text; }

const std::string& class_of(const Commitment& commitment) { return commitment.modality; }
const std::string& class_of(const Demand& demand) { return demand.action; }

template <class Item>
Finding finding_of(const Item& first, const Item& second, const char* what) {
  Finding finding;
  finding.verdict = Verdict::reported;
  finding.severity = Severity::warning;
  finding.message = std::string(what) + ": \"" + first.text + "\" (" + class_of(first) + ", " +
                    first.id + ") and \"" + second.text + "\" (" + class_of(second) + ")";
  finding.involves = {first.id, second.id};
  finding.span = second.span;
  for (const Item* item : {&first, &second})
    finding.evidence.push_back({item->id, class_of(*item), item->text, {}, item->span, true});
  return finding;
}

/// Compares each item with the last ones that have the same actor and the same last word.
template <class Item>
void find_conflicts(const std::vector<Item>& items, const char* what,
                    std::vector<Finding>& findings) {
  struct Seen {
    const Item* item;
    Words words;
  };
  std::unordered_map<std::string, std::vector<Seen>> seen;
  for (const Item& item : items) {
    Words words = words_of(act_of(item));
    if (words.empty()) continue;
    std::vector<Seen>& group = seen[to_lower(item.actor) + '\0' + words.back()];
    for (const Seen& one : group)
      if (conflict(*one.item, item, difference(one.words, words))) {
        findings.push_back(finding_of(*one.item, item, what));
        break;
      }
    if (group.size() == kMostCompared) group.erase(group.begin());
    group.push_back({&item, std::move(words)});
  }
}

}  // namespace

void check_conflicts(const CheckInput& input, std::vector<Finding>& findings) {
  find_conflicts(input.letter.commitments, "one act is said both ways", findings);
  find_conflicts(input.letter.demands, "a demand and its opposite", findings);
}

}  // namespace undersigned
