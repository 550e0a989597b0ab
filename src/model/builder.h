// From the mentions of a document to its letter.

#pragma once

#include "ingest/document.h"
#include "match/matcher.h"
#include "model/letter.h"
#include "segment/segments.h"

namespace undersigned {

struct BuiltLetter {
  Letter letter;
  Coverage coverage;
  std::vector<Diagnostic> diagnostics;  // a quantity whose value cannot be read, say
};

/// Links what belongs together: a demand on a requirement is that requirement's, a commitment on a
/// consequence is its condition's. Every mention of a kind in rules/README.md, "Kinds the model
/// reads", becomes one item; mentions of other kinds are left out. Pure.
BuiltLetter build_letter(const Document& document, const Segments& segments, const Matches& matches,
                         const SignerWords& words = {});

}  // namespace undersigned
