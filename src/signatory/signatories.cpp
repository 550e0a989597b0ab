#include "signatory/signatories.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/block_notes.h"
#include "signatory/doubles.h"
#include "signatory/entry_parser.h"
#include "signatory/listed_names.h"
#include "signatory/name_words.h"
#include "signatory/paragraph_layout.h"

namespace undersigned {
namespace {

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_code_point(text, at))) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Document& document, const SignerWords& words)
      : document_(document), text_(document.text), words_(words) {}

  /// `part` is of the block: without a head, or what follows the names.
  void read(const Block& block, Span part) {
    switch (block.kind) {
      case BlockKind::table_row:
        if (!block.header && !read_row(part, split_at(text_, part, '\t'))) unread_.push_back(part);
        break;
      case BlockKind::list_item:
        if (!block.continued && !read_line(part, EntryPlace::list)) unread_.push_back(part);
        break;
      default:
        read_lines(part);
    }
  }

  /// Paragraphs that follow each other.
  void read_paragraphs(const std::vector<Span>& paragraphs) {
    if (!is_one_signer_each(text_, paragraphs, words_)) {
      for (const Span paragraph : paragraphs) read_lines(paragraph);
      return;
    }
    for (const Span paragraph : paragraphs) read_stanza(paragraph);
  }

  /// A heading below another that says nothing new is of the same kind.
  void begin_group(std::string name, std::string_view kind, int level) {
    groups_.push_back({std::move(name), 0});
    if (kind.empty() && level > group_level_ && group_level_ > 0) return;
    group_kind_ = kind;
    group_level_ = level;
  }

  void add_unlisted(std::size_t count) { unlisted_ += count; }

  Signatories take() {
    Signatories signatories;
    signatories.unlisted = unlisted_;
    signatories.entries = std::move(entries_);
    signatories.withdrawn = std::move(withdrawn_);
    signatories.groups = std::move(groups_);
    signatories.unread = std::move(unread_);
    return signatories;
  }

 private:
  void read_lines(Span block) {
    const std::vector<Span> names = split_names(text_, block, words_);
    for (const Span name : names) add_name(name);
    if (!names.empty()) return;
    if (const std::vector<Span> entries = split_at_semicolons(text_, block); !entries.empty()) {
      for (const Span entry : entries) read_line(entry, EntryPlace::line);
      return;
    }
    const std::vector<Span> lines = split_at(text_, block, '\n');
    const bool grid = is_grid_of_names(text_, lines, words_);
    for (const Span line : lines) {
      const std::vector<Span> cells = cells_of(text_, line);
      if (grid) {
        for (const Span cell : cells) add_name(cell);
      } else if (cells.size() > 1) {
        read_row(line, cells);
      } else {
        read_line(line, EntryPlace::line);
      }
    }
  }

  /// A name, and lines with a title, an affiliation or both.
  void read_stanza(Span paragraph) {
    const std::vector<Span> lines = split_at(text_, paragraph, '\n');
    const std::size_t before = entries_.size();
    if (!read_line(lines.front(), EntryPlace::line) || entries_.size() == before) return;
    Signatory& entry = entries_.back();
    entry.span.end = lines.back().end;
    std::vector<Span> details;
    for (std::size_t i = 1; i < lines.size(); ++i)
      for (const Span part : split_parts(text_, lines[i])) details.push_back(part);
    if (details.empty()) return;
    const bool titled = details.size() > 1 && entry.title.empty();
    if (titled) entry.title = collapse_space(details.front().of(text_));
    if (entry.affiliation.empty())
      entry.affiliation =
          collapse_space(Span{details[titled ? 1 : 0].begin, details.back().end}.of(text_));
  }

  bool read_line(Span line, EntryPlace place) {
    const auto is_edge = [this](std::size_t offset) {
      return document_.in_file({offset - 1, offset}).end <
             document_.in_file({offset, offset + 1}).begin;
    };
    auto entry = read_entry(text_, line, place, is_edge);
    if (!entry) return false;
    add(*std::move(entry));
    return true;
  }

  bool read_row(Span row, std::vector<Span> cells) {
    cells.erase(cells.begin(), std::find_if(cells.begin(), cells.end(), [this](Span cell) {
                  return has_letter(cell.of(text_));
                }));
    if (cells.empty()) return false;
    Signatory entry;
    entry.span = row;
    entry.name = collapse_space(cells[0].of(text_));
    if (cells.size() > 2) entry.title = collapse_space(cells[1].of(text_));
    if (cells.size() > 1)
      entry.affiliation = collapse_space(cells[cells.size() > 2 ? 2 : 1].of(text_));
    add(std::move(entry));
    return true;
  }

  void add_name(Span name) {
    Signatory entry;
    entry.span = name;
    entry.name = collapse_space(name.of(text_));
    add(std::move(entry));
  }

  void add(Signatory entry) {
    for (std::string* field : {&entry.affiliation, &entry.title}) {
      const auto signed_for = words_.signed_for(*field);
      if (!signed_for) continue;
      entry.on_behalf = true;
      *field = std::string(*signed_for);
    }
    if (entry.link.empty()) entry.link = link_of_name(entry);
    if (entry.affiliation.empty()) cut_glued(entry);
    entry.kind = words_.kind_of(entry.name);
    if (entry.kind != SignerKind::anonymous && group_kind_ == "organization")
      entry.kind = SignerKind::organization;
    if (entry.kind != SignerKind::anonymous && group_kind_ == "person")
      entry.kind = SignerKind::person;
    if (entry.withdrawn || group_kind_ == "withdrawn") {
      entry.withdrawn = true;
      withdrawn_.push_back(std::move(entry));
      return;
    }
    if (!groups_.empty()) {
      entry.group = static_cast<std::uint32_t>(groups_.size() - 1);
      ++groups_.back().entries;
    }
    entries_.push_back(std::move(entry));
  }

  void cut_glued(Signatory& entry) const {
    const auto end = words_.end_of_glued_name(entry.name);
    if (!end) return;
    entry.affiliation = entry.name.substr(*end);
    entry.name.resize(*end);
  }

  /// Where the first word of the entry leads. What an affiliation leads to is not the signer's own.
  std::string link_of_name(const Signatory& entry) const {
    const auto& links = document_.links;
    const auto link = std::partition_point(links.begin(), links.end(), [&](const Link& one) {
      return one.span.end <= entry.span.begin;
    });
    const bool leads = link != links.end() && link->span.begin <= entry.span.begin;
    return leads ? link->target : std::string();
  }

  const Document& document_;
  std::string_view text_;
  const SignerWords& words_;
  std::vector<Signatory> entries_;
  std::vector<Signatory> withdrawn_;
  std::vector<SignerGroup> groups_;
  std::string group_kind_;  // of the last group; empty where its head does not say
  int group_level_ = 0;     // of the heading that said it
  std::vector<Span> unread_;
  std::size_t unlisted_ = 0;
};

/// Reads block after block; paragraphs that follow each other are read together.
class ListReader {
 public:
  ListReader(const Document& document, const Segments& segments, const Matches& matches,
             const SignerWords& words)
      : document_(document),
        blocks_(segments.blocks),
        regions_(matches.regions),
        notes_(block_notes(document, segments, matches)),
        reader_(document, words) {}

  Signatories read() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const bool signatures = regions_[i] == RegionRole::signatures;
      if (!signatures && regions_[i] != RegionRole::closing) continue;
      const BlockNotes& notes = notes_[i];
      reader_.add_unlisted(notes.unlisted);
      if (notes.heads_group) {
        read_paragraphs();
        const bool heading = blocks_[i].kind == BlockKind::heading;
        reader_.begin_group(collapse_space(blocks_[i].span.of(document_.text)), notes.group_kind,
                            heading ? blocks_[i].level : 0);
      } else if (notes.passed_over) {
        continue;
      } else if (!signatures) {
        read_paragraphs();
        read_behind_first_line(i);
      } else if (blocks_[i].kind == BlockKind::paragraph) {
        if (notes.has_head) read_paragraphs();
        paragraphs_.push_back(part_with_names(i));
      } else {
        read_paragraphs();
        reader_.read(blocks_[i], part_with_names(i));
      }
    }
    read_paragraphs();
    return reader_.take();
  }

 private:
  void read_paragraphs() {
    if (!paragraphs_.empty()) reader_.read_paragraphs(std::exchange(paragraphs_, {}));
  }

  void read_behind_first_line(std::size_t i) {
    const Span whole = part_with_names(i);
    const std::size_t newline = document_.text.find('\n', whole.begin);
    if (newline < whole.end) reader_.read_paragraphs({{newline, whole.end}});
  }

  Span part_with_names(std::size_t i) const {
    Span part = blocks_[i].span;
    if (notes_[i].names_end > 0) part.end = notes_[i].names_end;
    if (!notes_[i].has_head) return part;
    for (std::size_t at = part.begin; at < part.end;) {
      const char32_t c = next_code_point(document_.text, at);
      if (c == '\n') break;
      if (c == ':' || c == 0xFF1A) return trim(document_.text, {at, part.end});
    }
    return part;
  }

  const Document& document_;
  const std::vector<Block>& blocks_;
  const std::vector<RegionRole>& regions_;
  std::vector<BlockNotes> notes_;
  Reader reader_;
  std::vector<Span> paragraphs_;
};

/// Takes out the entries of those who are listed as withdrawn.
void remove_withdrawn(Signatories& signatories) {
  std::unordered_set<std::string> names;
  for (const Signatory& one : signatories.withdrawn) names.insert(identity_of(one.name));
  if (names.empty()) return;
  const auto is_withdrawn = [&](const Signatory& one) {
    const bool found = names.contains(identity_of(one.name));
    if (found && one.group != Signer::kNoGroup) --signatories.groups[one.group].entries;
    return found;
  };
  std::erase_if(signatories.entries, is_withdrawn);
}

}  // namespace

Signatories read_signatories(const Document& document, const Segments& segments,
                             const Matches& matches, const SignerWords& words) {
  Signatories signatories = ListReader(document, segments, matches, words).read();
  remove_withdrawn(signatories);
  if (signatories.entries.empty()) {
    signatories.unread.clear();
    return signatories;
  }
  signatories.unique = mark_doubles(signatories.entries);
  signatories.span = {signatories.entries.front().span.begin, signatories.entries.back().span.end};
  return signatories;
}

}  // namespace undersigned
