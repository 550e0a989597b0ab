#include "compare/traits.h"

#include <algorithm>

#include "base/unicode.h"

namespace undersigned {
namespace {

SaidNumber number_of(const Quantity& quantity) {
  return {quantity.bounds, quantity.value, quantity.text};
}

std::vector<SaidNumber> numbers_in(const Letter& letter, Span span) {
  std::vector<SaidNumber> numbers;
  auto it = std::lower_bound(
      letter.quantities.begin(), letter.quantities.end(), span.begin,
      [](const Quantity& quantity, std::size_t at) { return quantity.span.begin < at; });
  for (; it != letter.quantities.end() && it->span.begin < span.end; ++it)
    numbers.push_back(number_of(*it));
  return numbers;
}

template <class Item>
Traits traits_of(const Item& item, std::size_t index, std::size_t count) {
  Traits traits;
  traits.side = {item.id, item.text, item.span};
  traits.words = words_of(item.text);
  traits.place = place_in_list(index, count);
  return traits;
}

/// The offices of the actor are part of who acts; only others are what somebody is to be.
void name(Traits& traits, const std::string& text, const std::string& actor,
          const Aliases& aliases) {
  traits.actor = actor;
  traits.parties = aliases.named_in(actor, AliasKind::party);
  traits.persons = aliases.named_in(text, AliasKind::person);
  const std::set<std::string> acting = aliases.named_in(actor, AliasKind::office);
  traits.parties.insert(acting.begin(), acting.end());
  std::string rest = text;
  if (const std::size_t at = actor.empty() ? std::string::npos : rest.find(actor);
      at != std::string::npos)
    rest.erase(at, actor.size());
  traits.offices = aliases.named_in(rest, AliasKind::office);
}

}  // namespace

double place_in_list(std::size_t index, std::size_t count) {
  return (static_cast<double>(index) + 0.5) / static_cast<double>(count);
}

std::set<std::string> words_of(std::string_view text) {
  const std::string folded = to_lower(text);
  std::set<std::string> words;
  std::string word;
  std::string last_ideograph;
  const auto finish = [&] {
    if (!word.empty()) words.insert(std::exchange(word, {}));
  };
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(folded, at);
    const std::string character = folded.substr(begin, at - begin);
    if (is_han(c)) {
      finish();
      if (!last_ideograph.empty()) words.insert(last_ideograph + character);
      last_ideograph = character;
      continue;
    }
    last_ideograph.clear();
    if (is_word(c))
      word += character;
    else
      finish();
  }
  finish();
  return words;
}

double shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() && b.empty()) return 1;
  const auto both =
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  const auto either = static_cast<double>(a.size() + b.size()) - static_cast<double>(both);
  return static_cast<double>(both) / either;
}

std::vector<Traits> demand_traits(const Letter& letter, const Aliases& aliases) {
  std::vector<Traits> all;
  for (const Demand& demand : letter.demands) {
    Traits traits = traits_of(demand, all.size(), letter.demands.size());
    name(traits, demand.text, demand.actor, aliases);
    traits.act = demand.action;
    traits.numbers = numbers_in(letter, demand.span);
    traits.strength = demand.strength;
    traits.deadline = demand.deadline;
    traits.due = demand.due;
    traits.conditional = !demand.condition.empty();
    all.push_back(std::move(traits));
  }
  return all;
}

std::vector<Traits> commitment_traits(const Letter& letter, const Aliases& aliases) {
  std::vector<Traits> all;
  for (const Commitment& commitment : letter.commitments) {
    Traits traits = traits_of(commitment, all.size(), letter.commitments.size());
    name(traits, commitment.text, commitment.actor, aliases);
    traits.act = commitment.modality;
    traits.numbers = numbers_in(letter, commitment.span);
    traits.conditional = !commitment.condition.empty();
    all.push_back(std::move(traits));
  }
  return all;
}

std::vector<Traits> claim_traits(const Letter& letter, const Aliases& aliases) {
  std::vector<Traits> all;
  for (const Claim& claim : letter.claims) {
    Traits traits = traits_of(claim, all.size(), letter.claims.size());
    name(traits, claim.text, "", aliases);
    all.push_back(std::move(traits));
  }
  return all;
}

std::vector<Traits> quantity_traits(const Letter& letter, bool frame) {
  const auto within = [](const auto& items, Span span) {
    return std::any_of(items.begin(), items.end(),
                       [&](const auto& item) { return item.span.contains(span); });
  };
  std::vector<Traits> all;
  for (const Quantity& quantity : letter.quantities) {
    if (quantity.in_frame && !frame) continue;
    if (within(letter.demands, quantity.span) || within(letter.commitments, quantity.span))
      continue;
    Traits traits = traits_of(quantity, 0, 1);
    traits.act = quantity.kind;
    traits.role = quantity.role;
    if (quantity.kind == "duration") traits.unit = quantity.of;
    traits.numbers = {number_of(quantity)};
    all.push_back(std::move(traits));
  }
  for (std::size_t i = 0; i < all.size(); ++i) all[i].place = place_in_list(i, all.size());
  return all;
}

}  // namespace undersigned
