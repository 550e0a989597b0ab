// Whether a change of a list of signers is what a signer may do: one more entry, written like its
// neighbours, and nothing else.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "signatory/signer_records.h"

namespace undersigned {

/// One version of a list.
struct ListVersion {
  std::string_view text;         // of the file
  const SignerRecords& records;  // its entries; `place.line` counts in `text`
};

/// Every problem of the change from `before` to `after`, at a line of `after`: lines that were
/// there are changed or gone; no entry, or several, are new; a new line is no entry; a new entry is
/// listed already, is written otherwise than the one before it, or stands out of a sorted list; and
/// with an `author`, its link names somebody else. Hints propose a line. A line counts as
/// changed where it is not in the other version, whatever its number in the list. Linear.
Errors check_list_change(const ListVersion& before, const ListVersion& after,
                         std::string_view author = {});

struct CorrectedList {
  std::string text;
  std::size_t added = 0;              // entries
  std::vector<std::string> left_out;  // new lines of `after` that are no entry, or a double
};

/// The list as the change should have made it: every line of `before`, and the new entries of
/// `after` that are no doubles, each begun as its neighbours are, in its place where the list is
/// sorted and else behind the last entry; entries behind it are numbered on. Line ends are those of
/// `before`. Linear for each new entry.
CorrectedList corrected_list(const ListVersion& before, const ListVersion& after);

}  // namespace undersigned
