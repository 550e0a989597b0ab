// Each construct becomes a Piece, so that the required literals fall out of the parsing.

#include "pack/pattern_parser.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "pack/lexicon_regex.h"

namespace undersigned {
namespace {

constexpr int kMaxDepth = 100;
constexpr std::size_t kMaxLength = 1 << 20;

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
    {'Q', "write \\ before each special character"},
    {'C', "a text is characters, not bytes; write . for any one"},
};
constexpr std::string_view kSpecial = "()[{|\\.^$*+?";
constexpr std::string_view kPlainEscapes = "AzsSaftnrv";

/// A group or fragment that is open; too many would use up the stack.
class Opened {
 public:
  explicit Opened(int& depth) : depth_(depth) { ++depth_; }
  ~Opened() { --depth_; }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;

 private:
  int& depth_;
};

bool is_hex(std::string_view text) {
  return !text.empty() &&
         text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "3", "3," or "3,5"
bool is_count(std::string_view text) {
  const std::size_t comma = std::min(text.find(','), text.size());
  const std::string_view most = text.substr(std::min(comma + 1, text.size()));
  return is_number(text.substr(0, comma)) && (most.empty() || is_number(most));
}

/// The characters of a kind, from `first` on, that have all `wanted` bits.
std::string mention_class(char32_t first, unsigned wanted) {
  constexpr unsigned kAll = 1U << kMostFieldTests;
  std::string out = "[";
  for (unsigned mask = 0; mask < kAll; ++mask) {
    if ((mask & wanted) != wanted) continue;
    unsigned last = mask;
    while (last + 1 < kAll && ((last + 1) & wanted) == wanted) ++last;
    append_utf8(out, first + mask);
    out += '-';
    append_utf8(out, first + last);
    mask = last;
  }
  return out + "]";
}

/// Reads one pattern text. Stops at the first mistake.
class Parser {
 public:
  Parser(std::string_view text, PatternSources& sources, std::vector<PatternError>& errors,
         PatternOutline* outline)
      : text_(text), sources_(sources), scope_(sources.scope), errors_(errors), outline_(outline) {}

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
    std::vector<Span> spans;
    const auto branch = [&] {
      const std::size_t begin = at_;
      branches.push_back(concatenation());
      spans.push_back({begin, at_});
    };
    branch();
    while (!failed_ && peek() == '|') {
      ++at_;
      branch();
    }
    if (branches.size() == 1) return std::move(branches.front());
    if (outline_) outline_->alternations.push_back(std::move(spans));
    Piece out;
    std::vector<std::string> literals;
    bool all_branches = true;
    for (const Piece& one : branches) {
      if (&one != &branches.front()) out.regex += '|';
      out.regex += one.regex;
      merge_names(out, one);
      const std::vector<RatedSet> sets = sets_of(one);
      if (sets.empty()) {
        all_branches = false;
      } else {
        const auto& best = *sets.front().literals;
        literals.insert(literals.end(), best.begin(), best.end());
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
      const std::size_t begin = at_;
      Piece piece = repetition();
      out.regex += piece.regex;
      if (out.regex.size() > kMaxLength)
        return fail(begin, at_ - begin,
                    "the pattern is too long once its references are written out",
                    "refer to less, or make alternatives a lexicon");
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
        if (outline_) outline_->optionals.push_back({begin, at_});
      } else if (piece.exact) {
        add_required(piece.required, {*piece.exact});
      }
      piece.exact.reset();
    }
    return piece;
  }

  /// Reads an operator with its `?`, and returns 0 if it allows no time at all, otherwise 1.
  std::optional<int> repeat_operator() {
    if (!is_repeat_operator()) return std::nullopt;
    int least = 0;
    const char c = peek();
    if (c == '*' || c == '?') {
      ++at_;
    } else if (c == '+') {
      ++at_;
      least = 1;
    } else {
      const std::size_t close = text_.find('}', at_);
      if (close == std::string_view::npos) {
        fail(at_, text_.size() - at_, "missing '}'", "write \\{ for the character");
        return std::nullopt;
      }
      const std::string_view count = text_.substr(at_ + 1, close - at_ - 1);
      if (!is_count(count)) {
        fail(at_, close + 1 - at_, "'" + std::string(count) + "' is not a repetition",
             "write {3}, {3,} or {3,5}, or \\{ for the character");
        return std::nullopt;
      }
      least = count.find_first_not_of("0,") < count.find(',') ? 1 : 0;
      at_ = close + 1;
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
      case '$':
        return raw(at_ + 1);
      case '*':
      case '+':
      case '?':
        return fail(at_, 1, "nothing to repeat", "write \\ before it for the character itself");
      default:
        return literal();
    }
  }

  /// Characters that nothing repeats, folded together, or the one that is repeated.
  Piece literal() {
    const std::size_t begin = at_;
    std::size_t last = at_;
    while (at_ < text_.size() && kSpecial.find(peek()) == std::string_view::npos) {
      last = at_;
      next_code_point(text_, at_);
    }
    if (last > begin && is_repeat_operator()) at_ = last;
    const std::string folded = fold(text_.substr(begin, at_ - begin), scope_.words.fold);
    Piece piece;
    piece.regex = quote_for_re2(folded);
    if (is_repeat_operator() && count_code_points(folded) > 1)
      piece.regex = "(?:" + piece.regex + ")";
    piece.exact = scope_.words.ignore_case ? to_lower(folded) : folded;
    return piece;
  }

  bool is_repeat_operator() const {
    const char c = peek();
    return c == '*' || c == '?' || c == '+' || (c == '{' && is_number(text_.substr(at_ + 1, 1)));
  }

  Piece group() {
    if (sources_.depth >= kMaxDepth) return too_deep(1);
    const Opened opened(sources_.depth);
    const std::size_t begin = at_;
    std::string open = "(?:";
    std::string capture;
    if (starts_with("(?P<")) {
      capture = capture_name();
      open = "(?P<" + capture + ">";
    } else if (starts_with("(?")) {
      open = flags();
      if (open.ends_with(')')) {
        Piece piece;
        piece.regex = open;
        piece.exact = "";
        return piece;
      }
    } else {
      ++at_;
    }
    Piece piece = alternation();
    if (failed_) return {};
    if (peek() != ')') return fail(begin, 1, "missing ')'", "write \\( for the character");
    ++at_;
    piece.regex = open + piece.regex + ")";
    if (!capture.empty()) piece.captures.insert(piece.captures.begin(), capture);
    return piece;
  }

  Piece too_deep(std::size_t length) {
    return fail(at_, length, "groups and fragments nested too deeply",
                "at most " + std::to_string(kMaxDepth) + " may be open at once");
  }

  std::string capture_name() {
    const std::size_t begin = at_;
    const std::size_t close = text_.find('>', at_);
    if (close == std::string_view::npos) {
      fail(at_, 4, "missing '>' of the capture's name", "write (?P<name>...)");
      return {};
    }
    at_ = close + 1;
    const std::string name(text_.substr(begin + 4, close - begin - 4));
    if (name.empty() || !std::all_of(name.begin(), name.end(), is_word_byte))
      fail(begin, at_ - begin, "'" + name + "' cannot be the name of a capture",
           "use ASCII letters, digits and '_'");
    return name;
  }

  /// "(?s-i:" or "(?s-i)"
  std::string flags() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find_first_not_of("imsU-", begin + 2);
    if (end == std::string_view::npos || (text_[end] != ':' && text_[end] != ')')) {
      refused_group();
      return {};
    }
    at_ = end + 1;
    const std::string_view open = text_.substr(begin, at_ - begin);
    if (!scope_.words.ignore_case && open.find('i') < open.find('-'))
      fail(begin, open.size(), "the flag 'i' in a pack that does not ignore case",
           "write both cases, such as [Aa], or set `ignore-case: true` in pack.yaml");
    return std::string(open);
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
        const bool is_folded = count_code_points(folded) == 1 && member.size() > 1;
        out += is_folded ? class_member(folded) : member == "{" ? "\\{" : std::string(member);
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
    if (at_ + 1 == text_.size())
      return fail(at_, 1, "a trailing '\\'", "write \\\\ for the character");
    const char c = peek(1);
    if (c == 'p' || c == 'P') return property();
    if (c == 'x') return code();
    Piece piece;
    piece.regex = text_.substr(at_, 2);
    if (is_word_byte(c) || static_cast<unsigned char>(c) >= 0x80) {
      if (kPlainEscapes.find(c) == std::string_view::npos) return refused_escape();
    } else {
      piece.exact = std::string(1, c);
    }
    at_ += 2;
    return piece;
  }

  Piece refused_escape() {
    std::size_t end = at_ + 1;
    next_code_point(text_, end);
    const std::string written(text_.substr(at_, end - at_));
    const char c = written[1];
    if (c >= '1' && c <= '9')
      return fail(at_, 2, "back-reference '" + written + "'", "the engine is linear and has none");
    std::string hint = "leave the backslash out for the character itself";
    for (const RefusedEscape& refused : kRefusedEscapes)
      if (c == refused.letter) hint = refused.hint;
    return fail(at_, end - at_, "unsupported escape '" + written + "'", hint);
  }

  /// \pL or \p{Han}; which properties there are, RE2 knows.
  Piece property() {
    std::size_t end = at_ + 3;
    if (peek(2) == '{') end = text_.find('}', at_);
    if (end == std::string_view::npos || end > text_.size())
      return fail(at_, 2, "a property without its name", "write \\pL or \\p{Han}");
    if (peek(2) == '{') ++end;
    return raw(end);
  }

  /// \x41 or \x{4E00}
  Piece code() {
    const std::size_t close = peek(2) == '{' ? text_.find('}', at_) : at_ + 4;
    const std::size_t begin = at_ + (peek(2) == '{' ? 3 : 2);
    if (close > text_.size() || !is_hex(text_.substr(begin, close - begin)))
      return fail(at_, 2, "a character code without its digits", "write \\x41 or \\x{4E00}");
    return raw(peek(2) == '{' ? close + 1 : close);
  }

  /// The text up to `end` goes to RE2 as it is.
  Piece raw(std::size_t end) {
    Piece piece;
    piece.regex = text_.substr(at_, end - at_);
    at_ = end;
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
    piece.regex = scope_.words.unicode_edges ? kUnicodeEdge : "\\b";
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
    return sources_.lexicon(*words);
  }

  Piece mention_reference(std::string_view written, std::size_t begin, std::size_t length) {
    ReferenceError error;
    auto reference = parse_mention_reference(written, scope_.mentions, error);
    if (!reference) return fail(begin, length, std::move(error.message), std::move(error.hint));
    unsigned wanted = 0;
    for (FieldTest& test : reference->tests) {
      test.bit = sources_.bit_of(reference->kind, test);
      if (test.bit < 0)
        return fail(begin, length,
                    "more than " + std::to_string(kMostFieldTests) + " tests of '" +
                        reference->kind + "' in the patterns of one pack",
                    "let a rule of an earlier phase emit a kind of its own for some of them");
      wanted |= 1U << static_cast<unsigned>(test.bit);
    }
    Piece piece;
    piece.regex = mention_class(scope_.mention(reference->kind), wanted);
    piece.mentions.insert(std::move(*reference));
    return piece;
  }

  Piece fragment_reference(std::string_view name, std::size_t begin, std::size_t length) {
    if (!scope_.fragment(name))
      return unknown("fragment", name, scope_.fragment_names, begin, length);
    if (sources_.depth >= kMaxDepth) {
      at_ = begin;
      return too_deep(length);
    }
    const Opened opened(sources_.depth);
    const Piece* found = sources_.fragment(name);
    if (!found) {
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
  PatternSources& sources_;
  const PatternScope& scope_;
  std::vector<PatternError>& errors_;
  PatternOutline* outline_;  // may be null
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace

std::optional<Piece> parse_pattern(std::string_view text, PatternSources& sources,
                                   std::vector<PatternError>& errors, PatternOutline* outline) {
  return Parser(text, sources, errors, outline).parse();
}

}  // namespace undersigned
