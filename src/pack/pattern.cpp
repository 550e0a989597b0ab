#include "pack/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "pack/lexicon_regex.h"
#include "pack/pattern_parser.h"
#include "pack/pattern_piece.h"

namespace undersigned {
namespace {

constexpr int kMaxProgramSize = 20000;

/// What a fragment was read as; no piece where it cannot be used.
struct FragmentReading {
  std::optional<Piece> piece;
  std::vector<PatternError> errors;
};

/// One reference for each kind, with the tests of all.
std::vector<MentionReference> by_kind(const std::set<MentionReference>& written) {
  std::vector<MentionReference> out;
  for (const MentionReference& reference : written) {
    if (out.empty() || out.back().kind != reference.kind) out.push_back({reference.kind, {}});
    auto& tests = out.back().tests;
    tests.insert(tests.end(), reference.tests.begin(), reference.tests.end());
  }
  for (auto& [kind, tests] : out) {
    std::sort(tests.begin(), tests.end());
    tests.erase(std::unique(tests.begin(), tests.end()), tests.end());
  }
  return out;
}

}  // namespace

namespace {

constexpr std::string_view kAnyWord = "(?:x)";  // for a lexicon, where only the rest is in question

RE2::Options options_for(const WordOptions& words) {
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(!words.ignore_case);
  options.set_dot_nl(true);
  return options;
}

/// `more` is the size of the program for what the regular expression leaves out.
std::vector<PatternError> check_regex(const std::string& regex, int more, std::string_view text,
                                      const WordOptions& words) {
  const RE2 compiled(regex, options_for(words));
  if (compiled.error_code() == RE2::ErrorPatternTooLarge ||
      compiled.ProgramSize() + more > kMaxProgramSize)
    return {{{0, text.size()},
             "the pattern is too large",
             "avoid counted repetitions of large classes; make alternatives a lexicon"}};
  if (!compiled.ok()) {
    const std::string& piece = compiled.error_arg();
    const std::size_t at = piece.empty() ? std::string_view::npos : text.find(piece);
    const Span span =
        at == std::string_view::npos ? Span{0, text.size()} : Span{at, at + piece.size()};
    return {{span, "the regular expression is not valid: " + compiled.error(), {}}};
  }
  if (RE2::FullMatch("", compiled))
    return {{{0, text.size()},
             "the pattern matches the empty string",
             "make at least one part of it required"}};
  return {};
}

}  // namespace

struct PatternCompiler::Impl {
  explicit Impl(PatternScope names) : scope(std::move(names)) {}

  /// Null for a fragment that is being read already.
  const FragmentReading* read(std::string_view name) {
    if (const auto it = fragments.find(name); it != fragments.end()) return &it->second;
    if (const auto it = std::find(open.begin(), open.end(), name); it != open.end()) {
      report_cycle({it, open.end()});
      return nullptr;
    }
    const std::string& text = *scope.fragment(name);
    open.emplace_back(name);
    FragmentReading reading;
    reading.piece = parse_pattern(text, sources, reading.errors);
    open.pop_back();
    if (const auto it = cycles.find(name); it != cycles.end())
      reading.errors = {{{0, text.size()},
                         "fragments that need each other: " + it->second,
                         "write one of them out"}};
    return &fragments.emplace(name, std::move(reading)).first->second;
  }

  /// Each of the fragments gets the way that leads from it back to itself.
  void report_cycle(std::vector<std::string> names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      std::string way;
      for (const std::string& name : names) way += name + " -> ";
      cycles.try_emplace(names.front(), way + names.front());
      std::rotate(names.begin(), names.begin() + 1, names.end());
    }
  }

  const Piece& lexicon(const Lexicon& words) {
    const auto it = lexicons.find(words.name());
    if (it != lexicons.end()) return it->second;
    return lexicons.emplace(words.name(), lexicon_piece(words)).first->second;
  }

  int program_size(const std::string& lexicon) {
    const auto [it, is_new] = program_sizes.try_emplace(lexicon, 0);
    if (is_new) {
      const auto all = [](std::string_view) { return true; };
      const RE2 words(lexicon_regex(*scope.lexicon(lexicon), all), options_for(scope.words));
      it->second = std::max(words.ProgramSize(), 0);
    }
    return it->second;
  }

  int bit_of(const std::string& kind, FieldTest test) {
    test.bit = 0;
    std::vector<FieldTest>& known = tests[kind];
    const auto it = std::find(known.begin(), known.end(), test);
    const auto bit = static_cast<int>(it - known.begin());
    if (it == known.end()) known.push_back(std::move(test));
    return bit < kMostFieldTests ? bit : -1;
  }

  PatternScope scope;
  PatternSources sources{
      scope,
      [this](std::string_view name) -> const Piece* {
        const FragmentReading* reading = read(name);
        return reading && reading->piece ? &*reading->piece : nullptr;
      },
      [this](const Lexicon& words) -> const Piece& { return lexicon(words); },
      [this](const std::string& kind, const FieldTest& test) { return bit_of(kind, test); }};
  std::map<std::string, FragmentReading, std::less<>> fragments;
  std::map<std::string, Piece, std::less<>> lexicons;
  std::map<std::string, int> program_sizes;                // of each lexicon
  std::map<std::string, std::vector<FieldTest>> tests;     // of each kind, by their bits
  std::vector<std::string> open;                           // fragments that are being read
  std::map<std::string, std::string, std::less<>> cycles;  // "a -> b -> a"
};

PatternCompiler::PatternCompiler(PatternScope scope)
    : impl_(std::make_unique<Impl>(std::move(scope))) {}

PatternCompiler::~PatternCompiler() = default;

Pattern PatternCompiler::compile(std::string_view text, std::vector<PatternError>& errors) {
  std::optional<Piece> piece = parse_pattern(text, impl_->sources, errors);
  if (!piece) return {};
  std::set<std::string> names;
  for (const std::string& capture : piece->captures) {
    if (names.insert(capture).second) continue;
    const std::string opening = "(?P<" + capture + ">";
    const std::size_t at = text.rfind(opening);
    const Span span =
        at == std::string_view::npos ? Span{0, text.size()} : Span{at, at + opening.size()};
    errors.push_back({span, "two captures are called '" + capture + "'", "give each its own name"});
    return {};
  }
  Pattern pattern;
  pattern.source = text;
  pattern.regex = piece->regex;
  for (RatedSet& set : sets_of(*piece)) pattern.required.push_back(std::move(set.literals));
  pattern.mentions = by_kind(piece->mentions);
  pattern.captures = piece->captures;
  pattern.fragments.assign(piece->fragments.begin(), piece->fragments.end());
  pattern.lexicons.assign(piece->lexicons.begin(), piece->lexicons.end());
  return pattern;
}

PatternOutline PatternCompiler::outline(std::string_view text) {
  PatternOutline outline;
  std::vector<PatternError> errors;
  static_cast<void>(parse_pattern(text, impl_->sources, errors, &outline));
  return outline;
}

std::vector<PatternError> PatternCompiler::check_fragment(std::string_view name) {
  return impl_->read(name)->errors;
}

std::vector<PatternError> PatternCompiler::check(const Pattern& pattern, std::string_view text) {
  int size = 0;
  const auto any_word = [&](std::string_view name) {
    size += impl_->program_size(std::string(name));
    return std::string(kAnyWord);
  };
  const std::string regex = write_out(pattern.regex, any_word);
  return check_regex(regex, size, text, impl_->scope.words);
}

std::vector<PatternError> check_pattern(const Pattern& pattern, std::string_view text,
                                        const WordOptions& words) {
  const auto any_word = [](std::string_view) { return std::string(kAnyWord); };
  return check_regex(write_out(pattern.regex, any_word), 0, text, words);
}

}  // namespace undersigned
