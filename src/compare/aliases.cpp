#include "compare/aliases.h"

#include <algorithm>
#include <utility>

#include "base/schema.h"
#include "base/unicode.h"
#include "base/yaml.h"

namespace undersigned {

class AliasReader {
 public:
  AliasReader(const yaml::File& file, Aliases& aliases)
      : aliases_(aliases), schema_(file, errors_) {}

  Result<void> read() {
    const yaml::Node& root = schema_.file().root();
    if (schema_.is_map(root, "the file of aliases", {"aliases"}))
      if (const yaml::Node* list = schema_.required(root, "aliases", "the file of aliases");
          list && schema_.is_list(*list, "'aliases'"))
        for (const yaml::Node& node : list->items) read(node);
    if (!errors_.empty()) return errors_;
    return {};
  }

 private:
  void read(const yaml::Node& node) {
    if (!schema_.is_map(node, "an alias", {"id", "kind", "words"})) return;
    const yaml::Node* id = schema_.required(node, "id", "the alias");
    const yaml::Node* kind = schema_.required(node, "kind", "the alias");
    const yaml::Node* words = schema_.required(node, "words", "the alias");
    if (!id || !kind || !words) return;
    const auto chosen = schema_.choice(*kind, "kind", {"party", "office", "person"});
    const std::size_t at = entry(schema_.text(*id, "'id'").value_or(""), chosen.value_or("party"));
    if (!schema_.is_list(*words, "'words'")) return;
    for (const yaml::Node& word : words->items) add(word, at);
  }

  std::size_t entry(const std::string& id, const std::string& kind) {
    auto& known = aliases_.aliases_;
    const auto it =
        std::find_if(known.begin(), known.end(), [&](const Alias& one) { return one.id == id; });
    if (it != known.end()) return static_cast<std::size_t>(it - known.begin());
    known.push_back({id,
                     kind == "office"   ? AliasKind::office
                     : kind == "person" ? AliasKind::person
                                        : AliasKind::party,
                     {}});
    return known.size() - 1;
  }

  void add(const yaml::Node& node, std::size_t at) {
    const auto word = schema_.text(node, "a word");
    if (!word) return;
    const std::string folded = to_lower(collapse_space(*word));
    if (folded.empty()) return schema_.error(node, "an empty word names nobody");
    for (const Aliases::Word& other : aliases_.words_) {
      if (other.text != folded) continue;
      if (other.alias == at) return;
      return schema_.error(node, "'" + *word + "' is a word for '" +
                                     aliases_.aliases_[other.alias].id + "' already");
    }
    aliases_.words_.push_back({folded, at});
    aliases_.aliases_[at].words.push_back(folded);
  }

  Aliases& aliases_;
  Errors errors_;
  Schema schema_;
};

Result<void> Aliases::add(const SourceFile& file) {
  const auto parsed = yaml::File::parse(file.name, file.bytes);
  if (!parsed) return parsed.error();
  Aliases more = *this;
  if (auto read = AliasReader(*parsed, more).read(); !read) return read;
  std::stable_sort(more.words_.begin(), more.words_.end(),
                   [](const Word& a, const Word& b) { return a.text.size() > b.text.size(); });
  *this = std::move(more);
  return {};
}

namespace {

/// Chinese is written without spaces: beside an ideograph, a word may begin and end anywhere.
bool may_end(std::string_view text, std::size_t at, char32_t before) {
  std::size_t next = at;
  const char32_t behind = at < text.size() ? next_code_point(text, next) : 0;
  return is_han(before) || is_han(behind) || is_word_edge(text, at);
}

char32_t last_of(std::string_view text) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) last = next_code_point(text, at);
  return last;
}

}  // namespace

std::set<std::string> Aliases::named_in(std::string_view text, AliasKind kind) const {
  const std::string folded = to_lower(collapse_space(text));
  std::set<std::string> found;
  char32_t before = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const auto word = std::find_if(words_.begin(), words_.end(), [&](const Word& one) {
      return std::string_view(folded).substr(at).starts_with(one.text) &&
             may_end(folded, at, before) &&
             may_end(folded, at + one.text.size(), last_of(one.text));
    });
    if (word == words_.end()) {
      before = next_code_point(folded, at);
      continue;
    }
    if (aliases_[word->alias].kind == kind) found.insert(aliases_[word->alias].id);
    at += word->text.size();
    before = last_of(word->text);
  }
  return found;
}

}  // namespace undersigned
