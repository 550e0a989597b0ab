#include "base/error.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxExcerpt = 160;  // columns
constexpr std::size_t kMaxHintDistance = 2;

/// The line of a file around the caret, ready for a terminal.
struct Excerpt {
  std::string text;
  std::string indent;  // under the text before the caret
  std::string caret;
};

/// Where code point number `count` of `text` begins.
std::size_t offset_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) next_code_point(text, at);
  return at;
}

Excerpt cut_excerpt(const Error& error) {
  const auto column = static_cast<std::size_t>(std::max(error.place.column, 1) - 1);
  const auto width = static_cast<std::size_t>(std::max(error.width, 1));
  const std::size_t begin = column > kMaxExcerpt / 2 ? column - kMaxExcerpt / 2 : 0;
  const std::string_view line = error.excerpt;
  const std::size_t from = offset_of(line, begin);
  const std::size_t to = from + offset_of(line.substr(from), kMaxExcerpt);
  const std::size_t caret = from + offset_of(line.substr(from), column - begin);
  const std::size_t caret_end =
      std::min(to, caret + offset_of(line.substr(std::min(caret, line.size())), width));

  Excerpt out;
  const std::string head = from > 0 ? "..." : "";
  const std::string before = head + escape_controls(line.substr(from, caret - from));
  const std::string under = escape_controls(line.substr(caret, caret_end - caret));
  out.text = before + under + escape_controls(line.substr(caret_end, to - caret_end)) +
             (to < line.size() ? "..." : "");
  out.indent.assign(static_cast<std::size_t>(display_width(before)), ' ');
  out.caret.assign(static_cast<std::size_t>(std::max(display_width(under), 1)), '~');
  out.caret.front() = '^';
  return out;
}

/// Damerau-Levenshtein with adjacent transpositions, over bytes: keys and names are ASCII.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::vector<std::size_t> row(b.size() + 1);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    before_last = std::exchange(last, std::move(row));
  }
  return last.back();
}

}  // namespace

Errors error_in(std::string file, std::string message, std::string hint) {
  return {Error{{std::move(file), 0, 0}, std::move(message), {}, 1, std::move(hint)}};
}

std::string to_string(const Error& error, std::string_view kind) {
  std::string out;
  if (!error.place.file.empty()) out += escape_controls(error.place.file) + ":";
  if (error.place.line > 0) out += std::to_string(error.place.line) + ":";
  if (error.place.line > 0 && error.place.column > 0)
    out += std::to_string(error.place.column) + ":";
  if (!out.empty()) out += " ";
  out += std::string(kind) + ": " + escape_controls(error.message) + "\n";
  if (!error.excerpt.empty() && error.place.line > 0) {
    const std::string number = std::to_string(error.place.line);
    const Excerpt excerpt = cut_excerpt(error);
    out += "  " + number + " | " + excerpt.text + "\n";
    if (error.place.column > 0)
      out += "  " + std::string(number.size(), ' ') + " | " + excerpt.indent + excerpt.caret + "\n";
  }
  if (!error.hint.empty()) out += "hint: " + escape_controls(error.hint) + "\n";
  return escape_commands(out);
}

std::string to_string(const Errors& errors) {
  std::string out;
  for (const Error& error : errors) out += to_string(error);
  return out;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t best_distance = kMaxHintDistance + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t length = std::max(word.size(), candidate.size());
    if (length - std::min(word.size(), candidate.size()) > kMaxHintDistance) continue;
    const std::size_t here = distance(word, candidate);
    if (here < best_distance && 2 * here < word.size()) {
      best = candidate;
      best_distance = here;
    }
  }
  return best;
}

}  // namespace undersigned
