#include "compare/condition_comparison.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "compare/agreement.h"
#include "compare/assignment.h"
#include "compare/traits.h"

namespace undersigned {
namespace {

class ConditionComparer {
 public:
  ConditionComparer(const Letter& a, const Letter& b, bool one_language,
                    const DemandPairs& demand_in_b)
      : a_(a), b_(b), one_language_(one_language), demand_in_b_(demand_in_b) {
    for (const auto& [id, other] : demand_in_b) demand_in_a_[other] = id;
  }

  Comparison compare() {
    const auto& a = a_.conditions;
    const auto& b = b_.conditions;
    const Pairs pairs = assign(a.size(), b.size(), kLeastScore, [&](std::size_t i, std::size_t j) {
      return score(a[i], b[j], std::abs(place_in_list(i, a.size()) - place_in_list(j, b.size())));
    });
    for (const Assigned& one : pairs) {
      const Condition& x = a[one.a];
      const Condition& y = b[one.b];
      std::vector<std::string> why;
      if (connective_of(x) == connective_of(y)) why.push_back("connective " + y.connective);
      for (const std::string& id : demands_of(x))
        if (const auto it = demand_in_b_.find(id); it != demand_in_b_.end())
          why.push_back("demand " + id);
      out_.pairs.push_back({ItemKind::condition, side(x), side(y), one.score, std::move(why)});
      compare(x, y);
    }
    const Unassigned alone = unassigned(a.size(), b.size(), pairs);
    for (const std::size_t i : alone.a) report(Change::dropped, "", side(a[i]), {}, "", "");
    for (const std::size_t i : alone.b) report(Change::added, "", {}, side(b[i]), "", "");
    return std::move(out_);
  }

 private:
  using Pairs = std::vector<Assigned>;

  void report(Change change, const char* what, const Side& a, const Side& b,
              const std::string& from, const std::string& to) {
    out_.differences.push_back({"", change, ItemKind::condition, what, a, b, from, to});
  }

  static void leaves_of(const Requirement& requirement, std::vector<const Requirement*>& out) {
    if (requirement.op == Requirement::Op::leaf) out.push_back(&requirement);
    for (const Requirement& child : requirement.children) leaves_of(child, out);
  }

  static std::set<std::string> demands_of(const Condition& condition) {
    std::vector<const Requirement*> leaves;
    leaves_of(condition.requires_, leaves);
    std::set<std::string> demands;
    for (const Requirement* leaf : leaves)
      if (!leaf->demand.empty()) demands.insert(leaf->demand);
    return demands;
  }

  /// Unless and if-not say the same.
  static std::string connective_of(const Condition& condition) {
    return condition.connective == "if-not" ? "unless" : condition.connective;
  }

  double score(const Condition& a, const Condition& b, double place) const {
    if (one_language_ && a.text == b.text) return 1 - kPlaceOfEqual * place;
    Agreement agreement;
    std::set<std::string> demands;
    for (const std::string& id : demands_of(a)) {
      const auto it = demand_in_b_.find(id);
      demands.insert(it == demand_in_b_.end() ? "dropped " + id : it->second);
    }
    const std::set<std::string> others = demands_of(b);
    if (!demands.empty() || !others.empty()) agreement.add(4, shared(demands, others));
    agreement.add(2, connective_of(a) == connective_of(b) ? 1 : 0);
    if (one_language_) agreement.add(4, shared(words_of(a.text), words_of(b.text)));
    agreement.add(2, 1 - place);
    return agreement.score();
  }

  static Side side(const Condition& condition) {
    return {condition.id, condition.text, condition.span};
  }

  void compare(const Condition& a, const Condition& b) {
    if (connective_of(a) != connective_of(b))
      report(Change::changed, "connective", side(a), side(b), a.connective, b.connective);
    compare_limbs(a, b);
    const std::string from = shape_of(a.requires_, demand_in_b_, true);
    const std::string to = shape_of(b.requires_, demand_in_a_, false);
    if (from == to) return;
    using Op = Requirement::Op;
    const Op op = a.requires_.op;
    const Op other = b.requires_.op;
    const Change change = op == Op::all && other == Op::any   ? Change::weakened
                          : op == Op::any && other == Op::all ? Change::strengthened
                                                              : Change::changed;
    report(change, "requirement", side(a), side(b), from, to);
  }

  /// Limbs that are no demands, by their words or else their order.
  void compare_limbs(const Condition& a, const Condition& b) {
    std::vector<const Requirement*> x = limbs_of(a);
    std::vector<const Requirement*> y = limbs_of(b);
    const Pairs pairs = assign(x.size(), y.size(), 0.05, [&](std::size_t i, std::size_t j) {
      const double words = one_language_ ? shared(words_of(x[i]->text), words_of(y[j]->text)) : 0;
      return one_language_ && x[i]->text == y[j]->text ? 1 : 0.9 * words + (i == j ? 0.1 : 0);
    });
    for (const Assigned& one : pairs) limb_[x[one.a]] = limb_[y[one.b]] = x[one.a]->text;
    const Unassigned alone = unassigned(x.size(), y.size(), pairs);
    for (const std::size_t i : alone.a)
      report(Change::dropped, "limb", side(a), side(b), x[i]->text, "");
    for (const std::size_t i : alone.b)
      report(Change::added, "limb", side(a), side(b), "", y[i]->text);
  }

  static std::vector<const Requirement*> limbs_of(const Condition& condition) {
    std::vector<const Requirement*> leaves;
    leaves_of(condition.requires_, leaves);
    std::erase_if(leaves, [](const Requirement* leaf) { return !leaf->demand.empty(); });
    return leaves;
  }

  /// "all of (d1, d2)" with the demands of letter a; what is in one letter only is left out, as it
  /// is reported by itself, and an operator over one thing says nothing.
  std::string shape_of(const Requirement& requirement,
                       const std::map<std::string, std::string>& in_other, bool is_a) const {
    using Op = Requirement::Op;
    if (requirement.op == Op::leaf) {
      if (const auto limb = limb_.find(&requirement); limb != limb_.end()) return limb->second;
      const auto other = in_other.find(requirement.demand);
      if (other == in_other.end()) return {};
      return is_a ? requirement.demand : other->second;
    }
    std::vector<std::string> parts;
    for (const Requirement& child : requirement.children)
      if (std::string part = shape_of(child, in_other, is_a); !part.empty())
        parts.push_back(std::move(part));
    std::sort(parts.begin(), parts.end());
    if (parts.empty()) return {};
    if (requirement.op != Op::negated && parts.size() == 1) return parts.front();
    std::string out = requirement.op == Op::all   ? "all of ("
                      : requirement.op == Op::any ? "any of ("
                                                  : "not (";
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i > 0 ? ", " : "") + parts[i];
    return out + ")";
  }

  const Letter& a_;
  const Letter& b_;
  bool one_language_;
  const DemandPairs& demand_in_b_;
  DemandPairs demand_in_a_;
  std::map<const Requirement*, std::string> limb_;  // the words of a paired limb, in a
  Comparison out_;
};

}  // namespace

Comparison compare_conditions(const Letter& a, const Letter& b, bool one_language,
                              const DemandPairs& demand_in_b) {
  return ConditionComparer(a, b, one_language, demand_in_b).compare();
}

}  // namespace undersigned
