// The manual page, from what the commands declare.

#pragma once

#include <string>
#include <vector>

#include "cli/help.h"

namespace undersigned {

/// As man reads it: undersigned(1).
std::string manual_page(const std::vector<DeclaredCommand>& commands);

}  // namespace undersigned
