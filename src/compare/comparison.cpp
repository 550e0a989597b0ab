#include "compare/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "base/unicode.h"
#include "compare/agreement.h"
#include "compare/assignment.h"
#include "compare/condition_comparison.h"
#include "compare/traits.h"

namespace undersigned {
namespace {

constexpr double kLeastClaimScore = 0.5;
constexpr double kWordsWeight = 0.55;  // of the words, within one language

std::string joined(const std::set<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string joined(const std::vector<SaidNumber>& numbers) {
  std::string out;
  for (const SaidNumber& one : numbers) out += (out.empty() ? "" : ", ") + one.text;
  return out;
}

bool same_numbers(const std::vector<SaidNumber>& a, const std::vector<SaidNumber>& b) {
  return std::is_permutation(
      a.begin(), a.end(), b.begin(), b.end(),
      [](const SaidNumber& x, const SaidNumber& y) { return x.says_the_same(y); });
}

void add_numbers(const Traits& a, const Traits& b, Agreement& agreement) {
  if (a.numbers.empty() && b.numbers.empty()) return;
  const bool same = same_numbers(a.numbers, b.numbers);
  agreement.add(2, same ? 1 : 0, "number " + joined(a.numbers));
}

void add_names(const std::set<std::string>& a, const std::set<std::string>& b, const char* what,
               Agreement& agreement) {
  if (!a.empty() && !b.empty()) agreement.add(1, shared(a, b), what + std::string(" ") + joined(a));
}

void add_place(const Traits& a, const Traits& b, double weight, Agreement& agreement) {
  agreement.add(weight, 1 - std::abs(a.place - b.place));
}

/// 0 for what is no matter of degree.
int degree_of(const std::string& modality) {
  if (modality == "may") return 1;
  if (modality == "pledge") return 2;
  return modality == "will" ? 3 : 0;
}

using Score = Agreement (*)(const Traits&, const Traits&);

Agreement agreement_of_demands(const Traits& a, const Traits& b) {
  Agreement agreement;
  agreement.add(3, a.act == b.act ? 1 : 0, "action " + a.act);
  add_numbers(a, b, agreement);
  add_names(a.parties, b.parties, "actor", agreement);
  add_names(a.persons, b.persons, "person", agreement);
  add_names(a.offices, b.offices, "office", agreement);
  agreement.add(1, a.conditional == b.conditional ? 1 : 0, a.conditional ? "condition" : "");
  add_place(a, b, 1, agreement);
  return agreement;
}

Agreement agreement_of_commitments(const Traits& a, const Traits& b) {
  Agreement agreement;
  agreement.add(2, a.act == b.act ? 1 : 0, "modality " + a.act);
  add_numbers(a, b, agreement);
  add_names(a.persons, b.persons, "person", agreement);
  add_names(a.offices, b.offices, "office", agreement);
  agreement.add(2, a.conditional == b.conditional ? 1 : 0, a.conditional ? "condition" : "");
  add_place(a, b, 2, agreement);
  return agreement;
}

Agreement agreement_of_quantities(const Traits& a, const Traits& b) {
  Agreement agreement;
  agreement.add(4, same_numbers(a.numbers, b.numbers) ? 1 : 0, "number " + joined(a.numbers));
  if (!(a.role + b.role).empty()) agreement.add(2, a.role == b.role ? 1 : 0, "role " + a.role);
  agreement.add(2, a.act == b.act ? 1 : 0, "kind " + a.act);
  add_place(a, b, 2, agreement);
  return agreement;
}

/// Claims are paired by their words alone.
Agreement agreement_of_claims(const Traits& a, const Traits& b) {
  Agreement agreement;
  agreement.add(9, shared(a.words, b.words));
  add_place(a, b, 1, agreement);
  return agreement;
}

Agreement agreement_of_offices(const Traits& a, const Traits& b) {
  Agreement agreement;
  add_names(a.offices, b.offices, "office", agreement);
  add_names(a.persons, b.persons, "person", agreement);
  add_numbers(a, b, agreement);
  add_place(a, b, 1, agreement);
  return agreement;
}

class Comparer {
 public:
  Comparer(const ComparedLetter& a, const ComparedLetter& b, const Aliases& aliases)
      : a_(a.letter), b_(b.letter), one_language_(a.language == b.language), aliases_(aliases) {}

  Comparison compare() {
    demands();
    conditions();
    commitments();
    quantities();
    claims();
    for (std::size_t i = 0; i < out_.differences.size(); ++i)
      out_.differences[i].id = "x" + std::to_string(i + 1);
    return std::move(out_);
  }

 private:
  using Pairs = std::vector<Assigned>;

  double score(const Traits& a, const Traits& b, Score fields) const {
    if (one_language_ && a.side.text == b.side.text)
      return 1 - kPlaceOfEqual * std::abs(a.place - b.place);
    const double by_fields = fields(a, b).score();
    if (!one_language_ || fields == agreement_of_quantities) return by_fields;
    return kWordsWeight * shared(a.words, b.words) + (1 - kWordsWeight) * by_fields;
  }

  Pairs pair(ItemKind kind, const std::vector<Traits>& a, const std::vector<Traits>& b,
             Score fields, double least = kLeastScore) {
    Pairs pairs = assign(a.size(), b.size(), least,
                         [&](std::size_t i, std::size_t j) { return score(a[i], b[j], fields); });
    for (const Assigned& one : pairs) {
      Agreement agreement = fields(a[one.a], b[one.b]);
      if (one_language_ && a[one.a].side.text == b[one.b].side.text)
        agreement.why() = {"the same words"};
      else if (agreement.why().empty())
        agreement.why() = {"place"};
      out_.pairs.push_back(
          {kind, a[one.a].side, b[one.b].side, one.score, std::move(agreement.why())});
    }
    return pairs;
  }

  void report(Change change, ItemKind kind, const char* what, const Side& a, const Side& b,
              const std::string& from, const std::string& to) {
    out_.differences.push_back({"", change, kind, what, a, b, from, to});
  }

  void report_alone(ItemKind kind, const std::vector<Traits>& a, const std::vector<Traits>& b,
                    const Pairs& pairs) {
    const Unassigned alone = unassigned(a.size(), b.size(), pairs);
    for (const std::size_t i : alone.a) report(Change::dropped, kind, "", a[i].side, {}, "", "");
    for (const std::size_t i : alone.b) report(Change::added, kind, "", {}, b[i].side, "", "");
  }

  void demands() {
    const auto a = demand_traits(a_, aliases_);
    const auto b = demand_traits(b_, aliases_);
    const Pairs pairs = pair(ItemKind::demand, a, b, agreement_of_demands);
    for (const Assigned& one : pairs) {
      demand_in_b_[a[one.a].side.id] = b[one.b].side.id;
      compare_demands(a[one.a], b[one.b]);
    }
    report_alone(ItemKind::demand, a, b, pairs);
  }

  void compare_demands(const Traits& a, const Traits& b) {
    constexpr ItemKind kKind = ItemKind::demand;
    if (a.act != b.act) report(Change::changed, kKind, "action", a.side, b.side, a.act, b.act);
    compare_actors(kKind, a, b);
    compare_numbers(kKind, a, b);
    compare_names(kKind, a, b);
    if (a.strength != b.strength && !a.strength.empty() && !b.strength.empty())
      report(b.strength == "demand" ? Change::strengthened : Change::weakened, kKind, "strength",
             a.side, b.side, a.strength, b.strength);
    compare_deadlines(a, b);
  }

  void compare_actors(ItemKind kind, const Traits& a, const Traits& b) {
    const bool known = !a.parties.empty() && !b.parties.empty();
    const bool others = known ? shared(a.parties, b.parties) == 0
                              : one_language_ && !a.actor.empty() && !b.actor.empty() &&
                                    to_lower(a.actor) != to_lower(b.actor);
    if (others) report(Change::changed, kind, "actor", a.side, b.side, a.actor, b.actor);
  }

  void compare_numbers(ItemKind kind, const Traits& a, const Traits& b) {
    if (!same_numbers(a.numbers, b.numbers))
      report(Change::changed, kind, "number", a.side, b.side, joined(a.numbers), joined(b.numbers));
  }

  void compare_names(ItemKind kind, const Traits& a, const Traits& b) {
    if (differ(a.offices, b.offices))
      report(Change::changed, kind, "office", a.side, b.side, joined(a.offices), joined(b.offices));
    if (differ(a.persons, b.persons))
      report(Change::changed, kind, "person", a.side, b.side, joined(a.persons), joined(b.persons));
  }

  /// A translation may leave a name to be understood, or name it by a word that is no alias.
  bool differ(const std::set<std::string>& a, const std::set<std::string>& b) const {
    return a != b && (one_language_ || a.size() == b.size());
  }

  void compare_deadlines(const Traits& a, const Traits& b) {
    const bool same = a.due && b.due  ? a.due == b.due
                      : one_language_ ? a.deadline == b.deadline
                                      : a.deadline.empty() == b.deadline.empty();
    if (!same)
      report(Change::changed, ItemKind::demand, "deadline", a.side, b.side, a.deadline, b.deadline);
  }

  void commitments() {
    const auto a = commitment_traits(a_, aliases_);
    const auto b = commitment_traits(b_, aliases_);
    const Pairs pairs = pair(ItemKind::commitment, a, b, agreement_of_commitments);
    for (const Assigned& one : pairs) {
      const Traits& x = a[one.a];
      const Traits& y = b[one.b];
      if (x.act != y.act) compare_modalities(x, y);
      compare_numbers(ItemKind::commitment, x, y);
      compare_names(ItemKind::commitment, x, y);
    }
    report_alone(ItemKind::commitment, a, b, pairs);
  }

  void compare_modalities(const Traits& a, const Traits& b) {
    const int from = degree_of(a.act);
    const int to = degree_of(b.act);
    const Change change = from == 0 || to == 0 ? Change::changed
                          : from < to          ? Change::strengthened
                                               : Change::weakened;
    report(change, ItemKind::commitment, "modality", a.side, b.side, a.act, b.act);
  }

  static bool has_frame(const Letter& letter) {
    return std::any_of(letter.quantities.begin(), letter.quantities.end(),
                       [](const Quantity& one) { return one.in_frame; });
  }

  void quantities() {
    const bool frames = has_frame(a_) && has_frame(b_);
    const auto a = quantity_traits(a_, frames);
    const auto b = quantity_traits(b_, frames);
    const Pairs pairs = pair(ItemKind::quantity, a, b, agreement_of_quantities);
    for (const Assigned& one : pairs) {
      const Traits& x = a[one.a];
      const Traits& y = b[one.b];
      compare_numbers(ItemKind::quantity, x, y);
      if (one_language_ && x.unit != y.unit)
        report(Change::changed, ItemKind::quantity, "unit", x.side, y.side, x.unit, y.unit);
      if (x.role != y.role && !x.role.empty() && !y.role.empty())
        report(Change::changed, ItemKind::quantity, "role", x.side, y.side, x.role, y.role);
    }
    report_alone(ItemKind::quantity, a, b, pairs);
  }

  /// Across languages only claims that name an office can be told apart.
  void claims() {
    auto a = claim_traits(a_, aliases_);
    auto b = claim_traits(b_, aliases_);
    if (!one_language_)
      for (auto* side : {&a, &b})
        std::erase_if(*side, [](const Traits& one) { return one.offices.empty(); });
    const Score fields = one_language_ ? agreement_of_claims : agreement_of_offices;
    for (const Assigned& one : pair(ItemKind::claim, a, b, fields, kLeastClaimScore))
      compare_names(ItemKind::claim, a[one.a], b[one.b]);
  }

  void conditions() {
    Comparison of_conditions = compare_conditions(a_, b_, one_language_, demand_in_b_);
    auto& [pairs, differences] = of_conditions;
    std::move(pairs.begin(), pairs.end(), std::back_inserter(out_.pairs));
    std::move(differences.begin(), differences.end(), std::back_inserter(out_.differences));
  }

  const Letter& a_;
  const Letter& b_;
  bool one_language_;
  const Aliases& aliases_;
  std::map<std::string, std::string> demand_in_b_;  // by the id in a
  Comparison out_;
};

}  // namespace

const char* to_string(ItemKind kind) {
  static constexpr std::array<const char*, 5> kNames = {"demand", "condition", "commitment",
                                                        "quantity", "claim"};
  return kNames[static_cast<std::size_t>(kind)];
}

const char* to_string(Change change) {
  static constexpr std::array<const char*, 5> kNames = {"dropped", "added", "strengthened",
                                                        "weakened", "changed"};
  return kNames[static_cast<std::size_t>(change)];
}

Comparison compare(const ComparedLetter& a, const ComparedLetter& b, const Aliases& aliases) {
  return Comparer(a, b, aliases).compare();
}

}  // namespace undersigned
