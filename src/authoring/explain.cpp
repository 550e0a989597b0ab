#include "authoring/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "authoring/listing.h"
#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kLongestDetail = 160;  // bytes of a pattern that are shown

std::string quoted(std::string_view text) {
  return "\"" + escape_controls(collapse_space(text)) + "\"";
}

std::string shortened(const std::string& text) {
  if (text.size() <= kLongestDetail) return escape_controls(text);
  std::size_t end = kLongestDetail;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return escape_controls(text.substr(0, end)) + "...";
}

class Explanation {
 public:
  Explanation(const Analysis& analysis, const Trace& trace, bool rules_named)
      : document_(analysis.document), rules_named_(rules_named) {
    for (const TraceStep& step : trace.steps()) {
      const auto key = std::pair(step.unit_span.begin, step.unit_span.end);
      units_[key].push_back(&step);
    }
  }

  std::string write() const {
    std::string out;
    for (const auto& [span, steps] : units_) {
      const Span unit{span.first, span.second};
      out += fmt::format("{}:{}: {}\n", escape_controls(document_.path),
                         document_.place(unit.begin).line, quoted(unit.of(document_.text)));
      out += this->steps(steps);
    }
    return out;
  }

 private:
  std::string steps(const std::vector<const TraceStep*>& steps) const {
    std::size_t width = 0;
    for (const TraceStep* step : steps) width = std::max(width, step->rule->id.size());
    std::string found, ended;
    std::size_t without_literals = 0;
    for (const TraceStep* step : steps) {
      if (step->step == Step::prefilter && !rules_named_) {
        ++without_literals;
        continue;
      }
      const bool positive =
          step->step == Step::emitted || step->step == Step::split || step->step == Step::overlap;
      (positive ? found : ended) += fmt::format("  {:<{}}  {:<9}  {}\n", step->rule->id, width,
                                                to_string(step->step), detail(*step));
    }
    if (without_literals > 0)
      ended += fmt::format("  {} more have no literal here that they need\n", without_literals);
    return found + ended;
  }

  std::string detail(const TraceStep& step) const {
    switch (step.step) {
      case Step::prefilter:
        return "the text has none of " + shortened(step.detail);
      case Step::where:
        return step.at.empty() ? "where." + step.detail + " keeps it from this unit"
                               : "where." + step.detail + " keeps it from " +
                                     quoted(step.at.of(document_.text));
      case Step::all:
        return "'all' is not found: " + shortened(step.detail);
      case Step::pattern:
        return "no alternative matches";
      case Step::unless:
        return quoted(step.at.of(document_.text)) +
               " is excluded by 'unless': " + shortened(step.detail);
      case Step::near:
        return quoted(step.at.of(document_.text)) + " is refused by " + shortened(step.detail);
      case Step::split:
        return "cut into " + shortened(step.detail);
      case Step::overlap:
        return quoted(step.at.of(document_.text)) + " lost against " + step.detail;
      case Step::emitted:
        break;
    }
    return step.detail + " " + quoted(step.at.of(document_.text));
  }

  const Document& document_;
  bool rules_named_;
  std::map<std::pair<std::size_t, std::size_t>, std::vector<const TraceStep*>> units_;
};

/// The stretches of text that stand on a line, as far as sentences do.
std::vector<Span> sentences_on(const Analysis& analysis, int line) {
  std::vector<Span> spans;
  for (const Sentence& sentence : analysis.segments.sentences) {
    const int first = analysis.document.place(sentence.span.begin).line;
    const int last = analysis.document.place(sentence.span.end - 1).line;
    if (first <= line && line <= last) spans.push_back(sentence.span);
  }
  return spans;
}

}  // namespace

Result<std::string> explain(const Analyzer& analyzer, const SourceFile& letter,
                            const ReadOptions& read, const ExplainOptions& options) {
  const auto rules = select_rules(analyzer.packs(), options.rules);
  if (!rules) return rules.error();
  std::vector<Span> on_line;
  if (options.line > 0) {
    const auto plain = analyzer.analyze(letter, read);
    if (!plain) return plain.error();
    on_line = sentences_on(*plain, options.line);
    if (on_line.empty())
      return error_in(letter.name, fmt::format("no sentence stands on line {}", options.line),
                      "'undersigned dump --stage sentences' lists them with their lines");
  }
  const std::set<const Rule*> wanted(rules->begin(), rules->end());
  Trace trace([&](const Rule& rule, Span unit) {
    const auto overlaps = [&](Span span) { return span.overlaps(unit); };
    return wanted.contains(&rule) &&
           (options.line == 0 || std::any_of(on_line.begin(), on_line.end(), overlaps));
  });
  const auto analysis = analyzer.analyze(letter, read, &trace);
  if (!analysis) return analysis.error();
  return Explanation(*analysis, trace, !options.rules.empty()).write();
}

}  // namespace undersigned
