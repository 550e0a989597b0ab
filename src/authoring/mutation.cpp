#include "authoring/mutation.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "authoring/example_run.h"
#include "base/unicode.h"

namespace undersigned {
namespace {

constexpr std::size_t kLongestPart = 60;  // bytes of a part that are shown

std::string shown(std::string_view part) {
  std::string out(part);
  if (out.size() > kLongestPart) {
    std::size_t end = kLongestPart;
    while ((static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    out = out.substr(0, end) + "...";
  }
  return "'" + out + "'";
}

/// A text without one of its parts, and what was left out.
struct Omission {
  std::string text;
  std::string what;
};

std::string without(std::string_view text, Span span) {
  return std::string(text.substr(0, span.begin)) + std::string(text.substr(span.end));
}

std::vector<Omission> omissions(std::string_view text, PatternCompiler& compiler) {
  const PatternOutline outline = compiler.outline(text);
  std::vector<Omission> out;
  for (const auto& branches : outline.alternations)
    for (std::size_t i = 0; i < branches.size(); ++i) {
      Span span = branches[i];  // with the '|' that belongs to it
      i == 0 ? ++span.end : --span.begin;
      out.push_back({without(text, span), "the alternative " + shown(branches[i].of(text))});
    }
  for (const Span span : outline.optionals)
    out.push_back({without(text, span), "the optional " + shown(span.of(text))});
  return out;
}

/// The mutations of one rule.
class RuleMutations {
 public:
  RuleMutations(const Pack& pack, std::size_t rule, std::vector<Mutation>& out)
      : rule_(pack.rules[rule]),
        index_(rule),
        compiler_(std::make_shared<PatternCompiler>(pattern_scope(pack))),
        out_(out) {}

  void add_all() {
    patterns("any", &Rule::any);
    patterns("all", &Rule::all);
    patterns("unless", &Rule::unless);
    near("near", &Rule::near);
    near("not-near", &Rule::not_near);
    where();
    if (rule_.split && rule_.split->whole)
      add("split.whole", [](Rule& rule) { rule.split->whole.reset(); });
    if (rule_.split && rule_.split->negated)
      add("split.negated", [](Rule& rule) { rule.split->negated.reset(); });
  }

 private:
  void add(std::string what, std::function<void(Rule&)> edit) {
    Mutation mutation;
    mutation.owner = rule_.id;
    mutation.place = rule_.place;
    mutation.what = std::move(what);
    mutation.rule = index_;
    mutation.edit = std::move(edit);
    out_.push_back(std::move(mutation));
  }

  void patterns(const char* key, std::vector<Pattern> Rule::*member) {
    const std::vector<Pattern>& patterns = rule_.*member;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      const std::string name = fmt::format("{}[{}]", key, i + 1);
      if (member != &Rule::any || patterns.size() > 1)
        add(name, [=](Rule& rule) {
          (rule.*member).erase((rule.*member).begin() + static_cast<std::ptrdiff_t>(i));
        });
      for (Omission& omission : omissions(patterns[i].source, *compiler_))
        add(omission.what + " of " + name,
            [=, compiler = compiler_, text = std::move(omission.text)](Rule& rule) {
              (rule.*member)[i] = recompiled(*compiler, (rule.*member)[i], text);
            });
    }
  }

  void near(const char* key, std::vector<NearSpec> Rule::*member) {
    const std::vector<NearSpec>& specs = rule_.*member;
    for (std::size_t i = 0; i < specs.size(); ++i) {
      const std::string name = fmt::format("{}[{}]", key, i + 1);
      add(name, [=](Rule& rule) {
        (rule.*member).erase((rule.*member).begin() + static_cast<std::ptrdiff_t>(i));
      });
      for (Omission& omission : omissions(specs[i].pattern.source, *compiler_))
        add(omission.what + " of " + name,
            [=, compiler = compiler_, text = std::move(omission.text)](Rule& rule) {
              Pattern& pattern = (rule.*member)[i].pattern;
              pattern = recompiled(*compiler, pattern, text);
            });
    }
  }

  void where() {
    const WhereSpec& where = rule_.where;
    const std::pair<const char*, std::vector<MentionReference> WhereSpec::*> lists[] = {
        {"with", &WhereSpec::with},
        {"without", &WhereSpec::without},
        {"part-of", &WhereSpec::part_of},
        {"inside", &WhereSpec::inside},
        {"outside", &WhereSpec::outside},
        {"document-with", &WhereSpec::document_with},
        {"document-without", &WhereSpec::document_without}};
    for (const auto& [key, member] : lists)
      if (!(where.*member).empty())
        add(fmt::format("where.{}", key),
            [member = member](Rule& rule) { (rule.where.*member).clear(); });
    if (where.list_level > 0)
      add("where.list-level", [](Rule& rule) { rule.where.list_level = 0; });
    if (!where.blocks.empty()) add("where.blocks", [](Rule& rule) { rule.where.blocks.clear(); });
    if (!where.lead_in.empty())
      add("where.lead-in", [](Rule& rule) { rule.where.lead_in.clear(); });
    if (where.first_sentence)
      add("where.first-sentence", [](Rule& rule) { rule.where.first_sentence = false; });
  }

 public:
  /// An empty regular expression where the text is no pattern. Kinds that are hidden stay so.
  static Pattern recompiled(PatternCompiler& compiler, const Pattern& old,
                            const std::string& text) {
    std::vector<PatternError> errors;
    Pattern pattern = compiler.compile(text, errors);
    if (!errors.empty()) return {};
    pattern.mentions = old.mentions;
    return pattern;
  }

 private:
  const Rule& rule_;
  std::size_t index_;
  std::shared_ptr<PatternCompiler> compiler_;  // kept by the edits
  std::vector<Mutation>& out_;
};

bool uses(const Rule& rule, const std::string& fragment) {
  bool found = false;
  for_each_pattern(rule, [&](const Pattern& pattern) {
    found = found || std::find(pattern.fragments.begin(), pattern.fragments.end(), fragment) !=
                         pattern.fragments.end();
  });
  return found;
}

bool is_valid(const Rule& rule, const WordOptions& words) {
  bool valid = true;
  for_each_pattern(rule, [&](const Pattern& pattern) {
    valid = valid && !pattern.regex.empty() && check_pattern(pattern, {}, words).empty();
  });
  return valid;
}

/// The pack with the mutation, and the rules that it touches; null where it is no valid pack.
std::shared_ptr<const Pack> mutated(const Pack& pack, const Mutation& mutation,
                                    std::vector<std::size_t>& touched) {
  auto mutant = std::make_shared<Pack>(pack);
  if (mutation.fragment.empty()) {
    touched = {mutation.rule};
    mutation.edit(mutant->rules[mutation.rule]);
  } else {
    mutant->fragments[mutation.fragment].text = mutation.text;
    PatternCompiler compiler(pattern_scope(*mutant));
    for (std::size_t i = 0; i < pack.rules.size(); ++i) {
      if (!uses(pack.rules[i], mutation.fragment)) continue;
      touched.push_back(i);
      for_each_pattern(mutant->rules[i], [&](Pattern& pattern) {
        pattern = RuleMutations::recompiled(compiler, pattern, std::string(pattern.source));
      });
    }
  }
  for (const std::size_t rule : touched)
    if (!is_valid(mutant->rules[rule], pack.words)) return nullptr;
  return mutant;
}

/// One example of the pack that holds without any mutation.
struct Held {
  const Rule* rule;
  const Example* example;
};

bool any_fails(const Matcher& mutant, const std::vector<Held>& examples,
               const std::function<bool(const Held&)>& wanted) {
  return std::any_of(examples.begin(), examples.end(), [&](const Held& held) {
    return wanted(held) && !holds(mutant, *held.rule, *held.example);
  });
}

}  // namespace

std::vector<Mutation> mutations_of(const Pack& pack,
                                   const std::function<bool(const Rule&)>& wanted) {
  std::vector<Mutation> out;
  std::set<std::string> fragments;
  for (std::size_t i = 0; i < pack.rules.size(); ++i) {
    if (!wanted(pack.rules[i])) continue;
    RuleMutations(pack, i, out).add_all();
    for (const auto& [name, fragment] : pack.fragments)
      if (uses(pack.rules[i], name)) fragments.insert(name);
  }
  PatternCompiler compiler(pattern_scope(pack));
  for (const std::string& name : fragments) {
    const Fragment& fragment = pack.fragments.at(name);
    for (Omission& omission : omissions(fragment.text, compiler)) {
      Mutation mutation;
      mutation.owner = "fragment " + name;
      mutation.place = fragment.place;
      mutation.what = std::move(omission.what);
      mutation.fragment = name;
      mutation.text = std::move(omission.text);
      out.push_back(std::move(mutation));
    }
  }
  return out;
}

MutationRun run_mutations(const std::shared_ptr<const Pack>& pack,
                          const std::vector<Mutation>& mutations,
                          std::chrono::steady_clock::time_point deadline,
                          const std::function<void(std::size_t)>& progress) {
  RegexCache regexes;
  std::vector<Held> examples;
  for (const ExampleOutcome& outcome :
       run_examples(Matcher({pack}, regexes), [](const Rule&) { return true; }))
    if (outcome.result == ExampleResult::passed)
      examples.push_back({outcome.rule, outcome.example});

  MutationRun run;
  for (std::size_t i = 0; i < mutations.size(); ++i) {
    if (std::chrono::steady_clock::now() > deadline) {
      run.left = mutations.size() - i;
      break;
    }
    std::vector<std::size_t> touched;
    const auto mutant = mutated(*pack, mutations[i], touched);
    if (!mutant) {
      ++run.refused;
      continue;
    }
    const Matcher matcher({mutant}, regexes);
    const auto is_touched = [&](const Held& held) {
      const auto index = static_cast<std::size_t>(held.rule - pack->rules.data());
      return std::find(touched.begin(), touched.end(), index) != touched.end();
    };
    const bool noticed =
        any_fails(matcher, examples, is_touched) ||
        any_fails(matcher, examples, [&](const Held& held) { return !is_touched(held); });
    if (!noticed) run.unnoticed.push_back(&mutations[i]);
    ++run.tried;
    progress(i + 1);
  }
  return run;
}

std::string mutation_report(const MutationRun& run,
                            const std::function<std::string(const std::string&)>& name_of) {
  std::string out;
  for (const Mutation* mutation : run.unnoticed)
    out += escape_controls(fmt::format("{}:{}: {}: no example notices when {} is left out\n",
                                       name_of(mutation->place.file), mutation->place.line,
                                       mutation->owner, mutation->what),
                           true);
  out += fmt::format("{} mutations: {} noticed, {} not", run.tried,
                     run.tried - run.unnoticed.size(), run.unnoticed.size());
  if (run.refused > 0) out += fmt::format("; {} were no valid rules", run.refused);
  if (run.left > 0) out += fmt::format("; {} left untried for want of time", run.left);
  out += '\n';
  if (!run.unnoticed.empty())
    out += "hint: add an example that holds with the part and fails without it\n";
  return out;
}

}  // namespace undersigned
