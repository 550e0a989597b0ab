// The schema: jenkinsci/xunit-plugin, junit-10.xsd.

#include <fmt/format.h>

#include <map>

#include "base/unicode.h"
#include "report/problem_formats.h"

namespace undersigned {
namespace {

/// For text and attributes. XML 1.0 cannot hold control characters at all, so they are shown.
std::string escaped(const std::string& text) {
  std::string out;
  const std::string shown = escape_controls(text);
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const char c = shown[at];
    if (begins_command(shown, at)) {
      out += "&#35;";
      continue;
    }
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

bool is_skipped(const Problem& problem) {
  return problem.outcome == Outcome::open ||
         (problem.outcome == Outcome::failed && !is_new(problem));
}

std::string test_case(const Problem& problem) {
  const Extent& extent = problem.extent;
  const std::string head =
      fmt::format("    <testcase classname=\"{}\" name=\"{} {}:{}\"", escaped(extent.file),
                  escaped(problem.rule), extent.line, extent.column);
  const std::string where = fmt::format("{}:{}:{}: ", extent.file, extent.line, extent.column);
  if (problem.outcome == Outcome::passed) return head + "/>\n";
  if (is_skipped(problem)) {
    const std::string why = !problem.suppressed.empty() ? " (ignored: " + problem.suppressed + ")"
                            : problem.known             ? " (known)"
                                                        : "";
    return head + fmt::format(">\n      <skipped message=\"{}\"/>\n    </testcase>\n",
                              escaped(problem.message + why));
  }
  return head +
         fmt::format(
             ">\n      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>\n",
             to_string(problem.severity), escaped(problem.message),
             escaped(where + problem.message + (problem.hint.empty() ? "" : "; " + problem.hint)));
}

struct Suite {
  std::string cases;
  int tests = 0, failures = 0, skipped = 0;
};

}  // namespace

std::string junit(const std::vector<Problem>& problems) {
  std::vector<std::string> files;
  std::map<std::string, Suite> suites;
  for (const Problem& problem : problems) {
    const auto [it, is_new] = suites.try_emplace(problem.extent.file);
    if (is_new) files.push_back(problem.extent.file);
    Suite& suite = it->second;
    suite.cases += test_case(problem);
    ++suite.tests;
    if (problem.outcome == Outcome::passed) continue;
    ++(is_skipped(problem) ? suite.skipped : suite.failures);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  for (const std::string& file : files) {
    const Suite& suite = suites[file];
    out += fmt::format(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">\n{}"
        "  </testsuite>\n",
        escaped(file), suite.tests, suite.failures, suite.skipped, suite.cases);
  }
  return out + "</testsuites>\n";
}

}  // namespace undersigned
