#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"

namespace undersigned {
namespace {

class QuantitiesCommand : public Command {
 public:
  const char* name() const override { return "quantities"; }
  const char* summary() const override { return "List what letters count and measure"; }
  const char* example() const override {
    return "undersigned quantities --format csv letters/*.md";
  }

  void declare(Options& options) override {
    options.add("FILE", files_, "A letter (- is standard input)", true)
        .choice<QuantitiesFormat>("--format FORMAT", format_,
                                  {{"text", QuantitiesFormat::text},
                                   {"csv", QuantitiesFormat::csv},
                                   {"markdown", QuantitiesFormat::markdown}},
                                  "text (default), csv or markdown");
    reading_.declare_redact(options);
    reading_.declare(options);
  }

  int run() override {
    const auto analyzer = Analyzer::create(reading_.analyzer());
    if (!analyzer) return fail(analyzer.error());
    std::vector<Analysis> letters;
    int exit_code = kExitOk;
    for (const std::string& path : files_) {
      auto analysis = analyze_file(*analyzer, path, reading_, EmptyLetter::error);
      if (analysis)
        letters.push_back(std::move(*analysis));
      else
        exit_code = fail(analysis.error());
    }
    return std::max(exit_code, print(write_quantities(letters, format_)));
  }

 private:
  std::vector<std::string> files_;
  QuantitiesFormat format_ = QuantitiesFormat::text;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> quantities_command() { return std::make_unique<QuantitiesCommand>(); }

}  // namespace undersigned
