#include "ingest/text_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::string_view kBlockSeparator = "\n\n";

/// The bytes of the line end that begins at `at`, or 0.
std::size_t line_end_size(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case '\n':
      return 1;
    case '\xC2':
      return text.substr(at).starts_with("\xC2\x85") ? 2 : 0;
    case '\xE2': {
      const std::string_view rest = text.substr(at);
      return rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9") ? 3 : 0;
    }
    default:
      return 0;
  }
}

bool is_collapsible(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

}  // namespace

void TextBuilder::clean_source(std::string cleaned) {
  cleaned_ = std::move(cleaned);
  source_ = cleaned_;
}

void TextBuilder::blank(Span part) {
  for (std::size_t i = part.begin; i < part.end; ++i)
    if (cleaned_[i] != '\n' && cleaned_[i] != '\r') cleaned_[i] = ' ';
}

void TextBuilder::begin_block(const Block& block) {
  end_block();
  block_ = block;
  open_ = true;
  if (!text_.empty()) {
    text_ += kBlockSeparator;
    map_.append_synthetic(source_at_, kBlockSeparator.size());
  }
  block_begin_ = text_.size();
}

void TextBuilder::end_block() {
  if (!open_) return;
  open_ = false;
  pending_space_ = {};
  const Span span = trim({block_begin_, text_.size()});
  if (span.empty()) return;
  block_.span = span;
  blocks_.push_back(block_);
}

Span TextBuilder::trim(Span span) const {
  const auto begin_of_last = [&] {
    std::size_t at = span.end - 1;
    while (at > span.begin && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) --at;
    return at;
  };
  for (std::size_t at = span.begin; at < span.end && is_space(next_code_point(text_, at));)
    span.begin = at;
  while (!span.empty()) {
    const std::size_t last = begin_of_last();
    std::size_t at = last;
    if (!is_space(next_code_point(text_, at))) break;
    span.end = last;
  }
  return span;
}

void TextBuilder::copy(Span part) {
  write_pending_space();
  std::size_t run = part.begin;
  const auto flush = [&](std::size_t end) {
    text_ += source_.substr(run, end - run);
    map_.append(run, end - run, 1, 1);
  };
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t size = line_end_size(source_, at);
    if (size == 0) {
      ++at;
      continue;
    }
    flush(at);
    text_ += '\n';
    map_.append(at, 1, 1, size);
    at += size;
    run = at;
  }
  if (run < part.end) flush(part.end);
  source_at_ = std::max(source_at_, part.end);
}

void TextBuilder::copy_collapsed(Span part) {
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t begin = at;
    if (is_collapsible(source_[at])) {
      while (at < part.end && is_collapsible(source_[at])) ++at;
      add_pending_space({begin, at});
      continue;
    }
    while (at < part.end && !is_collapsible(source_[at])) ++at;
    copy({begin, at});
  }
}

void TextBuilder::append_unit(std::string_view text, Span from) {
  write_pending_space();
  text_ += text;
  map_.append(from.begin, 1, text.size(), from.size());
  source_at_ = std::max(source_at_, from.end);
}

void TextBuilder::append_separator(char separator, Span from) {
  pending_space_ = {};
  append_unit({&separator, 1}, from);
}

void TextBuilder::append_entity(std::string_view text, Span from) {
  if (!text.empty()) return append_unit(text, from);
  copy(from);
  if (unknown_entity_) return;
  unknown_entity_ = true;
  add_diagnostic(Severity::note, fmt::format("'{}' on line {} is no known character: kept as it is",
                                             from.of(source_), line_of(from.begin)));
}

void TextBuilder::begin_link(std::string target) {
  end_link();
  in_link_ = true;
  links_.push_back({{text_.size(), text_.size()}, std::move(target)});
}

void TextBuilder::end_link() {
  if (!std::exchange(in_link_, false)) return;
  Link& link = links_.back();
  link.span = trim({std::min(link.span.begin, text_.size()), text_.size()});
  if (link.span.empty() || link.target.empty() || link.span.of(text_) == link.target)
    links_.pop_back();
}

void TextBuilder::add_diagnostic(Severity severity, std::string message) {
  if (!diagnostics_.empty() && diagnostics_.back().message == message) return;
  diagnostics_.push_back({severity, std::move(message), std::nullopt});
}

int TextBuilder::line_of(std::size_t source_offset) const {
  int line = 1;
  for (std::size_t at = source_.find_first_of("\r\n"); at < source_offset;
       at = source_.find_first_of("\r\n", at)) {
    at += source_.substr(at).starts_with("\r\n") ? 2 : 1;
    ++line;
  }
  return line;
}

void TextBuilder::add_pending_space(Span from) {
  if (!block_has_text() || text_.back() == '\n' || text_.back() == '\t') return;
  pending_space_ = {pending_space_.empty() ? from.begin : pending_space_.begin, from.end};
}

void TextBuilder::write_pending_space() {
  if (pending_space_.empty()) return;
  text_ += ' ';
  map_.append(pending_space_.begin, 1, 1, pending_space_.size());
  pending_space_ = {};
}

}  // namespace undersigned
