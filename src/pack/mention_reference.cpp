#include "pack/mention_reference.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace undersigned {
namespace {

std::string suggestion(std::string_view name, const std::vector<std::string>& known) {
  const std::string near = did_you_mean(name, known);
  return near.empty() ? std::string() : "did you mean '" + near + "'?";
}

}  // namespace

std::optional<MentionReference> parse_mention_reference(std::string_view text,
                                                        const MentionNames& names,
                                                        ReferenceError& error) {
  MentionReference reference;
  std::size_t at = std::min(text.find(' '), text.size());
  reference.kind = text.substr(0, at);
  const std::vector<std::string>* fields = names.fields(reference.kind);
  if (!fields) {
    error = {"unknown kind of mention '" + reference.kind + "'",
             suggestion(reference.kind, names.kinds)};
    return std::nullopt;
  }
  while (at < text.size()) {
    const std::size_t begin = at + 1;
    at = std::min(text.find(' ', begin), text.size());
    const std::string test(text.substr(begin, at - begin));
    const std::size_t equals = test.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == test.size()) {
      error = {"'" + test + "' is no test of a field", "write kind field=value"};
      return std::nullopt;
    }
    const std::string field = test.substr(0, equals);
    if (std::find(fields->begin(), fields->end(), field) == fields->end()) {
      error = {"mentions of '" + reference.kind + "' have no field '" + field + "'",
               suggestion(field, *fields)};
      return std::nullopt;
    }
    reference.tests.push_back({field, test.substr(equals + 1)});
  }
  std::sort(reference.tests.begin(), reference.tests.end());
  return reference;
}

std::string to_string(const MentionReference& reference) {
  std::string out = reference.kind;
  for (const FieldTest& test : reference.tests) out += " " + test.field + "=" + test.value;
  return out;
}

}  // namespace undersigned
