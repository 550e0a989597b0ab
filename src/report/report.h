// Everything that is known of a document after its analysis, and the writers of reports.

#pragma once

#include <cstddef>
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

enum class ReportFormat { text, json };

struct ReportOptions {
  bool color = false;      // ANSI colours, text only
  std::size_t width = 80;  // columns, text only
};

/// The whole report, ended by a newline. The same analysis gives the same bytes.
std::string write_report(const Analysis& analysis, ReportFormat format,
                         const ReportOptions& options = {});

enum class Stage { blocks, sentences, regions, mentions };

/// What a stage produced, one line an item, for goldens and debugging.
std::string dump(const Analysis& analysis, Stage stage);

}  // namespace undersigned
