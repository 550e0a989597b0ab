#include "signatory/entry_parser.h"

#include <string>
#include <utility>

#include "base/unicode.h"
#include "segment/scan.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxNameWords = 12;  // organisations have long names
constexpr std::size_t kMaxLineNameWords = 8;
constexpr std::size_t kMaxListedNameWords = 5;
constexpr std::size_t kMaxHanName = 4;
constexpr std::size_t kMaxHanEntry = 60;
constexpr std::size_t kMinListedNames = 4;
constexpr std::size_t kMaxSentenceName = 4;  // words before a full stop that may still be a name

bool is_comma(char32_t c) { return c == ',' || c == 0xFF0C || c == 0x3001; }

bool is_dash(char32_t c) { return c == '-' || c == '|' || (c >= 0x2012 && c <= 0x2015); }

bool is_open_bracket(char32_t c) { return c == '(' || c == '[' || c == 0xFF08; }

bool is_close_bracket(char32_t c) { return c == ')' || c == ']' || c == 0xFF09; }

// What a word is made of, for telling names from prose.
struct Words {
  std::size_t count = 0;
  std::size_t capitalised = 0;
  std::size_t han = 0;
  std::size_t digits = 0;
  bool last_capitalised = false;
};

Words count_words(std::string_view text) {
  Words words;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_space(c)) {
      in_word = false;
      continue;
    }
    if (is_han(c)) ++words.han;
    if (is_digit(c)) ++words.digits;
    if (!in_word && (is_letter(c) || is_digit(c))) {
      in_word = true;
      ++words.count;
      words.last_capitalised = is_upper(c);
      if (words.last_capitalised) ++words.capitalised;
    }
  }
  return words;
}

bool is_link(std::string_view part) {
  if (part.find_first_of(" \t\n") != std::string_view::npos) return false;
  return part.find("://") != std::string_view::npos || part.substr(0, 4) == "www." ||
         (part.size() > 1 && part[0] == '@');
}

bool is_mail(std::string_view part) {
  const std::size_t at = part.find('@');
  return at != std::string_view::npos && at > 0 && part.find('.', at) != std::string_view::npos &&
         part.find_first_of(" \t\n") == std::string_view::npos;
}

// Without the marks that may end an entry, and without brackets around a link.
Span strip(std::string_view text, Span part) {
  part = trim(text, part);
  while (!part.empty() && ends_in_inner_mark(part.of(text))) {
    std::size_t end = part.end;
    previous_code_point(text, end);
    part = trim(text, {part.begin, end});
  }
  return part;
}

// The pieces between the commas that stand outside brackets, empty ones left out.
std::vector<Span> split_parts(std::string_view text, Span line) {
  std::vector<Span> parts;
  std::size_t begin = line.begin;
  int depth = 0;
  const auto add = [&](std::size_t end) {
    const Span part = strip(text, {begin, end});
    if (!part.empty()) parts.push_back(part);
  };
  for (std::size_t at = line.begin; at < line.end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (is_open_bracket(c)) ++depth;
    if (is_close_bracket(c) && depth > 0) --depth;
    if (depth == 0 && is_comma(c)) {
      add(here);
      begin = at;
    }
  }
  add(line.end);
  return parts;
}

// "Name" and the rest of a piece, and what the rest is.
struct Cut {
  Span name;
  Span rest;
};

// At the bracket that the piece ends in, if it does not belong to the name.
std::optional<Cut> cut_at_bracket(std::string_view text, Span part) {
  std::size_t at = part.end;
  if (!is_close_bracket(previous_code_point(text, at))) return {};
  const std::size_t inner_end = at;
  int depth = 1;
  while (at > part.begin && depth > 0) {
    const char32_t c = previous_code_point(text, at);
    if (is_close_bracket(c)) ++depth;
    if (is_open_bracket(c)) --depth;
  }
  if (depth > 0 || at == part.begin) return {};
  const char32_t before = code_point_before(text, at);
  const bool is_glued = !is_space(before);
  if (is_glued && !(is_han(before) && text[at] != '(')) return {};
  std::size_t inner_begin = at;
  next_code_point(text, inner_begin);
  return Cut{trim(text, {part.begin, at}), trim(text, {inner_begin, inner_end})};
}

// At " - ", at " @ ", at a colon behind more than one word, at a line end.
std::optional<Cut> cut_at_sign(std::string_view text, Span part) {
  int depth = 0;
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    depth += is_open_bracket(c) ? 1 : is_close_bracket(c) ? -1 : 0;
    if (here == part.begin || depth > 0) continue;
    const bool spaced =
        is_space(code_point_before(text, here)) && is_space(code_point_at(text, at));
    const bool is_colon = c == 0xFF1A || (c == ':' && is_space(code_point_at(text, at)));
    if (c != '\n' && !is_colon && !(spaced && (is_dash(c) || c == '@'))) continue;
    return Cut{trim(text, {part.begin, here}), trim(text, {at, part.end})};
  }
  return {};
}

// Where markup begins or ends beside a space, behind two words or a name in Han characters.
std::optional<Cut> cut_at_edge(std::string_view text, Span part,
                               const std::function<bool(std::size_t)>& is_edge) {
  std::size_t words = 0;
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (!is_space(c) || c == '\n') continue;
    ++words;
    if (words >= 2 && (is_edge(here) || is_edge(at))) {
      return Cut{{part.begin, here}, trim(text, {at, part.end})};
    }
  }
  return {};
}

// Behind the first word of a line in Han characters, if that is as long as a name.
std::optional<Cut> cut_after_han_name(std::string_view text, Span part) {
  std::size_t han = 0;
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (is_han(c) || c == 0x00B7 || c == 0x30FB) {
      ++han;
      continue;
    }
    if (!is_space(c) || han < 2 || han > kMaxHanName) return {};
    return Cut{{part.begin, here}, trim(text, {at, part.end})};
  }
  return {};
}

// "ABC: what it stands for": no word of the name but has two capitals or more.
bool is_definition(std::string_view text, const Cut& cut) {
  const char32_t mark = code_point_at(text, cut.name.end);
  if (mark != ':' && mark != 0xFF1A) return false;
  const std::string_view name = cut.name.of(text);
  const Words words = count_words(name);
  if (words.han > 0) return words.han > kMaxHanName;
  if (words.count < 2) return true;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (is_upper(c)) ++capitals;
    if (is_space(c) && std::exchange(capitals, 0) < 2) return false;
  }
  return capitals >= 2;
}

bool looks_like_name(std::string_view name, EntryPlace place) {
  const Words words = count_words(name);
  if (words.count == 0) return false;
  if (words.han > 0) return words.han <= kMaxHanEntry && !is_digit(code_point_at(name, 0));
  const std::size_t most = place == EntryPlace::list ? kMaxNameWords : kMaxLineNameWords;
  if (words.count > most) return false;
  return place == EntryPlace::list ||
         (words.digits == 0 && words.last_capitalised && words.capitalised * 2 >= words.count);
}

bool is_sentence(std::string_view text, Span line, const std::vector<Span>& parts) {
  const std::string_view words = line.of(text);
  if (!ends_in_sentence_mark(words)) return false;
  const bool ends_in_bracket = is_close_bracket(code_point_before(text, line.end));
  if (ends_in_bracket && !is_open_bracket(code_point_at(text, line.begin))) return false;
  if (code_point_before(text, line.end) != '.') return true;
  return parts.size() == 1 && count_words(words).count > kMaxSentenceName;
}

// The text from one part to the last.
std::string join(std::string_view text, const std::vector<Span>& parts, std::size_t first) {
  return collapse_space(Span{parts[first].begin, parts.back().end}.of(text));
}

// "(Quarry)" is "Quarry".
std::string unwrap(std::string words) {
  const bool is_wrapped =
      words.size() > 2 && words.front() == '(' && words.find(')') + 1 == words.size();
  return is_wrapped ? words.substr(1, words.size() - 2) : words;
}

// Takes links and handles out of the parts.
std::string take_links(std::string_view text, std::vector<Span>& parts) {
  std::string link;
  std::vector<Span> others;
  for (Span part : parts) {
    if (part.size() > 2 && text[part.begin] == '<' && text[part.end - 1] == '>') {
      part = {part.begin + 1, part.end - 1};
    }
    // The last word of a part, or all of it: "Name <link>", "@handle".
    std::size_t word = part.end;
    while (word > part.begin && !is_space(code_point_before(text, word))) {
      previous_code_point(text, word);
    }
    Span last{word, part.end};
    if (last.size() > 2 && text[last.begin] == '<' && text[last.end - 1] == '>') {
      last = {last.begin + 1, last.end - 1};
    }
    const bool is_last_link = is_link(last.of(text)) || is_mail(last.of(text));
    if (is_last_link && link.empty()) link = last.of(text);
    const Span rest = is_last_link ? strip(text, {part.begin, word}) : part;
    if (!rest.empty()) others.push_back(rest);
  }
  parts = std::move(others);
  return link;
}

// Name, title and affiliation by their number; the first part remains the name.
void read_parts(std::string_view text, std::vector<Span>& parts, Signatory& entry) {
  // A bracket at the end of everything is the affiliation; before a comma it belongs to the name.
  if (const auto cut = cut_at_bracket(text, parts.back())) {
    entry.affiliation = collapse_space(cut->rest.of(text));
    parts.back() = cut->name;
  }
  entry.link = take_links(text, parts);
  if (parts.size() < 2) return;
  if (!entry.affiliation.empty()) {
    entry.title = join(text, parts, 1);
  } else if (parts.size() == 2) {
    entry.affiliation = join(text, parts, 1);
  } else {
    entry.title = collapse_space(parts[1].of(text));
    entry.affiliation = join(text, parts, 2);
  }
}

}  // namespace

std::optional<Signatory> read_entry(std::string_view text, Span line, EntryPlace place,
                                    const std::function<bool(std::size_t)>& is_edge) {
  line = trim(text, line);
  std::vector<Span> parts = split_parts(text, line);
  if (parts.empty() || is_sentence(text, line, parts)) return {};
  if (parts.size() == 1 && ends_in_inner_mark(line.of(text))) return {};

  Signatory entry;
  entry.span = line;
  std::optional<Cut> cut = cut_at_sign(text, parts.front());
  if (cut && is_definition(text, *cut)) return {};
  if (!cut) cut = cut_at_edge(text, parts.front(), is_edge);
  if (!cut) cut = cut_after_han_name(text, parts.front());
  if (cut && !cut->name.empty() && !cut->rest.empty()) {
    parts.front() = cut->rest;
    parts.insert(parts.begin(), cut->name);
    entry.link = take_links(text, parts);
    if (parts.size() > 1) entry.affiliation = unwrap(join(text, parts, 1));
  } else {
    read_parts(text, parts, entry);
  }
  if (parts.empty() || !looks_like_name(parts.front().of(text), place)) return {};
  entry.name = collapse_space(parts.front().of(text));
  return entry;
}

std::vector<Span> split_names(std::string_view text, Span paragraph) {
  std::vector<Span> parts = split_parts(text, paragraph);
  const bool is_enumerated = paragraph.of(text).find("\u3001") != std::string_view::npos;
  if (parts.size() < (is_enumerated ? 2 : kMinListedNames)) return {};
  for (const Span part : parts) {
    const std::string_view name = part.of(text);
    const Words words = count_words(name);
    const bool is_han_name = words.han >= 2 && words.han <= kMaxHanName && words.count == 1;
    const bool is_latin_name = words.han == 0 && words.count >= 1 &&
                               words.count <= kMaxListedNameWords && words.digits == 0 &&
                               words.capitalised > 0 && is_upper(code_point_at(name, 0));
    if (!is_han_name && !is_latin_name) return {};
  }
  return parts;
}

}  // namespace undersigned
