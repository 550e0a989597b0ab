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

int digit_of(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

/// As a content security policy names a script or a style (https://www.w3.org/TR/CSP3/).
std::string policy_digest(std::string_view text) {
  Sha256 digest;
  const std::string hexadecimal = digest.add(text).hexadecimal();
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
    bytes += static_cast<char>(digit_of(hexadecimal[i]) * 16 + digit_of(hexadecimal[i + 1]));
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

Json page_frame(const std::string& title, const PageOptions& options) {
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
  page["title"] = shorten(title, kTitleColumns);
  return page;
}

std::string html_page(const Json& letters, const PageOptions& options) {
  const Json words = page_words(options.language);
  const Json& title = letters.size() == 1 ? letters[0]["headline"] : words["letters"];
  Json page = page_frame(title.get<std::string>(), options);
  page["kinds"] = Json::array();
  for (const KindOfItem& kind : kKindsOfItems)
    page["kinds"].push_back({{"kind", kind.name}, {"many", words[kind.plural]}});
  page["letters"] = letters;
  return fill_template("page.mustache", page);
}

std::string html_error_page(const std::string& file, const std::string& text,
                            const PageOptions& options) {
  Json page = page_frame(file, options);
  page["file"] = file;
  page["text"] = text;
  return fill_template("error.mustache", page);
}

}  // namespace undersigned
