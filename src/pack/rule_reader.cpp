#include "pack/rule_reader.h"

#include <algorithm>
#include <set>
#include <utility>

#include "pack/example_reader.h"
#include "pack/keys.h"

namespace undersigned {
namespace {

const std::vector<std::string> kLetterRegions = {"heading", "salutation", "body", "closing"};

bool is_identifier(std::string_view id) {
  if (id.empty() || id.front() == '-' || id.back() == '-') return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::ptrdiff_t index_of(const std::string& name, const std::vector<std::string>& names) {
  return std::find(names.begin(), names.end(), name) - names.begin();
}

class RuleReader {
 public:
  RuleReader(const yaml::Node& node, const RuleContext& context, const Schema& schema)
      : node_(node), context_(context), schema_(schema) {}

  std::optional<Rule> read() {
    if (!schema_.is_map(node_, "a rule", names_of(rule_keys()))) return std::nullopt;
    rule_.place = schema_.place(node_);
    read_identity();
    read_patterns();
    if (const yaml::Node* where = node_.find("where")) read_where(*where);
    if (rule_.where.regions.empty()) rule_.where.regions = kLetterRegions;
    if (const yaml::Node* split = node_.find("split")) read_split(*split);
    if (const yaml::Node* span = node_.find("span")) rule_.span = capture_name(*span, "span");
    if (const yaml::Node* fields = node_.find("fields")) rule_.fields = read_fields(*fields);
    if (const yaml::Node* priority = node_.find("priority"))
      rule_.priority = schema_.integer(*priority, "priority");
    read_also();
    read_labels();
    rule_.examples = read_examples(node_, rule_, schema_);
    const yaml::Node* disabled = node_.find("disabled");
    if (disabled && schema_.boolean(*disabled, "disabled")) return std::nullopt;
    return std::move(rule_);
  }

 private:
  std::optional<std::string> required_text(const char* key) {
    const yaml::Node* value = schema_.required(node_, key, "the rule");
    return value ? schema_.text(*value, key) : std::nullopt;
  }

  void read_identity() {
    if (auto id = required_text("id")) {
      if (!is_identifier(*id))
        schema_.error(*node_.find("id"), "'" + *id + "' is not a rule id",
                      "lower-case letters, digits and '-', such as call-on");
      rule_.id = context_.id_prefix + *id;
    }
    if (auto says = required_text("says")) rule_.says = *says;
    if (const yaml::Node* phase = schema_.required(node_, "phase", "the rule"))
      if (auto name = schema_.choice(*phase, "phase", context_.pack.phases)) rule_.phase = *name;
    if (auto kind = required_text("emit")) rule_.emit = *kind;
    if (const yaml::Node* unit = node_.find("unit")) read_unit(*unit);
  }

  void read_unit(const yaml::Node& node) {
    const std::vector<std::string>& units = values_of(rule_keys(), "unit");
    if (auto name = schema_.choice(node, "unit", units))
      rule_.unit = static_cast<UnitKind>(index_of(*name, units));
  }

  Pattern compile(const yaml::Node& node) {
    const auto text = schema_.text(node, "a pattern");
    if (!text) {
      all_patterns_read_ = false;
      return {};
    }
    std::vector<PatternError> errors;
    Pattern pattern = context_.compiler.compile(*text, errors);
    if (errors.empty() && !pattern.regex.empty()) errors = context_.compiler.check(pattern, *text);
    all_patterns_read_ = all_patterns_read_ && errors.empty();
    for (PatternError& error : errors)
      schema_.error_inside(node, error.span, std::move(error.message), std::move(error.hint));
    return pattern;
  }

  std::vector<Pattern> compile_list(const char* key) {
    std::vector<Pattern> out;
    const yaml::Node* list = node_.find(key);
    if (!list || !schema_.is_list(*list, key)) return out;
    for (const yaml::Node& item : list->items) out.push_back(compile(item));
    return out;
  }

  /// A pattern of a split, which is run on the plain words.
  Pattern compile_plain(const yaml::Node& node) {
    Pattern pattern = compile(node);
    if (pattern.mentions.empty()) return pattern;
    const std::string reference = "{#" + to_string(pattern.mentions.front()) + "}";
    const std::string message = "a pattern of 'split' refers to mentions: " + reference;
    const std::string hint = "it sees the plain words only; write their words";
    const std::size_t at = node.text.find(reference);
    if (at == std::string::npos) {
      schema_.error(node, message, hint);
    } else {
      schema_.error_inside(node, {at, at + reference.size()}, message, hint);
    }
    return {};
  }

  void read_patterns() {
    const yaml::Node* pattern = node_.find("pattern");
    const yaml::Node* any = node_.find("any");
    if (pattern && any) {
      schema_.error(*any, "'pattern' and 'any' in one rule", "put all alternatives under 'any'");
      all_patterns_read_ = false;
    } else if (!pattern && !any) {
      schema_.error(node_, "the rule has no pattern", "write 'pattern: ...' or a list under 'any'");
      all_patterns_read_ = false;
    }
    if (pattern) rule_.any.push_back(compile(*pattern));
    if (any) rule_.any = compile_list("any");
    if (any && any->kind == yaml::Kind::sequence && any->items.empty())
      schema_.error(*any, "'any' is empty", "write at least one pattern");
    rule_.all = compile_list("all");
    rule_.unless = compile_list("unless");
    rule_.near = read_near("near");
    rule_.not_near = read_near("not-near");
    if (const yaml::Node* hide = node_.find("hide"))
      hide_mentions(choices(*hide, "hide", "kind of mention", context_.pack.kinds));
    for (const auto* patterns : {&rule_.any, &rule_.all})
      for (const Pattern& one : *patterns)
        captures_.insert(one.captures.begin(), one.captures.end());
  }

  /// The patterns see mentions of these kinds as if they referred to them.
  void hide_mentions(const std::vector<std::string>& kinds) {
    for_each_pattern(rule_, [&](Pattern& pattern) {
      for (const std::string& kind : kinds) {
        const auto same = [&](const MentionReference& known) { return known.kind == kind; };
        auto& mentions = pattern.mentions;
        if (std::none_of(mentions.begin(), mentions.end(), same)) mentions.push_back({kind, {}});
      }
      std::sort(pattern.mentions.begin(), pattern.mentions.end());
    });
  }

  std::vector<NearSpec> read_near(const char* key) {
    std::vector<NearSpec> out;
    const yaml::Node* list = node_.find(key);
    if (!list || !schema_.is_list(*list, key)) return out;
    for (const yaml::Node& item : list->items) {
      if (!schema_.is_map(item, "a pattern of '" + std::string(key) + "'", names_of(near_keys())))
        continue;
      NearSpec near;
      if (const yaml::Node* pattern = schema_.required(item, "pattern", key))
        near.pattern = compile(*pattern);
      if (const yaml::Node* within = schema_.required(item, "within", key))
        read_within(*within, near);
      if (const yaml::Node* side = item.find("side"))
        if (auto name = schema_.choice(*side, "side", values_of(near_keys(), "side")))
          near.side = static_cast<NearSpec::Side>(index_of(*name, values_of(near_keys(), "side")));
      out.push_back(std::move(near));
    }
    return out;
  }

  void read_within(const yaml::Node& node, NearSpec& near) {
    using Reach = NearSpec::Reach;
    static const std::pair<const char*, Reach> kWhole[] = {
        {"sentence", Reach::sentence},
        {"next-sentence", Reach::next_sentence},
        {"previous-sentence", Reach::previous_sentence},
        {"block", Reach::block}};
    const std::string text = schema_.text(node, "within").value_or("sentence");
    for (const auto& [name, reach] : kWhole)
      if (text == name) {
        near.reach = reach;
        return;
      }
    const std::size_t space = text.find(' ');
    const std::string count = text.substr(0, space);
    const std::string unit = space == std::string::npos ? std::string() : text.substr(space + 1);
    const bool is_count = !count.empty() && count.size() <= 3 &&
                          count.find_first_not_of("0123456789") == std::string::npos;
    if (!is_count || (unit != "words" && unit != "characters"))
      return schema_.error(node, "'" + text + "' is no distance",
                           "'5 words', '40 characters' (999 at most), sentence, next-sentence, "
                           "previous-sentence or block");
    near.reach = unit == "words" ? Reach::words : Reach::characters;
    near.most = std::stoi(count);
  }

  void read_also() {
    const yaml::Node* list = node_.find("also");
    if (!list || !schema_.is_list(*list, "also")) return;
    for (const yaml::Node& item : list->items) {
      if (!schema_.is_map(item, "an item of 'also'", names_of(also_keys()))) continue;
      AlsoSpec also;
      if (const yaml::Node* emit = schema_.required(item, "emit", "an item of 'also'"))
        also.emit = schema_.text(*emit, "emit").value_or("");
      if (const yaml::Node* span = schema_.required(item, "span", "an item of 'also'"))
        also.span = capture_name(*span, "span");
      if (const yaml::Node* fields = item.find("fields")) also.fields = read_fields(*fields);
      rule_.also.push_back(std::move(also));
    }
  }

  void read_labels() {
    if (const yaml::Node* tags = node_.find("tags")) rule_.tags = schema_.texts(*tags, "tags");
    const yaml::Node* severity = node_.find("severity");
    if (!severity) return;
    const std::vector<std::string>& names = values_of(rule_keys(), "severity");
    if (auto name = schema_.choice(*severity, "severity", names))
      rule_.severity = static_cast<Severity>(index_of(*name, names));
  }

  std::string capture_name(const yaml::Node& node, std::string_view what) {
    const auto name = schema_.text(node, what);
    if (!name) return {};
    if (!captures_.contains(*name) && all_patterns_read_) {
      const std::vector<std::string> known(captures_.begin(), captures_.end());
      const std::string near = did_you_mean(*name, known);
      schema_.error(node, "no pattern of the rule captures '" + *name + "'",
                    near.empty() ? "write (?P<" + *name + ">...) in a pattern"
                                 : "did you mean '" + near + "'?");
    }
    return *name;
  }

  std::vector<std::string> choices(const yaml::Node& node, const char* key, std::string_view what,
                                   const std::vector<std::string>& known) {
    std::vector<std::string> out;
    if (!schema_.is_list(node, key)) return out;
    for (const yaml::Node& item : node.items)
      if (auto name = schema_.choice(item, what, known)) out.push_back(*name);
    return out;
  }

  void read_where(const yaml::Node& where) {
    if (!schema_.is_map(where, "'where'", names_of(where_keys()))) return;
    if (const yaml::Node* regions = where.find("regions"))
      rule_.where.regions =
          choices(*regions, "regions", "region", values_of(where_keys(), "regions"));
    if (const yaml::Node* blocks = where.find("blocks"))
      rule_.where.blocks =
          choices(*blocks, "blocks", "kind of block", values_of(where_keys(), "blocks"));
    if (const yaml::Node* lead_in = where.find("lead-in"))
      rule_.where.lead_in = schema_.text(*lead_in, "lead-in").value_or("");
    if (const yaml::Node* first = where.find("first-sentence"))
      rule_.where.first_sentence = schema_.boolean(*first, "first-sentence");
    if (const yaml::Node* level = where.find("list-level")) {
      rule_.where.list_level = schema_.integer(*level, "list-level");
      if (rule_.where.list_level < 1)
        schema_.error(*level, "'list-level' counts from 1", "1 is an item of an outermost list");
    }
    read_mentions_of(where);
  }

  void read_mentions_of(const yaml::Node& where) {
    const std::pair<const char*, std::vector<MentionReference>*> lists[] = {
        {"with", &rule_.where.with},
        {"without", &rule_.where.without},
        {"part-of", &rule_.where.part_of},
        {"inside", &rule_.where.inside},
        {"outside", &rule_.where.outside},
        {"document-with", &rule_.where.document_with},
        {"document-without", &rule_.where.document_without}};
    const MentionNames names = mention_names(context_.pack);
    for (const auto& [key, references] : lists) {
      const yaml::Node* list = where.find(key);
      if (!list || !schema_.is_list(*list, key)) continue;
      for (const yaml::Node& item : list->items) {
        const auto text = schema_.text(item, "a reference to mentions");
        ReferenceError error;
        auto reference = text ? parse_mention_reference(*text, names, error) : std::nullopt;
        if (text && !reference) schema_.error(item, error.message, error.hint);
        if (reference) references->push_back(std::move(*reference));
      }
    }
  }

  void read_split(const yaml::Node& split) {
    if (!schema_.is_map(split, "'split'", names_of(split_keys()))) return;
    SplitSpec spec;
    if (const yaml::Node* capture = schema_.required(split, "capture", "'split'"))
      spec.capture = capture_name(*capture, "capture");
    if (const yaml::Node* part = schema_.required(split, "part", "'split'"))
      spec.part = compile_plain(*part);
    if (const yaml::Node* whole = split.find("whole")) spec.whole = compile_plain(*whole);
    if (const yaml::Node* negated = split.find("negated")) {
      spec.negated = compile_plain(*negated);
      const auto& names = spec.negated->captures;
      if (!spec.negated->regex.empty() &&
          std::find(names.begin(), names.end(), "rest") == names.end())
        schema_.error(*negated, "'negated' captures no 'rest'",
                      "write (?P<rest>...) around what is negated");
    }
    if (const yaml::Node* into = split.find("into"))
      spec.tree = schema_.choice(*into, "kind of split", values_of(split_keys(), "into")) == "tree";
    if (!context_.pack.lexicon("coordinators"))
      schema_.error(split, "'split' needs the lexicon 'coordinators'",
                    "add lexicons/coordinators.tsv to the pack");
    rule_.split = std::move(spec);
  }

  std::vector<FieldSpec> read_fields(const yaml::Node& fields) {
    std::vector<FieldSpec> out;
    if (!schema_.is_map(fields, "'fields'")) return out;
    for (const auto& [key, value] : fields.entries) {
      if (value.kind == yaml::Kind::sequence) {
        for (const yaml::Node& form : value.items) read_field(key.text, form, out);
      } else {
        read_field(key.text, value, out);
      }
    }
    return out;
  }

  void read_field(const std::string& name, const yaml::Node& form, std::vector<FieldSpec>& out) {
    FieldSpec field;
    field.name = name;
    if (form.kind == yaml::Kind::scalar) {
      field.value = schema_.text(form, "a field's value").value_or("");
      out.push_back(std::move(field));
      return;
    }
    if (!schema_.is_map(form, "a field", names_of(field_keys()))) return;
    read_source(form, field);
    if (const yaml::Node* fallback = form.find("default"))
      field.fallback = schema_.text(*fallback, "default").value_or("");
    out.push_back(std::move(field));
  }

  void read_source(const yaml::Node& form, FieldSpec& field) {
    using Source = FieldSpec::Source;
    const std::pair<const char*, Source> sources[] = {{"capture", Source::capture},
                                                      {"lookup", Source::lookup},
                                                      {"number", Source::number},
                                                      {"list", Source::list},
                                                      {"inherit", Source::inherit}};
    int found = 0;
    for (const auto& [key, source] : sources) {
      const yaml::Node* value = form.find(key);
      if (!value) continue;
      ++found;
      field.source = source;
      if (source == Source::inherit) {
        field.value = schema_.text(*value, "inherit").value_or("");
      } else if (source == Source::lookup) {
        read_lookup(form, *value, field);
      } else {
        field.capture = capture_name(*value, key);
      }
    }
    if (found != 1)
      schema_.error(form, "a field has exactly one source",
                    "one of capture, lookup, number, list or inherit");
  }

  void read_lookup(const yaml::Node& form, const yaml::Node& value, FieldSpec& field) {
    std::vector<std::string> known;
    for (const auto& [name, lexicon] : context_.pack.lexicons) known.push_back(name);
    field.lexicon = schema_.choice(value, "lexicon", known).value_or("");
    if (const yaml::Node* in = schema_.required(form, "in", "a look-up"))
      field.capture = capture_name(*in, "in");
  }

  const yaml::Node& node_;
  const RuleContext& context_;
  const Schema& schema_;
  Rule rule_;
  std::set<std::string> captures_;
  bool all_patterns_read_ = true;  // otherwise captures may be missing that the author wrote
};

}  // namespace

std::optional<Rule> read_rule(const yaml::Node& node, const RuleContext& context,
                              const Schema& schema) {
  return RuleReader(node, context, schema).read();
}

}  // namespace undersigned
