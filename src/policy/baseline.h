// Findings that are known already: a file of their fingerprints. A baseline marks findings, it
// never hides them.
//
//   {"schema": "undersigned.baseline/1",
//    "findings": [{"check": "signature-count", "file": "letter.md", "fingerprint": "..."}]}
//
// It is JSON, which YAML's reader reads.

#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/file.h"

namespace undersigned {

struct KnownFinding {
  std::string check;
  std::string file;
  std::string fingerprint;

  friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

/// Reads and checks the file.
Result<std::vector<KnownFinding>> read_baseline(const SourceFile& file);

/// The file for these findings, ordered by file, check and fingerprint.
std::string write_baseline(std::vector<KnownFinding> findings);

}  // namespace undersigned
