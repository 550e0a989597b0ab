// Character references of HTML and Markdown.

#pragma once

#include <string>
#include <string_view>

namespace undersigned {

/// The characters that "amp", "#x41" or "#65" stands for, or empty. Numbers 128 to 159 are those
/// of windows-1252, as browsers take them.
std::string decode_entity(std::string_view name);

}  // namespace undersigned
