#include "signatory/block_notes.h"

#include <charconv>
#include <string_view>
#include <utility>

#include "segment/scan.h"

namespace undersigned {
namespace {

constexpr std::string_view kNotASigner = "not-a-signer";
constexpr std::string_view kMoreSigners = "more-signers";
constexpr std::string_view kSignerGroup = "signer-group";
constexpr std::string_view kSignaturesHead = "signatures";

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

class BlockNoter {
 public:
  BlockNoter(const Document& document, const Segments& segments, const Matches& matches)
      : document_(document), segments_(segments), notes_(segments.blocks.size()) {
    const std::vector<bool> nested = heads_and_details(segments.blocks);
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      notes_[i].passed_over = nested[i];
      notes_[i].heads_group =
          segments.blocks[i].kind == BlockKind::heading || (nested[i] && has_items_below(i));
    }
    for (const Mention& mention : matches.mentions) add(mention);
  }

  std::vector<BlockNotes> take() { return std::move(notes_); }

 private:
  bool has_items_below(std::size_t i) const {
    return i + 1 < segments_.blocks.size() &&
           segments_.blocks[i + 1].level > segments_.blocks[i].level;
  }

  void add(const Mention& mention) {
    const std::size_t block = segments_.sentences[mention.sentence].block;
    BlockNotes& notes = notes_[block];
    if (mention.kind == kNotASigner) notes.passed_over = true;
    if (mention.kind == kSignaturesHead) notes.has_head = true;
    if (mention.kind == kSignerGroup) {
      notes.heads_group = true;
      notes.group_kind = mention.field("signers");
    }
    if (mention.kind != kMoreSigners) return;
    const std::string& count = mention.field("count");
    std::from_chars(count.data(), count.data() + count.size(), notes.unlisted);
    const Span whole = segments_.blocks[block].span;
    const Span names = trim(document_.text, {whole.begin, mention.span.begin});
    notes.names_end = names.end;
    if (names.empty()) notes.passed_over = true;
  }

  const Document& document_;
  const Segments& segments_;
  std::vector<BlockNotes> notes_;
};

}  // namespace

std::vector<BlockNotes> block_notes(const Document& document, const Segments& segments,
                                    const Matches& matches) {
  return BlockNoter(document, segments, matches).take();
}

}  // namespace undersigned
