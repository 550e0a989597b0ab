#include "authoring/rule_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "authoring/example_run.h"
#include "base/unicode.h"
#include "quantity/number_word.h"
#include "segment/script.h"

namespace undersigned {
namespace {

constexpr std::string_view kFlagLetters = "imsU-";
constexpr std::size_t kMostBranches = 8;

/// Lexicons that the program itself asks for.
constexpr std::string_view kKnownLexicons[] = {"coordinators", "numbers",      "abbreviations",
                                               "signer-word",  "common-words", "signer-column"};

class RuleChecker {
 public:
  RuleChecker(const std::shared_ptr<const Pack>& pack, const RuleFiles& files)
      : shared_pack_(pack), pack_(*pack), files_(files) {}

  Errors check() {
    check_header();
    check_examples();
    check_anchors();
    check_empty_lexicons();
    check_captures();
    check_branches();
    check_twins();
    check_unused();
    check_numbers();
    std::stable_sort(remarks_.begin(), remarks_.end(), [](const Error& a, const Error& b) {
      return std::tie(a.place.file, a.place.line, a.place.column) <
             std::tie(b.place.file, b.place.line, b.place.column);
    });
    return std::move(remarks_);
  }

 private:
  /// The remark points at `part` in the line of the place, where it stands there, or in one of the
  /// lines of the rule behind it.
  void remark(Place place, std::string_view part, std::string message, std::string hint) {
    Error error;
    error.message = std::move(message);
    error.hint = std::move(hint);
    const std::string_view text = text_of(place.file);
    std::size_t at = 0;
    for (int line = 1; at < text.size(); ++line) {
      const std::string_view content = text.substr(at, text.find('\n', at) - at);
      const std::size_t found = part.empty() ? 0 : content.find(part);
      if (line >= place.line && found != std::string_view::npos) {
        place.line = line;
        place.column = part.empty()
                           ? std::max(place.column, 1)
                           : static_cast<int>(count_code_points(content.substr(0, found))) + 1;
        error.excerpt = content;
        error.width = std::max(1, static_cast<int>(count_code_points(part)));
        break;
      }
      at += content.size() + 1;
    }
    place.file = files_.name_of(place.file);
    error.place = std::move(place);
    remarks_.push_back(std::move(error));
  }

  std::string_view text_of(const std::string& path) const {
    for (const PackFile& file : files_.files())
      if (file.path == path) return file.text;
    return {};
  }

  std::string path_of(std::string_view name) const {
    for (const PackFile& file : files_.files())
      if (file.path.ends_with(name) && file.path.starts_with(folder())) return file.path;
    return {};
  }

  /// The pack's own folder, by the files of its rules.
  std::string folder() const {
    if (pack_.rules.empty()) return {};
    const std::string& file = pack_.rules.front().place.file;
    return file.substr(0, file.find('/') + 1);
  }

  void check_header() {
    for (const std::string& script : pack_.scripts)
      if (!is_script(script))
        remark({path_of("pack.yaml"), 1, 1}, script, "'" + script + "' is no Unicode script",
               "such as Latin, Han, Cyrillic, Arabic");
  }

  void check_examples() {
    std::set<const Rule*> found;
    for (const ExampleOutcome& outcome :
         run_examples(Matcher({shared_pack_}), [](const Rule&) { return true; }))
      if (!outcome.found.empty() && outcome.example->must_match) found.insert(outcome.rule);
    for (const Rule& rule : pack_.rules)
      if (!found.contains(&rule))
        remark(rule.place, {}, "no example makes '" + rule.id + "' find anything",
               "'undersigned rules explain' says why not");
  }

  /// "a^b": an anchor where something must stand on its other side.
  void check_anchors() {
    for (const Rule& rule : pack_.rules)
      for_each_pattern(rule, [&](const Pattern& pattern) { check_anchors_of(pattern, rule); });
  }

  void check_anchors_of(const Pattern& pattern, const Rule& rule) {
    const std::string& text = pattern.source;
    bool in_class = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (c == '\\') {
        ++at;
      } else if (in_class) {
        in_class = c != ']';
      } else if (c == '[') {
        in_class = true;
      } else if (c == '^' && follows_a_character(text, at)) {
        remark(rule.place, text, "nothing can stand before '^', the beginning of the unit",
               "move it to the front, or write \\^ for the character");
        return;
      } else if (c == '$' && at + 1 < text.size() && is_plain(text[at + 1])) {
        remark(rule.place, text, "nothing can stand behind '$', the end of the unit",
               "move it to the end, or write \\$ for the character");
        return;
      }
    }
  }

  static bool is_plain(char c) {
    return std::string_view("()[]{}|^$*+?.\\").find(c) == std::string_view::npos;
  }

  /// True if what stands before `at` is a character that the pattern asks for.
  static bool follows_a_character(const std::string& text, std::size_t at) {
    if (at == 0 || !is_plain(text[at - 1])) return false;
    const std::size_t group = text.rfind("(?", at);  // "(?:", "(?i:" and "(?P<name>" ask for none
    if (group == std::string::npos) return true;
    const std::string_view between = std::string_view(text).substr(group + 2, at - group - 2);
    const bool opens =
        between.find_first_not_of(kFlagLetters) == between.size() - 1 && between.back() == ':';
    return !opens && !(between.starts_with("P<") && between.find('>') == between.size() - 1);
  }

  void check_empty_lexicons() {
    std::set<std::string> told;
    for (const Rule& rule : pack_.rules)
      for_each_pattern(rule, [&](const Pattern& pattern) {
        for (const std::string& name : pattern.lexicons) {
          const Lexicon* lexicon = pack_.lexicon(name);
          if (lexicon && lexicon->entries().empty() && told.insert(name).second)
            remark(rule.place, "{@" + name + "}",
                   "the lexicon '" + name + "' has no entry: nothing can match",
                   "add one to lexicons/" + name + ".tsv");
        }
      });
  }

  void check_captures() {
    for (const Rule& rule : pack_.rules) {
      std::set<std::string> used = {rule.span};
      if (rule.split) used.insert(rule.split->capture);
      for (const FieldSpec& field : rule.fields) used.insert(field.capture);
      for (const AlsoSpec& also : rule.also) {
        used.insert(also.span);
        for (const FieldSpec& field : also.fields) used.insert(field.capture);
      }
      std::set<std::string> told;
      for (const auto* patterns : {&rule.any, &rule.all})
        for (const Pattern& pattern : *patterns)
          for (const std::string& capture : pattern.captures) {
            const std::string written = "(?P<" + capture + ">";
            const bool own = pattern.source.find(written) != std::string::npos;
            if (used.contains(capture) || !own || !told.insert(capture).second) continue;
            remark(rule.place, written, "nothing uses the capture '" + capture + "'",
                   "write (?:...), or give it to a field");
          }
    }
  }

  void check_branches() {
    PatternCompiler compiler(pattern_scope(pack_));
    for (const Rule& rule : pack_.rules)
      for_each_pattern(rule, [&](const Pattern& pattern) {
        check_branches_of(compiler, pattern.source, rule.place);
      });
    for (const auto& [name, fragment] : pack_.fragments)
      check_branches_of(compiler, fragment.text, fragment.place);
  }

  void check_branches_of(PatternCompiler& compiler, const std::string& text, const Place& place) {
    for (const auto& branches : compiler.outline(text).alternations) {
      const auto is_word = [&](Span branch) {
        return !branch.empty() &&
               branch.of(text).find_first_of("()[]{}\\.^$*+?") == std::string_view::npos;
      };
      const auto words = std::count_if(branches.begin(), branches.end(), is_word);
      if (static_cast<std::size_t>(words) <= kMostBranches) continue;
      const Span whole{branches.front().begin, branches.back().end};
      remark(place, whole.of(text).substr(0, 24),
             std::to_string(words) + " words as alternatives of one pattern",
             "make them a lexicon, and write {@name}");
    }
  }

  void check_twins() {
    std::map<std::tuple<std::string, std::string, UnitKind, std::string>, const Rule*> seen;
    for (const Rule& rule : pack_.rules)
      for (const Pattern& pattern : rule.any) {
        if (has_restrictions(rule)) continue;
        const auto [it, is_new] =
            seen.try_emplace({rule.phase, rule.emit, rule.unit, pattern.regex}, &rule);
        if (!is_new)
          remark(rule.place, {},
                 "'" + rule.id + "' finds nothing that '" + it->second->id + "' does not find",
                 "leave one of them out, or tell them apart");
      }
  }

  static bool has_restrictions(const Rule& rule) {
    WhereSpec plain;
    plain.regions = rule.where.regions;
    return !rule.unless.empty() || !rule.all.empty() || !rule.near.empty() ||
           !rule.not_near.empty() || !(rule.where == plain);
  }

  void check_unused() {
    std::set<std::string> fragments, lexicons(std::begin(kKnownLexicons), std::end(kKnownLexicons));
    for (const Rule& rule : pack_.rules) {
      for_each_pattern(rule, [&](const Pattern& pattern) {
        fragments.insert(pattern.fragments.begin(), pattern.fragments.end());
        lexicons.insert(pattern.lexicons.begin(), pattern.lexicons.end());
      });
      for (const FieldSpec& field : rule.fields) lexicons.insert(field.lexicon);
      for (const AlsoSpec& also : rule.also)
        for (const FieldSpec& field : also.fields) lexicons.insert(field.lexicon);
    }
    for (const auto& [name, fragment] : pack_.fragments)
      if (!fragments.contains(name))
        remark(fragment.place, name + ":", "no rule uses the fragment '" + name + "'",
               "leave it out");
    for (const auto& [name, lexicon] : pack_.lexicons)
      if (!lexicons.contains(name))
        if (const std::string path = path_of("/" + name + ".tsv"); !path.empty())
          remark({path, 1, 1}, {}, "no rule uses the lexicon '" + name + "'", "leave it out");
  }

  void check_numbers() {
    const Lexicon* numbers = pack_.lexicon("numbers");
    if (!numbers) return;
    for (const Lexicon::Entry& entry : numbers->entries())
      if (!parse_word_value(entry.value))
        remark({path_of("/numbers.tsv"), entry.line, 1}, entry.value,
               "'" + entry.value + "' is no class of number words",
               "rules/README.md lists them in the section 'Numbers'");
  }

  const std::shared_ptr<const Pack>& shared_pack_;
  const Pack& pack_;
  const RuleFiles& files_;
  Errors remarks_;
};

}  // namespace

Errors check_rules(const std::shared_ptr<const Pack>& pack, const RuleFiles& files) {
  return RuleChecker(pack, files).check();
}

}  // namespace undersigned
