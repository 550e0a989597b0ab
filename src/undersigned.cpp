#include "undersigned.h"

#include <set>
#include <utility>

#include "model/builder.h"
#include "pack_files.h"

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

}  // namespace

Analyzer::Analyzer(Matcher matcher)
    : matcher_(std::make_shared<const Matcher>(std::move(matcher))) {}

Result<Analyzer> Analyzer::create(const AnalyzerOptions& options) {
  auto packs = load_packs(options.rules);
  if (!packs) return packs.error();
  return Analyzer(Matcher(std::move(*packs)));
}

const Packs& Analyzer::packs() const { return matcher_->packs(); }

Result<Analysis> Analyzer::analyze(const SourceFile& file, const ReadOptions& options,
                                   Trace* trace) const {
  auto document = read_document(file, options);
  if (!document) return document.error();

  Analysis analysis;
  analysis.document = std::move(*document);
  analysis.segments = segment(analysis.document, packs());
  analysis.matches = matcher_->match(analysis.document, analysis.segments, trace);
  BuiltLetter built = build_letter(analysis.document, analysis.segments, analysis.matches);
  analysis.letter = std::move(built.letter);
  analysis.coverage = std::move(built.coverage);
  analysis.findings = run_checks(analysis.letter);
  for (const auto* diagnostics :
       {&analysis.document.diagnostics, &analysis.matches.diagnostics, &built.diagnostics})
    analysis.diagnostics.insert(analysis.diagnostics.end(), diagnostics->begin(),
                                diagnostics->end());
  analysis.packs = describe(packs());
  analysis.languages = languages_of(analysis.segments, packs());
  return analysis;
}

}  // namespace undersigned
