// The tokenizer of the HTML standard, without the states that only matter to what is never read
// (attributes, doctypes). Every search that may fail ends the reading or is bounded by the text it
// passes over, so that the whole is one pass.

#include "ingest/html_tokenizer.h"

#include <algorithm>
#include <utility>

#include "ingest/entity.h"

namespace undersigned {
namespace {

constexpr std::size_t kLongestEntity = 32;
constexpr std::string_view kMarkedBegin = "<![CDATA[";
constexpr std::string_view kMarkedEnd = "]]>";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The entities that HTML has had from its beginnings need no semicolon: those of Latin-1.
bool needs_no_semicolon(std::string_view text) {
  return text.size() == 1 || text.starts_with('\xC2') || text.starts_with('\xC3');
}

bool starts_with_name(std::string_view text, std::string_view name) {
  return text.size() >= name.size() && std::equal(name.begin(), name.end(), text.begin(),
                                                  [](char a, char b) { return a == lower(b); });
}

}  // namespace

std::optional<HtmlToken> HtmlTokenizer::next() {
  if (at_end()) return std::nullopt;
  if (source_[at_] == '<')
    if (auto token = markup()) return token;
  if (source_[at_] == '&')
    if (auto token = entity()) return token;
  return plain_text();
}

std::optional<HtmlToken> HtmlTokenizer::markup() {
  const std::string_view here = rest();
  if (here.size() < 2) return std::nullopt;
  if (is_letter(here[1])) return tag(HtmlToken::Kind::start_tag, at_ + 1);
  if (here[1] == '/' && here.size() > 2 && is_letter(here[2]))
    return tag(HtmlToken::Kind::end_tag, at_ + 2);
  if (here.starts_with("<!--")) return commentary("-->");
  if (here.starts_with(kMarkedBegin)) return marked_text();
  if (here[1] == '?' || (here[1] == '!' && here.size() > 2 && is_letter(here[2])))
    return commentary(">");
  return std::nullopt;
}

HtmlToken HtmlTokenizer::tag(HtmlToken::Kind kind, std::size_t name_begin) {
  HtmlToken token{kind, {at_, at_}};
  const std::size_t name_end =
      std::min(source_.find_first_of(" \t\n\v\f\r/>", name_begin), source_.size());
  for (std::size_t i = name_begin; i < name_end; ++i) token.text += lower(source_[i]);
  at_ = name_end;
  skip_attributes(token);
  token.span.end = at_;
  return token;
}

void HtmlTokenizer::skip_attributes(HtmlToken& token) {
  while (!at_end() && source_[at_] != '>') {
    const char c = source_[at_++];
    token.self_closing = c == '/';
    if (c != '=') continue;
    while (!at_end() && is_white(source_[at_])) ++at_;
    if (at_end()) break;
    const char quote = source_[at_];
    const bool quoted = quote == '"' || quote == '\'';
    at_ =
        std::min(quoted ? source_.find(quote, at_ + 1) : source_.find_first_of(" \t\n\v\f\r>", at_),
                 source_.size());
    if (quoted && !at_end()) ++at_;
  }
  token.unfinished = at_end();
  if (!at_end()) ++at_;
}

HtmlToken HtmlTokenizer::commentary(std::string_view end) {
  const std::size_t begin = at_;
  const std::size_t found = source_.find(end, begin + 2);
  const bool unfinished = found == std::string_view::npos;
  at_ = unfinished ? source_.size() : found + end.size();
  return {HtmlToken::Kind::commentary, {begin, at_}, {}, false, unfinished};
}

/// Its marks are left out by the spans of the tokens before and behind.
HtmlToken HtmlTokenizer::marked_text() {
  const std::size_t begin = at_ + kMarkedBegin.size();
  const std::size_t end = std::min(source_.find(kMarkedEnd, begin), source_.size());
  at_ = std::min(end + kMarkedEnd.size(), source_.size());
  return {HtmlToken::Kind::text, {begin, end}};
}

std::optional<HtmlToken> HtmlTokenizer::entity() {
  const std::string_view window = source_.substr(at_ + 1, kLongestEntity);
  const bool number = window.starts_with('#');
  const auto stop = std::find_if_not(window.begin() + (number ? 1 : 0), window.end(),
                                     [](char c) { return is_letter(c) || is_digit(c); });
  const std::string_view name(window.begin(), stop);
  const bool ended = stop != window.end() && *stop == ';';
  if (name.empty()) return std::nullopt;
  std::string text = decode_entity(name);
  if (number ? text.empty() : !ended && !needs_no_semicolon(text)) return std::nullopt;
  const std::size_t begin = at_;
  at_ += 1 + name.size() + (ended ? 1 : 0);
  return HtmlToken{HtmlToken::Kind::entity, {begin, at_}, std::move(text)};
}

/// At least one byte, whatever it is.
HtmlToken HtmlTokenizer::plain_text() {
  const std::size_t begin = at_;
  at_ = std::min(source_.find_first_of("<&", at_ + 1), source_.size());
  return {HtmlToken::Kind::text, {begin, at_}};
}

bool HtmlTokenizer::skip_behind_end_tag(std::string_view name) {
  while (true) {
    at_ = std::min(source_.find("</", at_), source_.size());
    if (at_end()) return false;
    const std::string_view behind = source_.substr(at_ + 2);
    const bool found =
        starts_with_name(behind, name) && behind.size() > name.size() &&
        (is_white(behind[name.size()]) || behind[name.size()] == '/' || behind[name.size()] == '>');
    if (found) {
      tag(HtmlToken::Kind::end_tag, at_ + 2);
      return true;
    }
    at_ += 2;
  }
}

std::string_view attribute_of(std::string_view tag, std::string_view name) {
  constexpr std::string_view kEnds = " \t\n\v\f\r/>=";
  std::size_t at = tag.find_first_of(kEnds);
  while (at < tag.size()) {
    const std::size_t begin = tag.find_first_not_of(" \t\n\v\f\r/", at);
    if (begin >= tag.size() || tag[begin] == '>') break;
    const std::size_t end = std::min(tag.find_first_of(kEnds, begin + 1), tag.size());
    at = std::min(tag.find_first_not_of(" \t\n\v\f\r", end), tag.size());
    const bool wanted = starts_with_name(tag.substr(begin), name) && end - begin == name.size();
    if (at == tag.size() || tag[at] != '=') continue;
    at = std::min(tag.find_first_not_of(" \t\n\v\f\r", at + 1), tag.size());
    if (at == tag.size()) break;
    const bool quoted = tag[at] == '"' || tag[at] == '\'';
    const std::size_t value = at + (quoted ? 1 : 0);
    at = std::min(quoted ? tag.find(tag[at], value) : tag.find_first_of(" \t\n\v\f\r>", value),
                  tag.size());
    if (wanted) return tag.substr(value, at - value);
    if (quoted) ++at;
  }
  return {};
}

}  // namespace undersigned
