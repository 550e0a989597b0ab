#include "base/schema.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace undersigned {

std::string one_of(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

namespace {

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  const std::string near = did_you_mean(word, known);
  return near.empty() ? "known: " + one_of(known) : "did you mean '" + near + "'?";
}

}  // namespace

void Schema::error(const yaml::Node& node, std::string message, std::string hint) const {
  errors_.push_back(file_.error_at(node, std::move(message), std::move(hint)));
}

void Schema::error_inside(const yaml::Node& node, Span part, std::string message,
                          std::string hint) const {
  errors_.push_back(
      file_.error_inside(node, part.begin, part.size(), std::move(message), std::move(hint)));
}

bool Schema::is_map(const yaml::Node& node, std::string_view what) const {
  if (node.kind == yaml::Kind::map) return true;
  error(node, std::string(what) + " must be a map, not " + yaml::describe(node.kind));
  return false;
}

bool Schema::is_map(const yaml::Node& node, std::string_view what,
                    const std::vector<std::string>& known) const {
  if (!is_map(node, what)) return false;
  for (const auto& [key, value] : node.entries)
    if (std::find(known.begin(), known.end(), key.text) == known.end())
      error(key, "unknown key '" + key.text + "' of " + std::string(what),
            suggestion(key.text, known));
  return true;
}

bool Schema::is_list(const yaml::Node& node, std::string_view what) const {
  if (node.kind == yaml::Kind::sequence) return true;
  error(node, std::string(what) + " must be a list, not " + yaml::describe(node.kind));
  return false;
}

const yaml::Node* Schema::required(const yaml::Node& map, const char* key,
                                   std::string_view what) const {
  const yaml::Node* value = map.find(key);
  if (!value) error(map, std::string(what) + " has no '" + key + "'");
  return value;
}

std::optional<std::string> Schema::text(const yaml::Node& node, std::string_view what) const {
  if (node.kind == yaml::Kind::scalar && !node.text.empty()) return node.text;
  error(node, std::string(what) + " must be a text, not " +
                  (node.kind == yaml::Kind::scalar ? "an empty one" : yaml::describe(node.kind)));
  return std::nullopt;
}

bool Schema::boolean(const yaml::Node& node, std::string_view what) const {
  if (node.kind == yaml::Kind::scalar && node.text == "true") return true;
  if (node.kind == yaml::Kind::scalar && node.text == "false") return false;
  error(node, std::string(what) + " must be true or false");
  return false;
}

int Schema::integer(const yaml::Node& node, std::string_view what) const {
  int value = 0;
  const char* end = node.text.data() + node.text.size();
  const auto [stop, failure] = std::from_chars(node.text.data(), end, value);
  if (node.kind == yaml::Kind::scalar && failure == std::errc() && stop == end) return value;
  error(node, std::string(what) + " must be a whole number");
  return 0;
}

std::vector<std::string> Schema::texts(const yaml::Node& node, std::string_view what) const {
  std::vector<std::string> out;
  if (!is_list(node, what)) return out;
  for (const yaml::Node& item : node.items)
    if (auto value = text(item, "an item of " + std::string(what))) out.push_back(*value);
  return out;
}

std::optional<std::string> Schema::choice(const yaml::Node& node, std::string_view what,
                                          const std::vector<std::string>& known) const {
  auto value = text(node, what);
  if (!value || std::find(known.begin(), known.end(), *value) != known.end()) return value;
  error(node, "unknown " + std::string(what) + " '" + *value + "'", suggestion(*value, known));
  return std::nullopt;
}

}  // namespace undersigned
