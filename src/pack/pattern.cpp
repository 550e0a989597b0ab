// One pass of recursive descent. Each construct becomes a Piece: its text for RE2 together with
// what is known of the strings that it matches, so that the required literals fall out of the
// parsing.

#include "pack/pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxRequired = 4;
constexpr std::size_t kMaxSetSize = 2000;
constexpr int kMaxProgramSize = 20000;

/// A piece of a pattern that has been read.
struct Piece {
  std::string regex;
  std::optional<std::string> exact;  // the one string that it matches, lower case
  std::vector<LiteralSet> required;
  std::set<std::string> mentions;
  std::vector<std::string> captures;
  std::set<std::string> fragments;
  std::set<std::string> lexicons;
};

void merge_names(Piece& into, const Piece& from) {
  into.mentions.insert(from.mentions.begin(), from.mentions.end());
  into.captures.insert(into.captures.end(), from.captures.begin(), from.captures.end());
  into.fragments.insert(from.fragments.begin(), from.fragments.end());
  into.lexicons.insert(from.lexicons.begin(), from.lexicons.end());
}

/// How often a text is expected to pass the set: a rough guess that prefers long and few literals.
double pass_rate(const LiteralSet& set) {
  double rate = 0;
  for (const std::string& literal : *set)
    rate += std::pow(0.3, static_cast<double>(std::min<std::size_t>(literal.size(), 12)));
  return rate;
}

/// A single ASCII character occurs in nearly every sentence: no use as a filter.
bool is_selective(const std::vector<std::string>& literals) {
  return !literals.empty() && literals.size() <= kMaxSetSize &&
         std::all_of(literals.begin(), literals.end(),
                     [](const std::string& literal) { return literal.size() > 1; });
}

void add_required(std::vector<LiteralSet>& sets, std::vector<std::string> literals) {
  if (is_selective(literals))
    sets.push_back(std::make_shared<const std::vector<std::string>>(std::move(literals)));
}

void keep_best(std::vector<LiteralSet>& sets) {
  std::stable_sort(sets.begin(), sets.end(), [](const LiteralSet& a, const LiteralSet& b) {
    return pass_rate(a) < pass_rate(b);
  });
  if (sets.size() > kMaxRequired) sets.resize(kMaxRequired);
}

/// The sets of a piece, its exact string as one of them.
std::vector<LiteralSet> sets_of(const Piece& piece) {
  std::vector<LiteralSet> sets = piece.required;
  if (piece.exact) add_required(sets, {*piece.exact});
  return sets;
}

std::string quote_for_re2(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\.+*?()|[]{}^$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string surface_regex(const Lexicon::Entry& entry, bool spaced) {
  std::string out;
  if (spaced && is_word_byte(entry.surface.front())) out += "\\b";
  out += quote_for_re2(entry.surface);
  if (entry.prefix) return out + "[0-9A-Za-z_]*";
  if (spaced && is_word_byte(entry.surface.back())) out += "\\b";
  return out;
}

Piece lexicon_piece(const Lexicon& lexicon, bool spaced) {
  std::vector<const Lexicon::Entry*> entries;
  for (const Lexicon::Entry& entry : lexicon.entries()) entries.push_back(&entry);
  std::stable_sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) {
    return a->surface.size() > b->surface.size();
  });
  Piece piece;
  std::vector<std::string> literals;
  for (const auto* entry : entries) {
    piece.regex += piece.regex.empty() ? "(?:" : "|";
    piece.regex += surface_regex(*entry, spaced);
    literals.push_back(entry->surface);
  }
  piece.regex += piece.regex.empty() ? "[^\\x00-\\x{10FFFF}]" : ")";
  add_required(piece.required, std::move(literals));
  piece.lexicons.insert(lexicon.name());
  return piece;
}

struct RefusedEscape {
  char letter;
  const char* hint;
};
constexpr RefusedEscape kRefusedEscapes[] = {
    {'b', "it knows ASCII only; write {|} for a word edge"},
    {'B', "it knows ASCII only; write {|} for a word edge"},
    {'w', "it knows ASCII only; write [\\pL\\pN] or name the letters"},
    {'W', "it knows ASCII only; write [^\\pL\\pN]"},
    {'d', "it knows ASCII only; write [0-9] or {#number}"},
    {'D', "it knows ASCII only; write [^0-9]"},
    {'Z', "write $ for the end of the unit"},
    {'K', "use a capture and `span:`"},
    {'R', "a unit is one line: white space is one space"},
    {'h', "white space is folded to one space"},
    {'u', "write \\x{4E00} or the character itself"},
};

/// Reads one pattern text. Stops at the first mistake.
class Parser {
 public:
  using FragmentFunction = std::function<const Piece*(std::string_view)>;
  using LexiconFunction = std::function<const Piece&(std::string_view, const Lexicon&)>;

  Parser(std::string_view text, const PatternScope& scope, FragmentFunction fragment,
         LexiconFunction lexicon, std::vector<PatternError>& errors)
      : text_(text),
        scope_(scope),
        fragment_(std::move(fragment)),
        lexicon_(std::move(lexicon)),
        errors_(errors) {}

  std::optional<Piece> parse() {
    Piece piece = alternation();
    if (!failed_ && at_ < text_.size())
      fail(at_, 1, "unmatched ')'", "write \\) for the character");
    if (failed_) return std::nullopt;
    return piece;
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  bool starts_with(std::string_view prefix) const { return text_.substr(at_).starts_with(prefix); }

  Piece fail(std::size_t at, std::size_t length, std::string message, std::string hint) {
    if (!failed_)
      errors_.push_back(
          {{at, std::min(at + length, text_.size())}, std::move(message), std::move(hint)});
    failed_ = true;
    at_ = text_.size();
    return {};
  }

  Piece alternation() {
    std::vector<Piece> branches;
    branches.push_back(concatenation());
    while (!failed_ && peek() == '|') {
      ++at_;
      branches.push_back(concatenation());
    }
    if (branches.size() == 1) return std::move(branches.front());
    Piece out;
    std::vector<std::string> literals;
    bool all_branches = true;
    for (const Piece& branch : branches) {
      if (&branch != &branches.front()) out.regex += '|';
      out.regex += branch.regex;
      merge_names(out, branch);
      std::vector<LiteralSet> sets = sets_of(branch);
      keep_best(sets);
      if (sets.empty()) {
        all_branches = false;
      } else {
        literals.insert(literals.end(), sets.front()->begin(), sets.front()->end());
      }
    }
    if (all_branches) add_required(out.required, std::move(literals));
    return out;
  }

  Piece concatenation() {
    Piece out;
    std::string run;
    bool whole_is_exact = true;
    while (!failed_ && at_ < text_.size() && peek() != '|' && peek() != ')') {
      Piece piece = repetition();
      out.regex += piece.regex;
      merge_names(out, piece);
      if (piece.exact) {
        run += *piece.exact;
        continue;
      }
      whole_is_exact = false;
      if (!run.empty()) add_required(out.required, {std::exchange(run, {})});
      out.required.insert(out.required.end(), piece.required.begin(), piece.required.end());
    }
    if (whole_is_exact) {
      out.exact = run;
    } else if (!run.empty()) {
      add_required(out.required, {run});
    }
    keep_best(out.required);
    return out;
  }

  Piece repetition() {
    const std::size_t begin = at_;
    Piece piece = atom();
    bool repeated = false;
    while (!failed_) {
      const std::size_t operator_at = at_;
      const std::optional<int> least = repeat_operator();
      if (!least) break;
      if (repeated)
        return fail(begin, at_ - begin, "a repetition of a repetition",
                    "possessive and atomic forms do not exist here; group it with (?:...)");
      repeated = true;
      piece.regex += text_.substr(operator_at, at_ - operator_at);
      if (*least == 0) {
        piece.required.clear();
      } else if (piece.exact) {
        add_required(piece.required, {*piece.exact});
      }
      piece.exact.reset();
    }
    return piece;
  }

  /// Reads an operator with its `?`, and returns the least number of times.
  std::optional<int> repeat_operator() {
    int least = 0;
    const char c = peek();
    if (c == '*' || c == '?') {
      ++at_;
    } else if (c == '+') {
      ++at_;
      least = 1;
    } else if (c == '{' && (peek(1) >= '0' && peek(1) <= '9')) {
      const std::size_t close = text_.find('}', at_);
      if (close == std::string_view::npos) {
        fail(at_, text_.size() - at_, "missing '}'", "write \\{ for the character");
        return std::nullopt;
      }
      for (std::size_t i = at_ + 1; text_[i] >= '0' && text_[i] <= '9' && least <= 1000; ++i)
        least = least * 10 + (text_[i] - '0');
      at_ = close + 1;
    } else {
      return std::nullopt;
    }
    if (peek() == '?') ++at_;
    return least;
  }

  Piece atom() {
    switch (peek()) {
      case '(':
        return group();
      case '[':
        return character_class();
      case '{':
        return reference();
      case '\\':
        return escape();
      case '.':
      case '^':
      case '$': {
        Piece piece;
        piece.regex = text_[at_++];
        return piece;
      }
      case '*':
      case '+':
      case '?':
        return fail(at_, 1, "nothing to repeat", "write \\ before it for the character itself");
      default:
        return literal();
    }
  }

  Piece literal() {
    const std::size_t begin = at_;
    next_code_point(text_, at_);
    return literal_piece(text_.substr(begin, at_ - begin));
  }

  Piece literal_piece(std::string_view characters) {
    const std::string folded = fold(characters, scope_.words.fold);
    Piece piece;
    piece.regex =
        count_code_points(folded) > 1 ? "(?:" + quote_for_re2(folded) + ")" : quote_for_re2(folded);
    piece.exact = to_lower(folded);
    return piece;
  }

  Piece group() {
    const std::size_t begin = at_;
    std::string open = "(?:";
    std::string capture;
    if (starts_with("(?P<")) {
      const std::size_t close = text_.find('>', at_);
      if (close == std::string_view::npos)
        return fail(at_, 4, "missing '>' of the capture's name", "write (?P<name>...)");
      capture = text_.substr(at_ + 4, close - at_ - 4);
      open = "(?P<" + capture + ">";
      at_ = close + 1;
    } else if (starts_with("(?")) {
      const std::size_t end = text_.find_first_not_of("imsU-", at_ + 2);
      if (end == std::string_view::npos || (text_[end] != ':' && text_[end] != ')'))
        return refused_group();
      open = text_.substr(at_, end + 1 - at_);
      at_ = end + 1;
      if (open.back() == ')') {
        Piece flags;
        flags.regex = open;
        flags.exact = "";
        return flags;
      }
    } else {
      ++at_;
    }
    Piece piece = alternation();
    if (failed_) return piece;
    if (peek() != ')') return fail(begin, 1, "missing ')'", "write \\( for the character");
    ++at_;
    piece.regex = open + piece.regex + ")";
    if (!capture.empty()) piece.captures.insert(piece.captures.begin(), capture);
    return piece;
  }

  Piece refused_group() {
    if (starts_with("(?<") && peek(3) != '=' && peek(3) != '!')
      return fail(at_, 3, "unsupported group '(?<'", "write (?P<name>...)");
    const std::size_t length = starts_with("(?<") ? 4 : 3;
    return fail(at_, length,
                "unsupported construct '" + std::string(text_.substr(at_, length)) + "'",
                "there is no look-around and no atomic group; use `unless:` or `all:`");
  }

  Piece character_class() {
    const std::size_t begin = at_;
    std::string out = "[";
    ++at_;
    if (peek() == '^') out += text_[at_++];
    bool first = true;
    while (at_ < text_.size() && (peek() != ']' || first)) {
      first = false;
      if (starts_with("[:")) {
        const std::size_t close = text_.find(":]", at_);
        if (close == std::string_view::npos) break;
        out += text_.substr(at_, close + 2 - at_);
        at_ = close + 2;
      } else if (peek() == '\\') {
        const Piece escaped = escape();
        if (failed_) return {};
        out += escaped.regex;
      } else {
        const std::size_t from = at_;
        next_code_point(text_, at_);
        const std::string_view member = text_.substr(from, at_ - from);
        const std::string folded = fold(member, scope_.words.fold);
        out += count_code_points(folded) == 1 && member.size() > 1 ? class_member(folded)
                                                                   : std::string(member);
      }
    }
    if (peek() != ']') return fail(begin, 1, "missing ']'", "write \\[ for the character");
    ++at_;
    Piece piece;
    piece.regex = out + "]";
    return piece;
  }

  static std::string class_member(const std::string& folded) {
    const bool special =
        folded == "]" || folded == "[" || folded == "^" || folded == "-" || folded == "\\";
    return special ? "\\" + folded : folded;
  }

  Piece escape() {
    const char c = peek(1);
    if (c == '\0') return fail(at_, 1, "a trailing '\\'", "write \\\\ for the character");
    for (const RefusedEscape& refused : kRefusedEscapes)
      if (c == refused.letter)
        return fail(at_, 2, std::string("unsupported escape '\\") + c + "'", refused.hint);
    if (c >= '1' && c <= '9')
      return fail(at_, 2, std::string("back-reference '\\") + c + "'",
                  "the engine is linear and has none");
    if (c == 'p' || c == 'P' || c == 'x') return property_or_code();
    Piece piece;
    piece.regex = text_.substr(at_, 2);
    const bool is_punctuation = !is_word_byte(c) && static_cast<unsigned char>(c) < 0x80;
    if (is_punctuation) piece.exact = std::string(1, c);
    at_ += 2;
    return piece;
  }

  Piece property_or_code() {
    std::size_t end = at_ + 3;
    if (peek(2) == '{') {
      const std::size_t close = text_.find('}', at_);
      if (close == std::string_view::npos)
        return fail(at_, 3, "missing '}'", "write \\p{Han} or \\x{4E00}");
      end = close + 1;
    } else if (peek(1) == 'x') {
      end = at_ + 4;
    }
    Piece piece;
    piece.regex = text_.substr(at_, end - at_);
    at_ = std::min(end, text_.size());
    return piece;
  }

  Piece reference() {
    const std::size_t begin = at_;
    const std::size_t close = text_.find('}', at_);
    if (close == std::string_view::npos)
      return fail(at_, 1, "missing '}' of a reference", "write \\{ for the character");
    const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    const std::size_t length = close + 1 - begin;
    at_ = close + 1;
    if (inside == "|") return word_edge(begin, length);
    if (inside.starts_with('@')) return lexicon_reference(inside.substr(1), begin, length);
    if (inside.starts_with('#')) return mention_reference(inside.substr(1), begin, length);
    return fragment_reference(inside, begin, length);
  }

  Piece word_edge(std::size_t begin, std::size_t length) {
    if (!scope_.words.spaced)
      return fail(begin, length, "a word edge in a pack whose words are not spaced",
                  "leave it out, or set `spaced: true` in pack.yaml");
    Piece piece;
    piece.regex = "\\b";
    piece.exact = "";
    return piece;
  }

  Piece unknown(const char* what, std::string_view name, const std::vector<std::string>& known,
                std::size_t begin, std::size_t length) {
    const std::string near = did_you_mean(name, known);
    return fail(begin, length, std::string("unknown ") + what + " '" + std::string(name) + "'",
                near.empty() ? std::string() : "did you mean '" + near + "'?");
  }

  Piece lexicon_reference(std::string_view name, std::size_t begin, std::size_t length) {
    const Lexicon* words = scope_.lexicon(name);
    if (!words) return unknown("lexicon", name, scope_.lexicon_names, begin, length);
    return lexicon_(name, *words);
  }

  Piece mention_reference(std::string_view name, std::size_t begin, std::size_t length) {
    const char32_t character = scope_.mention(name);
    if (character == 0)
      return unknown("kind of mention", name, scope_.mention_names, begin, length);
    Piece piece;
    append_utf8(piece.regex, character);
    piece.mentions.insert(std::string(name));
    return piece;
  }

  Piece fragment_reference(std::string_view name, std::size_t begin, std::size_t length) {
    if (!scope_.fragment(name))
      return unknown("fragment", name, scope_.fragment_names, begin, length);
    const Piece* found = fragment_(name);
    if (!found) {  // its mistakes are reported at its own place
      failed_ = true;
      at_ = text_.size();
      return {};
    }
    Piece piece = *found;
    piece.regex = "(?:" + piece.regex + ")";
    piece.fragments.insert(std::string(name));
    return piece;
  }

  std::string_view text_;
  const PatternScope& scope_;
  FragmentFunction fragment_;
  LexiconFunction lexicon_;
  std::vector<PatternError>& errors_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

using Pieces = std::map<std::string, Piece, std::less<>>;

}  // namespace

struct PatternCompiler::Impl {
  PatternScope scope;
  Pieces fragments;
  Pieces lexicons;
  std::vector<std::string> open;  // fragments that are being read, to find cycles

  std::optional<Piece> parse(std::string_view text, std::vector<PatternError>& errors) {
    return Parser(
               text, scope, [this](std::string_view name) { return fragment(name); },
               [this](std::string_view name, const Lexicon& words) -> const Piece& {
                 return lexicon(name, words);
               },
               errors)
        .parse();
  }

  const Piece& lexicon(std::string_view name, const Lexicon& words) {
    const auto it = lexicons.find(name);
    if (it != lexicons.end()) return it->second;
    return lexicons.emplace(name, lexicon_piece(words, scope.words.spaced)).first->second;
  }

  /// Null for a fragment with a mistake of its own or on a cycle.
  const Piece* fragment(std::string_view name) {
    const auto it = fragments.find(name);
    if (it != fragments.end()) return &it->second;
    if (std::find(open.begin(), open.end(), name) != open.end()) return nullptr;
    open.emplace_back(name);
    std::vector<PatternError> ignored;
    std::optional<Piece> piece = parse(*scope.fragment(name), ignored);
    open.pop_back();
    if (!piece) return nullptr;
    return &fragments.emplace(name, std::move(*piece)).first->second;
  }

  /// "a -> b -> a", or empty if `name` does not lead back to itself.
  std::string cycle_from(const std::string& name, std::vector<std::string>& path) const {
    path.push_back(name);
    const std::string* text = scope.fragment(name);
    std::size_t at = 0;
    while (text && (at = text->find('{', at)) != std::string::npos) {
      const std::size_t close = text->find('}', ++at);
      if (close == std::string::npos) break;
      const std::string used = text->substr(at, close - at);
      if (used == path.front()) return join_path(path) + used;
      if (!scope.fragment(used) || std::find(path.begin(), path.end(), used) != path.end())
        continue;
      if (std::string chain = cycle_from(used, path); !chain.empty()) return chain;
    }
    path.pop_back();
    return {};
  }

  static std::string join_path(const std::vector<std::string>& path) {
    std::string out;
    for (const std::string& name : path) out += name + " -> ";
    return out;
  }
};

PatternCompiler::PatternCompiler(PatternScope scope) : impl_(std::make_unique<Impl>()) {
  impl_->scope = std::move(scope);
}

PatternCompiler::~PatternCompiler() = default;

Pattern PatternCompiler::compile(std::string_view text, std::vector<PatternError>& errors) {
  std::optional<Piece> piece = impl_->parse(text, errors);
  if (!piece) return {};
  std::set<std::string> names;
  for (const std::string& capture : piece->captures) {
    if (names.insert(capture).second) continue;
    const std::size_t at = text.rfind("(?P<" + capture);
    const Span span =
        at == std::string_view::npos ? Span{0, text.size()} : Span{at, at + 4 + capture.size()};
    errors.push_back({span, "two captures are called '" + capture + "'", "give each its own name"});
    return {};
  }
  Pattern pattern;
  pattern.regex = piece->regex;
  pattern.required = sets_of(*piece);
  keep_best(pattern.required);
  pattern.mentions.assign(piece->mentions.begin(), piece->mentions.end());
  pattern.captures = piece->captures;
  pattern.fragments.assign(piece->fragments.begin(), piece->fragments.end());
  pattern.lexicons.assign(piece->lexicons.begin(), piece->lexicons.end());
  return pattern;
}

std::vector<PatternError> PatternCompiler::check_fragment(std::string_view name) {
  const std::string& text = *impl_->scope.fragment(name);
  std::vector<std::string> path;
  if (const std::string chain = impl_->cycle_from(std::string(name), path); !chain.empty())
    return {
        {{0, text.size()}, "fragments that need each other: " + chain, "write one of them out"}};
  std::vector<PatternError> errors;
  impl_->parse(text, errors);
  return errors;
}

std::vector<PatternError> check_pattern(const Pattern& pattern, std::string_view text) {
  RE2::Options options(RE2::Quiet);
  const RE2 compiled(pattern.regex, options);
  if (!compiled.ok()) {
    const std::string& piece = compiled.error_arg();
    const std::size_t at = piece.empty() ? std::string_view::npos : text.find(piece);
    const Span span =
        at == std::string_view::npos ? Span{0, text.size()} : Span{at, at + piece.size()};
    return {{span, "the regular expression is not valid: " + compiled.error(), {}}};
  }
  if (compiled.ProgramSize() > kMaxProgramSize)
    return {{{0, text.size()},
             "the pattern is too large: " + std::to_string(compiled.ProgramSize()) +
                 " instructions of at most " + std::to_string(kMaxProgramSize),
             "avoid counted repetitions of large classes; make alternatives a lexicon"}};
  if (RE2::FullMatch("", compiled))
    return {{{0, text.size()},
             "the pattern matches the empty string",
             "make at least one part of it required"}};
  return {};
}

}  // namespace undersigned
