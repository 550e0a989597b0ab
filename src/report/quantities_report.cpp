#include "report/quantities_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/unicode.h"
#include "report/csv.h"
#include "report/markdown.h"
#include "report/quantity_text.h"

namespace undersigned {
namespace {

constexpr std::array<const char*, 11> kHeads = {"file",  "line", "text", "kind",  "lower",  "upper",
                                                "means", "of",   "role", "as of", "said by"};
using Row = std::array<std::string, kHeads.size()>;

/// The columns of a table for people: the bounds stand in what the quantity means.
constexpr std::size_t kShown[] = {0, 1, 2, 3, 6, 7, 8, 9, 10};

std::string bound(const std::optional<Rational>& value) {
  return value ? to_string(*value) : std::string();
}

Row row_of(const Quantity& quantity, const Document& document) {
  const Interval& bounds = quantity.bounds;
  return {document.path,
          std::to_string(document.place(quantity.span.begin).line),
          collapse_space(quantity.text),
          quantity.kind,
          bound(bounds.lower),
          bound(bounds.upper),
          meaning_of(quantity),
          quantity.of,
          quantity.role,
          quantity.as_of ? to_string(*quantity.as_of) : "",
          quantity.in_frame ? "frame" : "letter"};
}

std::vector<Row> rows_of(const std::vector<Analysis>& letters) {
  std::vector<Row> rows;
  for (const Analysis& analysis : letters)
    for (const Quantity& quantity : analysis.letter.quantities)
      rows.push_back(row_of(quantity, analysis.document));
  return rows;
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(display_width(text));
}

std::string text_table(std::vector<Row> rows) {
  Row heads;
  std::copy(kHeads.begin(), kHeads.end(), heads.begin());
  rows.insert(rows.begin(), std::move(heads));
  std::array<std::size_t, kHeads.size()> widths{};
  for (Row& row : rows)
    for (const std::size_t column : kShown) {
      row[column] = escape_controls(row[column]);
      widths[column] = std::max(widths[column], width_of(row[column]));
    }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    std::size_t behind = 0;
    for (const std::size_t column : kShown) {
      line.append(behind, ' ').append(row[column]);
      behind = widths[column] - width_of(row[column]) + 2;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return escape_commands(out);
}

std::string csv_table(const std::vector<Row>& rows) {
  std::string out = csv_row({kHeads.begin(), kHeads.end()});
  for (const Row& row : rows) out += csv_row({row.begin(), row.end()});
  return out;
}

std::string markdown_table(const std::vector<Row>& rows) {
  std::string out = "|";
  for (const std::size_t column : kShown) out += fmt::format(" {} |", kHeads[column]);
  out += "\n|";
  for (std::size_t i = 0; i < std::size(kShown); ++i) out += "---|";
  out += '\n';
  for (const Row& row : rows) {
    out += '|';
    for (const std::size_t column : kShown)
      out += fmt::format(" {} |", markdown_escaped(row[column]));
    out += '\n';
  }
  return out;
}

}  // namespace

std::string write_quantities(const std::vector<Analysis>& letters, QuantitiesFormat format) {
  std::vector<Row> rows = rows_of(letters);
  switch (format) {
    case QuantitiesFormat::csv:
      return csv_table(rows);
    case QuantitiesFormat::markdown:
      return markdown_table(rows);
    case QuantitiesFormat::text:
      break;
  }
  return text_table(std::move(rows));
}

}  // namespace undersigned
