#include "match/regex_cache.h"

#include <re2/re2.h>

namespace undersigned {

LazyRegex::LazyRegex(std::string text, bool ignore_case)
    : text_(std::move(text)), ignore_case_(ignore_case) {}

LazyRegex::~LazyRegex() = default;

const RE2& LazyRegex::get() {
  std::call_once(once_, [this] {
    RE2::Options options(RE2::Quiet);
    options.set_case_sensitive(!ignore_case_);
    options.set_dot_nl(true);
    regex_ = std::make_unique<RE2>(text_, options);
    for (const auto& [name, number] : regex_->NamedCapturingGroups())
      groups_.emplace_back(name, number);
    const auto& names = regex_->CapturingGroupNames();
    for (int group = 2; group <= regex_->NumberOfCapturingGroups(); ++group)
      if (!names.contains(group)) nameless_groups_.push_back(group);
  });
  return *regex_;
}

std::shared_ptr<LazyRegex> RegexCache::get(std::string text, bool ignore_case) {
  auto& regex = regexes_[{text, ignore_case}];
  if (!regex) regex = std::make_shared<LazyRegex>(std::move(text), ignore_case);
  return regex;
}

}  // namespace undersigned
