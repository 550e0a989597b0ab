#include "match/regex_cache.h"

#include <re2/re2.h>

#include <algorithm>

#include "base/unicode.h"
#include "pack/lexicon_regex.h"

namespace undersigned {
namespace {

/// What may hold capitals without asking for them: names of groups and classes, a word's rest.
constexpr std::string_view kCaselessPieces[] = {
    "(?P<", "(?:", "(?s:", "[0-9A-Za-z_]*", "\\pL", "\\pN"};

/// True if the pattern means the same on a text in lower case, read with its case. RE2 compiles
/// such a pattern in half the time, because a letter is then one byte and no class of two.
bool reads_lower_case(std::string_view regex) {
  for (std::size_t at = 0; at < regex.size();) {
    const std::string_view rest = regex.substr(at);
    const auto* piece =
        std::find_if(std::begin(kCaselessPieces), std::end(kCaselessPieces),
                     [&](std::string_view known) { return rest.starts_with(known); });
    if (piece != std::end(kCaselessPieces)) {
      at += piece->size();
      continue;
    }
    const char32_t c = next_code_point(regex, at);
    if (rest.starts_with("(?") || (c >= 'A' && c <= 'Z')) return false;
    if (c >= 0x80 && c < 0x2000) return false;  // a letter that may have a capital
  }
  return true;
}

}  // namespace

const std::string& WrittenLexicons::of(const Lexicon& lexicon) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto [it, is_new] = written_.try_emplace(lexicon.identity());
  if (is_new)
    it->second = lexicon_regex(
        lexicon, [&](std::string_view surface) { return !text_ || text_->may_hold(surface); });
  return it->second;
}

LazyRegex::LazyRegex(std::string text, std::vector<Lexicon> lexicons, bool ignore_case,
                     std::shared_ptr<WrittenLexicons> written)
    : text_(std::move(text)),
      lexicons_(std::move(lexicons)),
      ignore_case_(ignore_case),
      written_(std::move(written)) {}

LazyRegex::~LazyRegex() = default;

const RE2& LazyRegex::get() {
  std::call_once(once_, [this] { compile(); });
  return *regex_;
}

void LazyRegex::compile() {
  const auto words_of = [this](std::string_view name) {
    return written_->of(*std::find_if(lexicons_.begin(), lexicons_.end(),
                                      [&](const Lexicon& one) { return one.name() == name; }));
  };
  const std::string text = write_out(text_, words_of);
  reads_lower_case_ = ignore_case_ && undersigned::reads_lower_case(text);
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(!ignore_case_ || reads_lower_case_);
  options.set_dot_nl(true);
  regex_ = std::make_unique<RE2>(text, options);
  for (const auto& [name, number] : regex_->NamedCapturingGroups())
    groups_.emplace_back(name, number);
  const auto& names = regex_->CapturingGroupNames();
  for (int group = 2; group <= regex_->NumberOfCapturingGroups(); ++group)
    if (!names.contains(group)) nameless_groups_.push_back(group);
}

std::shared_ptr<LazyRegex> RegexCache::get(std::string text, std::vector<Lexicon> lexicons,
                                           bool ignore_case) {
  Key key{text, {}, ignore_case};
  for (const Lexicon& lexicon : lexicons) key.lexicons.push_back(lexicon.identity());
  auto& regex = regexes_[std::move(key)];
  if (!regex)
    regex =
        std::make_shared<LazyRegex>(std::move(text), std::move(lexicons), ignore_case, written_);
  return regex;
}

}  // namespace undersigned
