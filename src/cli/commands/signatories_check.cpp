#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "cli/child_process.h"
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
    return "undersigned signatories check SIGNERS.md --base origin/main";
  }

  void declare(Options& options) override {
    options.add("FILE", file_, "The list as it is now: a letter, CSV, TSV or text", true)
        .add("--base FILE|REV", base_, "The list as it was: a file, or a revision of git's", true)
        .add("--fix", fix_, "Write the list as the change should have made it; then check that")
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
    const auto analyzer = Analyzer::create(reading_.analyzer());
    if (!analyzer) return fail(analyzer.error());
    const auto old = read_base();
    if (!old) return fail(old.error());
    const auto before = read(*analyzer, *old);
    if (!before) return fail(before.error());
    const auto now = read_letter(file_, kMaxListSize);
    if (!now) return fail(now.error());
    auto after = read(*analyzer, *now);
    if (!after) return fail(after.error());
    if (fix_) {
      after = fixed(*analyzer, *before, *after);
      if (!after) return fail(after.error());
    }
    Errors problems = check_list_change({before->file.bytes, before->records},
                                        {after->file.bytes, after->records}, author_.value_or(""));
    for (Error& problem : problems) problem.place.file = after->file.name;
    const int printed = print(written(problems));
    return printed == kExitOk && !problems.empty() ? kExitFindings : printed;
  }

 private:
  /// A file of that name goes first.
  Result<SourceFile> read_base() const {
    namespace fs = std::filesystem;
    std::error_code code;
    if (base_ == "-" || fs::exists(base_, code)) return read_letter(base_, kMaxListSize);
    const fs::path file(file_);
    const std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
    const std::string object = base_ + ":./" + file.filename().string();
    const ChildResult shown =
        run_child({"git", "-C", folder, "show", "--end-of-options", object}, "");
    if (shown.end == ChildEnd::good) return SourceFile{file_ + " at " + base_, shown.output};
    return error_in(base_,
                    shown.end == ChildEnd::not_installed
                        ? "no such file, and git, which knows revisions, is not installed"
                        : "neither a file nor a revision that has the list: " + shown.complaint,
                    "name the list as it was, or a revision such as origin/main");
  }

  Result<ReadList> read(const Analyzer& analyzer, const SourceFile& file) const {
    static constexpr const char* kData[] = {".csv", ".tsv", ".yaml", ".yml", ".json"};
    const std::string extension = std::filesystem::path(file_).extension().string();
    const bool data = std::find(std::begin(kData), std::end(kData), extension) != std::end(kData);
    if (data) return ReadList{file, analyzer.signers_in(file)};
    ReadOptions options = reading_.read;
    if (!options.format) options.format = format_of(file_);
    const auto analysis = analyzer.analyze(file, options);
    if (!analysis) return analysis.error();
    return ReadList{file, signers_of(*analysis)};
  }

  /// Written whole or not at all, and only if something of the change is left.
  Result<ReadList> fixed(const Analyzer& analyzer, const ReadList& before,
                         const ReadList& after) const {
    const CorrectedList corrected =
        corrected_list({before.file.bytes, before.records}, {after.file.bytes, after.records});
    if (corrected.added == 0) return after;
    for (const std::string& line : corrected.left_out)
      std::fputs((escape_controls(file_ + ": left out: " + line) + '\n').c_str(), stderr);
    if (corrected.text != after.file.bytes)
      if (const auto done = write_file(file_, corrected.text); !done) return done.error();
    return read(analyzer, {after.file.name, corrected.text});
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
  bool fix_ = false;
  ChangeFormat format_ = ChangeFormat::text;
  ReadingOptions reading_;
};

}  // namespace

std::unique_ptr<Command> signatories_check_command() {
  return std::make_unique<SignatoriesCheck>();
}

}  // namespace undersigned
