#include "cli/reading.h"

#include <fmt/format.h>

#include <cstdio>
#include <optional>

#include "base/digest.h"
#include "base/unicode.h"
#include "cli/conversion.h"

namespace undersigned {
namespace {

/// "letter.md: 12 sentences (en), 3 findings"
std::string what_was_read(const Analysis& analysis) {
  const std::string languages = fmt::format("{}", fmt::join(analysis.languages, ", "));
  return analysis.document.path + ": " + std::to_string(analysis.coverage.sentences) +
         " sentences (" + (languages.empty() ? "no language that a pack reads" : languages) +
         "), " + std::to_string(analysis.findings.size()) + " findings";
}

/// Places are those of the text that the other program made; the digest is that of the file.
Result<Analysis> analyze_converted(const Analyzer& analyzer, const SourceFile& original,
                                   const ConvertedLetter& letter, Trace* trace) {
  ReadOptions read;
  read.format = letter.format;
  auto analysis = analyzer.analyze(letter.file, read, trace);
  if (!analysis) return analysis;
  analysis->document.sha256 = Sha256().add(original.bytes).hexadecimal();
  analysis->document.bytes = original.bytes.size();
  analysis->diagnostics.push_back(
      {Severity::note,
       "read through " + letter.program + ": lines and columns are those of the text that it made",
       std::nullopt});
  return analysis;
}

}  // namespace

void ReadingOptions::declare(Options& options) {
  options.begin_shared()
      .choice<Format>(
          "--input-format FORMAT", read.format,
          {{"text", Format::text}, {"markdown", Format::markdown}, {"html", Format::html}},
          "text, markdown or html; otherwise by the name")
      .add("--encoding NAME", read.encoding,
           "Such as GB18030; otherwise UTF-8, or by byte order mark")
      .add("--rules FOLDER", rules, "Packs that join or replace the built-in; repeatable")
      .add("-q,--quiet", quiet, "Say nothing but errors")
      .add("-v,--verbose", verbose, "Say what is read");
}

void ReadingOptions::say(const std::string& line) const {
  if (verbose) std::fputs((escape_controls(line) + '\n').c_str(), stderr);
}

void ReadingOptions::declare_redact(Options& options) {
  options.add("--redact", redact, "Pseudonyms for the signers, in reports to be published");
}

AnalyzerOptions ReadingOptions::analyzer() const {
  AnalyzerOptions options;
  options.rules = rules;
  options.redact = redact;
  return options;
}

Result<SourceFile> read_letter(const std::string& path, std::size_t limit) {
  return path == "-" ? read_standard_input(limit) : read_file(path, limit);
}

Result<Analysis> analyze_file(const Analyzer& analyzer, const std::string& path,
                              const ReadingOptions& reading, EmptyLetter empty, Trace* trace) {
  const auto file = read_letter(path, reading.limit);
  if (!file) return file.error();
  const auto converted = convert_letter(*file);
  if (!converted) return converted.error();
  auto analysis = *converted ? analyze_converted(analyzer, *file, **converted, trace)
                             : analyzer.analyze(*file, reading.read, trace);
  if (analysis && analysis->segments.sentences.empty() && empty == EmptyLetter::error)
    return error_in(file->name, "the letter is empty", "--allow-empty accepts it");
  if (analysis) reading.say(what_was_read(*analysis));
  return analysis;
}

}  // namespace undersigned
