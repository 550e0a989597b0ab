#include "report/problem.h"

#include <map>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kFingerprintDigits = 32;
const std::string kReading = "reading";

class Places {
 public:
  explicit Places(const Document& document) : document_(document) {}

  Extent whole_file() const {
    Extent extent;
    extent.file = document_.path;
    return extent;
  }

  Extent of(Span span) const {
    if (span.empty()) return whole_file();
    const Place begin = document_.place(span.begin);
    const Span decoded = document_.to_decoded.source(span);
    const auto last = static_cast<std::size_t>(document_.place(span.end - 1).line) - 1;
    const std::size_t end_line_start = document_.line_starts[last];
    const auto columns = count_code_points(
        std::string_view(document_.decoded).substr(end_line_start, decoded.end - end_line_start));
    Extent extent;
    extent.file = document_.path;
    extent.line = begin.line;
    extent.column = begin.column;
    extent.end_line = static_cast<int>(last) + 1;
    extent.end_column = static_cast<int>(columns) + 1;
    const auto line = static_cast<std::size_t>(begin.line) - 1;
    extent.byte_column = static_cast<int>(decoded.begin - document_.line_starts[line]) + 1;
    extent.end_byte_column = static_cast<int>(decoded.end - end_line_start) + 1;
    return extent;
  }

 private:
  const Document& document_;
};

Outcome outcome_of(const Finding& finding) {
  switch (finding.verdict) {
    case Verdict::entailed:
    case Verdict::consistent:
      return Outcome::passed;
    case Verdict::undetermined:
      return Outcome::open;
    case Verdict::reported:
      return finding.severity == Severity::note ? Outcome::open : Outcome::failed;
    case Verdict::contradicted:
      break;
  }
  return Outcome::failed;
}

/// How much was read, so that a file that nobody could read does not pass for one without problems.
Problem reading(const Analysis& analysis, Extent extent) {
  const bool read = !analysis.languages.empty();
  const std::string count = std::to_string(analysis.coverage.sentences);
  Problem problem;
  problem.rule = kReading;
  problem.outcome = read ? Outcome::passed : Outcome::failed;
  problem.severity = read ? Severity::note : Severity::warning;
  problem.message =
      read ? "read " + count + " sentences"
           : "no pack reads the language of this letter; " + count + " sentences were passed over";
  problem.extent = std::move(extent);
  return problem;
}

/// How many bytes the first `count` code points of `text` have.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) next_code_point(text, at);
  return at;
}

Extent extent_of(const Error& error) {
  Extent extent;
  extent.file = error.place.file;
  if (error.place.line == 0) return extent;
  extent.line = extent.end_line = error.place.line;
  if (error.place.column == 0) return extent;
  extent.column = error.place.column;
  extent.end_column = error.place.column + error.width;
  const auto before = static_cast<std::size_t>(extent.column) - 1;
  const auto width = static_cast<std::size_t>(error.width);
  extent.byte_column = static_cast<int>(bytes_of(error.excerpt, before)) + 1;
  extent.end_byte_column = static_cast<int>(bytes_of(error.excerpt, before + width)) + 1;
  return extent;
}

}  // namespace

std::vector<Problem> problems_of(const Analysis& analysis) {
  const Places places(analysis.document);
  const std::string_view text = analysis.document.text;
  std::vector<Problem> problems = {reading(analysis, places.whole_file())};
  for (std::size_t i = 0; i < analysis.findings.size(); ++i) {
    const Finding& finding = analysis.findings[i];
    Problem problem;
    problem.rule = finding.check;
    problem.outcome = outcome_of(finding);
    problem.severity = finding.severity;
    problem.message = finding.message;
    problem.extent = places.of(finding.span);
    problem.text = collapse_space(finding.span.of(text));
    problem.suppressed = finding.suppressed;
    problem.known = finding.known;
    problem.finding = i;
    problems.push_back(std::move(problem));
  }
  for (const Diagnostic& diagnostic : analysis.diagnostics) {
    const Span span = diagnostic.span.value_or(Span{});
    const bool note = diagnostic.severity == Severity::note;
    Problem problem;
    problem.rule = kReading;
    problem.outcome = note ? Outcome::open : Outcome::failed;
    problem.severity = diagnostic.severity;
    problem.message = diagnostic.message;
    problem.extent = places.of(span);
    problem.text = collapse_space(span.of(text));
    problems.push_back(std::move(problem));
  }
  return problems;
}

std::vector<Problem> problems_of(const Errors& errors, const std::string& rule) {
  std::vector<Problem> problems;
  for (const Error& error : errors) {
    Problem problem;
    problem.rule = rule;
    problem.message = error.message;
    problem.hint = error.hint;
    problem.extent = extent_of(error);
    problem.text = collapse_space(error.excerpt);
    problems.push_back(std::move(problem));
  }
  return problems;
}

std::string fate_of(const Finding& finding) {
  if (!finding.suppressed.empty()) return " (ignored: " + finding.suppressed + ")";
  return finding.known ? " (known)" : "";
}

bool is_new(const Problem& problem) {
  return problem.outcome != Outcome::passed && problem.suppressed.empty() && !problem.known;
}

void set_fingerprints(std::vector<Problem>& problems) {
  std::map<std::string, int> seen;
  for (Problem& problem : problems) {
    const std::string about = problem.text.empty() ? problem.message : problem.text;
    const std::string key = problem.rule + '\0' + problem.extent.file + '\0' + about;
    problem.fingerprint = Sha256()
                              .add(key + '\0' + std::to_string(seen[key]++))
                              .hexadecimal()
                              .substr(0, kFingerprintDigits);
  }
}

}  // namespace undersigned
