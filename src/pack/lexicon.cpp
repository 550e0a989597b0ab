// Entries are kept in buckets by their first two bytes, longest first, so that looking at one
// offset costs the entries of one bucket and never the whole lexicon.

#include "pack/lexicon.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_bytes(std::string_view text, std::string_view surface, bool ignore_case) {
  if (!ignore_case) return text == surface;
  return std::equal(text.begin(), text.end(), surface.begin(), surface.end(),
                    [](char a, char b) { return lower_ascii(a) == b; });
}

std::uint16_t head_of(std::string_view surface) {
  const auto byte = [&](std::size_t i) {
    return i < surface.size() ? static_cast<unsigned char>(lower_ascii(surface[i])) : 0u;
  };
  return static_cast<std::uint16_t>(byte(0) << 8 | byte(1));
}

/// What begins or ends at `at` is a whole word: no word goes on across it.
bool is_edge(std::string_view text, std::size_t at, bool unicode) {
  if (at == 0 || at >= text.size()) return true;
  if (unicode) {
    std::size_t behind = at;
    return is_word_edge(text, at) || !is_word(next_code_point(text, behind));
  }
  return !is_word_byte(text[at - 1]) || !is_word_byte(text[at]);
}

/// The end of the stretch of `text` from `at` on that is `surface` in any case; npos if it is not.
std::size_t end_of_caseless(std::string_view text, std::size_t at, std::string_view surface) {
  for (std::size_t i = 0; i < surface.size();) {
    if (at >= text.size()) return std::string_view::npos;
    if (lower_case(next_code_point(text, at)) != next_code_point(surface, i))
      return std::string_view::npos;
  }
  return at;
}

/// As head_of the same text in lower case.
std::uint16_t caseless_head_of(std::string_view text) {
  std::string lower;
  for (std::size_t at = 0; at < text.size() && lower.size() < 2;)
    append_utf8(lower, lower_case(next_code_point(text, at)));
  return head_of(lower);
}

std::string_view cut_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Reads the lines that are no comments.
class LineReader {
 public:
  LineReader(const std::string& file, const WordOptions& options)
      : file_(file), options_(options) {}

  const Errors& errors() const { return errors_; }

  std::optional<Lexicon::Entry> read(std::string_view line, int number) {
    line_ = line;
    number_ = number;
    if (const auto bad = first_invalid_utf8(line)) return fail({*bad, *bad + 1}, "not UTF-8", "");
    const std::size_t tab = std::min(line.find('\t'), line.size());
    std::string_view surface = line.substr(0, tab);
    const std::string_view value = tab == line.size() ? surface : line.substr(tab + 1);
    if (const std::size_t third = value.find('\t'); third != std::string_view::npos)
      return fail({tab + 1 + third, tab + 2 + third}, "a third column",
                  "a line is 'surface' or 'surface<TAB>value'");
    if (collapse_space(value).empty() && tab != line.size())
      return fail({tab, tab + 1}, "no value after the tab", "write a value, or leave the tab out");

    Lexicon::Entry entry{{}, std::string(value), false, number};
    if (options_.spaced && surface.size() > 1 && surface.ends_with('*')) {
      entry.prefix = true;
      surface.remove_suffix(1);
    }
    entry.surface = collapse_space(fold(surface, options_.fold));
    if (options_.ignore_case) entry.surface = to_lower(entry.surface);
    if (entry.surface.empty())
      return fail({0, 1}, "an empty surface", "write the words that the entry stands for");
    return only_once(std::move(entry), surface);
  }

 private:
  std::optional<Lexicon::Entry> only_once(Lexicon::Entry entry, std::string_view surface) {
    const std::string key = entry.surface + (entry.prefix ? "*" : "");
    const auto [it, is_new] = first_line_.try_emplace(key, number_);
    if (is_new) return entry;
    return fail({0, surface.size()}, "'" + std::string(surface) + "' stands twice",
                "first on line " + std::to_string(it->second) + "; keep one of them");
  }

  std::nullopt_t fail(Span part, std::string message, std::string hint) {
    Place place{file_, number_,
                static_cast<int>(count_code_points(line_.substr(0, part.begin))) + 1};
    errors_.push_back({std::move(place), std::move(message), std::string(line_),
                       static_cast<int>(count_code_points(part.of(line_))), std::move(hint)});
    return std::nullopt;
  }

  const std::string& file_;
  const WordOptions& options_;
  Errors errors_;
  std::unordered_map<std::string, int> first_line_;
  std::string_view line_;
  int number_ = 0;
};

}  // namespace

Result<Lexicon> Lexicon::parse(std::string name, const std::string& file, std::string_view text,
                               const WordOptions& options) {
  std::vector<Entry> entries;
  LineReader reader(file, options);
  std::string_view rest = text;
  for (int number = 1; !rest.empty(); ++number) {
    const std::string_view line = cut_line(rest);
    if (line.empty() || line.starts_with('#')) continue;
    if (auto entry = reader.read(line, number)) entries.push_back(std::move(*entry));
  }
  if (!reader.errors().empty()) return reader.errors();
  return of(std::move(name), options, std::move(entries));
}

Lexicon Lexicon::of(std::string name, const WordOptions& options, std::vector<Entry> entries) {
  auto data = std::make_shared<Data>();
  data->name = std::move(name);
  data->options = options;
  data->entries = std::move(entries);
  for (std::size_t i = 0; i < data->entries.size(); ++i) {
    const std::string& surface = data->entries[i].surface;
    if (surface.size() == 1) {
      data->one_byte.push_back(i);
    } else {
      data->by_head[head_of(surface)].push_back(i);
    }
  }
  for (auto& [head, bucket] : data->by_head)
    std::stable_sort(bucket.begin(), bucket.end(), [&](std::size_t a, std::size_t b) {
      return data->entries[a].surface.size() > data->entries[b].surface.size();
    });
  Lexicon lexicon;
  lexicon.data_ = std::move(data);
  return lexicon;
}

std::optional<Lexicon::Found> Lexicon::try_entry(const Entry& entry, std::string_view folded,
                                                 std::size_t at) const {
  std::size_t end = at + entry.surface.size();
  if (options().unicode_edges && options().ignore_case) {
    end = end_of_caseless(folded, at, entry.surface);
    if (end == std::string_view::npos) return std::nullopt;
  } else if (end > folded.size() || !same_bytes(folded.substr(at, entry.surface.size()),
                                                entry.surface, options().ignore_case)) {
    return std::nullopt;
  }
  if (!options().spaced) return Found{{at, end}, &entry};
  if (!is_edge(folded, at, options().unicode_edges)) return std::nullopt;
  if (entry.prefix)
    while (!is_edge(folded, end, options().unicode_edges)) next_code_point(folded, end);
  if (!is_edge(folded, end, options().unicode_edges)) return std::nullopt;
  return Found{{at, end}, &entry};
}

std::optional<Lexicon::Found> Lexicon::match_at(std::string_view folded, std::size_t at) const {
  std::optional<Found> best;
  const auto consider = [&](std::size_t index) {
    const auto found = try_entry(entries()[index], folded, at);
    if (found && (!best || found->span.size() > best->span.size())) best = found;
  };
  const bool caseless = options().unicode_edges && options().ignore_case;
  const auto head =
      caseless ? caseless_head_of(folded.substr(at, 8)) : head_of(folded.substr(at, 2));
  if (const auto it = data_->by_head.find(head); it != data_->by_head.end())
    for (const std::size_t index : it->second) consider(index);
  for (const std::size_t index : data_->one_byte) consider(index);
  return best;
}

std::optional<Lexicon::Found> Lexicon::find(std::string_view folded, std::size_t from) const {
  for (std::size_t at = from; at < folded.size(); ++at) {
    if ((static_cast<unsigned char>(folded[at]) & 0xC0) == 0x80) continue;
    if (auto found = match_at(folded, at)) return found;
  }
  return std::nullopt;
}

std::optional<std::string_view> Lexicon::value_of(std::string_view folded) const {
  if (folded.empty()) return std::nullopt;
  const auto found = match_at(folded, 0);
  if (!found || found->span.end != folded.size()) return std::nullopt;
  return found->entry->value;
}

}  // namespace undersigned
