// Whether a change of a list of signers is what a signer may do: one more entry, written like its
// neighbours, and nothing else.

#pragma once

#include <string>
#include <string_view>

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
/// changed where it is not in the other version. Linear.
Errors check_list_change(const ListVersion& before, const ListVersion& after,
                         std::string_view author = {});

}  // namespace undersigned
