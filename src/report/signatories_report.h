// What `undersigned signatories` prints.

#pragma once

#include <string>

#include "report/report.h"
#include "signatory/list_change.h"
#include "signatory/signer_records.h"

namespace undersigned {

enum class SignatoriesFormat { text, json, csv, markdown, html };

/// The signers that a letter lists, with their places in its file.
SignerRecords signers_of(const Analysis& analysis);

/// Adds `more` behind `records`, and marks doubles over both.
void add_records(SignerRecords more, SignerRecords& records);

/// The count, how many are unique, doubles and possible doubles with both places, what could not be
/// read, and the most frequent affiliations and titles; HTML is in the language `interface`; JSON
/// and CSV have every entry. Ended by a newline. Nothing that an entry says can act in a terminal,
/// a table or a spreadsheet.
std::string write_signatories(const SignerRecords& records, SignatoriesFormat format,
                              const std::string& interface = "en");

}  // namespace undersigned
