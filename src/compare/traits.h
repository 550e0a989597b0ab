// What an item of a letter is paired and compared by.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/interval.h"
#include "compare/aliases.h"
#include "compare/comparison.h"
#include "model/letter.h"

namespace undersigned {

struct SaidNumber {
  Interval bounds;
  std::optional<Rational> value;
  std::string text;

  bool says_the_same(const SaidNumber& other) const {
    return bounds == other.bounds && value == other.value;
  }
};

struct Traits {
  Side side;
  std::string act;    // the action, the modality, the connective, or the kind of a quantity
  std::string actor;  // as written
  std::set<std::string> parties;  // of the actor
  std::set<std::string> offices;  // named outside the actor
  std::set<std::string> persons;  // named anywhere
  std::vector<SaidNumber> numbers;
  std::string strength;
  std::string deadline;
  std::optional<Date> due;
  std::string role;  // of a quantity
  std::string unit;  // of a duration
  bool conditional = false;
  double place = 0;             // from 0 to 1, in the list of its kind
  std::set<std::string> words;  // in lower case; of Chinese, pairs of characters
};

std::vector<Traits> demand_traits(const Letter& letter, const Aliases& aliases);
std::vector<Traits> commitment_traits(const Letter& letter, const Aliases& aliases);
std::vector<Traits> claim_traits(const Letter& letter, const Aliases& aliases);

/// Without the quantities inside demands and commitments; those around the letter only with
/// `frame`.
std::vector<Traits> quantity_traits(const Letter& letter, bool frame);

/// Where the item with this index stands in its list, from 0 to 1.
double place_in_list(std::size_t index, std::size_t count);

std::set<std::string> words_of(std::string_view text);

/// The part of all words of either that both have; 1 where neither has any.
double shared(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace undersigned
