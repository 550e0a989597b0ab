#include "model/builder.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "model/day_reader.h"
#include "model/quantity_reader.h"

namespace undersigned {
namespace {

class LetterBuilder {
 public:
  LetterBuilder(const Document& document, const Segments& segments, const Matches& matches,
                const SignerWords& words)
      : document_(document), segments_(segments), matches_(matches), words_(words) {}

  BuiltLetter build() {
    letter().span = matches_.letter;
    for (const Mention& mention : matches_.mentions) add(mention);
    link_conditions();
    fill_demands();
    link_roles();
    link_proportions();
    link_enumerations();
    letter().demand_lists = demand_lists();
    link_deadlines();
    link_days_of_quantities();
    add_elapsed_years();
    link_timings();
    letter().signatories = read_signatories(document_, segments_, matches_, words_);
    built_.coverage = coverage();
    return std::move(built_);
  }

 private:
  Letter& letter() { return built_.letter; }

  std::string quote(Span span) const { return collapse_space(span.of(document_.text)); }

  template <class Items>
  static std::string next_id(char prefix, const Items& items) {
    return prefix + std::to_string(items.size() + 1);
  }

  /// Items are numbered in the order of the text.
  template <class Items>
  static auto first_from(Items& items, std::size_t begin) {
    return std::lower_bound(
        items.begin(), items.end(), begin,
        [](const auto& item, std::size_t wanted) { return item.span.begin < wanted; });
  }

  void add(const Mention& mention) {
    using Adder = void (LetterBuilder::*)(const Mention&);
    static const std::map<std::string_view, Adder> kAdders = {
        {"demand", &LetterBuilder::add_demand},
        {"commitment", &LetterBuilder::add_commitment},
        {"condition", &LetterBuilder::add_condition},
        {"claim", &LetterBuilder::add_claim},
        {"quantity", &LetterBuilder::add_quantity},
        {"proportion", &LetterBuilder::link_later},
        {"role", &LetterBuilder::link_later},
        {"enumeration", &LetterBuilder::link_later},
        {"deadline", &LetterBuilder::link_later},
        {"timing", &LetterBuilder::link_later},
        {"named-day", &LetterBuilder::add_named_day},
        {"as-of", &LetterBuilder::link_later},
        {"elapsed-years", &LetterBuilder::link_later},
        {"addressee", &LetterBuilder::add_party},
        {"authors", &LetterBuilder::add_party},
        {"title", &LetterBuilder::add_party},
        {"date", &LetterBuilder::add_party},
    };
    if (const auto it = kAdders.find(mention.kind); it != kAdders.end())
      (this->*it->second)(mention);
  }

  void add_demand(const Mention& mention) {
    Demand demand;
    demand.id = next_id('d', letter().demands);
    demand.span = mention.span;
    demand.text = quote(mention.span);
    demand.action = mention.field("action");
    demand.actor = mention.field("actor");
    demand.strength = mention.field("strength");
    if (const auto it = mention.fields.find("enumerated"); it != mention.fields.end())
      demand.enumerated = it->second.parts;
    demand.rule = mention.rule;
    letter().demands.push_back(std::move(demand));
  }

  void add_commitment(const Mention& mention) {
    Commitment commitment;
    commitment.id = next_id('m', letter().commitments);
    commitment.span = mention.span;
    commitment.text = quote(mention.span);
    commitment.modality = mention.field("modality");
    commitment.actor = mention.field("actor");
    commitment.rule = mention.rule;
    letter().commitments.push_back(std::move(commitment));
  }

  void add_condition(const Mention& mention) {
    Condition condition;
    condition.id = next_id('c', letter().conditions);
    condition.span = mention.span;
    condition.text = quote(mention.span);
    condition.connective = mention.field("connective");
    condition.consequence = mention.field("consequence");
    condition.rule = mention.rule;
    condition.requires_ =
        mention.tree
            ? requirement(*mention.tree)
            : Requirement{Requirement::Op::leaf, mention.span, quote(mention.span), {}, {}};
    letter().conditions.push_back(std::move(condition));
    condition_mentions_.push_back(&mention);
  }

  Requirement requirement(const RequirementTree& tree) const {
    Requirement out;
    out.op = static_cast<Requirement::Op>(tree.op);
    out.span = tree.span;
    out.text = quote(tree.span);
    for (const RequirementTree& child : tree.children) out.children.push_back(requirement(child));
    return out;
  }

  void add_claim(const Mention& mention) {
    letter().claims.push_back({next_id('a', letter().claims), mention.span, quote(mention.span),
                               mention.field("type"), mention.field("about"), mention.rule});
  }

  void add_quantity(const Mention& mention) {
    auto quantity = read_quantity(mention);
    if (!quantity) {
      built_.diagnostics.push_back(
          {Severity::warning, "the rule " + mention.rule + " found a quantity without a value",
           mention.span});
      return;
    }
    quantity->id = next_id('q', letter().quantities);
    quantity->span = mention.span;
    quantity->text = quote(mention.span);
    quantity->last_place = last_place_of(mention, quantity->text);
    quantity->kind = mention.field("kind");
    quantity->of = mention.field("of");
    quantity->role = mention.field("role");
    quantity->rule = mention.rule;
    const Sentence& sentence = segments_.sentences[mention.sentence];
    quantity->sentence = sentence.span;
    quantity->in_frame = matches_.regions[sentence.block] == RegionRole::frame;
    letter().quantities.push_back(std::move(*quantity));
  }

  void add_named_day(const Mention& mention) {
    const auto day = read_day(mention, std::nullopt);
    const auto weekday = read_weekday(mention);
    if (day && weekday)
      letter().named_days.push_back({mention.span, quote(mention.span), *day, *weekday});
  }

  /// What belongs to something that may stand behind it.
  void link_later(const Mention& mention) { later_[mention.kind].push_back(&mention); }

  void link_roles() {
    for (const Mention* mention : later_["role"]) {
      if (Quantity* quantity = quantity_in(*mention, "quantity"))
        set_role(*quantity, mention->field("role"));
    }
  }

  /// A deadline is that of the demand which it stands in; else of every demand of its sentence;
  /// else of the items of the list that its block leads to. What a demand says itself goes first.
  void link_deadlines() {
    for (const auto place : {&LetterBuilder::its_words, &LetterBuilder::its_sentence,
                             &LetterBuilder::list_behind_it}) {
      std::vector<const Mention*> left;
      for (const Mention* mention : later_["deadline"]) {
        if (!set_deadline(*mention, (this->*place)(*mention))) left.push_back(mention);
      }
      later_["deadline"] = std::move(left);
    }
  }

  Span its_words(const Mention& mention) const { return mention.span; }

  Span its_sentence(const Mention& mention) const {
    return segments_.sentences[mention.sentence].span;
  }

  /// Empty if no list of demands follows.
  Span list_behind_it(const Mention& mention) const {
    const std::size_t block = segments_.sentences[mention.sentence].block + 1;
    if (block >= segments_.blocks.size()) return {};
    const auto& lists = built_.letter.demand_lists;
    const std::size_t begin = segments_.blocks[block].span.begin;
    const auto list = first_from(lists, begin);
    return list != lists.end() && list->span.begin == begin ? list->span : Span{};
  }

  /// Of every demand that begins in `where`, or reaches into it. False if there is none.
  bool set_deadline(const Mention& mention, Span where) {
    auto& demands = letter().demands;
    auto demand = first_from(demands, where.begin);
    if (demand != demands.begin() && (demand - 1)->span.end > where.begin) --demand;
    const auto first = demand;
    for (; demand != demands.end() && demand->span.begin < where.end; ++demand) {
      const auto day = read_day(mention, letter().day);
      if (!demand->deadline.empty() && (demand->due || !day)) continue;  // a day says more
      demand->deadline = quote(mention.span);
      demand->due = day;
    }
    return demand != first;
  }

  /// A sentence that names several such days gives none to its quantities.
  void link_days_of_quantities() {
    std::map<std::size_t, std::vector<Date>> days;  // of each sentence
    for (const Mention* mention : later_["as-of"]) {
      if (const auto day = read_day(*mention, std::nullopt))
        days[mention->sentence].push_back(*day);
    }
    for (const auto& [sentence, named] : days) {
      if (named.size() > 1) continue;
      const Span span = segments_.sentences[sentence].span;
      auto& quantities = letter().quantities;
      for (auto it = first_from(quantities, span.begin);
           it != quantities.end() && it->span.begin < span.end; ++it)
        it->as_of = named.front();
    }
  }

  /// Up to now is up to the day of the letter, if it has one.
  void add_elapsed_years() {
    for (const Mention* mention : later_["elapsed-years"]) {
      const auto from = read_year(*mention, "from");
      auto to = read_year(*mention, "until");
      if (!to && mention->field("until").empty() && letter().day)
        to = static_cast<int>(letter().day->year());
      const auto counted = read_quantity(*mention);
      if (from && to && counted && !counted->approximate)
        letter().elapsed_years.push_back(
            {mention->span, quote(mention->span), *from, *to, counted->bounds});
    }
  }

  /// A timing is that of the last commitment of its sentence that begins before it, unless a demand
  /// stands between them.
  void link_timings() {
    auto& commitments = letter().commitments;
    for (const Mention* mention : later_["timing"]) {
      const Span sentence = segments_.sentences[mention->sentence].span;
      auto commitment = first_from(commitments, mention->span.begin);
      if (commitment == commitments.begin()) continue;
      --commitment;
      const auto demand = first_from(letter().demands, commitment->span.begin);
      const bool of_demand =
          demand != letter().demands.end() && demand->span.begin < mention->span.begin;
      if (commitment->span.begin >= sentence.begin && commitment->timing.empty() && !of_demand)
        commitment->timing = quote(mention->span);
    }
  }

  /// What a rule on the demand itself says goes first.
  void link_enumerations() {
    auto& demands = letter().demands;
    for (const Mention* mention : later_["enumeration"]) {
      const auto parts = mention->fields.find("enumerated");
      auto demand = first_from(demands, mention->span.begin);
      if (parts == mention->fields.end() || demand == demands.begin()) continue;
      --demand;
      if (demand->span.end >= mention->span.end && demand->enumerated.empty())
        demand->enumerated = parts->second.parts;
    }
  }

  /// After all quantities: the first one may begin behind the mention.
  void link_proportions() {
    for (const Mention* mention : later_["proportion"]) {
      Proportion proportion;
      proportion.span = mention->span;
      proportion.rule = mention->rule;
      place(*mention, "part", proportion);
      place(*mention, "beside", proportion);
      if (Quantity* whole = quantity_in(*mention, "whole")) {
        proportion.whole = whole->id;
        set_role(*whole, mention->field("whole-role"));
      }
      if (!proportion.whole.empty() && !(proportion.part + proportion.share).empty())
        letter().proportions.push_back(std::move(proportion));
    }
  }

  void place(const Mention& mention, const char* field, Proportion& proportion) {
    Quantity* quantity = quantity_in(mention, field);
    if (!quantity) return;
    const bool share = quantity->kind == "share";
    (share ? proportion.share : proportion.part) = quantity->id;
    set_role(*quantity, mention.field(share ? "share-role" : "part-role"));
  }

  static void set_role(Quantity& quantity, const std::string& role) {
    if (!role.empty()) quantity.role = role;
  }

  Quantity* quantity_in(const Mention& mention, const char* field) {
    const auto it = mention.fields.find(field);
    if (it == mention.fields.end() || !it->second.span) return nullptr;
    auto& quantities = letter().quantities;
    const auto quantity = first_from(quantities, it->second.span->begin);
    const bool inside = quantity != quantities.end() && quantity->span.begin < it->second.span->end;
    return inside ? &*quantity : nullptr;
  }

  void add_party(const Mention& mention) {
    const std::pair<std::string_view, std::string*> slots[] = {{"addressee", &letter().addressee},
                                                               {"authors", &letter().authors},
                                                               {"title", &letter().title},
                                                               {"date", &letter().date}};
    for (const auto& [kind, slot] : slots)
      if (mention.kind == kind && slot->empty()) *slot = quote(mention.span);
    if (mention.kind == "date" && !letter().day) letter().day = read_day(mention, std::nullopt);
  }

  void link_conditions() {
    for (std::size_t i = 0; i < letter().conditions.size(); ++i) {
      Condition& condition = letter().conditions[i];
      link_requirement(condition.requires_, condition.id);
      const Mention& mention = *condition_mentions_[i];
      const auto it = mention.fields.find("consequence");
      if (it != mention.fields.end() && it->second.span)
        link_consequence(condition, *it->second.span);
    }
  }

  void link_requirement(Requirement& requirement, const std::string& condition) {
    for (Requirement& child : requirement.children) link_requirement(child, condition);
    if (requirement.op != Requirement::Op::leaf) return;
    auto& demands = letter().demands;
    for (auto it = first_from(demands, requirement.span.begin);
         it != demands.end() && it->span.begin < requirement.span.end; ++it) {
      if (!it->condition.empty() || !requirement.span.contains(it->span)) continue;
      it->condition = condition;
      if (requirement.demand.empty()) requirement.demand = it->id;
    }
  }

  void link_consequence(Condition& condition, Span consequence) {
    auto& commitments = letter().commitments;
    auto it = first_from(commitments, consequence.begin);
    if (it != commitments.begin()) --it;  // mentions of one kind are disjoint: one may reach in
    for (; it != commitments.end() && it->span.begin < consequence.end; ++it) {
      const bool same = consequence.contains(it->span) || it->span.contains(consequence);
      if (!same || !it->condition.empty()) continue;
      it->condition = condition.id;
      if (condition.commitment.empty()) condition.commitment = it->id;
    }
  }

  void fill_demands() {
    for (Demand& demand : letter().demands) {
      if (demand.actor.empty()) demand.actor = letter().addressee;
      const auto& quantities = letter().quantities;
      for (auto it = first_from(quantities, demand.span.begin);
           it != quantities.end() && it->span.end <= demand.span.end; ++it)
        demand.quantities.push_back(it->id);
    }
  }

  bool holds_demand(const Block& block) const {
    const auto& demands = built_.letter.demands;
    const auto it = first_from(demands, block.span.begin);
    return it != demands.end() && it->span.begin < block.span.end;
  }

  std::vector<DemandList> demand_lists() const {
    std::vector<DemandList> lists;
    const auto& blocks = segments_.blocks;
    for (std::size_t i = 0; i < blocks.size();) {
      const std::size_t first = i;
      std::size_t items = 0;
      bool all_demand = true;
      bool item_demands = true;
      for (; i < blocks.size() && blocks[i].kind == BlockKind::list_item; ++i) {
        if (blocks[i].level > blocks[first].level || blocks[i].continued) {
          item_demands |= holds_demand(blocks[i]);
          continue;
        }
        all_demand &= item_demands;
        item_demands = holds_demand(blocks[i]);
        ++items;
      }
      if (items > 0 && all_demand && item_demands)
        lists.push_back({{blocks[first].span.begin, blocks[i - 1].span.end}, items});
      if (i == first) ++i;
    }
    return lists;
  }

  Coverage coverage() const {
    Coverage coverage;
    for (const Sentence& sentence : segments_.sentences)
      if (sentence.pack != kNoPack) ++coverage.sentences;
    std::vector<bool> answered(segments_.sentences.size());  // by what was found in the sentence
    for (const Mention& mention : matches_.mentions)
      if (mention.kind == "demand" || mention.kind == "commitment" || mention.kind == "condition")
        for (std::size_t i = mention.sentence;
             i < answered.size() && segments_.sentences[i].span.begin < mention.span.end; ++i)
          answered[i] = true;
    for (const Mention& mention : matches_.mentions)
      if (mention.kind == "cue" && !answered[mention.sentence])
        coverage.cues_uncovered.push_back(mention.span);
    return coverage;
  }

  const Document& document_;
  const Segments& segments_;
  const Matches& matches_;
  const SignerWords& words_;
  BuiltLetter built_;
  std::map<std::string_view, std::vector<const Mention*>> later_;  // by kind
  std::vector<const Mention*> condition_mentions_;                 // for each condition its mention
};

}  // namespace

BuiltLetter build_letter(const Document& document, const Segments& segments, const Matches& matches,
                         const SignerWords& words) {
  return LetterBuilder(document, segments, matches, words).build();
}

}  // namespace undersigned
