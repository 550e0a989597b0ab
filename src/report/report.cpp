#include "report/report.h"

#include <utility>

#include "base/unicode.h"
#include "report/csv.h"
#include "report/html/html_page.h"
#include "report/html/letter_view.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/problem_formats.h"
#include "report/text.h"

namespace undersigned {
namespace {

class TextWriter : public ReportWriter {
 public:
  explicit TextWriter(const ReportOptions& options) : options_(options) {}

  std::string add(const Analysis& analysis) override {
    const std::string text = text_report(analysis, options_);
    if (!options_.several) return text;
    const char* between = std::exchange(first_, false) ? "" : "\n";
    return between + ("==> " + escape_controls(analysis.document.path)) + " <==\n" + text;
  }
  std::string finish() override { return {}; }

 private:
  ReportOptions options_;
  bool first_ = true;
};

class JsonWriter : public ReportWriter {
 public:
  explicit JsonWriter(bool several) : several_(several) {}

  std::string add(const Analysis& analysis) override {
    std::string json = json_report(analysis);
    if (!several_) return json;
    json.pop_back();  // the line goes on with a comma, or ends before the bracket
    return (std::exchange(first_, false) ? "[\n" : ",\n") + json;
  }
  std::string finish() override {
    if (!several_) return {};
    return first_ ? "[]\n" : "\n]\n";
  }

 private:
  bool several_;
  bool first_ = true;
};

class MarkdownWriter : public ReportWriter {
 public:
  std::string add(const Analysis& analysis) override {
    return (std::exchange(first_, false) ? "" : "\n") + markdown_report(analysis);
  }
  std::string finish() override { return {}; }

 private:
  bool first_ = true;
};

class CsvWriter : public ReportWriter {
 public:
  std::string add(const Analysis& analysis) override {
    return (std::exchange(first_, false) ? csv_header() : "") + csv_rows(analysis);
  }
  std::string finish() override { return first_ ? csv_header() : ""; }

 private:
  bool first_ = true;
};

/// One page for all letters.
class HtmlWriter : public ReportWriter {
 public:
  explicit HtmlWriter(const ReportOptions& options)
      : options_(options), words_(page_words(options.interface)) {}

  std::string add(const Analysis& analysis) override {
    letters_.push_back(letter_view(analysis, words_, options_.several ? letters_.size() + 1 : 0));
    return {};
  }
  std::string finish() override { return html_page(letters_, {options_.interface, options_.live}); }

 private:
  ReportOptions options_;
  nlohmann::ordered_json words_;
  nlohmann::ordered_json letters_ = nlohmann::ordered_json::array();
};

/// A format that knows nothing but problems, of all letters together.
class ProblemWriter : public ReportWriter {
 public:
  using Write = std::string (*)(const std::vector<Problem>&);

  explicit ProblemWriter(Write write) : write_(write) {}

  std::string add(const Analysis& analysis) override {
    for (Problem& problem : problems_of(analysis)) problems_.push_back(std::move(problem));
    return {};
  }
  std::string finish() override {
    set_fingerprints(problems_);
    return write_(problems_);
  }

 private:
  Write write_;
  std::vector<Problem> problems_;
};

}  // namespace

std::unique_ptr<ReportWriter> report_writer(ReportFormat format, const ReportOptions& options) {
  switch (format) {
    case ReportFormat::text:
      return std::make_unique<TextWriter>(options);
    case ReportFormat::json:
      return std::make_unique<JsonWriter>(options.several);
    case ReportFormat::markdown:
      return std::make_unique<MarkdownWriter>();
    case ReportFormat::csv:
      return std::make_unique<CsvWriter>();
    case ReportFormat::html:
      return std::make_unique<HtmlWriter>(options);
    case ReportFormat::sarif:
      return std::make_unique<ProblemWriter>(sarif);
    case ReportFormat::junit:
      return std::make_unique<ProblemWriter>(junit);
    case ReportFormat::github:
      return std::make_unique<ProblemWriter>(github_annotations);
    case ReportFormat::gitlab:
      return std::make_unique<ProblemWriter>(gitlab_code_quality);
    case ReportFormat::rdjson:
      return std::make_unique<ProblemWriter>(rdjson);
  }
  return nullptr;
}

std::string write_report(const Analysis& analysis, ReportFormat format,
                         const ReportOptions& options) {
  const auto writer = report_writer(format, options);
  const std::string head = writer->add(analysis);
  return head + writer->finish();
}

std::string write_error_page(const std::string& file, const Errors& errors,
                             const ReportOptions& options) {
  return html_error_page(file, to_string(errors), {options.interface, options.live});
}

}  // namespace undersigned
