#include "policy/policy.h"

#include <algorithm>
#include <utility>

#include "policy/suppressions.h"
#include "report/problem.h"

namespace undersigned {

Policy::Policy(const Config& config, std::vector<KnownFinding> baseline,
               std::vector<std::string> not_run)
    : config_(config),
      baseline_(std::move(baseline)),
      not_run_(std::move(not_run)),
      ignore_used_(config.ignores.size()),
      known_seen_(baseline_.size()) {
  for (std::size_t i = 0; i < baseline_.size(); ++i) known_.emplace(baseline_[i].fingerprint, i);
}

void Policy::apply(Analysis& analysis) {
  files_.insert(analysis.document.path);
  const std::vector<Suppression> suppressions =
      read_suppressions(analysis.document, analysis.diagnostics);
  std::vector<bool> used(suppressions.size());
  for (Finding& finding : analysis.findings) {
    if (const auto it = config_.severities.find(finding.check);
        it != config_.severities.end() && finding.is_problem())
      finding.severity = it->second.value;
    ignore_by_config(finding, analysis.document.path);
    const int line = finding.span.empty() ? 1 : analysis.document.place(finding.span.begin).line;
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
      const Suppression& one = suppressions[i];
      if (one.check != finding.check || line < one.first_line || line > one.last_line) continue;
      finding.suppressed = one.reason;
      used[i] = true;
    }
  }
  for (std::size_t i = 0; i < suppressions.size(); ++i)
    if (!used[i] && ran(suppressions[i].check))
      analysis.diagnostics.push_back({Severity::warning,
                                      "line " + std::to_string(suppressions[i].line) +
                                          ": no finding of '" + suppressions[i].check +
                                          "' here to ignore",
                                      std::nullopt});
  mark_known(analysis);
}

bool Policy::ran(const std::string& check) const {
  return std::find(not_run_.begin(), not_run_.end(), check) == not_run_.end();
}

void Policy::ignore_by_config(Finding& finding, const std::string& file) {
  for (std::size_t i = 0; i < config_.ignores.size(); ++i) {
    const Ignore& ignore = config_.ignores[i];
    if (ignore.check != finding.check || (!ignore.file.empty() && ignore.file != file)) continue;
    finding.suppressed = ignore.reason;
    ignore_used_[i] = true;
  }
}

void Policy::mark_known(Analysis& analysis) {
  std::vector<Problem> problems = problems_of(analysis);
  set_fingerprints(problems);
  for (const Problem& problem : problems) {
    if (!problem.finding) continue;
    Finding& finding = analysis.findings[*problem.finding];
    finding.fingerprint = problem.fingerprint;
    if (const auto it = known_.find(problem.fingerprint); it != known_.end())
      finding.known = known_seen_[it->second] = true;
  }
}

bool Policy::fails(const Analysis& analysis) const {
  const FailOn& from = config_.fail_on.value;
  return from && std::any_of(analysis.findings.begin(), analysis.findings.end(),
                             [&](const Finding& finding) {
                               return finding.severity >= *from && finding.suppressed.empty() &&
                                      !finding.known;
                             });
}

std::vector<std::string> Policy::unused() const {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < ignore_used_.size(); ++i) {
    const Ignore& ignore = config_.ignores[i];
    if (ignore_used_[i] || !ran(ignore.check) ||
        (!ignore.file.empty() && !files_.contains(ignore.file)))
      continue;
    out.push_back(ignore.place.file + ":" + std::to_string(ignore.place.line) +
                  ": no finding of '" + ignore.check + "' to ignore");
  }
  for (std::size_t i = 0; i < known_seen_.size(); ++i)
    if (!known_seen_[i] && ran(baseline_[i].check) && files_.contains(baseline_[i].file))
      out.push_back("the baseline knows a finding of '" + baseline_[i].check + "' in " +
                    baseline_[i].file + " that is gone");
  return out;
}

}  // namespace undersigned
