// Reports that can be published: pseudonyms for the names of signers.

#pragma once

#include <string>
#include <unordered_map>

#include "ingest/document.h"
#include "signatory/signatories.h"

namespace undersigned {

/// "Signer AA", "Signer AB", ..., "Signer ZZ", "Signer AAA": by the order in which names are met;
/// the same name (signatory/doubles.h) has the same one.
class Pseudonyms {
 public:
  /// A name that is none ("Anonymous") stays.
  std::string of(const Signer& signer);

  /// Gives the signer its pseudonym; links are gone, also those in its title and affiliation, as
  /// they name people too.
  void redact(Signer& signer);

 private:
  std::unordered_map<std::string, std::size_t> numbers_;  // by identity
};

/// The document without the names of its signers: each entry, also those withdrawn, is its
/// pseudonym, title and affiliation; an entry that could not be read is "(not read)". Elsewhere in
/// the text names of two words or more, names in Han characters and links of signers are replaced,
/// and e-mail addresses are "(e-mail)". A family name alone stays. Places are those of the file as
/// it is, which `decoded` still holds. Names and spans of `signatories` are changed with it.
/// Linear time, but for names that begin with the same two words.
Document redact(const Document& document, Signatories& signatories);

}  // namespace undersigned
