// The commands that print rules.

#include <string>

#include "authoring/listing.h"
#include "cli/commands/commands.h"
#include "cli/commands/rule_set.h"
#include "cli/output.h"

namespace undersigned {
namespace {

class RulesList : public Command {
 public:
  const char* name() const override { return "rules list"; }
  const char* summary() const override { return "List rules with what they find and say"; }
  const char* example() const override { return "undersigned rules list en.demands"; }

  void declare(Options& options) override { selection_.declare(options); }

  int run() override {
    RuleSet set;
    const auto rules = selection_.pick(set);
    return rules ? print(list_rules(*rules)) : fail(rules.error());
  }

 private:
  RuleSelection selection_;
};

class RulesShow : public Command {
 public:
  const char* name() const override { return "rules show"; }
  const char* summary() const override { return "Print rules, and their patterns in full"; }
  const char* example() const override { return "undersigned rules show en.demands.call-on"; }

  void declare(Options& options) override { selection_.declare(options, true); }

  int run() override {
    RuleSet set;
    const auto rules = selection_.pick(set);
    if (!rules) return fail(rules.error());
    std::string out;
    for (const Rule* rule : *rules) out += (out.empty() ? "" : "\n") + show_rule(*rule, set.files);
    return print(out);
  }

 private:
  RuleSelection selection_;
};

}  // namespace

std::unique_ptr<Command> rules_list_command() { return std::make_unique<RulesList>(); }
std::unique_ptr<Command> rules_show_command() { return std::make_unique<RulesShow>(); }

}  // namespace undersigned
