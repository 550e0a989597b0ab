// A letter as its reader understands it: who says what to whom, what is asked, what is threatened.
//
// Plain values without pointers; all spans are bytes of Document::text. Ids are "d1", "m1", "c1",
// "a1", "q1" (demand, commitment, condition, claim, quantity), numbered in the order of the text.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/finding.h"
#include "base/interval.h"
#include "base/span.h"
#include "signatory/signatories.h"

namespace undersigned {

struct Demand {
  std::string id;
  Span span;
  std::string text;  // white space collapsed
  std::string action;
  std::string actor;
  std::string strength;                 // "demand", "request"; may be empty
  std::string deadline;                 // as written; may be empty
  std::optional<Date> due;              // the last day in time, where the deadline names a day
  std::vector<std::string> quantities;  // ids of the quantities inside its span
  std::vector<std::string> enumerated;  // what the demand names as examples: "such as A and B"
  std::string condition;                // the id of the condition whose requirement it is, or empty
  std::string rule;
};

struct Commitment {
  std::string id;
  Span span;
  std::string text;
  std::string modality;  // will, may, will-not, pledge
  std::string actor;
  std::string timing;     // when they will act, as written; may be empty
  std::string condition;  // the id of the condition whose consequence it is, or empty
  std::string rule;
};

/// all, any: two or more children; negated: one; leaf: none.
struct Requirement {
  enum class Op { leaf, all, any, negated };
  Op op = Op::leaf;
  Span span;
  std::string text;
  std::string demand;  // of a leaf: the id of the demand that it is, or empty
  std::vector<Requirement> children;
};

struct Condition {
  std::string id;
  Span span;
  std::string text;
  std::string connective;   // unless, until, if, if-not, only-if
  std::string consequence;  // its text
  std::string commitment;   // the id of the commitment that it is, or empty
  Requirement requires_;
  std::string rule;
};

struct Claim {
  std::string id;
  Span span;
  std::string text;
  std::string type;   // allegation, assessment, credential, assurance, fact
  std::string about;  // may be empty
  std::string rule;
};

struct Quantity {
  std::string id;
  Span span;
  std::string text;
  std::string kind;  // count, share, duration, money, ratio, other
  std::string of;    // the counted noun or the unit; may be empty
  Interval bounds;
  bool approximate = false;
  std::optional<Rational> value;       // the number as said: 50 for "about 50"
  std::string role;                    // may be empty
  std::optional<Rational> last_place;  // what the last printed digit counts: 1/100 of "95%";
                                       // nothing for a number in words
  std::optional<Date> as_of;           // the day that it is said of, where the text gives one
  bool reversed = false;               // a range whose first number is the larger one
  bool in_frame = false;               // said around the letter, not by its authors
  Span sentence;                       // the sentence that it stands in
  std::string rule;
};

/// "505 of 770", "95% of 40": two quantities, or three where the share stands beside the counts.
struct Proportion {
  Span span;
  std::string part;  // ids of quantities; one of `part` and `share` may be empty
  std::string share;
  std::string whole;
  std::string rule;
};

/// "Friday, 6 March 2026": a day and the day of the week that the letter gives it.
struct NamedDay {
  Span span;
  std::string text;
  Date day;
  unsigned weekday = 0;  // 1 for Monday to 7 for Sunday (ISO 8601)
};

/// "Since 2019, for seven years": two years of the calendar, and how many the letter counts between
/// them.
struct ElapsedYears {
  Span span;
  std::string text;
  int from = 0;
  int to = 0;
  Interval years;
};

/// Signers that are listed beside the letter.
struct ListBeside {
  std::string file;
  std::size_t unique = 0;
};

/// A list each of whose items holds a demand.
struct DemandList {
  Span span;
  std::size_t items = 0;  // of its upper level
};

struct Letter {
  Span span;
  std::string addressee;
  std::string authors;
  std::string title;
  std::string date;
  std::optional<Date> day;  // that `date` names
  std::vector<Demand> demands;
  std::vector<Commitment> commitments;
  std::vector<Condition> conditions;
  std::vector<Claim> claims;
  std::vector<Quantity> quantities;
  std::vector<Proportion> proportions;
  std::vector<DemandList> demand_lists;
  std::vector<NamedDay> named_days;
  std::vector<ElapsedYears> elapsed_years;
  Signatories signatories;
  std::optional<ListBeside> signatories_beside;
};

/// How much was read, and the cues that no rule could place.
struct Coverage {
  std::size_t sentences = 0;
  std::vector<Span> cues_uncovered;
};

}  // namespace undersigned
