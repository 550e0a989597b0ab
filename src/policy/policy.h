// What becomes of findings: their severity, whether they are passed over and why, whether they are
// known already.

#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "policy/baseline.h"
#include "policy/config.h"
#include "report/report.h"

namespace undersigned {

/// Applies a configuration and a baseline to the analyses of one run, one after the other. For one
/// thread.
class Policy {
 public:
  /// Nothing is said of an ignore that no finding needs if its check is one of `not_run`.
  Policy(const Config& config, std::vector<KnownFinding> baseline,
         std::vector<std::string> not_run = {});

  /// Sets the severity, `suppressed` and `known` of the findings; a suppression in the letter that
  /// no finding needs becomes a diagnostic.
  void apply(Analysis& analysis);

  /// True if a finding that is neither passed over nor known has at least this severity.
  bool fails(const Analysis& analysis) const;

  /// Once all letters are through: what none of them needed. An `ignore` of the configuration
  /// without a finding, and a finding of the baseline that is gone; nothing of letters that were
  /// not among them.
  std::vector<std::string> unused() const;

 private:
  bool ran(const std::string& check) const;
  void ignore_by_config(Finding& finding, const std::string& file);
  void mark_known(Analysis& analysis);

  const Config& config_;
  std::vector<KnownFinding> baseline_;
  std::vector<std::string> not_run_;
  std::unordered_map<std::string, std::size_t> known_;  // by fingerprint, into baseline_
  std::set<std::string> files_;
  std::vector<bool> ignore_used_;
  std::vector<bool> known_seen_;
};

}  // namespace undersigned
