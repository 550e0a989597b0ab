#include "signatory/list_change.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "signatory/doubles.h"

namespace undersigned {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t kSortedFrom = 4;  // entries that make a list worth calling sorted

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
  }
  return lines;
}

/// What stands before the words of an entry: indentation, a bullet, a number, a bar.
std::string_view lead_of(std::string_view line) {
  static constexpr std::string_view kMarks = " \t-*+|>.)0123456789";
  return line.substr(0, std::min(line.find_first_not_of(kMarks), line.size()));
}

bool has_word(std::string_view line) {
  return line.find_first_not_of(" \t|-") != std::string_view::npos;
}

bool has_link(std::string_view line) {
  return line.find("](") != std::string_view::npos || line.find("://") != std::string_view::npos;
}

/// A lead with its number as '#', so that "9. " and "10. " are written alike.
std::string shape_of(std::string_view lead) {
  std::string shape;
  for (const char c : lead) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit || !shape.ends_with('#')) shape += digit ? '#' : c;
  }
  return shape;
}

/// The lead of the line behind `lead`: its number is one more.
std::string next_lead(std::string_view lead) {
  const std::size_t begin = lead.find_first_of("0123456789");
  if (begin == std::string_view::npos) return std::string(lead);
  const std::size_t end = std::min(lead.find_first_not_of("0123456789", begin), lead.size());
  if (end - begin > 9) return std::string(lead);
  return std::string(lead.substr(0, begin)) +
         std::to_string(std::stol(std::string(lead.substr(begin, end - begin))) + 1) +
         std::string(lead.substr(end));
}

bool before_in_order(const SignerRecord& a, const SignerRecord& b) {
  return identity_of(a.name) < identity_of(b.name);
}

bool is_sorted_list(const std::vector<SignerRecord>& entries) {
  return entries.size() >= kSortedFrom &&
         std::is_sorted(entries.begin(), entries.end(), before_in_order);
}

/// What lines are compared by: the number of an entry is another one where one is put before it.
std::vector<std::string> keys_of(const Lines& lines) {
  std::vector<std::string> keys;
  for (const std::string_view line : lines) {
    const std::string_view lead = lead_of(line);
    const bool numbered = lead.size() < line.size() && lead.find_first_of(".)") != lead.npos;
    keys.push_back((numbered ? shape_of(lead) : std::string(lead)) +
                   std::string(line.substr(lead.size())));
  }
  return keys;
}

class ChangeCheck {
 public:
  ChangeCheck(const ListVersion& before, const ListVersion& after, std::string_view author)
      : before_(before),
        after_(after),
        author_(author),
        old_(lines_of(before.text)),
        new_(lines_of(after.text)),
        old_keys_(keys_of(old_)),
        new_keys_(keys_of(new_)) {
    const std::size_t most = std::min(old_.size(), new_.size());
    while (same_ < most && old_keys_[same_] == new_keys_[same_]) ++same_;
    std::size_t tail = 0;
    while (tail < most - same_ &&
           old_keys_[old_.size() - 1 - tail] == new_keys_[new_.size() - 1 - tail])
      ++tail;
    compare(old_.size() - tail, new_.size() - tail);
  }

  const Lines& lines() const { return new_; }
  bool is_new(std::size_t line) const { return line < fresh_.size() && fresh_[line]; }

  /// The new entries, by their indices.
  std::vector<std::size_t> added_entries() const {
    std::vector<std::size_t> added;
    for (std::size_t i = 0; i < after_.records.entries.size(); ++i)
      if (line_of(i) < fresh_.size() && fresh_[line_of(i)]) added.push_back(i);
    return added;
  }

  Errors check() {
    check_other_lines();
    const std::vector<std::size_t> added = added_entries();
    if (added.empty() && errors_.empty())
      report(same_, "the change adds no entry", "add one line with your name");
    if (added.size() > 1 && gone_.empty())
      report(line_of(added[1]), "the change adds " + std::to_string(added.size()) + " entries",
             "one signer a change");
    check_lines_without_entry(added);
    for (const std::size_t entry : added) check_entry(entry);
    return std::move(errors_);
  }

 private:
  const SignerRecord& record(std::size_t entry) const { return after_.records.entries[entry]; }
  std::size_t line_of(std::size_t entry) const {
    return static_cast<std::size_t>(record(entry).place.line) - 1;
  }

  /// `line` counts from 0; the last one where it is behind the end.
  void report(std::size_t line, std::string message, std::string hint) {
    Error error;
    line = std::min(line, new_.empty() ? 0 : new_.size() - 1);
    error.place = {after_.records.entries.empty() ? std::string() : record(0).place.file,
                   static_cast<int>(line) + 1, 1};
    if (line < new_.size()) {
      error.excerpt = new_[line];
      error.width = std::max(1, static_cast<int>(count_code_points(new_[line])));
    }
    error.message = std::move(message);
    error.hint = std::move(hint);
    errors_.push_back(std::move(error));
  }

  /// Which lines between what both begin and end with are only in one of them.
  void compare(std::size_t old_end, std::size_t new_end) {
    fresh_.resize(new_.size());
    std::unordered_map<std::string_view, std::size_t> counts;
    for (std::size_t i = same_; i < new_end; ++i) ++counts[new_keys_[i]];
    for (std::size_t i = same_; i < old_end; ++i) {
      std::size_t& count = counts[old_keys_[i]];
      if (count > 0)
        --count;
      else
        gone_.push_back(i);
    }
    for (std::size_t i = new_end; i-- > same_;) {
      std::size_t& count = counts[new_keys_[i]];
      if (count == 0) continue;
      --count;
      fresh_[i] = true;
    }
    moved_ = gone_.empty() && old_end > same_ && new_end - same_ == old_end - same_;
  }

  void check_other_lines() {
    if (moved_) report(same_, "lines are in another order", "leave every other line as it was");
    if (gone_.empty()) return;
    const std::string what = gone_.size() == 1
                                 ? "a line that was there is changed or gone: \""
                                 : std::to_string(gone_.size()) + " lines are changed or gone: \"";
    report(same_, what + std::string(old_[gone_.front()]) + '"',
           "leave every other line as it was");
  }

  void check_lines_without_entry(const std::vector<std::size_t>& added) {
    std::vector<bool> entry(new_.size());
    for (const std::size_t one : added) entry[line_of(one)] = true;
    for (std::size_t line = same_; line < new_.size(); ++line)
      if (fresh_[line] && !entry[line] && has_word(new_[line]))
        report(line, "a new line that is no entry", "one line, as the others are");
  }

  void check_entry(std::size_t entry) {
    check_double(entry);
    check_form(entry);
    check_order(entry);
    check_author(entry);
  }

  void check_double(std::size_t entry) {
    const auto& entries = after_.records.entries;
    std::size_t other = record(entry).duplicate_of.value_or(entry);
    for (std::size_t i = 0; i < entries.size() && other == entry; ++i)
      if (entries[i].duplicate_of == entry) other = i;
    if (other == entry) return;
    report(line_of(entry),
           "'" + record(entry).name + "' is listed already, on line " +
               std::to_string(record(other).place.line),
           "leave one of the two out");
  }

  /// The entry before it, or the one behind where it is the first; none: the entry itself.
  std::size_t neighbour_of(std::size_t entry) const {
    if (entry > 0) return entry - 1;
    return after_.records.entries.size() > 1 ? entry + 1 : entry;
  }

  void check_form(std::size_t entry) {
    const std::size_t neighbour = neighbour_of(entry);
    if (neighbour == entry) return;
    const std::string_view line = new_[line_of(entry)];
    const std::string_view lead = lead_of(line);
    const std::string_view model = lead_of(new_[line_of(neighbour)]);
    if (!has_link(line) && has_link(new_[line_of(neighbour)]))
      report(line_of(entry), "the entry has no link, and its neighbours have one",
             "write it as on line " + std::to_string(line_of(neighbour) + 1));
    const bool numbered = neighbour < entry && shape_of(model).find('#') != std::string::npos;
    const std::string wanted = numbered ? next_lead(model) : std::string(model);
    if (shape_of(lead) == shape_of(model) && (!numbered || lead == wanted)) return;
    report(line_of(entry), "the entry does not begin as its neighbours do",
           "write '" + wanted + std::string(line.substr(lead.size())) + "'");
  }

  void check_order(std::size_t entry) {
    const auto& old_entries = before_.records.entries;
    const auto& entries = after_.records.entries;
    if (!is_sorted_list(old_entries) ||
        std::is_sorted(entries.begin(), entries.end(), before_in_order))
      return;
    const std::string name = identity_of(record(entry).name);
    const auto next = std::find_if(old_entries.begin(), old_entries.end(),
                                   [&](const auto& one) { return identity_of(one.name) > name; });
    report(line_of(entry), "the list is sorted, and '" + record(entry).name + "' is out of place",
           next == old_entries.end() ? "put it at the end" : "put it before '" + next->name + "'");
  }

  void check_author(std::size_t entry) {
    if (author_.empty()) return;
    std::string_view author = author_;
    if (author.starts_with('@')) author.remove_prefix(1);
    const std::string link = to_lower(record(entry).link);
    const std::string line = to_lower(std::string(new_[line_of(entry)]));
    const std::string name = to_lower(std::string(author));
    if ((link.empty() ? line : link).find(name) != std::string::npos) return;
    report(line_of(entry),
           "the entry does not name '@" + std::string(author) + "', who makes the change",
           "sign for yourself only, with a link to your account");
  }

  const ListVersion& before_;
  const ListVersion& after_;
  std::string_view author_;
  Lines old_;
  Lines new_;
  std::vector<std::string> old_keys_;
  std::vector<std::string> new_keys_;
  std::size_t same_ = 0;           // lines at the beginning that are the same
  std::vector<std::size_t> gone_;  // lines of `old_` that are not there any more
  std::vector<bool> fresh_;        // lines of `new_` that were not there
  bool moved_ = false;             // the same lines in another order
  Errors errors_;
};

/// The old lines, and new entries put among them.
class Correction {
 public:
  explicit Correction(const ListVersion& before) : before_(before) {
    for (const std::string_view line : lines_of(before.text)) lines_.emplace_back(line);
    for (const SignerRecord& one : before.records.entries)
      entries_.push_back({&one, static_cast<std::size_t>(one.place.line) - 1});
    sorted_ = is_sorted_list(before.records.entries);
  }

  void add(const SignerRecord& record, std::string_view line) {
    const auto next =
        sorted_
            ? std::find_if(entries_.begin(), entries_.end(),
                           [&](const Entry& one) { return before_in_order(record, *one.record); })
            : entries_.end();
    const auto place = static_cast<std::size_t>(next - entries_.begin());
    const std::size_t at = next != entries_.end() ? next->line
                           : entries_.empty()     ? lines_.size()
                                                  : entries_.back().line + 1;
    const std::string_view rest = line.substr(lead_of(line).size());
    std::string lead(entries_.empty()
                         ? lead_of(line)
                         : lead_of(lines_[entries_[std::min(place, entries_.size() - 1)].line]));
    if (next == entries_.end()) lead = next_lead(lead);
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at), lead + std::string(rest));
    for (std::size_t i = place; i < entries_.size(); ++i) ++entries_[i].line;
    entries_.insert(next, {&record, at});
    number_from(place + 1);
  }

  std::string text() const {
    const bool carriage = before_.text.find("\r\n") != std::string_view::npos;
    std::string out;
    for (const std::string& line : lines_) out += line + (carriage ? "\r\n" : "\n");
    return out;
  }

 private:
  struct Entry {
    const SignerRecord* record;
    std::size_t line;
  };

  void number_from(std::size_t first) {
    for (std::size_t i = first; i < entries_.size(); ++i) {
      std::string& line = lines_[entries_[i].line];
      const std::string lead(lead_of(line));
      const std::string wanted = next_lead(lead_of(lines_[entries_[i - 1].line]));
      if (shape_of(lead) != shape_of(wanted) || lead == wanted) return;
      line.replace(0, lead.size(), wanted);
    }
  }

  const ListVersion& before_;
  std::vector<std::string> lines_;
  std::vector<Entry> entries_;
  bool sorted_ = false;
};

}  // namespace

Errors check_list_change(const ListVersion& before, const ListVersion& after,
                         std::string_view author) {
  return ChangeCheck(before, after, author).check();
}

CorrectedList corrected_list(const ListVersion& before, const ListVersion& after) {
  Correction correction(before);
  CorrectedList corrected;
  const ChangeCheck change(before, after, {});
  std::vector<bool> kept(change.lines().size());
  for (const std::size_t entry : change.added_entries()) {
    const SignerRecord& record = after.records.entries[entry];
    if (record.duplicate_of) continue;
    const auto line = static_cast<std::size_t>(record.place.line) - 1;
    correction.add(record, change.lines()[line]);
    kept[line] = true;
    ++corrected.added;
  }
  for (std::size_t line = 0; line < kept.size(); ++line)
    if (change.is_new(line) && !kept[line]) corrected.left_out.emplace_back(change.lines()[line]);
  corrected.text = correction.text();
  return corrected;
}

}  // namespace undersigned
