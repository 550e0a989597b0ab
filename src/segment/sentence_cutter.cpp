#include "segment/sentence_cutter.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "base/unicode.h"
#include "segment/run_in.h"
#include "segment/scan.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxAbbreviation = 32;  // bytes
constexpr std::size_t kMaxReference = 6;      // bytes of "[123]" and the like, without the brackets
constexpr std::size_t kMaxAddress = 512;      // bytes before a mark that are searched for "://"
constexpr std::string_view kBeforeNumber = "number";

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using IteratorHandle = std::unique_ptr<UBreakIterator, CloseIterator>;

// Opening one reads ICU's rules, which takes as long as cutting a short letter; setting a text is
// cheap. ICU's iterators may not be shared by threads.
UBreakIterator* thread_iterator() {
  thread_local const IteratorHandle iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return IteratorHandle(ubrk_open(UBRK_SENTENCE, "", nullptr, 0, &status));
  }();
  return iterator.get();
}

// How many bytes at `at` are a line end: LF, VT, FF, CR, NEL (U+0085), U+2028, U+2029.
std::size_t line_end_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c >= '\n' && c <= '\r') return 1;
  if (c == '\xC2' && text.substr(at, 2) == "\xC2\x85") return 2;
  const bool is_separator =
      c == '\xE2' && (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9");
  return is_separator ? 3 : 0;
}

// What ICU is given: the text with line ends inside a block as spaces, and line feeds outside, so
// that blocks end in boundaries and hold none for another reason than a sentence mark.
std::string view_for_icu(std::string_view text, const std::vector<Block>& blocks) {
  std::string view(text.size(), '\n');
  for (const Block& block : blocks) {
    for (std::size_t at = block.span.begin; at < block.span.end;) {
      const std::size_t line_end = line_end_size(text, at);
      if (line_end == 0) {
        view[at] = text[at];
        ++at;
      } else {
        std::fill_n(view.begin() + static_cast<std::ptrdiff_t>(at), line_end, ' ');
        at += line_end;
      }
    }
  }
  return view;
}

// ICU's boundaries, ascending. None if ICU cannot be used: then each block is one sentence.
std::vector<std::size_t> icu_boundaries(const std::string& view) {
  std::vector<std::size_t> boundaries;
  UBreakIterator* const iterator = thread_iterator();
  if (iterator == nullptr) return boundaries;
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, view.data(), static_cast<std::int64_t>(view.size()), &status);
  ubrk_setUText(iterator, &text, &status);
  if (U_SUCCESS(status)) {
    for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
      boundaries.push_back(static_cast<std::size_t>(at));
    }
  }
  // The iterator outlives the view: it must not keep it.
  UErrorCode reset = U_ZERO_ERROR;
  UText nothing = UTEXT_INITIALIZER;
  utext_openUTF8(&nothing, "", 0, &reset);
  ubrk_setUText(iterator, &nothing, &reset);
  utext_close(&nothing);
  utext_close(&text);
  return boundaries;
}

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_letter(c) || is_digit(c)) return true;
  }
  return false;
}

// The sentences of one block.
class BlockCutter {
 public:
  BlockCutter(std::string_view text, Span block, const std::vector<const Pack*>& packs)
      : text_(text), block_(block), packs_(packs), run_in_(find_run_in_markers(text, block)) {
    const auto first = read_list_marker(text, block.begin, block.end, MarkerPlace::line);
    if (first) marker_end_ = first->span.end;
  }

  /// Boundaries of ICU's must be offered in ascending order.
  void offer(std::size_t boundary) {
    cut_at_markers_before(boundary);
    if (const auto mended = mend(boundary)) cut(*mended);
  }

  std::vector<Span> finish() {
    cut_at_markers_before(block_.end);
    const Span rest = trim(text_, {begin_, block_.end});
    if (!rest.empty() && (spans_.empty() || has_word(rest.of(text_)))) {
      spans_.push_back(rest);
    } else if (!rest.empty()) {
      spans_.back().end = rest.end;
    }
    return std::move(spans_);
  }

 private:
  void cut_at_markers_before(std::size_t boundary) {
    for (; next_run_in_ < run_in_.size() && run_in_[next_run_in_].span.begin <= boundary;
         ++next_run_in_) {
      cut(run_in_[next_run_in_].span.begin);
      marker_end_ = run_in_[next_run_in_].span.end;
    }
  }

  void cut(std::size_t at) {
    if (at <= begin_) return;
    if (at > scanned_ && !has_word_) has_word_ = has_word(Span{scanned_, at}.of(text_));
    scanned_ = std::max(scanned_, at);
    if (!has_word_) return;
    spans_.push_back(trim(text_, {begin_, at}));
    begin_ = scanned_ = at;
    has_word_ = false;
  }

  std::optional<std::size_t> mend(std::size_t boundary) const;
  std::size_t skip_reference(std::size_t at) const;
  bool in_code(std::size_t stop, std::size_t next) const;
  bool in_address(std::size_t mark, std::size_t next) const;
  bool is_abbreviation(std::size_t stop, std::size_t next) const;

  std::string_view text_;
  Span block_;
  const std::vector<const Pack*>& packs_;
  std::vector<ListMarker> run_in_;
  std::size_t next_run_in_ = 0;
  std::size_t marker_end_ = 0;  // of the last list marker before the boundary
  std::size_t begin_ = block_.begin;
  std::size_t scanned_ = block_.begin;  // how far the text behind begin_ was searched for a word
  bool has_word_ = false;
  std::vector<Span> spans_;
};

// Behind a reference in brackets that is glued to what stands before it.
std::size_t BlockCutter::skip_reference(std::size_t at) const {
  std::size_t inner = at;
  const char32_t open = code_point_at(text_, at);
  if ((open != '[' && open != 0x3010) || at == block_.begin ||
      is_space(code_point_before(text_, at))) {
    return at;
  }
  next_code_point(text_, inner);
  for (std::size_t end = inner; end < block_.end && end - inner <= kMaxReference;) {
    const char32_t c = next_code_point(text_, end);
    if (c == ']' || c == 0x3011) return end;
    if (!is_digit(c)) break;
  }
  return at;
}

// Does the full stop at `stop`, with the word at `next` behind it, end an abbreviation?
bool BlockCutter::is_abbreviation(std::size_t stop, std::size_t next) const {
  if (is_han(code_point_at(text_, next))) return false;
  std::size_t begin = stop;
  while (begin > block_.begin && stop - begin < kMaxAbbreviation) {
    std::size_t previous = begin;
    const char32_t c = previous_code_point(text_, previous);
    if (is_space(c) || is_opening(c) || is_han(c) || c == '"' || c == '\'') break;
    begin = previous;
  }
  std::size_t letter = stop;
  if (letter > begin && is_upper(previous_code_point(text_, letter)) &&
      (letter == begin || !is_letter(code_point_before(text_, letter)))) {
    return !is_digit(code_point_before(text_, letter));
  }
  const std::string_view word = text_.substr(begin, stop + 1 - begin);
  for (const Pack* pack : packs_) {
    std::string folded = fold(word, pack->words.fold);
    if (pack->words.ignore_case) folded = to_lower(folded);
    const auto value = pack->lexicon("abbreviations")->value_of(folded);
    if (value) return *value != kBeforeNumber || is_digit(code_point_at(text_, next));
  }
  return false;
}

// Does the full stop at `stop` join a number to capitals, as in "405.EXE"?
bool BlockCutter::in_code(std::size_t stop, std::size_t next) const {
  if (next != stop + 1 || !is_digit(code_point_before(text_, stop))) return false;
  return is_upper(next_code_point(text_, next)) && next < block_.end &&
         is_upper(code_point_at(text_, next));
}

// Is the mark at `mark`, with text glued behind it, inside a web address?
bool BlockCutter::in_address(std::size_t mark, std::size_t next) const {
  if (next != mark + 1) return false;
  std::size_t begin = mark;
  while (begin > block_.begin && mark - begin < kMaxAddress && is_ascii_graph(text_[begin - 1]))
    --begin;
  return text_.substr(begin, mark - begin).find("://") != std::string_view::npos &&
         is_ascii_graph(text_[next]);
}

std::optional<std::size_t> BlockCutter::mend(std::size_t boundary) const {
  std::size_t at = boundary;
  for (std::size_t previous = at; previous > begin_;) {
    if (!is_opening(previous_code_point(text_, previous))) break;
    at = previous;
  }
  at = skip_reference(at);
  at = skip_space(text_, at, block_.end);
  for (std::size_t next = at; next < block_.end;) {
    const char32_t c = next_code_point(text_, next);
    if (!is_closing(c) || c == '"' || c == '\'' || c == 0x2019) break;
    at = skip_space(text_, next, block_.end);
    next = at;
  }
  if (at >= block_.end) return {};

  std::size_t end = trim(text_, {begin_, boundary}).end;
  char32_t mark = 0;
  while (end > begin_) {
    mark = previous_code_point(text_, end);
    if (!is_closing(mark) && !is_opening(mark) && !is_space(mark)) break;
  }
  if (!is_sentence_mark(mark)) return {};
  if (end < marker_end_) return {};
  if (in_address(end, at)) return {};
  if (mark == '.' && (is_abbreviation(end, at) || in_code(end, at))) return {};
  const bool is_cjk_mark = mark >= 0x3000;
  if (!is_cjk_mark) {
    std::size_t word = at;
    char32_t next = 0;
    do {
      next = next_code_point(text_, word);
    } while (word < block_.end && (is_opening(next) || next == '"' || next == '\''));
    if (is_lower(next)) return {};
  }
  return at;
}

bool is_whole(const Block& block, std::string_view text) {
  return (block.kind == BlockKind::heading || block.kind == BlockKind::table_row) &&
         !ends_in_sentence_mark(block.span.of(text));
}

}  // namespace

std::vector<Sentence> cut_sentences(std::string_view text, const std::vector<Block>& blocks,
                                    const Packs& packs) {
  std::vector<const Pack*> with_abbreviations;
  for (const auto& pack : packs) {
    if (pack->lexicon("abbreviations") != nullptr) with_abbreviations.push_back(pack.get());
  }
  const std::vector<std::size_t> boundaries = icu_boundaries(view_for_icu(text, blocks));
  auto boundary = boundaries.begin();
  std::vector<Sentence> sentences;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Span block = blocks[i].span;
    boundary = std::upper_bound(boundary, boundaries.end(), block.begin);
    if (is_whole(blocks[i], text)) {
      sentences.push_back({block, i, kNoPack});
      continue;
    }
    BlockCutter cutter(text, block, with_abbreviations);
    for (; boundary != boundaries.end() && *boundary < block.end; ++boundary) {
      cutter.offer(*boundary);
    }
    for (const Span span : cutter.finish()) sentences.push_back({span, i, kNoPack});
  }
  return sentences;
}

}  // namespace undersigned
