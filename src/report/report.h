// Everything that is known of a document after its analysis, and the writers of reports.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "checks/check.h"
#include "ingest/document.h"
#include "match/matcher.h"
#include "model/letter.h"
#include "segment/segments.h"

namespace undersigned {

struct PackInfo {
  std::string id;
  std::string version;
  std::string sha256;
};

struct Analysis {
  Document document;
  Segments segments;
  Matches matches;
  Letter letter;
  std::vector<Finding> findings;
  std::vector<Diagnostic> diagnostics;
  Coverage coverage;
  std::vector<PackInfo> packs;
  std::vector<std::string> languages;  // ids of the packs that read at least one sentence
};

enum class ReportFormat { text, json, markdown, csv, html, sarif, junit, github, gitlab, rdjson };

struct ReportOptions {
  bool color = false;            // ANSI colours, text only
  std::size_t width = 80;        // columns, text only
  bool several = false;          // more than one letter follows: text says which, JSON is a list
  std::string interface = "en";  // of HTML: the language of what the program says itself
  std::string live = {};         // of HTML: the state that the page is of, where a server renews it
};

/// Writes the reports of one or more letters in one format. The same analyses give the same bytes.
class ReportWriter {
 public:
  ReportWriter() = default;
  ReportWriter(const ReportWriter&) = delete;
  ReportWriter& operator=(const ReportWriter&) = delete;
  virtual ~ReportWriter() = default;

  /// What can be written at once of this letter; may be empty.
  virtual std::string add(const Analysis& analysis) = 0;

  /// What follows behind the last letter. Called once.
  virtual std::string finish() = 0;
};

std::unique_ptr<ReportWriter> report_writer(ReportFormat format, const ReportOptions& options = {});

/// The whole report of one letter, ended by a newline.
std::string write_report(const Analysis& analysis, ReportFormat format,
                         const ReportOptions& options = {});

/// The page that a server shows where a report would be: why there is none.
std::string write_error_page(const std::string& file, const Errors& errors,
                             const ReportOptions& options);

enum class Stage { blocks, sentences, regions, mentions, numbers };

/// What a stage produced, for goldens and debugging: one line an item; of `numbers` a JSON array of
/// {"span", "type", "lower", "upper", "text"}, where the type is number, ordinal, percentage or
/// range, an open end is null, and a percentage is a fraction.
std::string dump(const Analysis& analysis, Stage stage);

}  // namespace undersigned
