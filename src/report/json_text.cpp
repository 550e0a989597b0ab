#include "report/json_text.h"

#include <fmt/format.h>

#include <string_view>

#include "base/unicode.h"

namespace undersigned {
namespace {

/// By a terminal or by a pipeline. Most characters are told from these by their code alone.
bool is_obeyed(std::string_view text, std::size_t at, char32_t c, std::string_view character) {
  if (c == '#') return at > 0 && begins_command(text, at - 1);
  const bool ordinary = c < 0x7F || (c >= 0xA0 && c < 0x600) || c >= 0x3000;
  return !ordinary && escape_controls(character) != character;
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& json) {
  const std::string text =
      json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const std::string_view character = std::string_view(text).substr(begin, at - begin);
    if (is_obeyed(text, begin, c, character))
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += character;
  }
  return out;
}

}  // namespace undersigned
