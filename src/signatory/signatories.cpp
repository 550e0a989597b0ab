#include "signatory/signatories.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/doubles.h"
#include "signatory/entry_parser.h"
#include "signatory/listed_names.h"

namespace undersigned {
namespace {

constexpr std::string_view kNotASigner = "not-a-signer";

std::vector<Span> split_at(std::string_view text, Span part, char sign) {
  std::vector<Span> pieces;
  for (std::size_t begin = part.begin; begin <= part.end;) {
    const std::size_t end = std::min(text.find(sign, begin), part.end);
    if (const Span piece = trim(text, {begin, end}); !piece.empty()) pieces.push_back(piece);
    begin = end + 1;
  }
  return pieces;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(next_code_point(text, at))) return true;
  }
  return false;
}

class Reader {
 public:
  explicit Reader(const Document& document) : document_(document), text_(document.text) {}

  void read(const Block& block) {
    switch (block.kind) {
      case BlockKind::heading:
        break;
      case BlockKind::table_row:
        if (!block.header) read_row(block.span);
        break;
      case BlockKind::list_item:
        if (!block.continued) read_line(block.span, EntryPlace::list);
        break;
      default:
        read_lines(block.span);
    }
  }

  void read_behind_first_line(const Block& block) {
    const std::size_t newline = text_.find('\n', block.span.begin);
    if (newline < block.span.end) read_lines({newline, block.span.end});
  }

  Signatories take() {
    Signatories signatories;
    signatories.entries = std::move(entries_);
    signatories.withdrawn = withdrawn_;
    return signatories;
  }

 private:
  void read_lines(Span block) {
    const std::vector<Span> names = split_names(text_, block);
    for (const Span name : names) add_name(name);
    if (!names.empty()) return;
    for (const Span line : split_at(text_, block, '\n')) {
      if (line.of(text_).find('\t') != std::string_view::npos) {
        read_row(line);
      } else {
        read_line(line, EntryPlace::line);
      }
    }
  }

  void read_line(Span line, EntryPlace place) {
    const auto is_edge = [this](std::size_t offset) {
      return document_.in_file({offset - 1, offset}).end <
             document_.in_file({offset, offset + 1}).begin;
    };
    auto entry = read_entry(text_, line, place, is_edge);
    if (!entry) return;
    if (entry->withdrawn) {
      ++withdrawn_;
    } else {
      entries_.push_back(*std::move(entry));
    }
  }

  void read_row(Span row) {
    std::vector<Span> cells = split_at(text_, row, '\t');
    cells.erase(cells.begin(), std::find_if(cells.begin(), cells.end(), [this](Span cell) {
                  return has_letter(cell.of(text_));
                }));
    if (cells.empty()) return;
    Signatory entry;
    entry.span = row;
    entry.name = collapse_space(cells[0].of(text_));
    if (cells.size() > 2) entry.title = collapse_space(cells[1].of(text_));
    if (cells.size() > 1)
      entry.affiliation = collapse_space(cells[cells.size() > 2 ? 2 : 1].of(text_));
    entries_.push_back(std::move(entry));
  }

  void add_name(Span name) {
    Signatory entry;
    entry.span = name;
    entry.name = collapse_space(name.of(text_));
    entries_.push_back(std::move(entry));
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Signatory> entries_;
  std::size_t withdrawn_ = 0;
};

/// Which blocks of nested lists hold no signer: where some item has two items or more below it, the
/// items above are heads of groups; where each has but one, that one tells more of the signer.
std::vector<bool> heads_and_details(const std::vector<Block>& blocks) {
  std::vector<bool> out(blocks.size());
  const auto is_item = [&](std::size_t i) {
    return i < blocks.size() && blocks[i].kind == BlockKind::list_item;
  };
  for (std::size_t begin = 0; begin < blocks.size(); ++begin) {
    if (!is_item(begin)) continue;
    std::size_t end = begin;
    while (is_item(end)) ++end;
    std::vector<std::size_t> heads;
    std::vector<std::size_t> below;
    bool groups = false;
    std::size_t children = 0;
    const int top = blocks[begin].level;
    for (std::size_t i = begin; i < end; ++i) {
      if (blocks[i].continued) continue;
      if (blocks[i].level > top) {
        below.push_back(i);
        groups = groups || ++children > 1;
        continue;
      }
      children = 0;
      std::size_t next = i + 1;
      while (next < end && blocks[next].continued) ++next;
      if (next < end && blocks[next].level > top) heads.push_back(i);
    }
    for (const std::size_t i : groups ? heads : below) out[i] = true;
    begin = end;
  }
  return out;
}

std::vector<bool> blocks_without_signers(const Segments& segments, const Matches& matches) {
  std::vector<bool> blocks = heads_and_details(segments.blocks);
  for (const Mention& mention : matches.mentions) {
    if (mention.kind == kNotASigner) blocks[segments.sentences[mention.sentence].block] = true;
  }
  return blocks;
}

}  // namespace

Signatories read_signatories(const Document& document, const Segments& segments,
                             const Matches& matches) {
  const std::vector<bool> passed_over = blocks_without_signers(segments, matches);
  Reader reader(document);
  for (std::size_t i = 0; i < segments.blocks.size(); ++i) {
    if (passed_over[i]) continue;
    if (matches.regions[i] == RegionRole::signatures) reader.read(segments.blocks[i]);
    if (matches.regions[i] == RegionRole::closing) {
      reader.read_behind_first_line(segments.blocks[i]);
    }
  }
  Signatories signatories = reader.take();
  if (signatories.entries.empty()) return signatories;
  signatories.unique = mark_doubles(signatories.entries);
  signatories.span = {signatories.entries.front().span.begin, signatories.entries.back().span.end};
  return signatories;
}

}  // namespace undersigned
