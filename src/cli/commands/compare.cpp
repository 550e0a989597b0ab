#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/schema.h"
#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/terminal.h"

namespace undersigned {
namespace {

constexpr Change kChanges[] = {Change::dropped, Change::added, Change::strengthened,
                               Change::weakened, Change::changed};

std::vector<std::string> names_of_changes() {
  std::vector<std::string> names = {"any"};
  for (const Change change : kChanges) names.emplace_back(to_string(change));
  return names;
}

class CompareCommand : public Command {
 public:
  const char* name() const override { return "compare"; }
  const char* summary() const override { return "Say how two letters differ in meaning"; }
  const char* example() const override {
    return "undersigned compare letter.en.txt letter.zh.txt --fail-on any";
  }

  void declare(Options& options) override {
    options.add("A", a_, "A letter", true)
        .add("B", b_, "Another version of it, a translation, or a report of it", true)
        .choice<ComparisonFormat>("--format FORMAT", format_,
                                  {{"text", ComparisonFormat::text},
                                   {"json", ComparisonFormat::json},
                                   {"markdown", ComparisonFormat::markdown},
                                   {"html", ComparisonFormat::html}},
                                  "text (default), json, markdown or html")
        .add("--fail-on CHANGE,...", fail_on_,
             "Exit with 1 on these: dropped, added, strengthened, weakened, changed, or any")
        .suggest(names_of_changes())
        .add("--aliases FILE", aliases_, "Names of the same party, office or person: a YAML file")
        .choice<std::string>("--interface LANGUAGE", report_.interface,
                             {{"en", "en"}, {"zh", "zh"}}, "Of the HTML report: en (default) or zh")
        .add("-o,--output FILE", output_, "Write the report to this file");
    reading_.declare_redact(options);
    reading_.declare(options);
  }

  int run() override {
    const auto failing = changes_to_fail_on();
    if (!failing) return fail(failing.error());
    Output output(output_);
    if (const auto writable = output.check(); !writable) return fail(writable.error());
    std::vector<SourceFile> aliases;
    for (const std::string& path : aliases_) {
      auto file = read_file(path);
      if (!file) return fail(file.error());
      aliases.push_back(std::move(*file));
    }
    const auto analyzer = Analyzer::create(reading_.analyzer());
    if (!analyzer) return fail(analyzer.error());
    const auto a = analyze_file(*analyzer, a_, reading_, EmptyLetter::error);
    if (!a) return fail(a.error());
    const auto b = analyze_file(*analyzer, b_, reading_, EmptyLetter::error);
    if (!b) return fail(b.error());
    const auto comparison = compare_letters(*a, *b, reading_.rules, aliases);
    if (!comparison) return fail(comparison.error());
    if (!output_) {
      report_.color = use_color(ColorChoice::automatic);
      report_.width = output_width();
    }
    if (const auto written = output.write(write_comparison(*a, *b, *comparison, format_, report_));
        !written)
      return fail(written.error());
    if (const auto finished = output.finish(); !finished) return fail(finished.error());
    const bool fails = std::any_of(
        comparison->differences.begin(), comparison->differences.end(), [&](const Difference& one) {
          return std::find(failing->begin(), failing->end(), one.change) != failing->end();
        });
    return fails ? kExitFindings : kExitOk;
  }

 private:
  Result<std::vector<Change>> changes_to_fail_on() const {
    std::vector<Change> changes;
    for (std::size_t at = 0; fail_on_ && at <= fail_on_->size();) {
      const std::size_t end = std::min(fail_on_->find(',', at), fail_on_->size());
      const std::string word = fail_on_->substr(at, end - at);
      at = end + 1;
      const std::size_t before = changes.size();
      for (const Change change : kChanges)
        if (word == "any" || word == to_string(change)) changes.push_back(change);
      if (changes.size() == before)
        return error_in({}, "unknown value '" + word + "' for --fail-on",
                        "one of " + one_of(names_of_changes()));
    }
    return changes;
  }

  std::string a_;
  std::string b_;
  ComparisonFormat format_ = ComparisonFormat::text;
  std::optional<std::string> fail_on_;
  std::vector<std::string> aliases_;
  std::optional<std::string> output_;
  ReportOptions report_;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> compare_command() { return std::make_unique<CompareCommand>(); }

}  // namespace undersigned
