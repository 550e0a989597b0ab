// Mustache templates (mustache(5)) over JSON.

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace undersigned {

/// Fills the template page_file(name). `{{key}}` is escaped for HTML, `{{{key}}}` is not;
/// `{{> part}}` is the template part.mustache. Empty strings, empty lists and null count as false.
/// Control characters other than line ends and tabs, and those that turn the direction of text, are
/// written as the rest of the reports write them, and what a CI system would take for a command is
/// escaped.
std::string fill_template(std::string_view name, const nlohmann::ordered_json& data);

}  // namespace undersigned
