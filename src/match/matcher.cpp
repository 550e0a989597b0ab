#include "match/matcher.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "match/candidates.h"
#include "match/compiled_rules.h"
#include "match/field_reader.h"
#include "match/lead_ins.h"
#include "match/list_tree.h"
#include "match/mention_store.h"
#include "match/near.h"
#include "match/skeleton.h"
#include "match/splitter.h"
#include "match/trace_notes.h"
#include "match/unit.h"
#include "match/where.h"
#include "quantity/number_scanner.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxUnitSize = std::size_t{16} << 10;
constexpr std::size_t kMaxMatches = 256;
constexpr std::string_view kRegionsPhase = "regions";
constexpr const char* kNumberWithoutValue =
    "a number that is too long or has no value was passed over";

using PackRules = std::vector<std::unique_ptr<CompiledRules>>;

/// One document on its way through the phases.
class Run {
 public:
  Run(const Document& document, const Segments& segments, const PackRules& rules,
      Prefilter prefilter, Trace* trace)
      : document_(document),
        segments_(segments),
        rules_(rules),
        prefilter_(prefilter),
        notes_(trace, segments),
        store_(segments) {
    units_.resize(rules.size());
    sentence_units_.resize(rules.size());
    block_units_.resize(rules.size());
    regions_.assign(segments.blocks.size(), RegionRole::body);
    governors_.assign(segments.blocks.size(), kNoLeadIn);
  }

  Matches run() {
    for (std::size_t pack = 0; pack < rules_.size(); ++pack) make_units(pack);
    run_phases(true);
    regions_ = assign_regions(segments_, store_.all());
    drop_signers();
    run_phases(false);
    Matches matches;
    matches.letter = letter_span(segments_, regions_);
    matches.regions = std::move(regions_);
    matches.mentions = store_.in_order();
    matches.diagnostics = std::move(diagnostics_);
    return matches;
  }

 private:
  Unit make_unit(std::size_t pack, UnitKind kind, Span span, std::size_t sentence) const {
    const WordOptions& words = rules_[pack]->pack().words;
    const Sentence& in = segments_.sentences[sentence];
    const bool first = sentence == 0 || segments_.sentences[sentence - 1].block != in.block;
    Unit unit{kind,
              span,
              sentence,
              in.block,
              first,
              Mention::kNoParent,
              FoldedText(document_.text, span, words.fold),
              LiteralHits{}};
    const std::string& folded = unit.text.text();
    const LiteralIndex& literals = rules_[pack]->literals();
    unit.hits = prefilter_ == Prefilter::off
                    ? LiteralHits::all(literals.sets())
                    : literals.scan(words.ignore_case ? to_lower(folded) : folded);
    return unit;
  }

  void make_units(std::size_t pack) {
    const Lexicon* numbers = rules_[pack]->pack().lexicon("numbers");
    const bool need_blocks = uses_blocks(pack);
    for (std::size_t i = 0; i < segments_.sentences.size(); ++i) {
      const Sentence& sentence = segments_.sentences[i];
      if (sentence.pack != pack) continue;
      if (too_long("sentence", sentence.span)) continue;
      units_[pack].push_back(make_unit(pack, UnitKind::sentence, sentence.span, i));
      if (numbers) scan_numbers_of(units_[pack].back(), *numbers);
      const Unit& unit = units_[pack].back();
      const Span block = segments_.blocks[sentence.block].span;
      if (!need_blocks || !unit.first_sentence || too_long("block", block)) continue;
      if (block == sentence.span) {
        block_units_[pack].push_back(unit);
        block_units_[pack].back().kind = UnitKind::block;
      } else {
        block_units_[pack].push_back(make_unit(pack, UnitKind::block, block, i));
      }
    }
    sentence_units_[pack] = units_[pack].size();
  }

  /// Items and rows among signers are names: no sentences, and lists of them may be long.
  void drop_signers() {
    for (std::size_t pack = 0; pack < rules_.size(); ++pack)
      sentence_units_[pack] -= std::erase_if(units_[pack], [this](const Unit& unit) {
        const BlockKind kind = segments_.blocks[unit.block].kind;
        return regions_[unit.block] == RegionRole::signatures &&
               (kind == BlockKind::list_item || kind == BlockKind::table_row);
      });
  }

  bool too_long(const char* what, Span span) {
    if (span.size() <= kMaxUnitSize) return false;
    diagnostics_.push_back({Severity::warning,
                            "a " + std::string(what) + " of " + std::to_string(span.size()) +
                                " bytes is longer than " + std::to_string(kMaxUnitSize) +
                                " and was not matched",
                            span});
    return true;
  }

  bool uses_blocks(std::size_t pack) const {
    const auto& rules = rules_[pack]->pack().rules;
    return std::any_of(rules.begin(), rules.end(),
                       [](const Rule& rule) { return rule.unit == UnitKind::block; });
  }

  void scan_numbers_of(const Unit& unit, const Lexicon& lexicon) {
    const NumberScan scan = scan_numbers(unit.text.text(), lexicon);
    for (const Span span : scan.without_value)
      diagnostics_.push_back({Severity::warning, kNumberWithoutValue, unit.in_document(span)});
    for (const Number& number : scan.numbers) {
      Mention mention;
      mention.kind = number.ordinal ? "ordinal" : number.bare_one ? "one" : "number";
      mention.span = unit.in_document(number.span);
      mention.sentence = unit.sentence;
      mention.fields["value"] = FieldValue{to_string(number.value), std::nullopt, {}};
      if (number.at_least) mention.fields["at-least"] = FieldValue{"true", std::nullopt, {}};
      if (number.figures) mention.fields["figures"] = FieldValue{"true", std::nullopt, {}};
      store_.add(std::move(mention));
    }
  }

  /// The phase `regions` of all packs, or all other phases of each pack.
  void run_phases(bool regions) {
    for (std::size_t pack = 0; pack < rules_.size(); ++pack) {
      const auto& phases = rules_[pack]->pack().phases;
      for (std::size_t phase = 0; phase < phases.size(); ++phase)
        if ((phases[phase] == kRegionsPhase) == regions) run_phase(pack, phase);
    }
  }

  void run_phase(std::size_t pack, std::size_t phase) {
    const std::vector<CompiledRule>& rules = rules_[pack]->phase(phase);
    if (rules.empty()) return;
    std::vector<const char*> kept_out;
    for (const CompiledRule& rule : rules)
      kept_out.push_back(misplaced_in_document(*rule.rule, surroundings()));
    for (const auto* units : {&units_[pack], &block_units_[pack]})
      for (const Unit& unit : *units) try_rules(pack, rules, unit, kept_out);
    settle(pack, phase);
  }

  void settle(std::size_t pack, std::size_t phase) {
    bool lead_ins = false;
    const std::vector<Mention> found = notes_.on() ? candidates_.all() : std::vector<Mention>();
    std::vector<Mention> kept = candidates_.settle(store_);
    notes_.overlaps(found, kept, store_, rules_[pack]->phase(phase));
    for (Mention& mention : kept) {
      lead_ins = lead_ins || mention.kind == "lead-in";
      if (!mention.tree) mention.tree = tree_of_list(mention, segments_);
      const std::size_t index = store_.add(std::move(mention));
      add_units_of(pack, index);
    }
    if (lead_ins) governors_ = governing_lead_ins(segments_, regions_, store_);
  }

  /// The requirements and the consequence of a condition are units for the phases behind.
  void add_units_of(std::size_t pack, std::size_t index) {
    const Mention& mention = store_[index];
    if (mention.tree) add_requirements(pack, index, *mention.tree);
    const auto it = mention.fields.find("consequence");
    if (it != mention.fields.end() && it->second.span)
      add_unit(pack, UnitKind::consequence, *it->second.span, index);
  }

  void add_requirements(std::size_t pack, std::size_t index, const RequirementTree& tree) {
    if (tree.op == RequirementTree::Op::leaf)
      add_unit(pack, UnitKind::requirement, tree.span, index);
    for (const RequirementTree& child : tree.children) add_requirements(pack, index, child);
  }

  void add_unit(std::size_t pack, UnitKind kind, Span span, std::size_t parent) {
    if (span.empty() || span.size() > kMaxUnitSize) return;
    Unit unit = make_unit(pack, kind, span, sentence_at(span.begin, store_[parent].sentence));
    unit.parent = parent;
    unit.first_sentence = false;
    units_[pack].push_back(std::move(unit));
  }

  std::size_t sentence_at(std::size_t offset, std::size_t from) const {
    while (from + 1 < segments_.sentences.size() &&
           segments_.sentences[from + 1].span.begin <= offset)
      ++from;
    return from;
  }

  /// `kept_out` has for each rule the key of `where` that keeps it from the whole letter, or null.
  void try_rules(std::size_t pack, const std::vector<CompiledRule>& rules, const Unit& unit,
                 const std::vector<const char*>& kept_out) {
    skeletons_.clear();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const CompiledRule& rule = rules[i];
      if (rule.rule->unit != unit.kind) continue;
      if (!may_match(rule, unit)) {
        notes_.prefilter(rule, unit);
        continue;
      }
      const TraceNotes::Timer timer = notes_.time(*rule.rule);
      const char* elsewhere = kept_out[i];
      if (!elsewhere) elsewhere = misplaced(*rule.rule, unit, surroundings());
      if (elsewhere)
        notes_.step(*rule.rule, unit, Step::where, elsewhere);
      else
        try_rule(pack, rule, unit);
    }
  }

  static bool may_match(const CompiledRule& rule, const Unit& unit) {
    const auto possible = [&](const CompiledPattern& pattern) {
      return pattern.possible(unit.hits);
    };
    return std::any_of(rule.any.begin(), rule.any.end(), possible) &&
           std::all_of(rule.all.begin(), rule.all.end(), possible);
  }

  Surroundings surroundings() const {
    return {segments_, regions_, governors_, store_, candidates_};
  }

  Skeleton make_skeleton(const Pack& pack, const Unit& unit,
                         const std::vector<MentionReference>& references) const {
    std::vector<Replacement> replacements;
    const auto replace = [&](const Mention& mention) {
      const auto reference =
          std::find_if(references.begin(), references.end(),
                       [&](const MentionReference& one) { return one.kind == mention.kind; });
      if (reference == references.end() || !unit.span.contains(mention.span)) return;
      replacements.push_back({unit.folded(mention.span), pack.character_of(mention.kind) +
                                                             bits_of(mention, reference->tests)});
    };
    if (!references.empty()) store_.overlapping(unit.span, unit.sentence, replace);
    return Skeleton(unit.text.text(), std::move(replacements));
  }

  /// Of the unit at hand.
  const Skeleton& skeleton(const Pack& pack, const Unit& unit,
                           const std::vector<MentionReference>& references) {
    for (const auto& [known, made] : skeletons_)
      if (known == references) return made;
    skeletons_.emplace_back(references, make_skeleton(pack, unit, references));
    return skeletons_.back().second;
  }

  bool found(const Pack& pack, const CompiledPattern& pattern, const Unit& unit) {
    return pattern.possible(unit.hits) &&
           pattern.found_in(skeleton(pack, unit, pattern.pattern().mentions).text());
  }

  static void add_captures(const PatternMatch& match, const Skeleton& skeleton,
                           FieldSources& sources) {
    for (const auto& [name, span] : match.captures)
      sources.captures.push_back({name, skeleton.folded(span)});
  }

  void try_rule(std::size_t pack_number, const CompiledRule& rule, const Unit& unit) {
    const Pack& pack = rules_[pack_number]->pack();
    const std::vector<const Mention*> numbers = numbers_in(unit);
    FieldSources shared{pack, unit, document_.text, numbers, {}, nullptr, nullptr, nullptr};
    shared.lead_in = governor(unit, surroundings());
    shared.requirement_before = candidates_.requirement_before(unit, rule.rule->emit);
    for (const CompiledPattern& pattern : rule.all) {
      const Skeleton& text = skeleton(pack, unit, pattern.pattern().mentions);
      const auto match = pattern.search(text.text(), 0);
      if (!match) return notes_.step(*rule.rule, unit, Step::all, pattern.pattern().regex);
      add_captures(*match, text, shared);
    }
    std::vector<Span> taken;
    for (const CompiledPattern& pattern : rule.any)
      if (pattern.possible(unit.hits) && !emit_matches(pattern, rule, unit, shared, taken)) return;
    if (taken.empty()) notes_.step(*rule.rule, unit, Step::pattern, {});
  }

  bool is_excluded(const CompiledRule& rule, const Pack& pack, const Unit& unit) {
    const auto excludes = [&](const CompiledPattern& pattern) {
      return found(pack, pattern, unit);
    };
    const auto it = std::find_if(rule.unless.begin(), rule.unless.end(), excludes);
    if (it == rule.unless.end()) return false;
    if (notes_.on()) note_excluded(*rule.rule, pack, *it, unit);
    return true;
  }

  void note_excluded(const Rule& rule, const Pack& pack, const CompiledPattern& pattern,
                     const Unit& unit) {
    const Skeleton& text = skeleton(pack, unit, pattern.pattern().mentions);
    const auto match = pattern.search(text.text(), 0);
    const Span at = match ? unit.in_document(text.folded(match->whole)) : Span{};
    notes_.step(rule, unit, Step::unless, pattern.pattern().regex, at);
  }

  /// `taken` are the matches of earlier alternatives, and these of this one are added. False if the
  /// rule is excluded here, which is asked only where something matches.
  bool emit_matches(const CompiledPattern& pattern, const CompiledRule& rule, const Unit& unit,
                    const FieldSources& shared, std::vector<Span>& taken) {
    const std::size_t earlier = taken.size();
    const Skeleton& text = skeleton(shared.pack, unit, pattern.pattern().mentions);
    std::size_t from = 0;
    std::size_t matches = 0;
    while (from <= text.text().size() && matches < kMaxMatches) {
      const auto match = pattern.search(text.text(), from);
      if (!match) break;
      if (matches == 0 && earlier == 0 && is_excluded(rule, shared.pack, unit)) return false;
      ++matches;
      from = match->whole.end + (match->whole.empty() ? 1 : 0);
      const Span whole = text.folded(match->whole);
      const auto end = taken.begin() + static_cast<std::ptrdiff_t>(earlier);
      if (std::any_of(taken.begin(), end, [&](Span span) { return span.overlaps(whole); }))
        continue;
      taken.push_back(whole);
      if (!stands_well(rule, unit, shared.pack, unit.in_document(whole))) continue;
      FieldSources sources = shared;
      add_captures(*match, text, sources);
      emit(rule, unit, whole, sources);
    }
    return true;
  }

  /// Whether the match is where the rule wants it, and near what it wants it near.
  bool stands_well(const CompiledRule& rule, const Unit& unit, const Pack& pack, Span match) {
    if (const char* elsewhere = misplaced_match(*rule.rule, unit, match, surroundings())) {
      notes_.step(*rule.rule, unit, Step::where, elsewhere, match);
      return false;
    }
    std::optional<Skeleton> of_neighbour;
    const Neighbours neighbours{
        [&](std::size_t sentence) { return sentence_unit(unit, sentence); },
        [&](const Unit& other, const std::vector<MentionReference>& references) -> const Skeleton& {
          return of_neighbour.emplace(make_skeleton(pack, other, references));
        }};
    const auto all_are = [&](bool wanted, const std::vector<NearSpec>& specs,
                             const std::vector<CompiledPattern>& patterns, const char* key) {
      for (std::size_t i = 0; i < specs.size(); ++i) {
        if (is_near(specs[i], patterns[i], unit, match, neighbours) == wanted) continue;
        notes_.step(*rule.rule, unit, Step::near, key + (": " + specs[i].pattern.regex), match);
        return false;
      }
      return true;
    };
    return all_are(true, rule.rule->near, rule.near, "near") &&
           all_are(false, rule.rule->not_near, rule.not_near, "not-near");
  }

  /// Null where the sentence is read by another pack than `unit`, or is too long.
  const Unit* sentence_unit(const Unit& unit, std::size_t sentence) const {
    if (sentence >= segments_.sentences.size()) return nullptr;
    const std::size_t pack = segments_.sentences[unit.sentence].pack;
    const auto& units = units_[pack];
    const auto end = units.begin() + static_cast<std::ptrdiff_t>(sentence_units_[pack]);
    const auto it =
        std::lower_bound(units.begin(), end, sentence,
                         [](const Unit& one, std::size_t wanted) { return one.sentence < wanted; });
    return it != end && it->sentence == sentence ? &*it : nullptr;
  }

  std::vector<const Mention*> numbers_in(const Unit& unit) const {
    std::vector<const Mention*> out;
    store_.overlapping(unit.span, unit.sentence, [&](const Mention& mention) {
      if (mention.rule.empty()) out.push_back(&mention);
    });
    return out;
  }

  void emit(const CompiledRule& compiled, const Unit& unit, Span whole, FieldSources& sources) {
    const Rule& rule = *compiled.rule;
    for (const AlsoSpec& also : rule.also)
      add_candidate(rule, also.emit, also.fields, unit, sources.capture(also.span), sources);
    const Span span = rule.span.empty() ? whole : sources.capture(rule.span);
    const Lexicon* coordinators = sources.pack.lexicon("coordinators");
    if (!rule.split || !coordinators) {
      add_candidate(rule, unit, span, sources);
      return;
    }
    const Span capture = sources.capture(rule.split->capture);
    const std::vector<Part> parts =
        split_parts(unit.text.text(), capture, *coordinators,
                    {&*compiled.part, compiled.whole ? &*compiled.whole : nullptr});
    notes_.split(rule, unit, parts);
    if (rule.split->tree) {
      const CompiledPattern* negated = compiled.negated ? &*compiled.negated : nullptr;
      Mention* mention = add_candidate(rule, unit, span, sources);
      if (mention && !capture.empty())
        mention->tree = in_document(part_tree(unit.text.text(), parts, negated), unit);
      return;
    }
    const Mention* before = nullptr;
    for (const Part& part : parts) {
      FieldSources of_part = sources;
      for (auto& [name, stretch] : of_part.captures)
        if (stretch.overlaps(part.span)) stretch = stretch.within(part.span);
      of_part.part_before = before;
      if (const Mention* mention = add_candidate(rule, unit, part.span, of_part)) before = mention;
    }
  }

  static RequirementTree in_document(const PartTree& tree, const Unit& unit) {
    RequirementTree out;
    out.op = static_cast<RequirementTree::Op>(tree.op);
    out.span = unit.in_document(tree.span);
    for (const PartTree& child : tree.children) out.children.push_back(in_document(child, unit));
    return out;
  }

  Mention* add_candidate(const Rule& rule, const Unit& unit, Span folded,
                         const FieldSources& sources) {
    return add_candidate(rule, rule.emit, rule.fields, unit, folded, sources);
  }

  /// Null where there is nothing to mention.
  Mention* add_candidate(const Rule& rule, const std::string& kind,
                         const std::vector<FieldSpec>& fields, const Unit& unit, Span folded,
                         const FieldSources& sources) {
    if (folded.empty()) return nullptr;
    Mention mention;
    mention.kind = kind;
    mention.rule = rule.id;
    mention.span = unit.in_document(folded);
    mention.fields = read_fields(fields, sources);
    mention.sentence = sentence_at(mention.span.begin, unit.sentence);
    mention.unit = unit.kind;
    mention.parent = unit.parent;
    notes_.step(rule, unit, Step::emitted, kind, mention.span);
    return &candidates_.add(std::move(mention), rule.priority);
  }

  const Document& document_;
  const Segments& segments_;
  const PackRules& rules_;
  Prefilter prefilter_;
  TraceNotes notes_;
  MentionStore store_;
  std::vector<std::vector<Unit>> units_;     // by pack; sentences first, then parts of conditions
  std::vector<std::size_t> sentence_units_;  // by pack: how many of units_ are sentences
  std::vector<std::vector<Unit>> block_units_;  // by pack
  std::vector<RegionRole> regions_;
  std::vector<std::size_t> governors_;
  Candidates candidates_;  // of the phase at hand
  std::deque<std::pair<std::vector<MentionReference>, Skeleton>> skeletons_;  // of the unit at hand
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

struct Matcher::Impl {
  Packs packs;
  PackRules rules;
  Prefilter prefilter = Prefilter::on;
};

Matcher::Matcher(Packs packs, RegexCache& regexes, Prefilter prefilter)
    : impl_(std::make_unique<Impl>()) {
  impl_->packs = std::move(packs);
  impl_->prefilter = prefilter;
  for (const auto& pack : impl_->packs)
    impl_->rules.push_back(std::make_unique<CompiledRules>(pack, regexes));
}

Matcher::Matcher(Packs packs) {
  RegexCache regexes;
  *this = Matcher(std::move(packs), regexes);
}

Matcher Matcher::for_text(Packs packs, std::string_view text) {
  auto impl = std::make_unique<Impl>();
  impl->packs = std::move(packs);
  for (const auto& pack : impl->packs) {
    const std::string folded = fold(text, pack->words.fold);
    RegexCache regexes(Trigrams(pack->words.ignore_case ? to_lower(folded) : folded));
    impl->rules.push_back(std::make_unique<CompiledRules>(pack, regexes));
  }
  return Matcher(std::move(impl));
}

Matcher::Matcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

const Packs& Matcher::packs() const { return impl_->packs; }

Matches Matcher::match(const Document& document, const Segments& segments, Trace* trace) const {
  return Run(document, segments, impl_->rules, impl_->prefilter, trace).run();
}

}  // namespace undersigned
