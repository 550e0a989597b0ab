// Rules: docs.github.com, "Workflow commands for GitHub Actions"; the limits of ten annotations of
// a kind in a step and of fifty in a job are not documented there, but hold.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "report/problem_formats.h"

namespace undersigned {
namespace {

constexpr std::size_t kShownOfAKind = 10;
constexpr std::array kKinds = {Severity::error, Severity::warning, Severity::note};

const char* command_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      break;
  }
  return "notice";
}

/// The characters that would end a command or one of its properties.
std::string escaped(const std::string& text, bool property) {
  std::string out;
  for (const char c : escape_controls(text, true)) {
    if (c == '%')
      out += "%25";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

std::string annotation(const Problem& problem) {
  const Extent& extent = problem.extent;
  std::string out = fmt::format("::{} file={},line={},endLine={}", command_of(problem.severity),
                                escaped(extent.file, true), extent.line, extent.end_line);
  if (extent.line == extent.end_line && extent.end_column > extent.column)
    out += fmt::format(",col={},endColumn={}", extent.column, extent.end_column);
  std::string message = problem.message;
  if (!problem.hint.empty()) message += "\n" + problem.hint;
  return out + fmt::format(",title={}::{}\n", escaped(problem.rule, true), escaped(message, false));
}

}  // namespace

std::string github_annotations(const std::vector<Problem>& problems) {
  std::string out;
  std::size_t left_out = 0;
  for (const Severity kind : kKinds) {
    std::size_t shown = 0;
    for (const Problem& problem : problems) {
      if (problem.severity != kind || !is_new(problem)) continue;
      const bool room = shown < (kind == Severity::note ? kShownOfAKind - 1 : kShownOfAKind);
      if (room) out += annotation(problem);
      room ? ++shown : ++left_out;
    }
  }
  if (left_out > 0)
    out += fmt::format("::notice title=undersigned::and {} more; the report has all of them\n",
                       left_out);
  return out;
}

}  // namespace undersigned
