#include "match/compiled_rules.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

/// A match may begin anywhere: said by the pattern itself and searched with an anchor, so that RE2
/// need not compile the pattern a second time, backwards, to find where a match begins.
constexpr const char* kAnywhere = "(?s:.*?)(";

/// Matches with an edge that does not hold, of one search: each costs a pass over the text.
constexpr int kMostTries = 64;

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

CompiledPattern::CompiledPattern(const Pattern& pattern, MatchBegins begins,
                                 const PatternTables& tables)
    : pattern_(&pattern), begins_(begins) {
  for (const LiteralSet& set : pattern.required) required_.push_back(tables.literals.add(set));
  const char* lead = begins == MatchBegins::anywhere ? kAnywhere : "(";
  std::vector<Lexicon> lexicons;
  for (const std::string& name : pattern.lexicons) lexicons.push_back(*tables.pack.lexicon(name));
  regex_ = tables.regexes.get(lead + pattern.regex + ')', std::move(lexicons),
                              tables.pack.words.ignore_case);
}

bool CompiledPattern::possible(const LiteralHits& hits) const {
  return std::all_of(required_.begin(), required_.end(),
                     [&](std::uint32_t set) { return hits.contains(set); });
}

std::string CompiledPattern::missing_literals(const LiteralHits& hits) const {
  constexpr std::size_t kShown = 6;
  std::string out;
  for (std::size_t i = 0; i < required_.size(); ++i) {
    if (hits.contains(required_[i])) continue;
    const std::vector<std::string>& literals = *pattern_->required[i];
    for (std::size_t n = 0; n < std::min(kShown, literals.size()); ++n)
      out += (n > 0 ? ", " : "") + ("'" + literals[n] + "'");
    if (literals.size() > kShown) out += ", ... (" + std::to_string(literals.size()) + ")";
    break;
  }
  return out;
}

bool CompiledPattern::found_in(std::string_view text) const {
  const RE2& compiled = regex_->get();
  if (!regex_->nameless_groups().empty()) return search(text, 0).has_value();
  const std::string lower = regex_->reads_lower_case() ? lower_ascii(text) : std::string();
  if (regex_->reads_lower_case()) text = lower;
  return compiled.ok() && compiled.Match(re2::StringPiece(text.data(), text.size()), 0, text.size(),
                                         RE2::ANCHOR_START, nullptr, 0);
}

std::optional<PatternMatch> CompiledPattern::search(std::string_view text, std::size_t from) const {
  const RE2& compiled = regex_->get();
  if (!compiled.ok()) return std::nullopt;
  const std::string lower = regex_->reads_lower_case() ? lower_ascii(text) : std::string();
  if (regex_->reads_lower_case()) text = lower;  // of the same size: spans hold for both
  const re2::StringPiece input(text.data(), text.size());
  const auto match_into = [&](re2::StringPiece* groups, int count) {
    return compiled.Match(input, from, text.size(), RE2::ANCHOR_START, groups, count);
  };
  // Asked for groups, RE2 leaves out the automaton that says fastest that nothing matches.
  if (!match_into(nullptr, 0)) return std::nullopt;
  std::vector<re2::StringPiece> groups(
      static_cast<std::size_t>(compiled.NumberOfCapturingGroups()) + 1);
  const auto span_of = [&](const re2::StringPiece& group) {
    const auto begin = static_cast<std::size_t>(group.data() - text.data());
    return Span{begin, begin + group.size()};
  };
  const auto edge_fails = [&](int number) {
    const re2::StringPiece& group = groups[static_cast<std::size_t>(number)];
    return group.data() && !is_word_edge(text, span_of(group).begin);
  };
  // Where an edge does not hold, what RE2 found is no match, and the next one begins further right.
  const std::vector<int>& edges = regex_->nameless_groups();
  for (int tries = 0;; ++tries) {
    if (!match_into(groups.data(), static_cast<int>(groups.size()))) return std::nullopt;
    if (std::none_of(edges.begin(), edges.end(), edge_fails)) break;
    from = span_of(groups[1]).begin;
    if (begins_ == MatchBegins::here || from >= text.size() || tries == kMostTries)
      return std::nullopt;
    next_code_point(text, from);
  }
  PatternMatch match;
  match.whole = span_of(groups[1]);
  for (const auto& [name, number] : regex_->groups()) {
    const re2::StringPiece& group = groups[static_cast<std::size_t>(number)];
    if (group.data()) match.captures.push_back({name, span_of(group)});
  }
  return match;
}

CompiledRules::CompiledRules(std::shared_ptr<const Pack> pack, RegexCache& regexes)
    : pack_(std::move(pack)), phases_(pack_->phases.size()) {
  const PatternTables tables{*pack_, literals_, regexes};
  const auto compile = [&](const std::vector<Pattern>& patterns) {
    std::vector<CompiledPattern> out;
    for (const Pattern& pattern : patterns)
      out.emplace_back(pattern, MatchBegins::anywhere, tables);
    return out;
  };
  for (const Rule& rule : pack_->rules) {
    CompiledRule compiled;
    compiled.rule = &rule;
    compiled.any = compile(rule.any);
    compiled.all = compile(rule.all);
    compiled.unless = compile(rule.unless);
    const auto compile_near = [&](const std::vector<NearSpec>& specs) {
      std::vector<CompiledPattern> out;
      for (const NearSpec& spec : specs)
        out.emplace_back(spec.pattern, MatchBegins::anywhere, tables);
      return out;
    };
    compiled.near = compile_near(rule.near);
    compiled.not_near = compile_near(rule.not_near);
    if (rule.split) {
      const auto one = [&](const Pattern& pattern, MatchBegins begins) {
        return CompiledPattern(pattern, begins, tables);
      };
      compiled.part.emplace(one(rule.split->part, MatchBegins::here));
      if (rule.split->whole) compiled.whole.emplace(one(*rule.split->whole, MatchBegins::anywhere));
      if (rule.split->negated)
        compiled.negated.emplace(one(*rule.split->negated, MatchBegins::anywhere));
    }
    const auto phase = std::find(pack_->phases.begin(), pack_->phases.end(), rule.phase);
    phases_[static_cast<std::size_t>(phase - pack_->phases.begin())].push_back(std::move(compiled));
  }
  literals_.finish();
}

}  // namespace undersigned
