// Findings that a letter itself says to pass over, in a comment of its format:
//
//   <!-- undersigned: ignore signature-count: the list is cut for print -->
//
// A comment speaks of the lines of the block that follows it (up to the next blank line), or of its
// own line.

#pragma once

#include <string>
#include <vector>

#include "base/finding.h"
#include "ingest/document.h"

namespace undersigned {

struct Suppression {
  std::string check;
  std::string reason;
  int line = 0;        // of the comment
  int first_line = 0;  // that it speaks of
  int last_line = 0;
};

/// Those of a Markdown or HTML document; plain text has no comments. A comment that says
/// `undersigned:` and cannot be understood, or gives no reason, is told in `diagnostics`,
/// with its line: it has no place in the text.
std::vector<Suppression> read_suppressions(const Document& document,
                                           std::vector<Diagnostic>& diagnostics);

}  // namespace undersigned
