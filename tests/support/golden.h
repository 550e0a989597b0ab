// Expected output that is kept in files: compared whole, and rewritten where
// UNDERSIGNED_UPDATE_GOLDEN is set (scripts/update-golden).

#pragma once

#include <string>

namespace undersigned::test {

bool updating_golden();

/// The whole file, or empty where there is none.
std::string read_text(const std::string& path);

void write_text(const std::string& path, const std::string& text);

/// Empty if the texts are equal; otherwise the first line that differs, each side's, with the lines
/// around it, ready to be printed.
std::string difference(const std::string& expected, const std::string& actual);

/// Compares `actual` with the file, or writes the file when updating. Empty if they agree.
std::string check_golden(const std::string& path, const std::string& actual);

}  // namespace undersigned::test
