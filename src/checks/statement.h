// What is said of the value of a role: by the letter, by a fact, or by counting what is there.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/interval.h"
#include "base/span.h"
#include "checks/relation.h"
#include "model/letter.h"

namespace undersigned {

struct Statement {
  std::string id;  // of the quantity or the fact; of another item that was counted, or empty
  std::string role;
  Interval exact;            // what the words say; "about 700" is within a twentieth of 700
  Interval loose;            // what they may be read as: "95%" from 94.5% to below 95.5%
  bool approximate = false;  // "about": vague beyond rounding
  bool share = false;        // of a whole
  std::optional<Date> as_of;
  std::string text;    // as written, or the figure
  std::string source;  // of a fact
  Span span;           // bytes of Document::text; empty for a fact
};

/// Fills `exact` and `loose` from what is said. A figure that is one value is read loosely as all
/// values that round to it at `last_place`; a share in words as those within 2.5 points, a figure
/// behind "about" as two thirds of it to half as much again. The ends of bounds are never moved.
void set_readings(Statement& statement, const Interval& bounds,
                  const std::optional<Rational>& value, const std::optional<Rational>& last_place,
                  Measure measure);

/// The statements among which relations hold.
struct Statements {
  std::vector<Statement> letter;                    // of the whole letter, and the facts
  std::vector<std::vector<Statement>> demands;      // for each demand that says a number
  std::vector<std::vector<Statement>> proportions;  // "505 of 770"
  std::vector<std::vector<Statement>> sentences;    // for each sentence with two roles or more
};

/// Quantities whose role `relations` knows, `facts`, and what was counted: the roles `listed`
/// (signatories, in the letter or beside it), `demands-listed` (items of the list of demands, if
/// there is one), `demands-found`, and of demands `asked-for` (an exact count in it) and
/// `enumerated` (its examples).
Statements statements_of(const Letter& letter, const std::vector<Statement>& facts,
                         const Relations& relations);

}  // namespace undersigned
