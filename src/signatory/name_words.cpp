#include "signatory/name_words.h"

#include "base/unicode.h"
#include "segment/scan.h"

namespace undersigned {
namespace {

bool is_comma(char32_t c) { return c == ',' || c == 0xFF0C || c == 0x3001; }

bool is_semicolon(char32_t c) { return c == ';' || c == 0xFF1B; }

std::vector<Span> split_outside_brackets(std::string_view text, Span whole,
                                         bool (*separates)(char32_t)) {
  std::vector<Span> parts;
  std::size_t begin = whole.begin;
  int depth = 0;
  const auto add = [&](std::size_t end) {
    const Span part = strip(text, {begin, end});
    if (!part.empty()) parts.push_back(part);
  };
  for (std::size_t at = whole.begin; at < whole.end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (is_open_bracket(c)) ++depth;
    if (is_close_bracket(c) && depth > 0) --depth;
    if (depth == 0 && separates(c)) {
      add(here);
      begin = at;
    }
  }
  add(whole.end);
  return parts;
}

}  // namespace

bool is_open_bracket(char32_t c) { return c == '(' || c == '[' || c == 0xFF08; }

bool is_close_bracket(char32_t c) { return c == ')' || c == ']' || c == 0xFF09; }

NameWords count_words(std::string_view text) {
  NameWords words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_space(c)) {
      in_word = false;
      continue;
    }
    if (is_han(c)) ++words.han;
    if (is_digit(c)) ++words.digits;
    if (!in_word && (is_letter(c) || is_digit(c))) {
      in_word = true;
      ++words.count;
      words.last_capitalised = is_upper(c);
      if (words.last_capitalised) ++words.capitalised;
    }
  }
  return words;
}

Span strip(std::string_view text, Span part) {
  part = trim(text, part);
  while (!part.empty() && ends_in_inner_mark(part.of(text))) {
    std::size_t end = part.end;
    previous_code_point(text, end);
    part = trim(text, {part.begin, end});
  }
  return part;
}

std::vector<Span> split_parts(std::string_view text, Span line) {
  return split_outside_brackets(text, line, is_comma);
}

std::vector<Span> split_at_semicolons(std::string_view text, Span block) {
  std::vector<Span> parts = split_outside_brackets(text, block, is_semicolon);
  return parts.size() > 1 ? parts : std::vector<Span>();
}

}  // namespace undersigned
