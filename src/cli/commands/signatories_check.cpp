#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>

#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"

namespace undersigned {
namespace {

enum class ChangeFormat { text, json, github, sarif };

/// A list, as a letter or as data, with its bytes.
struct ReadList {
  SourceFile file;
  SignerRecords records;
};

class SignatoriesCheck : public Command {
 public:
  const char* name() const override { return "signatories check"; }
  const char* summary() const override {
    return "Check a change of a list: one more signer, and nothing else";
  }
  const char* example() const override {
    return "undersigned signatories check SIGNERS.md --base old-signers.md";
  }

  void declare(Options& options) override {
    options.add("FILE", file_, "The list as it is now: a letter, CSV, TSV or text", true)
        .add("--base FILE", base_, "The list as it was before", true)
        .add("--author NAME", author_, "Who makes the change: the new entry must name this account")
        .choice<ChangeFormat>("--format FORMAT", format_,
                              {{"text", ChangeFormat::text},
                               {"json", ChangeFormat::json},
                               {"github", ChangeFormat::github},
                               {"sarif", ChangeFormat::sarif}},
                              "text (default), json, github or sarif");
    reading_.declare(options);
  }

  int run() override {
    const auto analyzer = Analyzer::create({reading_.rules});
    if (!analyzer) return fail(analyzer.error());
    const auto before = read(*analyzer, base_);
    if (!before) return fail(before.error());
    const auto after = read(*analyzer, file_);
    if (!after) return fail(after.error());
    const Errors problems =
        check_list_change({before->file.bytes, before->records},
                          {after->file.bytes, after->records}, author_.value_or(""));
    const int printed = print(written(problems));
    return printed == kExitOk && !problems.empty() ? kExitFindings : printed;
  }

 private:
  Result<ReadList> read(const Analyzer& analyzer, const std::string& path) const {
    auto file = read_letter(path);
    if (!file) return file.error();
    static constexpr const char* kData[] = {".csv", ".tsv", ".yaml", ".yml", ".json"};
    const std::string extension = std::filesystem::path(path).extension().string();
    const bool data = std::find(std::begin(kData), std::end(kData), extension) != std::end(kData);
    if (data) {
      auto records = analyzer.read_signers(path);
      if (!records) return records.error();
      return ReadList{std::move(*file), std::move(*records)};
    }
    const auto analysis = analyzer.analyze(*file, reading_.read);
    if (!analysis) return analysis.error();
    return ReadList{std::move(*file), signers_of(*analysis)};
  }

  std::string written(const Errors& errors) const {
    if (format_ == ChangeFormat::text)
      return errors.empty() ? "one more entry, and nothing else\n" : to_string(errors);
    std::vector<Problem> problems = problems_of(errors, "signatories");
    set_fingerprints(problems);
    if (format_ == ChangeFormat::json) return problems_json(problems);
    return format_ == ChangeFormat::sarif ? sarif(problems) : github_annotations(problems);
  }

  std::string file_;
  std::string base_;
  std::optional<std::string> author_;
  ChangeFormat format_ = ChangeFormat::text;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> signatories_check_command() {
  return std::make_unique<SignatoriesCheck>();
}

}  // namespace undersigned
