#include "cli/report_files.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/schema.h"

namespace undersigned {
namespace {

const Choices<ReportFormat> kFormats = {
    {"text", ReportFormat::text},         {"json", ReportFormat::json},
    {"markdown", ReportFormat::markdown}, {"csv", ReportFormat::csv},
    {"sarif", ReportFormat::sarif},       {"junit", ReportFormat::junit},
    {"github", ReportFormat::github},     {"gitlab", ReportFormat::gitlab},
    {"rdjson", ReportFormat::rdjson},     {"html", ReportFormat::html},
};

std::vector<std::string> names_of_formats() {
  std::vector<std::string> names;
  for (const auto& [name, format] : kFormats) names.emplace_back(name);
  return names;
}

Result<ReportFormat> format_named(const std::string& word) {
  for (const auto& [name, format] : kFormats)
    if (word == name) return format;
  const std::vector<std::string> names = names_of_formats();
  const std::string nearest = did_you_mean(word, names);
  return error_in({}, "unknown value '" + word + "' for --format",
                  nearest.empty() ? "one of " + one_of(names) : "did you mean '" + nearest + "'?");
}

/// A format, and the file for it where one is named: "sarif=out.sarif".
struct Request {
  std::string format;
  std::optional<std::string> path;
};

std::vector<Request> requests_in(const std::string& formats) {
  std::vector<Request> requests;
  for (std::size_t at = 0; at <= formats.size();) {
    const std::size_t end = std::min(formats.find(',', at), formats.size());
    const std::string part = formats.substr(at, end - at);
    const std::size_t equals = part.find('=');
    Request request{part.substr(0, equals), std::nullopt};
    if (equals != std::string::npos) request.path = part.substr(equals + 1);
    requests.push_back(std::move(request));
    at = end + 1;
  }
  return requests;
}

ReportOptions options_for(const Request& request, ColorChoice color, bool several,
                          const std::string& interface) {
  ReportOptions options;
  options.interface = interface;
  options.several = several;
  if (request.path) {
    options.color = color == ColorChoice::always;
  } else {
    options.color = use_color(color);
    options.width = output_width();
  }
  return options;
}

}  // namespace

Result<void> ReportFiles::add(const Analysis& analysis) {
  for (One& report : reports_)
    if (auto written = report.output.write(report.writer->add(analysis)); !written) return written;
  return {};
}

Result<void> ReportFiles::finish() {
  for (One& report : reports_) {
    if (auto written = report.output.write(report.writer->finish()); !written) return written;
    if (auto finished = report.output.finish(); !finished) return finished;
  }
  return {};
}

void ReportFileOptions::declare(Options& options) {
  options
      .add("--format FORMAT,...", formats_,
           "Of the report: text (default), json, markdown, csv, html, sarif, junit, github, "
           "gitlab or rdjson; several as text,json=report.json")
      .suggest(names_of_formats())
      .choice<std::string>("--interface LANGUAGE", interface_, {{"en", "en"}, {"zh", "zh"}},
                           "Of the HTML report: en (default) or zh")
      .add("-o,--output FILE", output_, "Write the report to this file")
      .choice<ColorChoice>("--color WHEN", color_,
                           {{"auto", ColorChoice::automatic},
                            {"always", ColorChoice::always},
                            {"never", ColorChoice::never}},
                           "auto (default), always or never");
}

Result<ReportFiles> ReportFileOptions::open(bool several_letters) const {
  ReportFiles files;
  Errors errors;
  std::set<std::string> places;  // "" is standard output
  for (Request& request : requests_in(formats_)) {
    const auto format = format_named(request.format);
    if (!format) {
      errors.push_back(format.error().front());
      continue;
    }
    if (!request.path) request.path = output_;
    if (!places.insert(request.path.value_or("")).second) {
      errors.push_back(error_in(request.path.value_or("<stdout>"), "two reports in one place",
                                "name a file for each: --format text,json=report.json")
                           .front());
      continue;
    }
    Output output(request.path);
    if (const auto writable = output.check(); !writable) {
      errors.push_back(writable.error().front());
      continue;
    }
    auto writer = report_writer(*format, options_for(request, color_, several_letters, interface_));
    files.reports_.push_back({std::move(output), std::move(writer)});
  }
  if (!errors.empty()) return errors;
  return files;
}

}  // namespace undersigned
