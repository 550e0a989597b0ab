#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/schema.h"
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
        .add("--column HEAD=MEANING", columns_,
             "What a column of such a table is: name, affiliation, title, link, ...; repeatable")
        .choice<SignatoriesFormat>("--format FORMAT", format_,
                                   {{"text", SignatoriesFormat::text},
                                    {"json", SignatoriesFormat::json},
                                    {"csv", SignatoriesFormat::csv},
                                    {"markdown", SignatoriesFormat::markdown},
                                    {"html", SignatoriesFormat::html}},
                                   "text (default), json, csv, markdown or html")
        .choice<std::string>("--interface LANGUAGE", interface_, {{"en", "en"}, {"zh", "zh"}},
                             "Of the HTML report: en (default) or zh");
    reading_.declare_redact(options);
    reading_.limit = kMaxListSize;
    reading_.declare(options);
  }

  int run() override {
    if (!letter_ && data_.empty())
      return fail(error_in({}, "no list to read", "name a letter, or --signatories PATH"));
    AnalyzerOptions options;
    options.rules = reading_.rules;
    if (const auto columns = read_columns(options.columns); !columns) return fail(columns.error());
    if (letter_) options.signers = data_;
    const auto analyzer = Analyzer::create(options);
    if (!analyzer) return fail(analyzer.error());
    SignerRecords records;
    std::vector<SignerFinding> findings;
    if (letter_) {
      const auto analysis = analyze_file(*analyzer, *letter_, reading_, EmptyLetter::accepted);
      if (!analysis) return fail(analysis.error());
      records = signers_of(*analysis);
      findings = signer_findings(*analysis);
      if (records.entries.empty()) add_front_matter(*analyzer, records);
    }
    for (const std::string& path : data_) {
      auto read = analyzer->read_signers(path);
      if (!read) return fail(read.error());
      add_records(std::move(*read), records);
    }
    SignatoriesReport report = report_on(std::move(records));
    report.findings = std::move(findings);
    if (reading_.redact)
      if (const auto redacted = redact_all(std::move(options), report); !redacted)
        return fail(redacted.error());
    const int printed = print(write_signatories(report, format_, interface_));
    return printed == kExitOk && !report.records.unread.empty() ? kExitFindings : printed;
  }

 private:
  Result<void> read_columns(std::map<std::string, std::string>& columns) const {
    for (const std::string& column : columns_) {
      const std::size_t sign = column.rfind('=');
      const std::string meaning = sign == std::string::npos ? "" : column.substr(sign + 1);
      const auto known = column_meanings();
      if (std::find(known.begin(), known.end(), meaning) == known.end())
        return error_in({}, "'" + column + "' does not say what a column is",
                        "HEAD=MEANING, such as Firma=affiliation; known: " + one_of(known));
      columns[column.substr(0, sign)] = meaning;
    }
    return {};
  }

  /// Doubles are found among names; findings quote them, so they are made again without.
  Result<void> redact_all(AnalyzerOptions options, SignatoriesReport& report) const {
    redact(report);
    if (!letter_) return {};
    options.redact = true;
    const auto analyzer = Analyzer::create(options);
    if (!analyzer) return analyzer.error();
    const auto analysis = analyze_file(*analyzer, *letter_, reading_, EmptyLetter::accepted);
    if (!analysis) return analysis.error();
    report.findings = signer_findings(*analysis);
    return {};
  }

  /// A letter without a list may have one in its front matter.
  void add_front_matter(const Analyzer& analyzer, SignerRecords& records) const {
    if (*letter_ == "-" || format_of(*letter_) != Format::markdown) return;
    const auto file = read_letter(*letter_, reading_.limit);
    if (!file || !file->bytes.starts_with("---")) return;
    SignerRecords read = analyzer.signers_in(*file);
    if (read.unread.empty()) add_records(std::move(read), records);
  }

  std::optional<std::string> letter_;
  std::vector<std::string> data_;
  std::vector<std::string> columns_;
  SignatoriesFormat format_ = SignatoriesFormat::text;
  std::string interface_ = "en";
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> signatories_command() { return std::make_unique<SignatoriesCommand>(); }

}  // namespace undersigned
