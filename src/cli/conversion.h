// Letters in formats that only other programs read: PDF by pdftotext, DOCX by pandoc.

#pragma once

#include <optional>
#include <string>

#include "undersigned.h"

namespace undersigned {

struct ConvertedLetter {
  SourceFile file;  // under the name of the original
  Format format = Format::text;
  std::string program;  // that made it
};

/// Nothing for a file in a format that needs no other program: it is told by its first bytes.
/// Errors: the program is not installed, fails, or takes more than 30 seconds or 2 GiB
/// (cli/child_process.h).
Result<std::optional<ConvertedLetter>> convert_letter(const SourceFile& file);

}  // namespace undersigned
