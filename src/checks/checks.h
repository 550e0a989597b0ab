// The checks, one file each. A check appends its findings; run_checks fills `id`, and `check` where
// it is empty.

#pragma once

#include <optional>
#include <vector>

#include "base/date.h"
#include "checks/check.h"
#include "checks/relation.h"
#include "checks/statement.h"
#include "model/letter.h"

namespace undersigned {

/// What a check may look at.
struct CheckInput {
  const Letter& letter;
  const Relations& relations;
  Statements statements;
  std::optional<Date> today;
};

/// Every relation of rules/checks/ over the statements of its scope; `check` is the relation's id.
/// Where a role has competing values, one finding for each. Nothing is found where two roles or
/// more of a relation have no statement, or one for which the relation has no words.
void check_relations(const CheckInput& input, std::vector<Finding>& findings);

/// Statements of one role that cannot be true of one value. Of a role that grows or changes,
/// statements of different days may differ; a role that grows must not shrink. And a share that is
/// more than the whole.
void check_same_figure(const CheckInput& input, std::vector<Finding>& findings);

/// A range whose first number is the larger one: "60 to 50".
void check_ranges(const CheckInput& input, std::vector<Finding>& findings);

/// An act that the authors both will and may do, or will and will not; a demand and its opposite of
/// one actor.
void check_conflicts(const CheckInput& input, std::vector<Finding>& findings);

/// How the deadlines stand today (checks/deadlines.h); nothing where no day is given.
void check_deadlines(const CheckInput& input, std::vector<Finding>& findings);

/// A deadline before the day of the letter itself.
void check_overdue(const CheckInput& input, std::vector<Finding>& findings);

/// "Friday, 5 March 2026", a Thursday.
void check_weekdays(const CheckInput& input, std::vector<Finding>& findings);

/// "Since 2019, for twelve years", in a letter of 2026.
void check_elapsed_years(const CheckInput& input, std::vector<Finding>& findings);

/// Signers whose names demands or claims speak of, who are addressed, or whose title is that of
/// those whom a demand asks: "all board members resign", signed by a board member. Notes.
void check_signers(const CheckInput& input, std::vector<Finding>& findings);

/// An error at `span`, without evidence.
Finding contradiction(Span span, std::string message);

/// `statement` as evidence of a finding, and its id among what the finding involves.
void add_evidence(Finding& finding, const Statement& statement, bool core);

}  // namespace undersigned
