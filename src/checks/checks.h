// The checks, one file each. A check appends its findings; run_checks fills `id` and `check`.

#pragma once

#include <vector>

#include "checks/check.h"
#include "model/letter.h"

namespace undersigned {

/// A demand that asks for N and names K as examples ("two directors such as A and B"): K must not
/// be more than N, and is noted as entailed where it is N.
void check_enumeration(const Letter& letter, std::vector<Finding>& findings);

/// A stated number of signers (a quantity with the role `signers`) against the signatories that the
/// document lists. More listed than stated at most is a contradiction; nothing or fewer listed
/// leaves it undetermined, because a document need not list all of them.
void check_signature_count(const Letter& letter, std::vector<Finding>& findings);

/// A stated number of demands (role `demands`) against the demands found. Never a contradiction,
/// because how a demand is cut is a reader's choice.
void check_demand_count(const Letter& letter, std::vector<Finding>& findings);

/// True if `value` lies within the bounds.
bool allows(const Interval& bounds, const Rational& value);

}  // namespace undersigned
