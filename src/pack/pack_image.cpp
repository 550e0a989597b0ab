// A value is its fields in their order, a list its size and its items. The functions `visit` name
// every field of a type: a field that is added and not named here does not compile.

#include "pack/pack_image.h"

#include <concepts>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace undersigned {
namespace {

template <class T, class U>
concept Same = std::same_as<std::remove_const_t<T>, U>;

template <class T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

template <class Archive, Same<Place> T>
void visit(Archive& archive, T& place) {
  auto& [file, line, column] = place;
  archive(file, line, column);
}

template <class Archive, Same<FoldOptions> T>
void visit(Archive& archive, T& options) {
  auto& [width, quotes, accents, traditional, han_space] = options;
  archive(width, quotes, accents, traditional, han_space);
}

template <class Archive, Same<WordOptions> T>
void visit(Archive& archive, T& options) {
  auto& [fold, ignore_case, spaced, unicode_edges] = options;
  archive(fold, ignore_case, spaced, unicode_edges);
}

template <class Archive, Same<Lexicon::Entry> T>
void visit(Archive& archive, T& entry) {
  auto& [surface, value, prefix, line] = entry;
  archive(surface, value, prefix, line);
}

template <class Archive, Same<FieldTest> T>
void visit(Archive& archive, T& test) {
  auto& [field, value, bit] = test;
  archive(field, value, bit);
}

template <class Archive, Same<MentionReference> T>
void visit(Archive& archive, T& reference) {
  auto& [kind, tests] = reference;
  archive(kind, tests);
}

template <class Archive, Same<Pattern> T>
void visit(Archive& archive, T& pattern) {
  auto& [regex, required, mentions, captures, fragments, lexicons, source] = pattern;
  archive(regex, required, mentions, captures, fragments, lexicons);
  static_cast<void>(source);
}

template <class Archive, Same<FieldSpec> T>
void visit(Archive& archive, T& field) {
  auto& [name, source, value, capture, lexicon, fallback] = field;
  archive(name, source, value, capture, lexicon, fallback);
}

template <class Archive, Same<SplitSpec> T>
void visit(Archive& archive, T& split) {
  auto& [capture, part, negated, whole, tree] = split;
  archive(capture, part, negated, whole, tree);
}

template <class Archive, Same<WhereSpec> T>
void visit(Archive& archive, T& where) {
  auto& [regions, blocks, lead_in, first_sentence, list_level, with, without, part_of, inside,
         outside, document_with, document_without] = where;
  archive(regions, blocks, lead_in, first_sentence, list_level, with, without, part_of, inside,
          outside, document_with, document_without);
}

template <class Archive, Same<NearSpec> T>
void visit(Archive& archive, T& near) {
  auto& [pattern, reach, most, side] = near;
  archive(pattern, reach, most, side);
}

template <class Archive, Same<AlsoSpec> T>
void visit(Archive& archive, T& also) {
  auto& [emit, span, fields] = also;
  archive(emit, span, fields);
}

template <class Archive, Same<Rule> T>
void visit(Archive& archive, T& rule) {
  auto& [id, says, phase, emit, unit, where, any, all, unless, near, not_near, span, fields, split,
         also, priority, tags, severity, examples, place] = rule;
  archive(id, says, phase, emit, unit, where, any, all, unless, near, not_near, span, fields, split,
          also, priority, tags, severity, place);
  static_cast<void>(examples);
}

template <class Archive, Same<Pack> T>
void visit(Archive& archive, T& pack) {
  auto& [id, version, sha256, scripts, words, phases, kinds, kind_fields, rules, lexicons, labels,
         fragments] = pack;
  archive(id, version, sha256, scripts, words, phases, kinds, rules, lexicons, labels);
  static_cast<void>(kind_fields);
  static_cast<void>(fragments);
}

class Writer {
 public:
  template <class... Fields>
  void operator()(const Fields&... fields) {
    (write(fields), ...);
  }

  std::string take() { return std::move(bytes_); }

 private:
  template <Plain T>
  void write(const T& value) {
    const std::size_t at = bytes_.size();
    bytes_.resize(at + sizeof(value));
    std::memcpy(bytes_.data() + at, &value, sizeof(value));
  }

  void write(const std::string& text) {
    write(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }

  template <class T>
  void write(const std::vector<T>& items) {
    write(static_cast<std::uint32_t>(items.size()));
    for (const T& item : items) write(item);
  }

  template <class T>
  void write(const std::optional<T>& value) {
    write(value.has_value());
    if (value) write(*value);
  }

  template <class Key, class T, class Less>
  void write(const std::map<Key, T, Less>& map) {
    write(static_cast<std::uint32_t>(map.size()));
    for (const auto& [key, value] : map) operator()(key, value);
  }

  /// In full where it first occurs, then by its number.
  void write(const LiteralSet& set) {
    const auto next = static_cast<std::uint32_t>(sets_.size());
    const auto [it, is_new] = sets_.try_emplace(set.get(), next);
    write(it->second);
    if (is_new) write(*set);
  }

  void write(const Lexicon& lexicon) {
    operator()(lexicon.name(), lexicon.options(), lexicon.entries());
  }

  template <class T>
  requires std::is_class_v<T>
  void write(const T& value) { visit(*this, value); }

  std::string bytes_;
  std::unordered_map<const void*, std::uint32_t> sets_;
};

class Reader {
 public:
  explicit Reader(std::string_view image) : rest_(image) {}

  template <class... Fields>
  void operator()(Fields&... fields) {
    (read(fields), ...);
  }

 private:
  std::string_view cut(std::size_t size) {
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::size_t size() {
    std::uint32_t value = 0;
    read(value);
    return value;
  }

  template <Plain T>
  void read(T& value) {
    std::memcpy(&value, cut(sizeof(value)).data(), sizeof(value));
  }

  void read(std::string& text) { text = cut(size()); }

  template <class T>
  void read(std::vector<T>& items) {
    items.resize(size());
    for (T& item : items) read(item);
  }

  template <class T>
  void read(std::optional<T>& value) {
    bool present = false;
    read(present);
    if (present) read(value.emplace());
  }

  template <class Key, class T, class Less>
  void read(std::map<Key, T, Less>& map) {
    for (std::size_t left = size(); left > 0; --left) {
      Key key;
      read(key);
      read(map.emplace_hint(map.end(), std::move(key), T())->second);
    }
  }

  void read(LiteralSet& set) {
    const std::size_t number = size();
    if (number == sets_.size()) {
      std::vector<std::string> literals;
      read(literals);
      sets_.push_back(std::make_shared<const std::vector<std::string>>(std::move(literals)));
    }
    set = sets_[number];
  }

  void read(Lexicon& lexicon) {
    std::string name;
    WordOptions options;
    std::vector<Lexicon::Entry> entries;
    operator()(name, options, entries);
    lexicon = Lexicon::of(std::move(name), options, std::move(entries));
  }

  template <class T>
  requires std::is_class_v<T>
  void read(T& value) { visit(*this, value); }

  std::string_view rest_;
  std::vector<LiteralSet> sets_;
};

}  // namespace

std::string write_pack_image(const std::vector<std::shared_ptr<const Pack>>& packs) {
  Writer writer;
  writer(static_cast<std::uint32_t>(packs.size()));
  for (const auto& pack : packs) writer(*pack);
  return writer.take();
}

std::vector<std::shared_ptr<const Pack>> read_pack_image(std::string_view image) {
  Reader reader(image);
  std::uint32_t count = 0;
  reader(count);
  std::vector<std::shared_ptr<const Pack>> packs;
  for (; count > 0; --count) {
    auto pack = std::make_shared<Pack>();
    reader(*pack);
    packs.push_back(std::move(pack));
  }
  return packs;
}

}  // namespace undersigned
