#include "report/html/template.h"

#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "base/unicode.h"
#include "report/html/page_files.h"

namespace undersigned {
namespace {

namespace mustache = kainjow::mustache;
using Json = nlohmann::ordered_json;

mustache::data to_mustache(const Json& json) {
  if (json.is_object()) {
    mustache::data object(mustache::data::type::object);
    for (const auto& [key, value] : json.items()) object.set(key, to_mustache(value));
    return object;
  }
  if (json.is_array()) {
    mustache::data list(mustache::data::type::list);
    for (const Json& value : json) list.push_back(to_mustache(value));
    return list;
  }
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_null()) return false;
  if (!json.is_string()) return json.dump();
  const auto& text = json.get_ref<const std::string&>();
  if (text.empty()) return false;
  return text;
}

/// For a browser, and for a CI system that sees the page in a log: no colon begins a command.
std::string escaped(const std::string& text) {
  std::string out = mustache::html_escape(escape_controls(text, true));
  replace_all(out, ":", "&#58;");
  replace_all(out, "##", "&#35;&#35;");
  return out;
}

}  // namespace

std::string fill_template(std::string_view name, const Json& data) {
  mustache::data root = to_mustache(data);
  for (const char* part : {"head", "requirement", "chart"})
    root.set(part, mustache::partial(
                       [part] { return std::string(page_file(std::string(part) + ".mustache")); }));
  mustache::mustache page{std::string(page_file(name))};
  page.set_custom_escape(escaped);
  std::string out = page.render(root);
  if (!page.is_valid()) throw std::logic_error(std::string(name) + ": " + page.error_message());
  return out;
}

}  // namespace undersigned
