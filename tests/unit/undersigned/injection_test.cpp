// What a letter says must not act in any output: not on a pipeline that reads it, not on a
// terminal, not on a table.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

const char* const kHostile =
    "# Open letter ::error::a ##[error]b\n\n"
    "::error file=x::c\n\n"
    "Dear ::warning::d | *members* of the board,\n\n"
    "We call on the board to:\n\n"
    "- pay the crews ::error::e %0A::error::f ##[error]g ##vso[task.x]h \x1B[31mi | `j` by 1 May "
    "2026;\n"
    "- publish \xE2\x80\xAEk <script>alert(1)</script> [l](javascript:m) ]]> \"n\" \\| o, =1+2;\n"
    "- ::error::p ::error::q ::error::r ::error::s ::error::t ::error::u ::error::v ::error::w\n\n"
    "The board must stop the merger of the ::error::x ##[error] yards. The board must support the "
    "merger of the ::error::x ##[error] yards.\n\n"
    "Unless the board pays the crews ::error::y | z, we will leave ##[error] the `harbour` "
    "\x9B|.\n\n"
    "Signed:\n\n"
    "- =HYPERLINK(\"http://a\") ::error::b\n"
    "- +cmd ##[error]c | d\n"
    "- Ada \x1B]0;e\x07 Berg\n";

const char* const kPath = "::error file=a,line=1::b | ##[error]c\n::error::d.md";

const ReportFormat kFormats[] = {ReportFormat::text,   ReportFormat::json,   ReportFormat::markdown,
                                 ReportFormat::csv,    ReportFormat::sarif,  ReportFormat::junit,
                                 ReportFormat::github, ReportFormat::gitlab, ReportFormat::rdjson,
                                 ReportFormat::html};

struct Output {
  std::string name;
  ReportFormat format;
  std::string text;
};

/// Every report of the letter: each format, text in many widths, the status, the signers.
std::vector<Output> outputs() {
  AnalyzerOptions options;
  options.today = parse_date("2026-07-01");
  const auto analyzer = test::value_of(Analyzer::create(options));
  ReadOptions read;
  read.format = Format::markdown;
  std::string bytes = kHostile;
  bytes.replace(bytes.find('\x9B'), 1, "\xC2\x9B");  // a control character, as UTF-8 has it
  Analysis analysis = test::value_of(analyzer.analyze({kPath, bytes}, read));
  const LetterStatus status = status_of(analysis.letter, {}, options.today);
  for (Finding& finding : status_findings(status, analysis.findings.size() + 1))
    analysis.findings.push_back(std::move(finding));
  BOOST_TEST(analysis.letter.demands.size() >= 5u);
  BOOST_TEST(analysis.findings.size() >= 5u);
  BOOST_TEST(!analysis.letter.signatories.entries.empty());

  std::vector<Output> out;
  for (const ReportFormat format : kFormats) {
    const std::string number = std::to_string(static_cast<int>(format));
    out.push_back({"report " + number, format, write_report(analysis, format)});
    out.push_back({"status " + number, format, write_status(analysis, status, format)});
  }
  for (std::size_t width = 40; width < 120; ++width) {
    ReportOptions wide;
    wide.width = width;
    const std::string columns = " in " + std::to_string(width) + " columns";
    out.push_back(
        {"text" + columns, ReportFormat::text, write_report(analysis, ReportFormat::text, wide)});
    out.push_back({"status" + columns, ReportFormat::text,
                   write_status(analysis, status, ReportFormat::text, wide)});
  }
  const SignatoriesReport signers = report_on(signers_of(analysis));
  out.push_back(
      {"signers", ReportFormat::text, write_signatories(signers, SignatoriesFormat::text)});
  out.push_back({"signers in Markdown", ReportFormat::markdown,
                 write_signatories(signers, SignatoriesFormat::markdown)});
  out.push_back(
      {"signers in CSV", ReportFormat::csv, write_signatories(signers, SignatoriesFormat::csv)});
  out.push_back({"signers as a page", ReportFormat::html,
                 write_signatories(signers, SignatoriesFormat::html)});
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string_view trimmed(std::string_view line) {
  while (!line.empty()) {
    std::size_t at = 0;
    if (!is_space(next_code_point(line, at))) break;
    line.remove_prefix(at);
  }
  return line;
}

/// How many marks stand in the line that no backslash takes the meaning from.
std::size_t unescaped(std::string_view line, char mark) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\')
      ++at;
    else
      count += line[at] == mark;
  }
  return count;
}

BOOST_AUTO_TEST_SUITE(undersigned_injection)

BOOST_AUTO_TEST_CASE(no_line_of_any_output_is_a_workflow_command) {
  for (const Output& output : outputs()) {
    BOOST_TEST_CONTEXT(output.name) {
      for (const std::string_view line : lines_of(output.text)) {
        const std::string_view begin = trimmed(line);
        if (output.format == ReportFormat::github) {
          const bool ours = begin.starts_with("::error file=") ||
                            begin.starts_with("::warning file=") ||
                            begin.starts_with("::notice file=");
          BOOST_TEST(ours, line);
          BOOST_TEST(begin.find("::", begin.find(",title=")) != std::string_view::npos, line);
          BOOST_TEST(begin.find("file=%3A%3Aerror") != std::string_view::npos, line);
        } else {
          BOOST_TEST(!begin.starts_with("::"), line);
          BOOST_TEST(line.find("##[") == std::string_view::npos, line);
          BOOST_TEST(line.find("##vso[") == std::string_view::npos, line);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_output_has_a_character_that_a_terminal_obeys) {
  for (const Output& output : outputs()) {
    BOOST_TEST_CONTEXT(output.name) {
      for (std::size_t at = 0; at < output.text.size();) {
        const char32_t c = next_code_point(output.text, at);
        const bool line_end = c == '\n' || (c == '\r' && output.format == ReportFormat::csv);
        const bool control = c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0);
        const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        BOOST_TEST((line_end || !control), static_cast<unsigned>(c));
        BOOST_TEST(!turns, static_cast<unsigned>(c));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_row_of_a_markdown_table_has_more_cells_than_its_head) {
  for (const Output& output : outputs()) {
    if (output.format != ReportFormat::markdown) continue;
    BOOST_TEST_CONTEXT(output.name) {
      std::size_t bars = 0;
      for (const std::string_view line : lines_of(output.text)) {
        const std::size_t here = unescaped(line, '|');
        if (!line.starts_with('|')) {
          BOOST_TEST(here == 0u, line);
          bars = 0;
          continue;
        }
        if (bars == 0) bars = here;
        BOOST_TEST(here == bars, line);
        BOOST_TEST(unescaped(line, '`') == 0u, line);
        BOOST_TEST(line.find("](") == std::string_view::npos, line);
        BOOST_TEST(line.find("<script") == std::string_view::npos, line);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_cell_of_csv_is_a_formula_or_ends_its_row) {
  for (const Output& output : outputs()) {
    if (output.format != ReportFormat::csv) continue;
    BOOST_TEST_CONTEXT(output.name) {
      std::size_t columns = 0;
      for (const std::string_view line : lines_of(output.text)) {
        BOOST_TEST(line.ends_with('\r'), line);
        std::size_t cells = 1;
        bool quoted = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
          const bool begins = at == 0 || (line[at - 1] == ',' && !quoted);
          const std::size_t first = at + (begins && line[at] == '"' ? 1 : 0);
          if (begins && first < line.size())
            BOOST_TEST(std::string_view("=+-@").find(line[first]) == std::string_view::npos, line);
          if (line[at] == '"') quoted = !quoted;
          if (line[at] == ',' && !quoted) ++cells;
        }
        BOOST_TEST(!quoted, line);
        if (columns == 0) columns = cells;
        BOOST_TEST(cells == columns, line);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(no_text_of_a_page_is_markup) {
  for (const Output& output : outputs()) {
    if (output.format != ReportFormat::html || output.name.starts_with("status")) continue;
    const auto count = [&](std::string_view what) {
      std::size_t found = 0;
      for (std::size_t at = output.text.find(what); at != std::string::npos;
           at = output.text.find(what, at + 1))
        ++found;
      return found;
    };
    BOOST_TEST(count("<script") == 1u);
    BOOST_TEST(count("</script") == 1u);
    BOOST_TEST(count("<style") == 1u);
    BOOST_TEST((count("&quot;n&quot;") + count("&quot;http")) >= 1u);
    BOOST_TEST(count("javascript:") == 0u);
    BOOST_TEST(count(" href=\"") == count(" href=\"#"));
  }
}

BOOST_AUTO_TEST_CASE(no_text_of_xml_is_markup) {
  for (const Output& output : outputs()) {
    if (output.format != ReportFormat::junit) continue;
    BOOST_TEST(output.text.find("<script") == std::string::npos);
    BOOST_TEST(output.text.find("]]>") == std::string::npos);
    const auto quotes = std::count(output.text.begin(), output.text.end(), '"');
    BOOST_TEST(quotes % 2 == 0);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
