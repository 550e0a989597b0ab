// Entries are kept in buckets by their first two bytes, longest first, so that looking at one
// offset costs the entries of one bucket and never the whole lexicon.

#include "pack/lexicon.h"

#include <algorithm>
#include <utility>

#include "base/unicode.h"

namespace undersigned {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

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

bool edge_before(std::string_view text, std::size_t at) {
  return at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(text[at]);
}

bool edge_after(std::string_view text, std::size_t end) {
  return end >= text.size() || !is_word_byte(text[end - 1]) || !is_word_byte(text[end]);
}

std::string_view cut_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

Result<Lexicon> Lexicon::parse(std::string name, const std::string& file, std::string_view text,
                               const WordOptions& options) {
  Lexicon lexicon;
  lexicon.name_ = std::move(name);
  lexicon.options_ = options;
  Errors errors;
  std::unordered_map<std::string, int> first_line;
  std::string_view rest = text;
  for (int number = 1; !rest.empty(); ++number) {
    const std::string_view line = cut_line(rest);
    if (line.empty() || line.starts_with('#')) continue;
    const auto fail = [&](std::size_t offset, std::size_t length, std::string message,
                          std::string hint) {
      Place place{file, number, static_cast<int>(count_code_points(line.substr(0, offset))) + 1};
      const auto width = static_cast<int>(count_code_points(line.substr(offset, length)));
      errors.push_back({std::move(place), std::move(message), std::string(line), std::max(width, 1),
                        std::move(hint)});
    };

    const std::size_t tab = line.find('\t');
    std::string_view surface = line.substr(0, tab);
    std::string_view value = tab == std::string_view::npos ? surface : line.substr(tab + 1);
    if (const std::size_t third = value.find('\t'); third != std::string_view::npos) {
      fail(tab + 1 + third, 1, "a third column", "a line is 'surface' or 'surface<TAB>value'");
      continue;
    }
    if (value.empty()) {
      fail(tab, 1, "no value after the tab", "write a value, or leave the tab out");
      continue;
    }
    Entry entry{{}, std::string(value), false, number};
    if (options.spaced && surface.size() > 1 && surface.ends_with('*')) {
      entry.prefix = true;
      surface.remove_suffix(1);
    }
    entry.surface = collapse_space(fold(surface, options.fold));
    if (options.ignore_case) entry.surface = to_lower(entry.surface);
    if (entry.surface.empty()) {
      fail(0, 1, "no surface before the tab", "write the words that the entry stands for");
      continue;
    }
    const auto [it, is_new] =
        first_line.try_emplace(entry.surface + (entry.prefix ? "*" : ""), number);
    if (!is_new) {
      fail(0, surface.size(), "'" + std::string(surface) + "' stands twice",
           "first on line " + std::to_string(it->second) + "; keep one of them");
      continue;
    }
    lexicon.entries_.push_back(std::move(entry));
  }
  if (!errors.empty()) return errors;
  lexicon.build_index();
  return lexicon;
}

void Lexicon::build_index() {
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::string& surface = entries_[i].surface;
    if (surface.size() == 1) {
      one_byte_.push_back(i);
    } else {
      by_head_[head_of(surface)].push_back(i);
    }
  }
  for (auto& [head, bucket] : by_head_)
    std::stable_sort(bucket.begin(), bucket.end(), [&](std::size_t a, std::size_t b) {
      return entries_[a].surface.size() > entries_[b].surface.size();
    });
}

std::optional<Lexicon::Found> Lexicon::try_entry(const Entry& entry, std::string_view folded,
                                                 std::size_t at) const {
  const std::size_t length = entry.surface.size();
  if (at + length > folded.size()) return std::nullopt;
  if (!same_bytes(folded.substr(at, length), entry.surface, options_.ignore_case))
    return std::nullopt;
  std::size_t end = at + length;
  if (options_.spaced) {
    if (!edge_before(folded, at)) return std::nullopt;
    if (entry.prefix) {
      while (end < folded.size() && is_word_byte(folded[end])) ++end;
    } else if (!edge_after(folded, end)) {
      return std::nullopt;
    }
  }
  return Found{{at, end}, &entry};
}

std::optional<Lexicon::Found> Lexicon::match_at(std::string_view folded, std::size_t at) const {
  std::optional<Found> best;
  const auto consider = [&](std::size_t index) {
    const auto found = try_entry(entries_[index], folded, at);
    if (found && (!best || found->span.size() > best->span.size())) best = found;
  };
  if (const auto it = by_head_.find(head_of(folded.substr(at, 2))); it != by_head_.end())
    for (const std::size_t index : it->second) consider(index);
  for (const std::size_t index : one_byte_) consider(index);
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
