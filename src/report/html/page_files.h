// The template, the styles, the script and the words of the HTML report, embedded at build.

#pragma once

#include <string_view>

namespace undersigned {

/// The text of a file of src/report/html/page, by its name; empty if there is none.
std::string_view page_file(std::string_view name);

}  // namespace undersigned
