#include "authoring/difference.h"

#include <fmt/format.h>

#include <map>
#include <tuple>

#include "base/unicode.h"

namespace undersigned {
namespace {

/// Kinds that steer other rules and are no findings of their own.
bool is_finding(const Mention& mention) {
  static constexpr std::string_view kKinds[] = {"demand", "commitment", "condition", "claim",
                                                "quantity"};
  for (const std::string_view kind : kKinds)
    if (mention.kind == kind) return true;
  return false;
}

/// By where they stand, then by kind.
using Key = std::tuple<std::size_t, std::size_t, std::string>;

std::map<Key, const Mention*> findings_of(const Analysis& analysis) {
  std::map<Key, const Mention*> out;
  for (const Mention& mention : analysis.matches.mentions)
    if (is_finding(mention))
      out.emplace(Key{mention.span.begin, mention.span.end, mention.kind}, &mention);
  return out;
}

std::string fields_of(const Mention& mention, std::string_view text) {
  std::string out;
  for (const auto& [name, value] : mention.fields)
    out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", name, value.text);
  if (mention.tree) out += (out.empty() ? "tree: " : ", tree: ") + to_string(*mention.tree, text);
  return out;
}

std::string line(char sign, const Mention& mention, const Analysis& analysis,
                 const std::string& detail) {
  const Document& document = analysis.document;
  return escape_controls(fmt::format("{} {}:{}: {} \"{}\" {}", sign, document.path,
                                     document.place(mention.span.begin).line, mention.kind,
                                     collapse_space(mention.span.of(document.text)), detail)) +
         "\n";
}

}  // namespace

std::string difference(const Analysis& before, const Analysis& after) {
  const auto old_ones = findings_of(before);
  const auto new_ones = findings_of(after);
  auto all = old_ones;
  all.insert(new_ones.begin(), new_ones.end());
  std::string out;
  for (const auto& [key, any] : all) {
    const auto old_one = old_ones.find(key);
    const auto new_one = new_ones.find(key);
    if (old_one == old_ones.end()) {
      out += line('+', *any, after, "[" + any->rule + "]");
    } else if (new_one == new_ones.end()) {
      out += line('-', *any, before, "[" + any->rule + "]");
    } else {
      const std::string was = fields_of(*old_one->second, before.document.text);
      const std::string is = fields_of(*new_one->second, after.document.text);
      if (was != is) out += line('~', *any, after, "{" + was + "} -> {" + is + "}");
    }
  }
  return out;
}

}  // namespace undersigned
