// What standard output and standard error are connected to.

#pragma once

#include <cstddef>
#include <string>

namespace undersigned {

enum class ColorChoice { automatic, always, never };

/// Whether to write colours: `automatic` means to a terminal, and never where NO_COLOR is set.
bool use_color(ColorChoice choice);

/// The terminal's width, else COLUMNS, else 80; at least 40.
std::size_t output_width();

/// "en: 12 of 300 mutations", over and over in one line of standard error, which is clear again
/// once all are done; nothing where that is no terminal.
void show_progress(const std::string& of, const char* what, std::size_t done, std::size_t all);

/// Whether standard output is a terminal, where a line of progress would stand between the reports.
bool output_is_terminal();

}  // namespace undersigned
