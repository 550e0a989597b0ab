#include "policy/suppressions.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kMark = "undersigned:";
constexpr std::string_view kIgnore = "ignore ";

/// The check and the reason of "ignore CHECK: REASON".
std::optional<std::pair<std::string, std::string>> parse(std::string_view comment) {
  if (!comment.starts_with(kIgnore)) return std::nullopt;
  comment.remove_prefix(kIgnore.size());
  const std::size_t colon = comment.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  std::string check = collapse_space(comment.substr(0, colon));
  std::string reason = collapse_space(comment.substr(colon + 1));
  if (check.empty() || reason.empty() || check.find(' ') != std::string::npos) return std::nullopt;
  return std::pair(std::move(check), std::move(reason));
}

class SuppressionReader {
 public:
  SuppressionReader(const Document& document, std::vector<Diagnostic>& diagnostics)
      : text_(document.decoded), diagnostics_(diagnostics) {}

  std::vector<Suppression> read() {
    std::vector<Suppression> out;
    std::size_t at = 0;
    int line = 1;
    for (std::size_t open = text_.find(kOpen); open != std::string_view::npos;
         open = text_.find(kOpen, at)) {
      line += lines_in(at, open);
      const std::size_t close = text_.find(kClose, open);
      if (close == std::string_view::npos) break;
      const std::size_t end = close + kClose.size();
      const int last = line + lines_in(open, end);
      const std::string comment =
          collapse_space(text_.substr(open + kOpen.size(), close - open - kOpen.size()));
      if (comment.starts_with(kMark)) add(comment, {open, end}, line, last, out);
      at = end;
      line = last;
    }
    return out;
  }

 private:
  int lines_in(std::size_t begin, std::size_t end) const {
    int lines = 0;
    for (std::size_t at = begin; at < end; ++at)
      if (text_[at] == '\n') ++lines;
    return lines;
  }

  void add(const std::string& comment, Span span, int line, int last,
           std::vector<Suppression>& out) {
    auto parsed = parse(collapse_space(std::string_view(comment).substr(kMark.size())));
    if (!parsed) {
      diagnostics_.push_back({Severity::warning,
                              "line " + std::to_string(line) + ": '" + comment +
                                  "' is not 'undersigned: ignore CHECK: REASON'",
                              std::nullopt});
      return;
    }
    const bool alone = collapse_space(rest_of_line(span.end)).empty();
    const int block = alone ? lines_of_block(span.end) : 0;
    out.push_back({std::move(parsed->first), std::move(parsed->second), line, line, last + block});
  }

  std::string_view rest_of_line(std::size_t at) const {
    return text_.substr(at, std::min(text_.find('\n', at), text_.size()) - at);
  }

  /// How many lines the next block reaches below the line of `at`; blank lines before it count.
  int lines_of_block(std::size_t at) const {
    int lines = 0;
    bool inside = false;
    while ((at = text_.find('\n', at)) != std::string_view::npos) {
      ++at;
      const bool blank = collapse_space(rest_of_line(at)).empty();
      if (inside && blank) break;
      inside = inside || !blank;
      ++lines;
    }
    return lines;
  }

  std::string_view text_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

std::vector<Suppression> read_suppressions(const Document& document,
                                           std::vector<Diagnostic>& diagnostics) {
  if (document.format == Format::text) return {};
  return SuppressionReader(document, diagnostics).read();
}

}  // namespace undersigned
