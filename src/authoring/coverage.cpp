#include "authoring/coverage.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kMostSentences = 5;

std::string sentence_of(const Analysis& analysis, Span cue) {
  const auto& sentences = analysis.segments.sentences;
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), cue.begin,
      [](std::size_t offset, const Sentence& sentence) { return offset < sentence.span.begin; });
  const Span span = after == sentences.begin() ? cue : std::prev(after)->span;
  return escape_controls(fmt::format("{}:{}: {}", analysis.document.path,
                                     analysis.document.place(cue.begin).line,
                                     collapse_space(span.of(analysis.document.text))));
}

/// The greatest count first, then by name.
template <class T, class Count>
std::vector<std::pair<std::string, T>> by_count(const std::map<std::string, T>& map, Count count) {
  std::vector<std::pair<std::string, T>> out(map.begin(), map.end());
  std::stable_sort(out.begin(), out.end(),
                   [&](const auto& a, const auto& b) { return count(a.second) > count(b.second); });
  return out;
}

}  // namespace

RuleCoverage::RuleCoverage(const Packs& packs) : packs_(packs) {}

void RuleCoverage::add(const Analysis& analysis, const Trace::Times* times) {
  ++letters_;
  if (times)
    for (const auto& [rule, time] : *times) times_[rule] += time;
  for (const Mention& mention : analysis.matches.mentions)
    if (!mention.rule.empty()) ++found_[mention.rule];
  for (const Span span : analysis.coverage.cues_uncovered) {
    Cue& cue = cues_[to_lower(collapse_space(span.of(analysis.document.text)))];
    if (++cue.count <= kMostSentences) cue.sentences.push_back(sentence_of(analysis, span));
  }
}

std::string RuleCoverage::time_of(const std::string& rule) const {
  const auto it = times_.find(rule);
  if (it == times_.end()) return {};
  return fmt::format("  {:.3f} ms", std::chrono::duration<double, std::milli>(it->second).count());
}

std::string RuleCoverage::report() const {
  std::string out = fmt::format("Cues in no demand, commitment or condition ({})\n", cues_.size());
  for (const auto& [words, cue] : by_count(cues_, [](const Cue& one) { return one.count; })) {
    out += fmt::format("{:>6}  {}\n", cue.count, escape_controls(words));
    for (const std::string& sentence : cue.sentences) out += "          " + sentence + "\n";
  }
  std::string never;
  std::size_t silent = 0, rules = 0;
  for (const auto& pack : packs_)
    for (const Rule& rule : pack->rules) {
      ++rules;
      if (found_.contains(rule.id)) continue;
      ++silent;
      never +=
          fmt::format("        {}: {}{}\n", rule.id, escape_controls(rule.says), time_of(rule.id));
    }
  out += fmt::format("\nRules that found something ({} of {})\n", rules - silent, rules);
  for (const auto& [rule, count] : by_count(found_, [](std::size_t count) { return count; }))
    out += fmt::format("{:>6}  {}{}\n", count, rule, time_of(rule));
  out += fmt::format("\nRules that found nothing in {} {} ({})\n", letters_,
                     letters_ == 1 ? "letter" : "letters", silent);
  return out + never;
}

}  // namespace undersigned
