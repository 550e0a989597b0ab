// The commands that write rules for an author to go on from.

#include <string>

#include "authoring/exporting.h"
#include "cli/commands/commands.h"
#include "cli/output.h"

namespace undersigned {
namespace {

class RulesExport : public Command {
 public:
  const char* name() const override { return "rules export"; }
  const char* summary() const override { return "Write the built-in packs to a folder"; }
  const char* example() const override { return "undersigned rules export rules"; }

  void declare(Options& options) override {
    options.add("FOLDER", folder_, "A new or empty folder", true)
        .add("--force", force_, "Add what is missing to a folder that holds files");
  }

  int run() override {
    const auto done =
        export_rules(folder_, force_ ? ExistingFolder::accepted : ExistingFolder::refused);
    return done ? kExitOk : fail(done.error());
  }

 private:
  std::string folder_;
  bool force_ = false;
};

class RulesNew : public Command {
 public:
  const char* name() const override { return "rules new"; }
  const char* summary() const override { return "Print a rule to fill in"; }
  const char* example() const override {
    return "undersigned rules new en demands call-on >> rules/en/demands.yaml";
  }

  void declare(Options& options) override {
    options.add("LANGUAGE", language_, "The id of the pack", true)
        .add("TOPIC", topic_, "The file that it is for, without .yaml", true)
        .add("NAME", name_, "The id of the rule in its file", true);
  }

  int run() override {
    const auto text = rule_template(language_, topic_, name_);
    return text ? print(*text) : fail(text.error());
  }

 private:
  std::string language_;
  std::string topic_;
  std::string name_;
};

}  // namespace

std::unique_ptr<Command> rules_export_command() { return std::make_unique<RulesExport>(); }
std::unique_ptr<Command> rules_new_command() { return std::make_unique<RulesNew>(); }

}  // namespace undersigned
