#include "cli/conversion.h"

#include <string_view>
#include <utility>
#include <vector>

#include "cli/child_process.h"

namespace undersigned {
namespace {

struct Converter {
  const char* what;
  bool (*is)(std::string_view bytes);
  std::vector<std::string> command;
  const char* package;
  Format format;
};

bool is_pdf(std::string_view bytes) { return bytes.starts_with("%PDF-"); }

/// The names of a ZIP archive's members stand in it as they are.
bool is_docx(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") &&
         bytes.find("word/document.xml") != std::string_view::npos;
}

const std::vector<Converter>& converters() {
  static const std::vector<Converter> all = {
      {"a PDF file",
       is_pdf,
       {"pdftotext", "-enc", "UTF-8", "-nopgbrk", "-", "-"},
       "poppler-utils",
       Format::text},
      {"a DOCX file",
       is_docx,
       {"pandoc", "-f", "docx", "-t", "gfm-raw_html", "--wrap=none", "--sandbox"},
       "pandoc",
       Format::markdown},
  };
  return all;
}

Errors why_not(const SourceFile& file, const Converter& converter, const ChildResult& result) {
  const std::string& program = converter.command.front();
  const std::string begin = std::string("cannot read ") + converter.what + ": " + program;
  switch (result.end) {
    case ChildEnd::not_installed:
      return error_in(
          file.name, begin + " is not installed",
          std::string("install ") + converter.package + ", or turn the letter into text first");
    case ChildEnd::too_slow:
      return error_in(file.name, begin + " takes too long", "turn the letter into text first");
    case ChildEnd::too_much:
      return error_in(file.name, begin + " writes too much", "turn the letter into text first");
    default:
      return error_in(file.name,
                      begin + (result.complaint.empty() ? " failed" : ": " + result.complaint));
  }
}

}  // namespace

Result<std::optional<ConvertedLetter>> convert_letter(const SourceFile& file) {
  for (const Converter& converter : converters()) {
    if (!converter.is(file.bytes)) continue;
    ChildResult result = run_child(converter.command, file.bytes);
    if (result.end != ChildEnd::good) return why_not(file, converter, result);
    return std::optional<ConvertedLetter>(ConvertedLetter{
        {file.name, std::move(result.output)}, converter.format, converter.command.front()});
  }
  return std::optional<ConvertedLetter>();
}

}  // namespace undersigned
