#include "pack/pattern.h"

#include <re2/re2.h>

#include <boost/test/unit_test.hpp>
#include <map>
#include <string>

#include "base/unicode.h"
#include "pack/lexicon_regex.h"
#include "support/result.h"

using namespace undersigned;
using test::value_of;

namespace {

const WordOptions kSpaced{.fold = {.quotes = true}, .ignore_case = true, .spaced = true};
const WordOptions kExact{.fold = {.width = true, .traditional = true}};

/// Compiles with a few fragments, lexicons and the kind `number`, which has
/// characters from U+F0000 on.
class Workbench {
 public:
  explicit Workbench(const WordOptions& words, std::map<std::string, std::string> fragments = {})
      : words_(words), fragments_(std::move(fragments)) {
    add("verb", "pay\nstep down\nresign*\n");
    add("mark", "a\nwe\n");
    add("none", "# no word yet\n");
    add("han", "\u8f9e\u804c\n\u8981\u6c42\n");
  }

  PatternCompiler compiler() const {
    PatternScope scope;
    scope.words = words_;
    scope.fragment = [this](std::string_view name) {
      const auto it = fragments_.find(std::string(name));
      return it == fragments_.end() ? nullptr : &it->second;
    };
    scope.lexicon = [this](std::string_view name) {
      const auto it = lexicons_.find(std::string(name));
      return it == lexicons_.end() ? nullptr : &it->second;
    };
    scope.mention = [](std::string_view name) { return name == "number" ? U'\U000F0000' : U'\0'; };
    for (const auto& [name, text] : fragments_) scope.fragment_names.push_back(name);
    for (const auto& [name, lexicon] : lexicons_) scope.lexicon_names.push_back(name);
    scope.mentions = {{"number"}, [](std::string_view kind) {
                        static const std::vector<std::string> kFields = {"value", "role"};
                        return kind == "number" ? &kFields : nullptr;
                      }};
    return PatternCompiler(std::move(scope));
  }

 private:
  void add(const std::string& name, std::string_view lines) {
    lexicons_.emplace(name, value_of(Lexicon::parse(name, name + ".tsv", lines, words_)));
  }

  WordOptions words_;
  std::map<std::string, std::string> fragments_;
  std::map<std::string, Lexicon> lexicons_;
};

std::string join(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : between) + word;
  return out;
}

/// "  [resign|pay] [we]": of the sets, the one that fewest texts pass first.
std::string sets_of(const Pattern& pattern) {
  std::string out;
  for (const LiteralSet& set : pattern.required)
    out += (out.empty() ? "[" : " [") + join(*set, "|") + "]";
  return out;
}

/// "begin-end: message (hint)"
std::string show(const std::vector<PatternError>& errors) {
  std::string out;
  for (const PatternError& error : errors) {
    out += std::to_string(error.span.begin) + "-" + std::to_string(error.span.end) + ": " +
           error.message;
    if (!error.hint.empty()) out += " (" + error.hint + ")";
    out += "\n";
  }
  return out;
}

const std::map<std::string, std::string> kFragments = {
    {"we", "(?:we|the undersigned)"}, {"who", "{we}(?P<name>x)"}, {"broken", "a(b"}};

Pattern compile(std::string_view text, const WordOptions& words = kSpaced) {
  const Workbench bench(words, kFragments);
  std::vector<PatternError> errors;
  Pattern pattern = bench.compiler().compile(text, errors);
  BOOST_TEST(show(errors) == "");
  return pattern;
}

std::string problems(std::string_view text, const WordOptions& words = kSpaced,
                     const std::map<std::string, std::string>& fragments = kFragments) {
  const Workbench bench(words, fragments);
  std::vector<PatternError> errors;
  const Pattern pattern = bench.compiler().compile(text, errors);
  BOOST_TEST(pattern.regex == "");
  return show(errors);
}

struct Compiled {
  const char* text;
  const char* regex;
  const char* required;
};

void check(const std::vector<Compiled>& cases, const WordOptions& words) {
  for (const Compiled& c : cases) {
    BOOST_TEST_CONTEXT(c.text) {
      const Pattern pattern = compile(c.text, words);
      BOOST_TEST(pattern.regex == c.regex);
      BOOST_TEST(sets_of(pattern) == c.required);
      BOOST_TEST(show(check_pattern(pattern, c.text, words)) == "");
    }
  }
}

struct Refused {
  const char* text;
  const char* shown;
};

void check_refused(const std::vector<Refused>& cases, const WordOptions& words) {
  for (const Refused& c : cases) {
    BOOST_TEST_CONTEXT(c.text) { BOOST_TEST(problems(c.text, words) == c.shown); }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pack_pattern)

BOOST_AUTO_TEST_CASE(knows_what_a_text_must_contain) {
  check(
      {
          {"pay", "pay", "[pay]"},
          {"We Pay", "We Pay", "[we pay]"},
          {"x", "x", ""},
          {"pay|step", "pay|step", "[pay|step]"},
          {"pays?}", "pays?\\}", "[pay]"},
          {"pay{2}", "pay{2}", "[pa]"},
          {"we  ask", "we ask", "[we ask]"},
          {"pay|x", "pay|x", ""},
          {"pay.step", "pay.step", "[step] [pay]"},
          {"we [a-z]+ pay", "we [a-z]+ pay", "[ pay] [we ]"},
          {"pay(?: now)?", "pay(?: now)?", "[pay]"},
          {"pay(?: now)*", "pay(?: now)*", "[pay]"},
          {"pay(?: now){0,2}", "pay(?: now){0,2}", "[pay]"},
          {"pay(?: now)+", "pay(?: now)+", "[ now] [pay]"},
          {"(?: now){2}", "(?: now){2}", "[ now]"},
          {"(?: now){10,}", "(?: now){10,}", "[ now]"},
          {"(?: now){00,3}we", "(?: now){00,3}we", "[we]"},
          {"(?: now)+?we", "(?: now)+?we", "[ now] [we]"},
          {"(pay)(step)", "(?:pay)(?:step)", "[paystep]"},
          {"pay{|} up", "pay\\b up", "[pay up]"},
          {"^pay$", "^pay$", "[pay]"},
          {"pay(?-i:[A-Z]+)Up", "pay(?-i:[A-Z]+)Up", "[pay] [up]"},
          {"(?i)pay", "(?i)pay", "[pay]"},
          {"(?:pay|step) (?:up|down)", "(?:pay|step) (?:up|down)", "[pay|step] [up|down]"},
          {"one.two.three.four.fives", "one.two.three.four.fives", "[three] [fives] [four] [one]"},
          {"\\$5\\.50", "\\$5\\.50", "[$5.50]"},
          {"\\pL+ pay", "\\pL+ pay", "[ pay]"},
          {"\\p{Han}pay\\x{4E00}\\x41", "\\p{Han}pay\\x{4E00}\\x41", "[pay]"},
          {"[]a[:alpha:]\\]^-]pay", "[]a[:alpha:]\\]^-]pay", "[pay]"},
          {"don\u2019t", "don't", "[don't]"},
          {"[\u2019x]pay", "['x]pay", "[pay]"},
      },
      kSpaced);
}

BOOST_AUTO_TEST_CASE(writes_references_out_but_for_lexicons) {
  check(
      {
          {"{we} pay", "(?:(?:we|the undersigned)) pay", "[ pay] [we|the undersigned]"},
          {"{@verb}", "{@verb}", "[pay|step down|resign]"},
          {"{@mark} {@verb}?", "{@mark} {@verb}?", ""},
          {"[{@verb}]pay", "[\\{@verb}]pay", "[pay]"},
          {"pay {#number}", "pay [\U000F0000-\U000F003F]", "[pay ]"},
          {"pay|{@none}", "pay|{@none}", ""},
      },
      kSpaced);
  check({{"{@han}", "{@han}", "[\u8f9e\u804c|\u8981\u6c42]"}}, kExact);
}

BOOST_AUTO_TEST_CASE(keeps_the_case_where_it_matters_and_folds_like_the_text) {
  check(
      {
          {"CEO", "CEO", "[CEO]"},
          {"\uff23\uff25\uff2f", "CEO", "[CEO]"},
          {"\u8fad", "\u8f9e", "[\u8f9e]"},
          {"[\uff21-\uff3a\u8fad]pay", "[A-Z\u8f9e]pay", "[pay]"},
          {"[\uff3d\uff3e]pay", "[\\]\\^]pay", "[pay]"},
          {"\uff08ab\uff09", "\\(ab\\)", "[(ab)]"},
          {"(?-i:pay)", "(?-i:pay)", "[pay]"},
      },
      kExact);
}

BOOST_AUTO_TEST_CASE(lists_the_names_that_it_uses) {
  const Pattern pattern = compile("(?P<a>{who})(?P<b>{#number}|{@verb}{@mark}{#number})");
  BOOST_TEST(join(pattern.captures, ",") == "a,name,b");
  BOOST_TEST(join(pattern.fragments, ",") == "we,who");
  BOOST_TEST(join(pattern.lexicons, ",") == "mark,verb");
  BOOST_TEST(pattern.mentions.size() == 1u);
  BOOST_TEST(to_string(pattern.mentions.front()) == "number");
}

BOOST_AUTO_TEST_CASE(tells_mentions_apart_by_their_fields) {
  const Pattern pattern = compile("{#number role=staff}|a {#number}|{#number value=7 role=staff}");
  BOOST_TEST(to_string(pattern.mentions.front()) == "number role=staff value=7");
  const auto matches = [&](char32_t bits) {
    std::string text;
    append_utf8(text, U'\U000F0000' + bits);
    return RE2::FullMatch(text, pattern.regex);
  };
  BOOST_TEST(!matches(0));
  BOOST_TEST(matches(1));
  BOOST_TEST(!matches(2));
  BOOST_TEST(matches(3));
}

BOOST_AUTO_TEST_CASE(finds_a_required_literal_in_everything_that_matches) {
  const struct {
    const char* pattern;
    std::vector<const char*> texts;
  } cases[] = {
      {"{we} (?:must|shall)? ?{@verb}", {"WE resigned", "the Undersigned must Step Down"}},
      {"(?:a(?:bc|cd)+|efg)x?", {"abc", "ACDACD", "efgx"}},
      {"(?:pay|(?:up|down)wards?)+", {"paypay", "UPWARD", "downwardspay"}},
      {"\\(no\\)[^a]{0,2}(?P<n>{#number}|none)", {"(no)\U000F0000", "(NO)!!none"}},
      {"^(?:\u00c9lan|don\u2019t)", {"\u00e9lan", "don't"}},
      {"(?-i:NATO) troops", {"NATO TROOPS"}},
  };
  const auto words_of_verb = [](std::string_view name) {
    BOOST_TEST(name == "verb");
    return std::string("(?:pay|step down|resign[a-z]*)");
  };
  for (const auto& c : cases) {
    const Pattern pattern = compile(c.pattern);
    BOOST_TEST(!pattern.required.empty(), c.pattern);
    RE2::Options options;
    options.set_case_sensitive(false);
    const RE2 regex(write_out(pattern.regex, words_of_verb), options);
    for (const char* text : c.texts) {
      BOOST_TEST_CONTEXT(c.pattern << " on " << text) {
        BOOST_TEST(RE2::PartialMatch(text, regex));
        const std::string lower = to_lower(text);
        for (const LiteralSet& set : pattern.required) {
          bool found = false;
          for (const std::string& literal : *set) found |= lower.find(literal) != std::string::npos;
          BOOST_TEST(found, join(*set, "|"));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(refuses_what_cannot_work_and_says_what_to_do) {
  check_refused(
      {
          {"ab)", "2-3: unmatched ')' (write \\) for the character)\n"},
          {"a(b", "1-2: missing ')' (write \\( for the character)\n"},
          {"a[b", "1-2: missing ']' (write \\[ for the character)\n"},
          {"a[[:alpha]", "1-2: missing ']' (write \\[ for the character)\n"},
          {"a{we", "1-2: missing '}' of a reference (write \\{ for the character)\n"},
          {"a{2", "1-3: missing '}' (write \\{ for the character)\n"},
          {"a{2x}",
           "1-5: '2x' is not a repetition (write {3}, {3,} or {3,5}, or \\{ for the character)\n"},
          {"a{2,3,4}",
           "1-8: '2,3,4' is not a repetition (write {3}, {3,} or {3,5}, or \\{ for the "
           "character)\n"},
          {"*a", "0-1: nothing to repeat (write \\ before it for the character itself)\n"},
          {"a|+", "2-3: nothing to repeat (write \\ before it for the character itself)\n"},
          {"ab++",
           "1-4: a repetition of a repetition (possessive and atomic forms do not exist here; "
           "group it with (?:...))\n"},
          {"(?=a)",
           "0-3: unsupported construct '(?=' (there is no look-around and no atomic "
           "group; use `unless:` or `all:`)\n"},
          {"(?<!a)",
           "0-4: unsupported construct '(?<!' (there is no look-around and no atomic "
           "group; use `unless:` or `all:`)\n"},
          {"(?>a)",
           "0-3: unsupported construct '(?>' (there is no look-around and no atomic "
           "group; use `unless:` or `all:`)\n"},
          {"(?<n>a)", "0-3: unsupported group '(?<' (write (?P<name>...))\n"},
          {"(?P<n", "0-4: missing '>' of the capture's name (write (?P<name>...))\n"},
          {"(?P<>a)",
           "0-5: '' cannot be the name of a capture (use ASCII letters, digits and '_')\n"},
          {"a(?P<the-actor>b)",
           "1-15: 'the-actor' cannot be the name of a capture (use ASCII letters, digits and "
           "'_')\n"},
          {"(?P<n>a)(?P<nn>b)(?P<n>c)",
           "17-23: two captures are called 'n' (give each its own name)\n"},
          {"{who}{who}", "0-10: two captures are called 'name' (give each its own name)\n"},
          {"a\\", "1-2: a trailing '\\' (write \\\\ for the character)\n"},
          {"\\bpay",
           "0-2: unsupported escape '\\b' (it knows ASCII only; write {|} for a word "
           "edge)\n"},
          {"\\w",
           "0-2: unsupported escape '\\w' (it knows ASCII only; write [\\pL\\pN] or name "
           "the letters)\n"},
          {"[\\d]",
           "1-3: unsupported escape '\\d' (it knows ASCII only; write [0-9] or "
           "{#number})\n"},
          {"\\Qa\\E", "0-2: unsupported escape '\\Q' (write \\ before each special character)\n"},
          {"\\i",
           "0-2: unsupported escape '\\i' (leave the backslash out for the character "
           "itself)\n"},
          {"\\012",
           "0-2: unsupported escape '\\0' (leave the backslash out for the character "
           "itself)\n"},
          {"a\\\u8981",
           "1-5: unsupported escape '\\\u8981' (leave the backslash out for the "
           "character itself)\n"},
          {"(a)\\1", "3-5: back-reference '\\1' (the engine is linear and has none)\n"},
          {"\\p", "0-2: a property without its name (write \\pL or \\p{Han})\n"},
          {"\\p{Han", "0-2: a property without its name (write \\pL or \\p{Han})\n"},
          {"\\x4", "0-2: a character code without its digits (write \\x41 or \\x{4E00})\n"},
          {"\\x{}", "0-2: a character code without its digits (write \\x41 or \\x{4E00})\n"},
          {"\\x{4E00", "0-2: a character code without its digits (write \\x41 or \\x{4E00})\n"},
          {"{wee}", "0-5: unknown fragment 'wee' (did you mean 'we'?)\n"},
          {"{nothing}", "0-9: unknown fragment 'nothing'\n"},
          {"a{@verbs}", "1-9: unknown lexicon 'verbs' (did you mean 'verb'?)\n"},
          {"a {#numbers}", "2-12: unknown kind of mention 'numbers' (did you mean 'number'?)\n"},
          {"{broken}", ""},
      },
      kSpaced);
  check_refused(
      {
          {"{|}a",
           "0-3: a word edge in a pack whose words are not spaced (leave it out, or set "
           "`spaced: true` in pack.yaml)\n"},
          {"a(?i)b",
           "1-5: the flag 'i' in a pack that does not ignore case (write both cases, "
           "such as [Aa], or set `ignore-case: true` in pack.yaml)\n"},
          {"(?si-m:b)",
           "0-7: the flag 'i' in a pack that does not ignore case (write both cases, "
           "such as [Aa], or set `ignore-case: true` in pack.yaml)\n"},
      },
      kExact);
}

BOOST_AUTO_TEST_CASE(survives_what_would_use_up_stack_and_memory) {
  const std::string deep(100000, '(');
  BOOST_TEST(problems(deep) ==
             "100-101: groups and fragments nested too deeply (at most 100 may be open at once)\n");

  std::map<std::string, std::string> doubling = {{"f0", "0123456789abcdef"}};
  std::map<std::string, std::string> chain = {{"f0", "x"}};
  for (int i = 1; i <= 1000; ++i) {
    const std::string before = "{f" + std::to_string(i - 1) + "}";
    doubling["f" + std::to_string(i)] = before + before;
    chain["f" + std::to_string(i)] = before;
  }
  BOOST_TEST(problems("{f1000}", kSpaced, chain) == "");
  const Workbench chained(kSpaced, chain);
  PatternCompiler chain_compiler = chained.compiler();
  for (int i = 0; i < 1000; ++i) chain_compiler.check_fragment("f" + std::to_string(i));

  std::map<std::string, std::string> thirty;
  for (int i = 0; i <= 30; ++i) thirty["f" + std::to_string(i)] = doubling["f" + std::to_string(i)];
  const Workbench doubled(kSpaced, thirty);
  PatternCompiler compiler = doubled.compiler();
  std::string first;
  for (int i = 0; i <= 30 && first.empty(); ++i) {
    first = show(compiler.check_fragment("f" + std::to_string(i)));
    if (!first.empty()) first = "f" + std::to_string(i) + " " + first;
  }
  BOOST_TEST(first ==
             "f16 5-10: the pattern is too long once its references are written out (refer to "
             "less, or make alternatives a lexicon)\n");
}

BOOST_AUTO_TEST_CASE(finds_the_mistakes_of_fragments_at_their_own_place) {
  const Workbench bench(kSpaced, {{"we", "we"},
                                  {"broken", "a(b"},
                                  {"user", "{broken}"},
                                  {"a", "x{b}"},
                                  {"b", "{c}?"},
                                  {"c", "y|{a}"},
                                  {"self", "{self}"},
                                  {"outside", "{a}"}});
  PatternCompiler compiler = bench.compiler();
  const struct {
    const char* fragment;
    const char* shown;
  } cases[] = {
      {"outside", ""},
      {"we", ""},
      {"broken", "1-2: missing ')' (write \\( for the character)\n"},
      {"user", ""},
      {"a", "0-4: fragments that need each other: a -> b -> c -> a (write one of them out)\n"},
      {"b", "0-4: fragments that need each other: b -> c -> a -> b (write one of them out)\n"},
      {"c", "0-5: fragments that need each other: c -> a -> b -> c (write one of them out)\n"},
      {"self", "0-6: fragments that need each other: self -> self (write one of them out)\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.fragment) {
      BOOST_TEST(show(compiler.check_fragment(c.fragment)) == c.shown);
      BOOST_TEST(show(compiler.check_fragment(c.fragment)) == c.shown);
    }
  }
}

BOOST_AUTO_TEST_CASE(lets_re2_have_the_last_word) {
  const struct {
    const char* text;
    const char* shown;
  } cases[] = {
      {"ab[z-a]", "3-6: the regular expression is not valid: invalid character class range: z-a\n"},
      {"a\\p{Hann}",
       "1-9: the regular expression is not valid: invalid character class range: "
       "\\p{Hann}\n"},
      {"a{1001}", "1-7: the regular expression is not valid: invalid repetition size: {1001}\n"},
      {"pay|x?",
       "0-6: the pattern matches the empty string (make at least one part of it "
       "required)\n"},
      {"\\pL{60}",
       "0-7: the pattern is too large (avoid counted repetitions of large classes; make "
       "alternatives a lexicon)\n"},
      {"\\pL{990}",
       "0-8: the pattern is too large (avoid counted repetitions of large classes; make "
       "alternatives a lexicon)\n"},
      {"x?y", ""},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.text) {
      BOOST_TEST(show(check_pattern(compile(c.text), c.text, kSpaced)) == c.shown);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
