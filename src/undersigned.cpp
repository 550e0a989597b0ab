#include "undersigned.h"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <utility>

#include "base/folded_text.h"
#include "base/schema.h"
#include "base/unicode.h"
#include "checks/facts.h"
#include "model/builder.h"
#include "pack_files.h"
#include "signatory/doubles.h"
#include "signatory/redaction.h"

namespace undersigned {
namespace {

std::vector<PackInfo> describe(const Packs& packs) {
  std::vector<PackInfo> result;
  for (const auto& pack : packs) result.push_back({pack->id, pack->version, pack->sha256});
  return result;
}

std::vector<std::string> languages_of(const Segments& segments, const Packs& packs) {
  std::set<std::size_t> used;
  for (const Sentence& sentence : segments.sentences)
    if (sentence.pack != kNoPack) used.insert(sentence.pack);
  std::vector<std::string> result;
  for (const std::size_t pack : used) result.push_back(packs[pack]->id);
  return result;
}

Result<Packs> pack_of_language(const Packs& packs, const std::string& language) {
  std::vector<std::string> ids;
  for (const auto& pack : packs) {
    if (pack->id == language) return Packs{pack};
    ids.push_back(pack->id);
  }
  return error_in({}, "no pack reads the language '" + language + "'", "known: " + one_of(ids));
}

/// What the rules with `severity` found.
void report_mentions(const Matches& matches, const Document& document, const Packs& packs,
                     std::vector<Finding>& findings) {
  std::map<std::string_view, const Rule*> reporting;
  for (const auto& pack : packs)
    for (const Rule& rule : pack->rules)
      if (rule.severity) reporting[rule.id] = &rule;
  if (reporting.empty()) return;
  for (const Mention& mention : matches.mentions) {
    const auto it = reporting.find(mention.rule);
    if (it == reporting.end()) continue;
    Finding finding;
    finding.id = "k" + std::to_string(findings.size() + 1);
    finding.check = mention.rule;
    finding.verdict = Verdict::reported;
    finding.severity = *it->second->severity;
    finding.message =
        it->second->says + ": \"" + collapse_space(mention.span.of(document.text)) + '"';
    finding.span = mention.span;
    findings.push_back(std::move(finding));
  }
}

/// That of the pack which reads most of the text; empty if none reads any.
std::string main_language(const Analysis& analysis) {
  std::vector<std::size_t> bytes(analysis.packs.size(), 0);
  for (const Sentence& sentence : analysis.segments.sentences)
    if (sentence.pack < bytes.size()) bytes[sentence.pack] += sentence.span.size();
  const auto most = std::max_element(bytes.begin(), bytes.end());
  if (most == bytes.end() || *most == 0) return {};
  return analysis.packs[static_cast<std::size_t>(most - bytes.begin())].id;
}

/// The path itself, or the regular files below it that are not hidden, sorted.
Result<std::vector<std::string>> files_below(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code code;
  if (!fs::is_directory(path, code)) return std::vector<std::string>{path};
  std::vector<std::string> paths;
  for (fs::recursive_directory_iterator it(path, code), end; !code && it != end;
       it.increment(code)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with('.')) {
      if (it->is_directory(code)) it.disable_recursion_pending();
    } else if (it->is_regular_file(code)) {
      paths.push_back(it->path().string());
    }
  }
  if (code) return error_in(path, "cannot read the folder: " + code.message());
  if (paths.empty()) return error_in(path, "no file in this folder", "a file a signer, or a list");
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

/// The first letter is read with what one letter needs, and any other with what all need, which
/// takes longer to make than a letter to read.
class Analyzer::Matchers {
 public:
  explicit Matchers(Packs packs) : packs_(std::move(packs)) {}

  const Packs& packs() const { return packs_; }

  /// True once.
  bool take_first() const { return !taken_.exchange(true); }

  Matches match(const Document& document, const Segments& segments, bool is_first,
                Trace* trace) const {
    if (is_first && document.text.size() <= kShortLetter)
      return Matcher::for_text(packs_, document.text).match(document, segments, trace);
    std::call_once(once_, [this] { for_all_.emplace(packs_); });
    return for_all_->match(document, segments, trace);
  }

 private:
  /// Longer ones hold nearly every run of three bytes, and take longer to read than to prepare for.
  static constexpr std::size_t kShortLetter = std::size_t{256} << 10U;

  Packs packs_;
  mutable std::atomic<bool> taken_ = false;
  mutable std::once_flag once_;
  mutable std::optional<Matcher> for_all_;
};

struct Analyzer::Parts {
  explicit Parts(Packs packs) : matchers(std::move(packs)), signer_words(matchers.packs()) {}

  Matchers matchers;
  SignerWords signer_words;
  Relations relations;
  std::vector<Statement> facts;
  bool one_language = false;
  std::optional<Date> today;
  bool redact = false;
  std::map<std::string, std::string> columns;
  std::optional<ListBeside> signers;
};

Analyzer::Analyzer(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}

Result<Analyzer> Analyzer::create(const AnalyzerOptions& options) {
  auto packs = load_packs(options.rules);
  auto relations = load_relations(options.rules);
  if (!packs || !relations) {
    Errors errors = packs ? Errors() : packs.error();
    for (const Error& error : relations ? Errors() : relations.error()) errors.push_back(error);
    return errors;
  }
  if (options.language) {
    auto only = pack_of_language(*packs, *options.language);
    if (!only) return only.error();
    packs = std::move(*only);
  }
  std::vector<Statement> facts;
  if (options.facts) {
    auto read = read_facts(*options.facts, *relations);
    if (!read) return read.error();
    facts = std::move(*read);
  }
  const auto parts = std::make_shared<Parts>(std::move(*packs));
  parts->relations = std::move(*relations);
  parts->facts = std::move(facts);
  parts->one_language = options.language.has_value();
  parts->today = options.today;
  parts->redact = options.redact;
  parts->columns = options.columns;
  Analyzer analyzer(parts);
  if (options.signers.empty()) return analyzer;
  SignerRecords listed;
  for (const std::string& path : options.signers) {
    auto read = analyzer.read_signers(path);
    if (!read) return read.error();
    add_records(std::move(*read), listed);
  }
  parts->signers = ListBeside{options.signers.front(), listed.unique};
  return analyzer;
}

std::string_view Analyzer::meaning_of_column(std::string_view head) const {
  if (const auto given = parts_->columns.find(std::string(head)); given != parts_->columns.end())
    return given->second;
  for (const auto& pack : packs()) {
    const Lexicon* heads = pack->lexicon("signer-column");
    const auto found =
        heads ? heads->value_of(to_lower(fold(head, pack->words.fold))) : std::nullopt;
    if (found) return *found;
  }
  return {};
}

SignerRecords Analyzer::signers_in(const SourceFile& file) const {
  SignerRecords records;
  add_signer_records(
      file, [this](std::string_view head) { return meaning_of_column(head); }, parts_->signer_words,
      records);
  records.unique = mark_doubles(records.entries);
  return records;
}

Result<SignerRecords> Analyzer::read_signers(const std::string& path) const {
  const auto paths = files_below(path);
  if (!paths) return paths.error();
  const ColumnMeaning meaning = [this](std::string_view head) { return meaning_of_column(head); };
  SignerRecords records;
  for (const std::string& one : *paths) {
    const auto file = read_file(one, kMaxListSize);
    if (file) {
      add_signer_records(*file, meaning, parts_->signer_words, records);
      continue;
    }
    const Errors errors = file.error();
    if (one == path) return errors;
    records.unread.insert(records.unread.end(), errors.begin(), errors.end());
  }
  records.unique = mark_doubles(records.entries);
  return records;
}

const Packs& Analyzer::packs() const { return parts_->matchers.packs(); }

const Relations& Analyzer::relations() const { return parts_->relations; }

BuiltLetter Analyzer::read_letter(const Document& document, Analysis& analysis, bool is_first,
                                  Trace* trace) const {
  analysis.segments = segment(document, packs());
  if (parts_->one_language)
    for (Sentence& sentence : analysis.segments.sentences) sentence.pack = 0;
  analysis.matches = parts_->matchers.match(document, analysis.segments, is_first, trace);
  return build_letter(document, analysis.segments, analysis.matches, parts_->signer_words);
}

Result<Analysis> Analyzer::analyze(const SourceFile& file, const ReadOptions& options,
                                   Trace* trace) const {
  auto document = read_document(file, options);
  if (!document) return document.error();

  Analysis analysis;
  const bool is_first = parts_->matchers.take_first();
  std::optional<Signatories> redacted;
  if (parts_->redact) {
    redacted = read_letter(*document, analysis, is_first, nullptr).letter.signatories;
    *document = undersigned::redact(*document, *redacted);
  }
  BuiltLetter built = read_letter(*document, analysis, is_first, trace);
  if (redacted) built.letter.signatories = std::move(*redacted);
  analysis.document = std::move(*document);
  analysis.letter = std::move(built.letter);
  analysis.letter.signatories_beside = parts_->signers;
  analysis.coverage = std::move(built.coverage);
  analysis.findings = run_checks(analysis.letter, parts_->relations, parts_->facts, parts_->today);
  report_mentions(analysis.matches, analysis.document, packs(), analysis.findings);
  for (const auto* diagnostics :
       {&analysis.document.diagnostics, &analysis.matches.diagnostics, &built.diagnostics})
    analysis.diagnostics.insert(analysis.diagnostics.end(), diagnostics->begin(),
                                diagnostics->end());
  analysis.packs = describe(packs());
  analysis.languages = languages_of(analysis.segments, packs());
  return analysis;
}

Result<Comparison> compare_letters(const Analysis& a, const Analysis& b,
                                   const std::vector<std::string>& folders,
                                   const std::vector<SourceFile>& files) {
  const auto aliases = load_aliases(folders, files);
  if (!aliases) return aliases.error();
  return compare({a.letter, main_language(a)}, {b.letter, main_language(b)}, *aliases);
}

}  // namespace undersigned
