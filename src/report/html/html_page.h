// The report as a page: one file that asks for nothing else and holds the letter, what was found in
// it, and the way between the two.

#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace undersigned {

/// The words of the page in a language; an empty object for one that is not there.
nlohmann::ordered_json page_words(const std::string& language);

struct PageOptions {
  std::string language = "en";  // of what the program says itself
  std::string live;  // the state that the page is of, where a server renews it: its script
                     // then asks the server for `state` beside the page
};

/// What every page has, to be filled further: `words`, style, script and policy; not the title.
nlohmann::ordered_json page_frame(const PageOptions& options);

/// Cut to what a browser shows of it.
void set_title(const std::string& title, nlohmann::ordered_json& page);

/// A whole page of letters as letter_view() shows them. Everything in them is escaped; the page's
/// policy allows its own style and script, by their digests, and nothing else.
std::string html_page(const nlohmann::ordered_json& letters, const PageOptions& options);

/// A page that stands where a report would, and says why there is none.
std::string html_error_page(const std::string& file, const std::string& text,
                            const PageOptions& options);

}  // namespace undersigned
