#include "cli/reading.h"

namespace undersigned {

void ReadingOptions::declare(Options& options) {
  options
      .choice<Format>(
          "--input-format", read.format,
          {{"text", Format::text}, {"markdown", Format::markdown}, {"html", Format::html}},
          "text, markdown or html; otherwise by the file's name")
      .add("--encoding", read.encoding,
           "Of the letters, such as GB18030; otherwise UTF-8, or by byte order mark")
      .add("--rules", rules,
           "A folder of packs that replace or join the built-in ones; may be repeated");
}

Result<SourceFile> read_letter(const std::string& path) {
  return path == "-" ? read_standard_input() : read_file(path);
}

Result<Analysis> analyze_file(const Analyzer& analyzer, const std::string& path,
                              const ReadOptions& read, EmptyLetter empty, Trace* trace) {
  const auto file = read_letter(path);
  if (!file) return file.error();
  auto analysis = analyzer.analyze(*file, read, trace);
  if (analysis && analysis->segments.sentences.empty() && empty == EmptyLetter::error)
    return error_in(file->name, "the letter is empty", "--allow-empty accepts it");
  return analysis;
}

}  // namespace undersigned
