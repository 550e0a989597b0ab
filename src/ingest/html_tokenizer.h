// HTML cut into texts, character references and tags, each with its place. What is nested in what
// is left to the reader.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace undersigned {

struct HtmlToken {
  enum class Kind {
    text,        // as it stands in the source
    entity,      // a character reference; `text` is what it stands for, empty if nobody knows
    start_tag,   // `text` is the element's name in lower case
    end_tag,     // likewise
    commentary,  // a comment, a declaration, a processing instruction
  };
  Kind kind = Kind::text;
  Span span;  // in the source
  std::string text = {};
  bool self_closing = false;  // <br/>
  bool unfinished = false;    // its end is missing: it goes to the end of the part
};

/// Never fails: what is no markup is text. One pass over `part` of `source`, which is kept by
/// reference.
class HtmlTokenizer {
 public:
  HtmlTokenizer(std::string_view source, Span part)
      : source_(source.substr(0, part.end)), at_(part.begin) {}

  /// Nothing at the end.
  std::optional<HtmlToken> next();

  /// Goes behind the end tag of `name`, reading nothing between as markup, as it is right in a
  /// script. Without such a tag it goes to the end and returns false.
  bool skip_behind_end_tag(std::string_view name);

 private:
  std::optional<HtmlToken> markup();
  HtmlToken tag(HtmlToken::Kind kind, std::size_t name_begin);
  void skip_attributes(HtmlToken& token);
  HtmlToken commentary(std::string_view end);
  HtmlToken marked_text();
  std::optional<HtmlToken> entity();
  HtmlToken plain_text();

  bool at_end() const { return at_ >= source_.size(); }
  std::string_view rest() const { return source_.substr(at_); }

  std::string_view source_;  // up to the end of the part
  std::size_t at_;
};

/// The value of an attribute in a start tag, as written; empty if it has none.
std::string_view attribute_of(std::string_view tag, std::string_view name);

}  // namespace undersigned
