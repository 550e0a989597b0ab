// The command that tests rules.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "authoring/test_report.h"
#include "cli/commands/commands.h"
#include "cli/commands/rule_set.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace undersigned {
namespace {

enum class TestFormat { text, json };

class RulesTest : public Command {
 public:
  const char* name() const override { return "rules test"; }
  const char* summary() const override {
    return "Run the examples of rules, and see whether they notice changes";
  }
  const char* example() const override { return "undersigned rules test rules en.demands"; }

  void declare(Options& options) override {
    selection_.declare(options);
    options
        .add("--mutate", mutate_,
             "Leave out each part of the rules in turn: which do no examples notice?")
        .choice<TestFormat>("--format FORMAT", format_,
                            {{"text", TestFormat::text}, {"json", TestFormat::json}},
                            "text (default) or json")
        .add("--seconds N", seconds_, "The most that --mutate may take; 300 without it");
  }

  int run() override {
    int seconds = kDefaultSeconds;
    if (!seconds_.empty() && !read_count(seconds_, seconds))
      return fail(error_in({}, "'" + seconds_ + "' is no number", "--seconds takes one from 1"));
    RuleSet set;
    const auto rules = selection_.pick(set);
    if (!rules) return fail(rules.error());
    const std::set<const Rule*> chosen(rules->begin(), rules->end());
    const auto wanted = [&](const Rule& rule) { return chosen.contains(&rule); };
    const auto name_of = [&](const std::string& path) { return set.files.name_of(path); };
    const auto outcomes = run_examples(Matcher(set.packs), wanted);
    std::vector<PackMutations> mutated;
    if (mutate_) mutated = mutate(set, wanted, seconds);
    const int printed =
        print(format_ == TestFormat::json ? test_report_json(outcomes, mutated, name_of)
                                          : test_report(outcomes, mutated, name_of));
    const bool failed = has_failures(outcomes) ||
                        std::any_of(mutated.begin(), mutated.end(), [](const PackMutations& one) {
                          return !one.run.unnoticed.empty() || one.run.left > 0;
                        });
    return printed == kExitOk && failed ? kExitFindings : printed;
  }

 private:
  static std::vector<PackMutations> mutate(const RuleSet& set,
                                           const std::function<bool(const Rule&)>& wanted,
                                           int seconds) {
    std::vector<PackMutations> out;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
    for (const auto& pack : set.packs) {
      PackMutations mutated{mutations_of(*pack, wanted), {}};
      if (mutated.mutations.empty()) continue;
      mutated.run = run_mutations(pack, mutated.mutations, deadline, [&](std::size_t done) {
        show_progress(pack->id, "mutations", done, mutated.mutations.size());
      });
      out.push_back(std::move(mutated));
    }
    return out;
  }

  static constexpr int kDefaultSeconds = 300;

  RuleSelection selection_;
  bool mutate_ = false;
  std::string seconds_;
  TestFormat format_ = TestFormat::text;
};

}  // namespace

std::unique_ptr<Command> rules_test_command() { return std::make_unique<RulesTest>(); }

}  // namespace undersigned
