#include <algorithm>
#include <set>
#include <utility>

#include "checks/checks.h"
#include "checks/message.h"
#include "checks/relation_instance.h"

namespace undersigned {
namespace {

constexpr std::size_t kMostChoices = 64;

using Groups = std::map<std::string, std::vector<ValueGroup>>;

/// All values that the statements of a group allow in one reading.
Interval stated(const ValueGroup& group, Reading reading) {
  Interval result;
  for (const Statement* statement : group.statements)
    result = intersection(
        result, Bound{0, statement->exact, statement->loose, statement->approximate}.read(reading));
  return result;
}

/// "505", or "500+ and under 600" where two statements together say more than each.
std::string quoted(const ValueGroup& group) {
  const std::vector<const Statement*> telling = binding(group);
  for (const Statement* statement : telling)
    if (is_point(statement->exact)) return statement->text;
  std::string out;
  for (const Statement* statement : telling) out += (out.empty() ? "" : " and ") + statement->text;
  return out;
}

/// One relation over one choice of statements.
class InstanceCheck {
 public:
  InstanceCheck(const Relations& relations, const Relation& relation, const Choice& choice,
                const std::vector<const Relation*>& others)
      : relations_(relations),
        relation_(relation),
        choice_(choice),
        instance_(relations, relation, choice, others),
        selection_(everything(instance_.network())) {}

  /// Nothing where the relation has no words for what is missing. `known_cores` are those of
  /// findings on several relations, which are reported once.
  std::optional<Finding> run(std::set<std::set<const Statement*>>& known_cores) {
    by_others_ = !possible(selection_) && is_own(known_cores);
    if (!by_others_ && !possible(selection_)) selection_ = instance_.own();
    decide();
    const MessageTemplate* words = template_of();
    // One statement that is impossible by itself is reported where it is compared with its like.
    if (!words && (finding_.verdict != Verdict::contradicted || core_.size() < 2))
      return std::nullopt;
    finding_.check = relation_.id;
    if (finding_.verdict == Verdict::contradicted) finding_.severity = relation_.severity;
    imply();
    finding_.message =
        words ? fill(*words, [&](const MessagePart& part) { return this->words(part); })
              : core_in_words();
    if (finding_.by_rounding) finding_.message += "; only thanks to rounding";
    evidence();
    return std::move(finding_);
  }

 private:
  bool possible(const Selection& selection, Reading reading = Reading::loose) const {
    return propagate(instance_.network(), selection, reading).has_value();
  }

  const ValueGroup& group(const std::string& role) const { return choice_.at(role); }
  bool is_stated(const std::string& role) const { return !group(role).statements.empty(); }

  /// Whether a contradiction of all relations together is for this one to report.
  bool is_own(std::set<std::set<const Statement*>>& known_cores) {
    if (!possible(instance_.own())) return false;
    const Selection core = core_of(instance_.network(), selection_, Reading::loose);
    if (std::find(core.constraints.begin(), core.constraints.end(), 0u) == core.constraints.end())
      return false;
    std::set<const Statement*> statements;
    for (const std::size_t bound : core.bounds) statements.insert(&instance_.statement(bound));
    return known_cores.insert(statements).second;
  }

  void decide() {
    if (!possible(selection_)) {
      finding_.verdict = Verdict::contradicted;
      for (const std::size_t i : core_of(instance_.network(), selection_, Reading::loose).bounds)
        core_.insert(&instance_.statement(i));
      return;
    }
    const Selection own = instance_.own();
    for (reading_ = Reading::exact; reading_ != Reading::loose && !possible(own, reading_);)
      reading_ = reading_ == Reading::exact ? Reading::rounded : Reading::loose;
    if (!possible(selection_, reading_)) selection_ = own;
    if (missing() > 0 || reading_ == Reading::loose) {
      finding_.verdict = Verdict::undetermined;
    } else if (falls_short()) {
      finding_.verdict = Verdict::contradicted;
      for (const std::size_t i : instance_.own().bounds) core_.insert(&instance_.statement(i));
      return;
    } else {
      finding_.verdict = is_entailed() ? Verdict::entailed : Verdict::consistent;
    }
    finding_.by_rounding = reading_ == Reading::rounded;
  }

  std::size_t missing() const {
    const auto roles = relation_.formula.roles();
    return static_cast<std::size_t>(std::count_if(
        roles.begin(), roles.end(), [&](const std::string& role) { return !is_stated(role); }));
  }

  /// What is said of one role follows from what this relation makes of the others.
  bool is_entailed() const {
    const auto roles = relation_.formula.roles();
    const bool follows = std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
      const auto& statements = group(role).statements;
      if (!relation_.claim.empty() && role != relation_.claim) return false;
      if (std::any_of(statements.begin(), statements.end(),
                      [](const Statement* one) { return one->approximate; }))
        return false;
      const auto implied = instance_.implied(role, instance_.own(), reading_);
      return implied && contains(stated(group(role), reading_), *implied);
    });
    return follows || is_reached();
  }

  /// The most that "<=" allows: both sides are one value.
  bool is_reached() const {
    const Formula& formula = relation_.formula;
    if (formula.comparison != Formula::Comparison::at_most || formula.right.size() != 1)
      return false;
    const auto value = [&](const Operand& operand) {
      return operand.number ? point(*operand.number) : stated(group(operand.role), reading_);
    };
    const Interval left = value(formula.left);
    return is_point(left) && left == value(formula.right[0]);
  }

  /// The left side is meant to be all of the right one, and is less.
  bool falls_short() const {
    const Formula& formula = relation_.formula;
    if (!relation_.complete_from || formula.right.size() != 1 || formula.left.role.empty() ||
        formula.right[0].role.empty())
      return false;
    const Role& role = *relations_.role(formula.right[0].role);
    Interval whole = stated(group(role.name), Reading::loose);
    if (role.measure == Measure::count) whole = whole_numbers(whole);
    const Interval part = stated(group(formula.left.role), Reading::exact);
    return part.lower && part.upper && whole.lower && *part.upper < *whole.lower &&
           *part.lower >= *relation_.complete_from * *whole.lower;
  }

  const MessageTemplate* template_of() const {
    const bool wrong = finding_.verdict == Verdict::contradicted;
    if (missing() > 1 || (wrong && by_others_)) return nullptr;
    for (const auto& [role, words] : relation_.without)
      if (missing() == 1 && !is_stated(role)) return &words;
    if (wrong && !relation_.contradicted.empty()) return &relation_.contradicted;
    return wrong || missing() == 0 ? &relation_.message : nullptr;
  }

  /// As strictly read as something is left.
  std::optional<Interval> implied(const std::string& role) const {
    const bool wrong = finding_.verdict == Verdict::contradicted;
    for (const Reading reading : {wrong ? Reading::exact : reading_, Reading::rounded})
      for (const Selection& selection : {selection_, instance_.own()})
        if (auto bounds = instance_.implied(role, selection, reading)) return bounds;
    return std::nullopt;
  }

  void imply() {
    for (const std::string& role : relation_.formula.roles()) {
      const auto bounds = implied(role);
      if (!bounds) continue;
      implied_[role] = *bounds;
      if (*bounds == Interval{Rational(0), std::nullopt, false, false}) continue;
      const bool share = relations_.role(role)->measure == Measure::share;
      Interval said = stated(group(role), reading_);
      if (share) said = intersection(said, {Rational(0), Rational(1), false, false});
      if (is_stated(role) && contains(*bounds, said)) continue;
      finding_.implies.push_back({role, *bounds, share});
    }
  }

  std::string words(const MessagePart& part) const {
    const bool share = relations_.role(part.text)->measure == Measure::share;
    if (part.implied) {
      const auto it = implied_.find(part.text);
      if (it == implied_.end()) return share ? "no possible share" : "no possible number";
      return in_words(it->second, share);
    }
    if (instance_.variables(part.text).size() == 1) return quoted(group(part.text));
    std::string out;
    for (const Statement* one : group(part.text).statements)
      out += (out.empty() ? "" : ", ") + one->text;
    return out;
  }

  std::string core_in_words() const {
    std::string out;
    for (std::size_t i = 0; i < instance_.network().bounds.size(); ++i) {
      const Statement& statement = instance_.statement(i);
      if (!core_.contains(&statement)) continue;
      out += (out.empty() ? "" : ", ") + statement.text + " (" + statement.role + ")";
    }
    return out + " cannot all be true: " + relation_.says;
  }

  void evidence() {
    std::set<const Statement*> told;
    for (const std::string& role : relation_.formula.roles())
      for (std::size_t i = 0; i < instance_.network().bounds.size(); ++i)
        if (instance_.statement(i).role == role) tell(instance_.statement(i), told);
    for (std::size_t i = 0; i < instance_.network().bounds.size(); ++i)
      if (core_.contains(&instance_.statement(i))) tell(instance_.statement(i), told);
  }

  void tell(const Statement& statement, std::set<const Statement*>& told) {
    if (told.insert(&statement).second)
      add_evidence(finding_, statement, core_.contains(&statement));
  }

  const Relations& relations_;
  const Relation& relation_;
  const Choice& choice_;
  RelationInstance instance_;
  Selection selection_;
  bool by_others_ = false;  // contradicted by all relations together, not by this one alone
  Reading reading_ = Reading::exact;
  std::set<const Statement*> core_;
  std::map<std::string, Interval> implied_;
  Finding finding_;
};

class RelationCheck {
 public:
  RelationCheck(const CheckInput& input, std::vector<Finding>& findings)
      : input_(input), findings_(findings) {}

  void run() {
    for (const Relation& relation : input_.relations.relations) {
      switch (relation.scope) {
        case Scope::letter:
          run(relation, input_.statements.letter);
          break;
        case Scope::demand:
          for (const auto& one : input_.statements.demands) run(relation, one);
          break;
        case Scope::proportion:
          for (const auto& one : input_.statements.proportions) run(relation, one);
          break;
        case Scope::sentence:
          for (const auto& one : input_.statements.sentences) run(relation, one);
          break;
      }
    }
  }

 private:
  void run(const Relation& relation, const std::vector<Statement>& statements) {
    const std::vector<std::string> roles = relation.formula.roles();
    Groups groups;
    std::size_t count = 0;
    for (const std::string& role : roles) {
      groups[role] = groups_of(relation, role, statements);
      for (const ValueGroup& group : groups[role]) count += group.statements.size();
    }
    if (count == 0) return;
    std::vector<const Relation*> others;
    if (relation.scope == Scope::letter) others = other_relations(relation, statements, groups);
    std::size_t tried = 0;
    Choice choice;
    for (const auto& [role, list] : groups)
      choice[role] = list.size() == 1 ? list.front() : ValueGroup();
    choose(relation, others, groups, roles, 0, choice, tried);
  }

  std::vector<ValueGroup> groups_of(const Relation& relation, const std::string& role,
                                    const std::vector<Statement>& statements) const {
    const auto& right = relation.formula.right;
    const bool each = std::any_of(right.begin(), right.end(), [&](const Operand& operand) {
      return operand.each && operand.role == role;
    });
    if (!each && &statements == &input_.statements.letter) return letter_groups(role);
    if (!each) return value_groups(*input_.relations.role(role), statements);
    ValueGroup all;
    for (const Statement& statement : statements)
      if (statement.role == role && all.statements.size() < kMostChoices)
        all.statements.push_back(&statement);
    return {all};
  }

  const std::vector<ValueGroup>& letter_groups(const std::string& role) const {
    auto it = letter_groups_.find(role);
    if (it == letter_groups_.end())
      it = letter_groups_
               .emplace(role, value_groups(*input_.relations.role(role), input_.statements.letter))
               .first;
    return it->second;
  }

  /// Relations over the whole letter whose other roles have no competing values.
  std::vector<const Relation*> other_relations(const Relation& relation,
                                               const std::vector<Statement>& statements,
                                               Groups& groups) const {
    std::vector<const Relation*> others;
    for (const Relation& other : input_.relations.relations) {
      if (other.scope != Scope::letter || &other == &relation) continue;
      bool single = true;
      for (const std::string& role : other.formula.roles()) {
        auto own = groups_of(other, role, statements);
        single &= relation.formula.has_role(role) || own.size() <= 1;
        if (!groups.contains(role)) groups[role] = std::move(own);
      }
      if (single) others.push_back(&other);
    }
    return others;
  }

  void choose(const Relation& relation, const std::vector<const Relation*>& others,
              const Groups& groups, const std::vector<std::string>& roles, std::size_t at,
              Choice& choice, std::size_t& tried) {
    if (tried == kMostChoices) return;
    if (at == roles.size()) {
      ++tried;
      if (auto finding = InstanceCheck(input_.relations, relation, choice, others).run(cores_))
        findings_.push_back(std::move(*finding));
      return;
    }
    const std::vector<ValueGroup>& list = groups.at(roles[at]);
    if (list.empty()) choose(relation, others, groups, roles, at + 1, choice, tried);
    for (const ValueGroup& group : list) {
      choice[roles[at]] = group;
      choose(relation, others, groups, roles, at + 1, choice, tried);
    }
  }

  const CheckInput& input_;
  std::vector<Finding>& findings_;
  mutable Groups letter_groups_;  // of each role that was asked for
  std::set<std::set<const Statement*>> cores_;
};

}  // namespace

void check_relations(const CheckInput& input, std::vector<Finding>& findings) {
  RelationCheck(input, findings).run();
}

}  // namespace undersigned
