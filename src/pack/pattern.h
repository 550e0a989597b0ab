// The pattern language: RE2's syntax with references to fragments, lexicons and earlier mentions.
//
//   {we}              a fragment, inserted as a group
//   {@demand-verb}    any entry of a lexicon, whole words where the pack's words are spaced
//   {#quantity}       one mention of an earlier phase; {#quantity kind=share}: with this field
//   {|}               a word edge
//   {3,5}             still a repetition
//
// A pattern is read by a parser of our own, because more is asked of it than matching: which
// literals a text must contain before the regular expression is worth running, what it refers to,
// and where in the YAML an unsupported construct stands.

#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "pack/lexicon.h"
#include "pack/mention_reference.h"

namespace undersigned {

/// One of these literals must occur in any text that the pattern matches. Folded; lower case where
/// the pack ignores case. Never empty, and no literal is empty. Shared between patterns, because a
/// lexicon's set may be long.
using LiteralSet = std::shared_ptr<const std::vector<std::string>>;

/// A compiled pattern, ready for RE2. Immutable.
struct Pattern {
  std::string regex;  // RE2 syntax, references expanded but for those to lexicons: lexicon_regex.h
  std::vector<LiteralSet> required;        // all of these; empty: the pattern may match anywhere
  std::vector<MentionReference> mentions;  // that it refers to, sorted, each kind once
  std::vector<std::string> captures;       // names, in order of their groups
  std::vector<std::string> fragments;      // that it uses, directly or not
  std::vector<std::string> lexicons;
  std::string source;  // as the rule has it; not in pack images
};

/// The parts of a pattern's text that could be left out, as bytes of it: for tests of rules by
/// mutation.
struct PatternOutline {
  std::vector<std::vector<Span>> alternations;  // the branches of each, at least two
  std::vector<Span> optionals;                  // what may occur no time at all, operator included
};

/// An error in a pattern's text: which bytes of it, what, and what to do instead.
struct PatternError {
  Span span;
  std::string message;
  std::string hint;
};

/// What the names in a pattern stand for. The functions return null (or 0) for an unknown name;
/// what they return must outlive the compiler.
struct PatternScope {
  WordOptions words;
  std::function<const std::string*(std::string_view)> fragment;
  std::function<const Lexicon*(std::string_view)> lexicon;
  std::function<char32_t(std::string_view)> mention;  // the kind's first private-use character
  std::vector<std::string> fragment_names;            // for did-you-mean
  std::vector<std::string> lexicon_names;
  MentionNames mentions;
};

/// Compiles the patterns of one pack; remembers what fragments and lexicons expand to. Used by one
/// thread while the pack is loaded.
class PatternCompiler {
 public:
  explicit PatternCompiler(PatternScope scope);
  ~PatternCompiler();

  /// On failure appends to `errors` (spans are bytes of `text`; a mistake inside a fragment is left
  /// to check_fragment) and returns an empty pattern. Does not run RE2: what only RE2 refuses is
  /// found by check_pattern.
  Pattern compile(std::string_view text, std::vector<PatternError>& errors);

  /// As check_pattern(), for a pattern that compile() returned; a lexicon is compiled once for all
  /// patterns that refer to it.
  std::vector<PatternError> check(const Pattern& pattern, std::string_view text);

  /// The outline of a text that compile() accepts.
  PatternOutline outline(std::string_view text);

  /// The mistakes in a fragment's own text, spans in that text.
  std::vector<PatternError> check_fragment(std::string_view name);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What RE2 says of a compiled pattern: nothing if it accepts it within the size limit, in which
/// the words of lexicons do not count. The error's span covers the piece of `text` that RE2 names,
/// or all of `text` where it comes from elsewhere.
std::vector<PatternError> check_pattern(const Pattern& pattern, std::string_view text,
                                        const WordOptions& words);

}  // namespace undersigned
