// What standard output is connected to.

#pragma once

#include <cstddef>

namespace undersigned {

enum class ColorChoice { automatic, always, never };

/// Whether to write colours: `automatic` means to a terminal, and never where NO_COLOR is set.
bool use_color(ColorChoice choice);

/// The terminal's width, else COLUMNS, else 80; at least 40.
std::size_t output_width();

}  // namespace undersigned
