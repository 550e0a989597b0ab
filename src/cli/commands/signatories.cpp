#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/reading.h"

namespace undersigned {
namespace {

class SignatoriesCommand : public Command {
 public:
  const char* name() const override { return "signatories"; }
  const char* summary() const override {
    return "Read lists of signers: how many, doubles, what is unread";
  }
  const char* example() const override {
    return "undersigned signatories letter.md --signatories signatures/";
  }

  void declare(Options& options) override {
    options.add("LETTER", letter_, "The letter with the list (- is standard input)")
        .add("--signatories PATH", data_,
             "Signers beside it: a CSV, TSV, JSON, YAML or text file, or a folder of files")
        .choice<SignatoriesFormat>("--format FORMAT", format_,
                                   {{"text", SignatoriesFormat::text},
                                    {"json", SignatoriesFormat::json},
                                    {"csv", SignatoriesFormat::csv},
                                    {"markdown", SignatoriesFormat::markdown},
                                    {"html", SignatoriesFormat::html}},
                                   "text (default), json, csv, markdown or html")
        .choice<std::string>("--interface LANGUAGE", interface_, {{"en", "en"}, {"zh", "zh"}},
                             "Of the HTML report: en (default) or zh");
    reading_.declare(options);
  }

  int run() override {
    if (!letter_ && data_.empty())
      return fail(error_in({}, "no list to read", "name a letter, or --signatories PATH"));
    const auto analyzer = Analyzer::create({reading_.rules});
    if (!analyzer) return fail(analyzer.error());
    SignerRecords records;
    if (letter_) {
      const auto analysis = analyze_file(*analyzer, *letter_, reading_, EmptyLetter::accepted);
      if (!analysis) return fail(analysis.error());
      records = signers_of(*analysis);
      if (records.entries.empty()) add_front_matter(*analyzer, records);
    }
    for (const std::string& path : data_) {
      auto read = analyzer->read_signers(path);
      if (!read) return fail(read.error());
      add_records(std::move(*read), records);
    }
    const int printed = print(write_signatories(records, format_, interface_));
    return printed == kExitOk && !records.unread.empty() ? kExitFindings : printed;
  }

 private:
  /// A letter without a list may have one in its front matter.
  void add_front_matter(const Analyzer& analyzer, SignerRecords& records) const {
    if (format_of(*letter_) != Format::markdown) return;
    auto read = analyzer.read_signers(*letter_);
    if (read && read->unread.empty()) add_records(std::move(*read), records);
  }

  std::optional<std::string> letter_;
  std::vector<std::string> data_;
  SignatoriesFormat format_ = SignatoriesFormat::text;
  std::string interface_ = "en";
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> signatories_command() { return std::make_unique<SignatoriesCommand>(); }

}  // namespace undersigned
