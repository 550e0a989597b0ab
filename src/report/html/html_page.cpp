#include "report/html/html_page.h"

#include <boost/archive/iterators/base64_from_binary.hpp>
#include <boost/archive/iterators/transform_width.hpp>
#include <string_view>

#include "base/digest.h"
#include "report/html/letter_view.h"
#include "report/html/page_files.h"
#include "report/html/template.h"
#include "report/layout.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kTitleColumns = 60;  // of a browser's tab, and a bookmark

/// As a content security policy names a script or a style (https://www.w3.org/TR/CSP3/).
std::string policy_digest(std::string_view text) {
  const std::string bytes = Sha256().add(text).bytes();
  using namespace boost::archive::iterators;
  using Base64 = base64_from_binary<transform_width<std::string::const_iterator, 6, 8>>;
  std::string out(Base64(bytes.begin()), Base64(bytes.end()));
  out.append((3 - bytes.size() % 3) % 3, '=');
  return "'sha256-" + out + "'";
}

}  // namespace

Json page_words(const std::string& language) {
  const std::string_view text = page_file("interface." + language + ".json");
  return text.empty() ? Json::object() : Json::parse(text);
}

Json page_frame(const PageOptions& options) {
  const std::string_view style = page_file("style.css");
  const std::string_view script = page_file("script.js");
  Json page;
  page["language"] = options.language;
  page["live"] = options.live;
  page["version"] = UNDERSIGNED_VERSION;
  page["words"] = page_words(options.language);
  page["style"] = style;
  page["script"] = script;
  page["policy"] = "default-src 'none'; style-src " + policy_digest(style) + "; script-src " +
                   policy_digest(script) + "; base-uri 'none'; form-action 'none'" +
                   (options.live.empty() ? "" : "; connect-src 'self'");
  return page;
}

void set_title(const std::string& title, Json& page) {
  page["title"] = shorten(title, kTitleColumns);
}

std::string html_page(const Json& letters, const PageOptions& options) {
  Json page = page_frame(options);
  const Json words = page["words"];
  set_title(letters.size() == 1 ? letters[0]["headline"] : words["letters"], page);
  page["kinds"] = Json::array();
  for (const KindOfItem& kind : kKindsOfItems)
    page["kinds"].push_back({{"kind", kind.name}, {"many", words[kind.plural]}});
  page["letters"] = letters;
  return fill_template("page.mustache", page);
}

std::string html_error_page(const std::string& file, const std::string& text,
                            const PageOptions& options) {
  Json page = page_frame(options);
  set_title(file, page);
  page["file"] = file;
  page["text"] = text;
  return fill_template("error.mustache", page);
}

}  // namespace undersigned
