#include "signatory/doubles.h"

#include "base/folded_text.h"
#include "base/unicode.h"

namespace undersigned {

namespace {

/// What identity_of() does, for most names: lower case, and one space for white space.
std::string ascii_identity(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

std::string identity_of(std::string_view text) {
  if (is_ascii(text)) return ascii_identity(text);
  FoldOptions options;
  options.width = true;
  options.quotes = true;
  return to_lower(collapse_space(fold(text, options)));
}

std::string plain_identity_of(std::string_view text) {
  std::string identity = identity_of(text);
  if (is_ascii(identity)) return identity;
  FoldOptions options;
  options.accents = true;
  return fold(identity, options);
}

}  // namespace undersigned
