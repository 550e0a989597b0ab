// A folder of YAML rules and lexicons for one language, validated: the only form in which rules
// reach the rest of the program. Immutable; one pack may serve many threads.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/finding.h"
#include "pack/lexicon.h"
#include "pack/mention_reference.h"
#include "pack/pattern.h"

namespace undersigned {

/// The stretch of text that a rule is tried on. rules/README.md, section "unit".
enum class UnitKind { sentence, block, requirement, consequence };

/// One way to fill a field of a mention. rules/README.md, section "fields".
struct FieldSpec {
  enum class Source {
    constant,  // value
    capture,   // the text of a capture
    lookup,    // the value of the first entry of `lexicon` found in a capture
    number,    // the exact value of the number mention in a capture
    list,      // the parts of a capture, cut at the pack's coordinators
    inherit,   // the field `value` of the part before, the requirement before, or the lead-in
  };
  std::string name;
  Source source = Source::constant;
  std::string value;
  std::string capture;
  std::string lexicon;
  std::string fallback;  // `default:`; empty for none
};

/// Cutting a capture into coordinated parts. rules/README.md, section "split".
struct SplitSpec {
  std::string capture;
  Pattern part;  // what must follow a coordinator for a new part to begin there; anchored
  std::optional<Pattern>
      negated;                   // of a tree: a part that matches is negated, (?P<rest>...) remains
  std::optional<Pattern> whole;  // what a part must hold, or it is not cut off from the next one
  bool tree = false;  // parts become one tree (all / any / not) instead of a mention each
};

/// Where a unit, and the match in it, must stand. Empty lists allow everything.
struct WhereSpec {
  std::vector<std::string> regions;  // never empty once loaded; default: the letter's own text
  std::vector<std::string> blocks;
  std::string lead_in;                 // `asks` of the lead-in that governs the unit
  bool first_sentence = false;         // of its block
  int list_level = 0;                  // of the list item that the unit stands in, from 1; 0: any
  std::vector<MentionReference> with;  // the unit holds one of these
  std::vector<MentionReference> without;           // and none of these
  std::vector<MentionReference> part_of;           // the unit is a part of one of these conditions
  std::vector<MentionReference> inside;            // the match lies in one of these
  std::vector<MentionReference> outside;           // and in none of these
  std::vector<MentionReference> document_with;     // the document holds one of these
  std::vector<MentionReference> document_without;  // and none of these

  friend bool operator==(const WhereSpec&, const WhereSpec&) = default;
};

/// A pattern that must be found near a match, or must not. rules/README.md, section "near".
struct NearSpec {
  enum class Reach { words, characters, sentence, next_sentence, previous_sentence, block };
  enum class Side { either, before, after };
  Pattern pattern;
  Reach reach = Reach::sentence;
  int most = 0;  // words or characters that may stand between
  Side side = Side::either;
};

/// Another mention that a rule makes of each match.
struct AlsoSpec {
  std::string emit;
  std::string span;  // a capture
  std::vector<FieldSpec> fields;
};

struct Example {
  struct Expected {
    std::map<std::string, std::string> fields;  // "text" is the mention's own text
  };
  std::string text;    // Markdown
  std::string before;  // a paragraph that stands before it; may be empty
  std::vector<Expected> yields;
  bool must_match = true;
  std::string expected_failure;  // why it does not hold yet; empty: it must
  Place place;
};

struct Rule {
  std::string id;  // full: "en.demand.call-on"
  std::string says;
  std::string phase;
  std::string emit;  // the kind of mention
  UnitKind unit = UnitKind::sentence;
  WhereSpec where;
  std::vector<Pattern>
      any;  // alternatives: all match, an earlier one keeps later ones from overlapping it
  std::vector<Pattern> all;        // must be found in the unit as well
  std::vector<Pattern> unless;     // must not be found in the unit
  std::vector<NearSpec> near;      // each must be found near the match
  std::vector<NearSpec> not_near;  // none may be found near the match
  std::string span;                // the capture that is the mention; empty: the whole match
  std::vector<FieldSpec> fields;   // several of one name: the first that is not empty is the value
  std::optional<SplitSpec> split;
  std::vector<AlsoSpec> also;
  int priority = 0;
  std::vector<std::string> tags;
  std::optional<Severity> severity;  // each mention is reported as a finding
  std::vector<Example> examples;
  Place place;
};

struct PackFile {
  std::string path;       // relative to the folder of packs: "en/demand.yaml"
  std::string_view text;  // only read while the pack is loaded
};

/// A named piece of pattern.
struct Fragment {
  std::string text;
  Place place;
};

struct Pack {
  std::string id;
  std::string version;
  std::string sha256;                // over the names and bytes of its files
  std::vector<std::string> scripts;  // Unicode script names that it reads
  WordOptions words;
  std::vector<std::string> phases;  // in the order in which they run
  std::vector<std::string> kinds;   // of mentions, sorted
  std::map<std::string, std::vector<std::string>, std::less<>> kind_fields;  // not in pack images
  std::vector<Rule> rules;  // by phase, then in the order of the files
  std::map<std::string, Lexicon, std::less<>> lexicons;
  std::map<std::string, std::string> labels;               // pack.yaml `labels:`; words for reports
  std::map<std::string, Fragment, std::less<>> fragments;  // not in pack images

  const Lexicon* lexicon(std::string_view name) const;

  /// The first of the private-use characters that stand for mentions of `kind` in a skeleton: one
  /// for each combination of tests that hold (pack/mention_reference.h). 0 if unknown.
  char32_t character_of(std::string_view kind) const;
};

/// Visits the patterns of a rule, those of its split last.
template <class AnyRule, class Visit>  // Rule or const Rule; void(Pattern&) or void(const Pattern&)
void for_each_pattern(AnyRule& rule, Visit visit) {
  for (auto* patterns : {&rule.any, &rule.all, &rule.unless})
    for (auto& pattern : *patterns) visit(pattern);
  for (auto* specs : {&rule.near, &rule.not_near})
    for (auto& spec : *specs) visit(spec.pattern);
  if (!rule.split) return;
  visit(rule.split->part);
  if (rule.split->whole) visit(*rule.split->whole);
  if (rule.split->negated) visit(*rule.split->negated);
}

/// What `where` and patterns may refer to. Looks at the pack, which must outlive it.
MentionNames mention_names(const Pack& pack);

/// What the patterns of a complete pack may refer to. Looks at the pack, which must outlive it.
PatternScope pattern_scope(const Pack& pack);

/// Loads one pack from its files (`pack.yaml`, other *.yaml, lexicons/*.tsv). Reports everything
/// wrong in one run, ordered by file and line. `shared` are files that every pack sees: their
/// lexicons and fragments are defaults that a pack may replace. `base` are the files of the pack
/// that this one extends: its lexicons, fragments and rules (by id) replace those of the base, and
/// what it disables is left out.
Result<std::shared_ptr<const Pack>> load_pack(const std::vector<PackFile>& files,
                                              const std::vector<PackFile>& shared,
                                              const std::vector<PackFile>& base = {});

/// The id of the pack that these files extend; empty if they are a pack of their own.
std::string extended_pack(const std::vector<PackFile>& files);

}  // namespace undersigned
