// The library's only public header: a letter in, an analysis out, a report written.

#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "checks/check.h"
#include "checks/relation.h"
#include "compare/comparison.h"
#include "ingest/document.h"
#include "match/matcher.h"
#include "model/letter.h"
#include "policy/policy.h"
#include "report/comparison_report.h"
#include "report/problem_formats.h"
#include "report/quantities_report.h"
#include "report/report.h"
#include "report/signatories_report.h"
#include "report/status_report.h"
#include "status/status.h"
#include "status/status_findings.h"

namespace undersigned {

struct AnalyzerOptions {
  std::vector<std::string> rules;  // folders of packs that are added to the embedded ones, or
                                   // replace an embedded pack of the same id; and of relations in
                                   // `checks`, where a file replaces the embedded one of its name
  std::optional<SourceFile> facts = {};      // figures that are known: checks/facts.h
  std::optional<std::string> language = {};  // the id of the only pack that reads
  std::optional<Date> today = {};            // the day on which deadlines are looked at; none: not
  std::vector<std::string> signers = {};     // files or folders that list the signers of letters
  std::map<std::string, std::string> columns = {};  // of lists: what heads mean besides those that
                                                    // the lexicon `signer-column` has
  bool redact = false;  // analyses know signers by pseudonyms only (signatory/redaction.h)
};

struct BuiltLetter;

/// Immutable once created: one Analyzer serves many threads.
class Analyzer {
 public:
  /// Loads the embedded packs and relations and those of `options`, then the facts. Every error of
  /// every pack is reported.
  static Result<Analyzer> create(const AnalyzerOptions& options = {});

  /// Reads, segments, matches and checks one file. Errors are those of read_document; a letter in
  /// which nothing is found is no error. With a trace, it is told why rules matched and why not.
  Result<Analysis> analyze(const SourceFile& file, const ReadOptions& options = {},
                           Trace* trace = nullptr) const;

  /// The signers of data files (signatory/signer_records.h): a file, or every file below a folder,
  /// in the order of their paths. Doubles are marked over all of them. Errors: nothing to read.
  Result<SignerRecords> read_signers(const std::string& path) const;

  /// The same of one file that is read already.
  SignerRecords signers_in(const SourceFile& file) const;

  const Packs& packs() const;
  const Relations& relations() const;

 private:
  std::string_view meaning_of_column(std::string_view head) const;
  BuiltLetter read_letter(const Document& document, Analysis& analysis, bool is_first,
                          Trace* trace) const;

  class Matchers;
  struct Parts;
  explicit Analyzer(std::shared_ptr<const Parts> parts);

  std::shared_ptr<const Parts> parts_;
};

/// What differs between two analyzed letters (compare/comparison.h), by the embedded aliases, those
/// in `aliases` of the folders of rules, and `files`. Errors: those of the files.
Result<Comparison> compare_letters(const Analysis& a, const Analysis& b,
                                   const std::vector<std::string>& folders = {},
                                   const std::vector<SourceFile>& files = {});

}  // namespace undersigned
