// What happened after a letter was written, as the user says it.
//
//   events:
//     - date: 2024-05-02
//       what: the council published the audit
//       meets: {action: disclose}        # or an id: d2; or a list of either
//     - date: 2024-05-09
//       what: it took the audit back
//       fails: d2

#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/file.h"
#include "model/letter.h"

namespace undersigned {

struct Event {
  Date date;
  std::string what;
  std::vector<std::string> meets;  // ids of demands of the letter, in its order
  std::vector<std::string> fails;
};

/// Reads and checks the file against the letter: a demand is named by its id, or by `action`,
/// `actor` and `text` (a part of its words), which then names every demand that has them all. A
/// name that no demand has is an error with the nearest that one has. The events come by date;
/// those of one day in the order of the file.
Result<std::vector<Event>> read_events(const SourceFile& file, const Letter& letter);

}  // namespace undersigned
