#include "signatory/entry_parser.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/name_words.h"

namespace undersigned {
namespace {

constexpr std::size_t kMaxNameWords = 12;  // organisations have long names
constexpr std::size_t kMaxLineNameWords = 8;
constexpr std::size_t kMaxHanEntry = 60;
constexpr std::size_t kMaxSentenceName = 4;  // words before a full stop that may still be a name

bool is_dash(char32_t c) { return c == '-' || c == '|' || (c >= 0x2012 && c <= 0x2015); }

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

// Behind the first word of a line in Han characters, if that is as long as a name. A backslash is
// what is left of a space that was escaped twice.
std::optional<Cut> cut_after_han_name(std::string_view text, Span part) {
  std::size_t han = 0;
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (is_han(c) || c == 0x00B7 || c == 0x30FB) {
      ++han;
      continue;
    }
    if ((!is_space(c) && c != '\\') || han < 2 || han > kMaxHanName) return {};
    return Cut{{part.begin, here}, trim(text, {at, part.end})};
  }
  return {};
}

// "ABC: what it stands for": no word of the name but has two capitals or more.
bool is_definition(std::string_view text, const Cut& cut) {
  const char32_t mark = code_point_at(text, cut.name.end);
  if (mark != ':' && mark != 0xFF1A) return false;
  const std::string_view name = cut.name.of(text);
  const NameWords words = count_words(name);
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
  const NameWords words = count_words(name);
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
  // An abbreviation may end a name in which most words have a capital: "Friends of the Mill Ltd."
  const NameWords in_line = count_words(words);
  if (code_point_before(text, line.end) == '.' && in_line.capitalised * 2 >= in_line.count &&
      in_line.count <= kMaxNameWords)
    return false;
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

// "2024-05-04", "4.5.24": three numbers and nothing else.
bool is_date_in_figures(std::string_view part) {
  std::size_t numbers = 1;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool mark = part[i] == '-' || part[i] == '.' || part[i] == '/';
    if (!is_digit(static_cast<unsigned char>(part[i])) && !mark) return false;
    if (!mark) continue;
    if (i == 0 || i + 1 == part.size() || !is_digit(static_cast<unsigned char>(part[i + 1])))
      return false;
    ++numbers;
  }
  return numbers == 3 && part.size() >= 6 && part.size() <= 10;
}

bool is_number_between(std::string_view word, int least, int most) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && value >= least &&
         value <= most;
}

bool is_year(std::string_view word) {
  return word.size() == 4 && is_number_between(word, 1900, 2199);
}

// "4 May 2024", "May 4 2024": a day, a year and one word. "May 4": without the year.
bool is_date_in_words(std::string_view part, bool with_year) {
  std::size_t days = 0;
  std::size_t years = 0;
  std::size_t words = 0;
  while (!part.empty()) {
    const std::string_view word = part.substr(0, part.find(' '));
    part.remove_prefix(std::min(part.size(), word.size() + 1));
    if (word.empty()) continue;
    ++(is_year(word) ? years : is_number_between(word, 1, 31) ? days : words);
  }
  return days == 1 && words == 1 && years == (with_year ? 1U : 0U);
}

// A year, a month and a day, each with one Han character behind it.
bool is_date_in_han(std::string_view part) {
  std::size_t numbers = 0;
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t digits = std::min(part.find_first_not_of("0123456789", at), part.size()) - at;
    const bool fits = numbers == 0 ? is_year(part.substr(at, digits)) : digits == 1 || digits == 2;
    at += digits;
    if (!fits || at == part.size() || !is_han(next_code_point(part, at))) return false;
    ++numbers;
  }
  return numbers == 2 || numbers == 3;
}

// Takes the date of the signature out of the parts behind the name.
std::string take_date(std::string_view text, std::vector<Span>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const std::string_view part = parts[i].of(text);
    std::size_t count = 0;
    if (is_date_in_figures(part) || is_date_in_words(part, true) || is_date_in_han(part)) count = 1;
    if (count == 0 && i + 1 < parts.size() && is_date_in_words(part, false) &&
        is_year(parts[i + 1].of(text)))
      count = 2;
    if (count == 0) continue;
    const auto begin = parts.begin() + static_cast<std::ptrdiff_t>(i);
    std::string date = collapse_space(Span{parts[i].begin, parts[i + count - 1].end}.of(text));
    parts.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    return date;
  }
  return {};
}

// "[x] Name": an item of a list of tasks.
Span behind_checkbox(std::string_view text, Span line) {
  constexpr std::string_view kBoxes[] = {"[x] ", "[X] ", "[ ] "};
  for (const std::string_view box : kBoxes)
    if (line.of(text).starts_with(box)) return trim(text, {line.begin + box.size(), line.end});
  return line;
}

// "~~Name~~" without its marks: who signed, and no longer wants to.
std::optional<Span> struck_out(std::string_view text, Span line) {
  constexpr std::string_view kStrike = "~~";
  const std::string_view words = line.of(text);
  if (words.size() <= 2 * kStrike.size() || !words.starts_with(kStrike) ||
      !words.ends_with(kStrike))
    return {};
  return Span{line.begin + kStrike.size(), line.end - kStrike.size()};
}

// "Lind, Mara": two words with a capital and nothing else.
bool is_family_first(std::string_view text, const std::vector<Span>& parts) {
  return parts.size() == 2 && std::all_of(parts.begin(), parts.end(), [&](Span part) {
           const std::string_view word = part.of(text);
           const NameWords words = count_words(word);
           return words.count == 1 && words.capitalised == 1 && words.digits == 0 &&
                  word.find_first_of(" -.&'\n") == std::string_view::npos;
         });
}

// Name, title and affiliation by their number; the first part remains the name.
void read_parts(std::string_view text, std::vector<Span>& parts, Signatory& entry) {
  // A bracket at the end of everything is the affiliation; before a comma it belongs to the name.
  std::string link;
  if (const auto cut = cut_at_bracket(text, parts.back())) {
    std::string rest = collapse_space(cut->rest.of(text));
    (is_link(rest) || is_mail(rest) ? link : entry.affiliation) = std::move(rest);
    parts.back() = cut->name;
  }
  entry.link = take_links(text, parts);
  if (entry.link.empty()) entry.link = std::move(link);
  entry.date = take_date(text, parts);
  if (parts.size() < 2) return;
  if (is_family_first(text, parts)) {
    entry.name = std::string(parts[1].of(text)) + ' ' + std::string(parts[0].of(text));
    parts.resize(1);
    return;
  }
  if (!entry.affiliation.empty()) {
    entry.title = join(text, parts, 1);
  } else if (parts.size() == 2) {
    entry.affiliation = join(text, parts, 1);
  } else {
    entry.title = collapse_space(parts[1].of(text));
    entry.affiliation = join(text, parts, 2);
  }
}

// Behind a sign that sets it apart from the name everything is the affiliation, but for links, a
// date, and where a link comes before a bracket: "Name <link> (Affiliation)".
void read_rest(std::string_view text, const Cut& cut, std::vector<Span>& parts, Signatory& entry) {
  parts.front() = cut.rest;
  parts.insert(parts.begin(), cut.name);
  if (const auto last = cut_at_bracket(text, parts.back())) {
    std::vector<Span> before = {last->name};
    const std::string link = take_links(text, before);
    if (!link.empty() && before.empty()) {
      entry.link = link;
      parts.back() = last->rest;
    }
  }
  if (entry.link.empty()) entry.link = take_links(text, parts);
  entry.date = take_date(text, parts);
  if (parts.size() > 1) entry.affiliation = unwrap(join(text, parts, 1));
}

}  // namespace

std::optional<Signatory> read_entry(std::string_view text, Span line, EntryPlace place,
                                    const std::function<bool(std::size_t)>& is_edge) {
  line = behind_checkbox(text, trim(text, line));
  const std::optional<Span> struck = struck_out(text, line);
  if (struck) line = *struck;
  std::vector<Span> parts = split_parts(text, line);
  if (parts.empty() || is_sentence(text, line, parts)) return {};
  if (parts.size() == 1 && ends_in_inner_mark(line.of(text))) return {};

  Signatory entry;
  entry.span = line;
  entry.withdrawn = struck.has_value();
  std::optional<Cut> cut = cut_at_sign(text, parts.front());
  if (cut && is_definition(text, *cut)) return {};
  if (!cut) cut = cut_at_edge(text, parts.front(), is_edge);
  if (!cut) cut = cut_after_han_name(text, parts.front());
  if (cut && !cut->name.empty() && !cut->rest.empty()) {
    read_rest(text, *cut, parts, entry);
  } else {
    read_parts(text, parts, entry);
  }
  if (parts.empty() && place == EntryPlace::list && entry.link.starts_with('@')) {
    entry.name = entry.link;
    return entry;
  }
  if (parts.empty() || !looks_like_name(parts.front().of(text), place)) return {};
  if (entry.name.empty()) entry.name = collapse_space(parts.front().of(text));
  return entry;
}

}  // namespace undersigned
