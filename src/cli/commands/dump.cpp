#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"

namespace undersigned {
namespace {

class Dump : public Command {
 public:
  const char* name() const override { return "dump"; }
  const char* summary() const override {
    return "Print what one stage of the program made of a letter";
  }
  const char* example() const override { return "undersigned dump --stage mentions letter.txt"; }

  void declare(Options& options) override {
    options.add("FILE", file_, "The letter; - is standard input", true);
    options
        .choice<Stage>("--stage STAGE", stage_,
                       {{"blocks", Stage::blocks},
                        {"sentences", Stage::sentences},
                        {"regions", Stage::regions},
                        {"mentions", Stage::mentions},
                        {"numbers", Stage::numbers}},
                       "blocks, sentences, regions, mentions or numbers (JSON)", true)
        .add("--language ID", language_, "Read everything with the pack of this id");
    reading_.declare(options);
  }

  int run() override {
    AnalyzerOptions options = reading_.analyzer();
    options.language = language_;
    const auto analyzer = Analyzer::create(options);
    if (!analyzer) return fail(analyzer.error());
    const auto analysis = analyze_file(*analyzer, file_, reading_, EmptyLetter::accepted);
    return analysis ? print(dump(*analysis, stage_)) : fail(analysis.error());
  }

 private:
  std::string file_;
  Stage stage_ = Stage::mentions;
  std::optional<std::string> language_;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> dump_command() { return std::make_unique<Dump>(); }

}  // namespace undersigned
