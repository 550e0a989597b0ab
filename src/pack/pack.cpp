#include "pack/pack.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "base/digest.h"
#include "base/schema.h"
#include "base/yaml.h"
#include "pack/keys.h"
#include "pack/rule_reader.h"

namespace undersigned {
namespace {

constexpr char32_t kFirstMentionCharacter = 0xF0000;           // a private-use plane of 0xFFFE
constexpr char32_t kMentionCharacters = 1 << kMostFieldTests;  // of one kind
constexpr std::size_t kMostKinds = 1000;
const std::vector<std::string> kScannedKinds = {"number", "one", "ordinal"};
const std::vector<std::string> kScannedFields = {"value", "at-least", "figures"};

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view stem(std::string_view path) {
  const std::string_view name = file_name(path);
  return name.substr(0, name.rfind('.'));
}

std::string digest_of(const std::vector<const PackFile*>& files) {
  Sha256 digest;
  for (const PackFile* file : files) {
    digest.add(std::string(file->path) + '\0' + std::to_string(file->text.size()) + '\0');
    digest.add(file->text);
  }
  return digest.hexadecimal();
}

/// Files of a later layer replace what those of an earlier one say.
enum class Layer { shared, base, own };

const PackFile* header_of(const std::vector<PackFile>& files) {
  const auto it = std::find_if(files.begin(), files.end(), [](const PackFile& file) {
    return file_name(file.path) == "pack.yaml";
  });
  return it == files.end() ? nullptr : &*it;
}

bool says_extends(const yaml::Node& root) {
  const yaml::Node* extends = root.kind == yaml::Kind::map ? root.find("extends") : nullptr;
  return extends && extends->text == "true";
}

/// Where a fragment was read.
struct FragmentSource {
  const yaml::File* file = nullptr;
  const yaml::Node* node = nullptr;
  Layer layer = Layer::shared;
};

/// Loads one pack. Goes on after errors wherever what follows can still be judged.
class PackLoader {
 public:
  Result<std::shared_ptr<const Pack>> load(const std::vector<PackFile>& files,
                                           const std::vector<PackFile>& shared,
                                           const std::vector<PackFile>& base) {
    const PackFile* header = header_of(files);
    if (!header)
      return error_in(files.empty() ? std::string() : std::string(files.front().path),
                      "the pack has no pack.yaml", "see rules/README.md, section 'pack.yaml'");
    if (const PackFile* base_header = header_of(base)) read_header(*base_header);
    read_header(*header);
    if (!errors_.empty()) return errors_;
    std::vector<const PackFile*> all;
    for (const auto* layer : {&shared, &base, &files})
      for (const PackFile& file : *layer) all.push_back(&file);
    read_lexicons(all);
    read_topics(shared, Layer::shared);
    read_topics(base, Layer::base);
    read_topics(files, Layer::own);
    collect_kinds();
    if (pack_->kinds.size() > kMostKinds)
      return error_in(std::string(header->path), "too many kinds of mention");
    if (all_topics_open_) read_rules();
    pack_->sha256 = digest_of(all);
    if (!errors_.empty()) {
      std::stable_sort(errors_.begin(), errors_.end(), [](const Error& a, const Error& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
      });
      return errors_;
    }
    return std::shared_ptr<const Pack>(std::move(pack_));
  }

 private:
  void add(const Errors& errors) { errors_.insert(errors_.end(), errors.begin(), errors.end()); }

  const yaml::File* open(const PackFile& file) {
    auto parsed = yaml::File::parse(std::string(file.path), std::string(file.text));
    if (!parsed) {
      add(parsed.error());
      return nullptr;
    }
    opened_.push_back(std::make_unique<yaml::File>(std::move(*parsed)));
    return opened_.back().get();
  }

  void read_header(const PackFile& header) {
    const yaml::File* file = open(header);
    if (!file) return;
    const Schema schema(*file, errors_);
    const yaml::Node& root = file->root();
    if (!schema.is_map(root, "pack.yaml", names_of(pack_keys()))) return;
    const auto required_text = [&](const char* key) {
      const yaml::Node* value = schema.required(root, key, "pack.yaml");
      return value ? schema.text(*value, key).value_or("") : std::string();
    };
    pack_->id = required_text("id");
    pack_->version = required_text("version");
    if (says_extends(root)) {
      for (const auto& [key, value] : root.entries)
        if (key.text != "id" && key.text != "version" && key.text != "extends")
          schema.error(key, "'" + key.text + "' of a pack that extends another",
                       "it has those of the other; leave it out");
      return;
    }
    if (const yaml::Node* extends = root.find("extends")) schema.boolean(*extends, "extends");
    if (const yaml::Node* scripts = schema.required(root, "scripts", "pack.yaml"))
      pack_->scripts = schema.texts(*scripts, "scripts");
    if (const yaml::Node* phases = schema.required(root, "phases", "pack.yaml"))
      pack_->phases = schema.texts(*phases, "phases");
    if (const yaml::Node* words = root.find("words")) read_words(*words, schema);
    pack_->words.unicode_edges =
        pack_->words.spaced && std::any_of(pack_->scripts.begin(), pack_->scripts.end(),
                                           [](const std::string& name) { return name != "Latin"; });
    if (const yaml::Node* labels = root.find("labels"); labels && schema.is_map(*labels, "labels"))
      for (const auto& [key, value] : labels->entries)
        pack_->labels[key.text] = schema.text(value, "a label").value_or("");
  }

  void read_words(const yaml::Node& words, const Schema& schema) {
    if (!schema.is_map(words, "'words'", names_of(words_keys()))) return;
    if (const yaml::Node* spaced = words.find("spaced"))
      pack_->words.spaced = schema.boolean(*spaced, "spaced");
    if (const yaml::Node* ignore_case = words.find("ignore-case"))
      pack_->words.ignore_case = schema.boolean(*ignore_case, "ignore-case");
    const yaml::Node* folds = words.find("fold");
    if (!folds || !schema.is_list(*folds, "fold")) return;
    FoldOptions& fold = pack_->words.fold;
    for (const yaml::Node& item : folds->items) {
      const auto name = schema.choice(item, "fold", values_of(words_keys(), "fold"));
      if (name == "width") fold.width = true;
      if (name == "quotes") fold.quotes = true;
      if (name == "accents") fold.accents = true;
      if (name == "traditional") fold.traditional = true;
      if (name == "han-space") fold.han_space = true;
    }
  }

  /// The pack's own come last, so that they replace shared ones.
  void read_lexicons(const std::vector<const PackFile*>& all) {
    for (const PackFile* file : all) {
      if (!file->path.ends_with(".tsv")) continue;
      const std::string name(stem(file->path));
      auto lexicon = Lexicon::parse(name, std::string(file->path), file->text, pack_->words);
      if (lexicon) {
        pack_->lexicons.insert_or_assign(name, std::move(*lexicon));
      } else {
        add(lexicon.error());
        // So that it is not unknown, too.
        pack_->lexicons.try_emplace(name, Lexicon::of(name, pack_->words, {}));
      }
    }
  }

  void read_topics(const std::vector<PackFile>& files, Layer layer) {
    for (const PackFile& source : files) {
      if (!source.path.ends_with(".yaml") || file_name(source.path) == "pack.yaml") continue;
      const yaml::File* file = open(source);
      if (!file) {
        all_topics_open_ = false;  // what the rules refer to may be in this file
        continue;
      }
      const Schema schema(*file, errors_);
      if (!schema.is_map(file->root(), "a topic file", names_of(topic_keys()))) continue;
      const yaml::Node* fragments = file->root().find("fragments");
      if (fragments && schema.is_map(*fragments, "'fragments'"))
        read_fragments(*fragments, schema, layer);
      const yaml::Node* rules = file->root().find("rules");
      if (rules && schema.is_list(*rules, "'rules'")) {
        if (rules->items.empty()) schema.error(*rules, "'rules' is empty", "leave the key out");
        topics_.push_back({file, rules, layer});
      }
    }
  }

  void read_fragments(const yaml::Node& fragments, const Schema& schema, Layer layer) {
    for (const auto& [key, value] : fragments.entries) {
      const auto text = schema.text(value, "a fragment");
      if (!text) continue;
      const auto it = fragment_sources_.find(key.text);
      if (it != fragment_sources_.end() && it->second.layer == layer) {
        schema.error(
            key, "the fragment '" + key.text + "' is defined twice",
            "first in " + it->second.file->name() + ":" + std::to_string(it->second.node->line));
        continue;
      }
      fragment_sources_[key.text] = {&schema.file(), &value, layer};
      pack_->fragments[key.text] = {*text, schema.place(value)};
    }
  }

  void collect_kinds() {
    for (const std::string& kind : kScannedKinds) {
      first_phase_[kind] = -1;
      pack_->kind_fields[kind] = kScannedFields;
    }
    for (const auto& [file, rules, layer] : topics_)
      for (const yaml::Node& rule : rules->items) {
        if (rule.kind != yaml::Kind::map) continue;
        const yaml::Node* phase = rule.find("phase");
        const int found = phase ? phase_number(phase->text) : 0;
        const int number = found < static_cast<int>(pack_->phases.size()) ? found : -1;
        collect_kind(rule, number);
        const yaml::Node* also = rule.find("also");
        if (also && also->kind == yaml::Kind::sequence)
          for (const yaml::Node& another : also->items)
            if (another.kind == yaml::Kind::map) collect_kind(another, number);
      }
    for (const auto& [kind, phase] : first_phase_) pack_->kinds.push_back(kind);
  }

  void collect_kind(const yaml::Node& emitter, int phase) {
    const yaml::Node* emit = emitter.find("emit");
    if (!emit || emit->kind != yaml::Kind::scalar) return;
    const auto [it, is_new] = first_phase_.try_emplace(emit->text, phase);
    if (!is_new) it->second = std::min(it->second, phase);
    std::vector<std::string>& known = pack_->kind_fields[emit->text];
    const yaml::Node* fields = emitter.find("fields");
    if (!fields || fields->kind != yaml::Kind::map) return;
    for (const auto& [key, value] : fields->entries)
      if (std::find(known.begin(), known.end(), key.text) == known.end()) known.push_back(key.text);
  }

  int phase_number(std::string_view name) const {
    return static_cast<int>(std::find(pack_->phases.begin(), pack_->phases.end(), name) -
                            pack_->phases.begin());
  }

  /// A pattern sees only the mentions of earlier phases.
  void check_order(const Rule& rule, const yaml::Node& node, const Schema& schema) const {
    std::set<std::string> kinds;
    for_each_pattern(rule, [&](const Pattern& pattern) {
      for (const MentionReference& reference : pattern.mentions) kinds.insert(reference.kind);
    });
    for (const std::string& kind : kinds)
      if (!rule.phase.empty() && first_phase_.at(kind) >= phase_number(rule.phase))
        schema.error(node, "the rule refers to mentions of '" + kind + "' before there are any",
                     "they are emitted in the phase '" +
                         pack_->phases[static_cast<std::size_t>(first_phase_.at(kind))] +
                         "'; this one is '" + rule.phase + "'");
  }

  void read_rules() {
    PatternCompiler compiler(pattern_scope(*pack_));
    for (const auto& [name, fragment] : fragment_sources_)
      for (PatternError& error : compiler.check_fragment(name))
        Schema(*fragment.file, errors_)
            .error_inside(*fragment.node, error.span, std::move(error.message),
                          std::move(error.hint));
    std::map<std::string, Place> ids;
    const std::set<std::string> replaced = replaced_rules();
    for (const auto& [file, rules, layer] : topics_) {
      const Schema schema(*file, errors_);
      const RuleContext context{*pack_, compiler, prefix_of(*file)};
      for (const yaml::Node& node : rules->items) {
        if (layer == Layer::base && replaced.contains(id_of(node, *file))) continue;
        if (only_disables(node)) continue;
        auto rule = read_rule(node, context, schema);
        if (!rule) continue;
        check_order(*rule, node, schema);
        const auto [it, is_new] = ids.try_emplace(rule->id, rule->place);
        if (!is_new)
          schema.error(node, "the rule '" + rule->id + "' is defined twice",
                       "first at " + it->second.file + ":" + std::to_string(it->second.line));
        pack_->rules.push_back(std::move(*rule));
      }
    }
    std::stable_sort(pack_->rules.begin(), pack_->rules.end(), [&](const Rule& a, const Rule& b) {
      return phase_number(a.phase) < phase_number(b.phase);
    });
  }

  std::string prefix_of(const yaml::File& file) const {
    return pack_->id + "." + std::string(stem(file.name())) + ".";
  }

  /// The full id, or empty where there is none that can be read.
  std::string id_of(const yaml::Node& rule, const yaml::File& file) const {
    const yaml::Node* id = rule.kind == yaml::Kind::map ? rule.find("id") : nullptr;
    return id && id->kind == yaml::Kind::scalar ? prefix_of(file) + id->text : std::string();
  }

  /// "{id: call-on, disabled: true}": a rule of the base that shall not run.
  bool only_disables(const yaml::Node& rule) const {
    const yaml::Node* disabled = rule.kind == yaml::Kind::map ? rule.find("disabled") : nullptr;
    return disabled && disabled->text == "true" && rule.entries.size() == 2 && rule.find("id");
  }

  /// The ids of the pack's own rules; an error for each that it disables and the base does not
  /// have.
  std::set<std::string> replaced_rules() {
    std::set<std::string> own, of_base;
    for (const auto& [file, rules, layer] : topics_)
      for (const yaml::Node& node : rules->items)
        (layer == Layer::own ? own : of_base).insert(id_of(node, *file));
    for (const auto& [file, rules, layer] : topics_)
      for (const yaml::Node& node : rules->items) {
        const std::string id = id_of(node, *file);
        if (layer != Layer::own || !only_disables(node) || of_base.contains(id)) continue;
        const std::string near = did_you_mean(id, {of_base.begin(), of_base.end()});
        Schema(*file, errors_)
            .error(*node.find("id"), "no rule '" + id + "' to disable",
                   near.empty() ? "'undersigned rules list' names them all"
                                : "did you mean '" + near + "'?");
      }
    return own;
  }

  struct Topic {
    const yaml::File* file;
    const yaml::Node* rules;
    Layer layer;
  };

  Errors errors_;
  std::shared_ptr<Pack> pack_ = std::make_shared<Pack>();
  std::vector<std::unique_ptr<yaml::File>> opened_;
  std::vector<Topic> topics_;
  bool all_topics_open_ = true;
  std::map<std::string, int> first_phase_;  // that emits a kind; -1: before all
  std::map<std::string, FragmentSource, std::less<>> fragment_sources_;
};

}  // namespace

const Lexicon* Pack::lexicon(std::string_view name) const {
  const auto it = lexicons.find(name);
  return it == lexicons.end() ? nullptr : &it->second;
}

char32_t Pack::character_of(std::string_view kind) const {
  const auto it = std::lower_bound(kinds.begin(), kinds.end(), kind);
  if (it == kinds.end() || *it != kind) return 0;
  return kFirstMentionCharacter + kMentionCharacters * static_cast<char32_t>(it - kinds.begin());
}

MentionNames mention_names(const Pack& pack) {
  return {pack.kinds, [&pack](std::string_view kind) {
            const auto it = pack.kind_fields.find(kind);
            return it == pack.kind_fields.end() ? nullptr : &it->second;
          }};
}

PatternScope pattern_scope(const Pack& pack) {
  PatternScope scope;
  scope.words = pack.words;
  scope.fragment = [&pack](std::string_view name) {
    const auto it = pack.fragments.find(name);
    return it == pack.fragments.end() ? nullptr : &it->second.text;
  };
  scope.lexicon = [&pack](std::string_view name) { return pack.lexicon(name); };
  scope.mention = [&pack](std::string_view name) { return pack.character_of(name); };
  for (const auto& [name, fragment] : pack.fragments) scope.fragment_names.push_back(name);
  for (const auto& [name, lexicon] : pack.lexicons) scope.lexicon_names.push_back(name);
  scope.mentions = mention_names(pack);
  return scope;
}

Result<std::shared_ptr<const Pack>> load_pack(const std::vector<PackFile>& files,
                                              const std::vector<PackFile>& shared,
                                              const std::vector<PackFile>& base) {
  return PackLoader().load(files, shared, base);
}

std::string extended_pack(const std::vector<PackFile>& files) {
  const PackFile* header = header_of(files);
  const auto parsed = header ? yaml::File::parse(header->path, std::string(header->text))
                             : Result<yaml::File>(Errors());
  if (!parsed || !says_extends(parsed->root())) return {};
  const yaml::Node* id = parsed->root().find("id");
  return id ? id->text : std::string();
}

}  // namespace undersigned
