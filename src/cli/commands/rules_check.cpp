#include "authoring/json_schema.h"
#include "authoring/rule_check.h"
#include "cli/commands/commands.h"
#include "cli/output.h"
#include "undersigned.h"

namespace undersigned {
namespace {

enum class CheckFormat { text, json, sarif, github, rdjson };

class RulesCheck : public Command {
 public:
  const char* name() const override { return "rules check"; }
  const char* summary() const override { return "Say everything that is wrong with rules"; }
  const char* example() const override { return "undersigned rules check rules"; }

  void declare(Options& options) override {
    options.add("FOLDER", folder_, "A folder of packs; without it, the built-in ones")
        .choice<CheckFormat>("--format FORMAT", format_,
                             {{"text", CheckFormat::text},
                              {"json", CheckFormat::json},
                              {"sarif", CheckFormat::sarif},
                              {"github", CheckFormat::github},
                              {"rdjson", CheckFormat::rdjson}},
                             "text (default), json, sarif, github or rdjson")
        .add("--strict", strict_, "Exit with 1 for warnings too");
  }

  int run() override {
    const auto files =
        folder_ ? RuleFiles::read(*folder_) : Result<RuleFiles>(RuleFiles::embedded());
    if (!files) return fail(files.error());
    const auto packs = files->load();
    Errors warnings;
    if (packs)
      for (const auto& pack : *packs)
        for (Error& warning : check_rules(pack, *files)) warnings.push_back(std::move(warning));
    const Errors errors = packs ? Errors() : packs.error();
    const int printed = print(written(errors, warnings));
    if (printed != kExitOk) return printed;
    if (!errors.empty()) return kExitError;
    return strict_ && !warnings.empty() ? kExitFindings : kExitOk;
  }

 private:
  std::string written(const Errors& errors, const Errors& warnings) const {
    if (format_ == CheckFormat::text) {
      std::string out = to_string(errors);
      for (const Error& warning : warnings) out += to_string(warning, "warning");
      const auto counted = [](std::size_t count, const std::string& what) {
        return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
      };
      return out + counted(errors.size(), "error") + ", " + counted(warnings.size(), "warning") +
             "\n";
    }
    std::vector<Problem> problems = problems_of(errors, "rules");
    for (Problem& problem : problems_of(warnings, "rules")) {
      problem.severity = Severity::warning;
      problems.push_back(std::move(problem));
    }
    set_fingerprints(problems);
    if (format_ == CheckFormat::json) return problems_json(problems);
    if (format_ == CheckFormat::sarif) return sarif(problems);
    return format_ == CheckFormat::github ? github_annotations(problems) : rdjson(problems);
  }

  std::optional<std::string> folder_;
  CheckFormat format_ = CheckFormat::text;
  bool strict_ = false;
};

class RulesSchema : public Command {
 public:
  const char* name() const override { return "rules schema"; }
  const char* summary() const override {
    return "Print the JSON Schema of rule files, for editors";
  }
  const char* example() const override {
    return "undersigned rules schema > rules/rules.schema.json";
  }

  void declare(Options& options) override {
    options.choice<SchemaOf>("--of KIND", what_,
                             {{"topic", SchemaOf::topic}, {"pack", SchemaOf::pack}},
                             "topic (default): files with rules; or pack: pack.yaml");
  }

  int run() override { return print(rules_schema(what_)); }

 private:
  SchemaOf what_ = SchemaOf::topic;
};

}  // namespace

std::unique_ptr<Command> rules_check_command() { return std::make_unique<RulesCheck>(); }
std::unique_ptr<Command> rules_schema_command() { return std::make_unique<RulesSchema>(); }

}  // namespace undersigned
