#include "authoring/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr const char* kUnitNames[] = {"sentence", "block", "requirement", "consequence"};

std::string padded(const std::string& text, std::size_t width) {
  return text + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// The lines of the item of a list that begins on `line`: up to the next line that is not indented
/// deeper than its dash.
std::string item_at(std::string_view text, int line, int column) {
  std::size_t at = 0;
  for (int i = 1; i < line && at != std::string_view::npos; ++i) {
    at = text.find('\n', at);
    if (at != std::string_view::npos) ++at;
  }
  if (at == std::string_view::npos) return {};
  const auto dash = static_cast<std::size_t>(std::max(column - 2, 1)) - 1;
  std::string out;
  for (bool first = true; at < text.size(); first = false) {
    const std::string_view content = line_at(text, at);
    const std::size_t indent = content.find_first_not_of(' ');
    if (!first && indent != std::string_view::npos && indent <= dash) break;
    out += std::string(content) + "\n";
    at += content.size() + 1;
  }
  while (out.ends_with("\n\n")) out.pop_back();
  return out;
}

void show_patterns(const char* key, const std::vector<Pattern>& patterns, std::string& out) {
  for (const Pattern& pattern : patterns) out += fmt::format("# {}: {}\n", key, pattern.regex);
}

/// " #soft #reported"
std::string tags_of(const Rule& rule) {
  std::string out;
  for (const std::string& tag : rule.tags) out += " #" + tag;
  return out;
}

bool has_tag(const Rule& rule, const std::vector<std::string>& tags) {
  return tags.empty() || std::any_of(tags.begin(), tags.end(), [&](const std::string& tag) {
           return std::find(rule.tags.begin(), rule.tags.end(), tag) != rule.tags.end();
         });
}

Error no_such_tag(const std::string& tag, const std::set<std::string>& known) {
  const std::string near = did_you_mean(tag, {known.begin(), known.end()});
  return error_in({}, "no rule has the tag '" + tag + "'",
                  near.empty() ? std::string() : "did you mean '" + near + "'?")
      .front();
}

}  // namespace

bool is_selected(std::string_view rule, std::string_view wanted) {
  return rule.starts_with(wanted) && (rule.size() == wanted.size() || rule[wanted.size()] == '.');
}

Result<std::vector<const Rule*>> select_rules(const Packs& packs,
                                              const std::vector<std::string>& wanted,
                                              const std::vector<std::string>& tags) {
  std::vector<const Rule*> rules;
  std::vector<std::string> ids;
  std::vector<bool> used(wanted.size());
  std::set<std::string> known_tags;
  for (const auto& pack : packs)
    for (const Rule& rule : pack->rules) {
      bool selected = wanted.empty();
      for (std::size_t i = 0; i < wanted.size(); ++i)
        if (is_selected(rule.id, wanted[i])) selected = used[i] = true;
      if (selected && has_tag(rule, tags)) rules.push_back(&rule);
      ids.push_back(rule.id);
      known_tags.insert(rule.tags.begin(), rule.tags.end());
    }
  Errors errors;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (used[i]) continue;
    const std::string nearest = did_you_mean(wanted[i], ids);
    errors.push_back(error_in({}, "no rule '" + wanted[i] + "'",
                              nearest.empty() ? "'undersigned rules list' names them all"
                                              : "did you mean '" + nearest + "'?")
                         .front());
  }
  for (const std::string& tag : tags)
    if (!known_tags.contains(tag)) errors.push_back(no_such_tag(tag, known_tags));
  if (!errors.empty()) return errors;
  return rules;
}

std::string list_rules(const std::vector<const Rule*>& rules) {
  std::size_t id_width = 0, kind_width = 0;
  for (const Rule* rule : rules) {
    id_width = std::max(id_width, rule->id.size());
    kind_width = std::max(kind_width, rule->emit.size());
  }
  std::string out;
  for (const Rule* rule : rules)
    out += fmt::format("{}  {}  {}  {:>2} examples  {}{}\n", padded(rule->id, id_width),
                       padded(rule->emit, kind_width),
                       padded(kUnitNames[static_cast<int>(rule->unit)], 11), rule->examples.size(),
                       escape_controls(rule->says), escape_controls(tags_of(*rule)));
  return out;
}

std::string show_rule(const Rule& rule, const RuleFiles& files) {
  std::string out =
      fmt::format("# {} in {}:{}\n", rule.id, files.name_of(rule.place.file), rule.place.line);
  for (const PackFile& file : files.files())
    if (file.path == rule.place.file) out += item_at(file.text, rule.place.line, rule.place.column);
  out += "\n# With every reference expanded:\n";
  show_patterns("any", rule.any, out);
  show_patterns("all", rule.all, out);
  show_patterns("unless", rule.unless, out);
  for (const NearSpec& near : rule.near) show_patterns("near", {near.pattern}, out);
  for (const NearSpec& near : rule.not_near) show_patterns("not-near", {near.pattern}, out);
  if (rule.split) {
    show_patterns("split.part", {rule.split->part}, out);
    if (rule.split->whole) show_patterns("split.whole", {*rule.split->whole}, out);
    if (rule.split->negated) show_patterns("split.negated", {*rule.split->negated}, out);
  }
  return escape_controls(out, true);
}

}  // namespace undersigned
