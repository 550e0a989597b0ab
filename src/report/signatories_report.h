// What `undersigned signatories` prints.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/report.h"
#include "signatory/list_change.h"
#include "signatory/list_remarks.h"
#include "signatory/possible_doubles.h"
#include "signatory/signer_records.h"

namespace undersigned {

enum class SignatoriesFormat { text, json, csv, markdown, html };

/// The signers that a letter lists, with their places in its file.
SignerRecords signers_of(const Analysis& analysis);

/// What a check found of the list and of those on it.
struct SignerFinding {
  Place place;
  std::string verdict;
  std::string message;
};

struct SignatoriesReport {
  SignerRecords records;
  std::vector<PossibleDouble> possible_doubles;
  std::vector<ListRemark> remarks;
  std::vector<SignerFinding> findings;  // against what the letter says
};

/// Looks for possible doubles, and for what does not fit into its list.
SignatoriesReport report_on(SignerRecords records);

/// Those findings of the letter that rest on who or how many are listed.
std::vector<SignerFinding> signer_findings(const Analysis& analysis);

/// Pseudonyms for names (signatory/redaction.h); links are gone, and so are the names of files that
/// hold one signer each. Findings stay: they must be those of a letter that is redacted itself.
void redact(SignatoriesReport& report);

/// The count, how many are unique, of which kind, in which groups; doubles and possible doubles
/// with both places, what could not be read, what does not fit, and the most frequent affiliations,
/// titles and countries; HTML is in the language `interface`; JSON and CSV have every entry. Ended
/// by a newline. Nothing that an entry says can act in a terminal, a table or a spreadsheet.
std::string write_signatories(const SignatoriesReport& report, SignatoriesFormat format,
                              const std::string& interface = "en");

}  // namespace undersigned
