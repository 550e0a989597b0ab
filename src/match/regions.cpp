#include "match/regions.h"

#include <algorithm>
#include <string_view>

namespace undersigned {
namespace {

struct BlockMarks {
  bool announces_letter = false;
  bool salutation = false;
  bool whole_salutation = false;  // nothing else stands in the block
  bool closing = false;
  bool signatures = false;
  bool whole_signatures = false;
  bool ends_letter = false;
  bool whole_end = false;
  bool invites_signers = false;
};

std::vector<BlockMarks> marks_by_block(const Segments& segments,
                                       const std::vector<Mention>& marks) {
  std::vector<BlockMarks> out(segments.blocks.size());
  for (const Mention& mark : marks) {
    const std::size_t block = segments.sentences[mark.sentence].block;
    const std::size_t rest = segments.blocks[block].span.size() - mark.span.size();
    const bool whole = rest <= 3;  // a mark of punctuation may be left over
    BlockMarks& here = out[block];
    if (mark.kind == "announces-letter") here.announces_letter = true;
    if (mark.kind == "salutation") here.salutation = true;
    if (mark.kind == "salutation" && whole) here.whole_salutation = true;
    if (mark.kind == "closing") here.closing = true;
    if (mark.kind == "signatures") here.signatures = true;
    if (mark.kind == "signatures" && whole) here.whole_signatures = true;
    if (mark.kind == "invites-signers") here.invites_signers = true;
    if (mark.kind == "ends-letter" && whole) here.whole_end = true;
    if (mark.kind == "ends-letter" || here.invites_signers) here.ends_letter = true;
  }
  // "To the wardens:" over a list says whom the items are for.
  for (std::size_t i = 0; i + 1 < out.size(); ++i)
    if (segments.blocks[i + 1].kind == BlockKind::list_item)
      out[i].salutation = out[i].whole_salutation = false;
  return out;
}

struct Beginning {
  std::size_t block = 0;
  bool announced = false;
};

Beginning find_beginning(const std::vector<BlockMarks>& marks) {
  for (std::size_t i = 0; i + 1 < marks.size(); ++i)
    if (marks[i].announces_letter) return {i + 1, true};
  for (std::size_t i = 0; i < marks.size(); ++i)
    if (marks[i].salutation) return {i, false};
  return {};
}

class RegionAssigner {
 public:
  RegionAssigner(const Segments& segments, const std::vector<BlockMarks>& marks)
      : blocks_(segments.blocks), marks_(marks) {}

  std::vector<RegionRole> assign() {
    const Beginning beginning = find_beginning(marks_);
    std::vector<RegionRole> roles(blocks_.size(), RegionRole::frame);
    for (std::size_t i = 0; i < beginning.block; ++i)
      if (blocks_[i].kind == BlockKind::heading && !beginning.announced)
        roles[i] = RegionRole::heading;
    for (std::size_t i = beginning.block; i-- > 0 && blocks_[i].kind == BlockKind::heading;)
      roles[i] = RegionRole::heading;
    for (std::size_t i = beginning.block; i < blocks_.size(); ++i) roles[i] = next_role(i);
    return roles;
  }

 private:
  enum class State { letter, signatures, after, over };

  bool is_heading(std::size_t i) const { return blocks_[i].kind == BlockKind::heading; }

  bool is_entry(std::size_t i) const {
    return blocks_[i].kind == BlockKind::list_item || blocks_[i].kind == BlockKind::table_row;
  }

  /// A heading below that of the list.
  bool heads_group(std::size_t i) const {
    return head_level_ > 0 && blocks_[i].level > head_level_;
  }

  /// A signer may be called "Notes"; nothing but "Notes" in an item is none.
  bool ends_list(std::size_t i) const {
    const BlockMarks& here = marks_[i];
    return here.ends_letter && (!is_entry(i) || here.whole_end || here.invites_signers);
  }

  RegionRole next_role(std::size_t i) {
    const BlockMarks& here = marks_[i];
    switch (state_) {
      case State::letter:
        return in_letter(i, here);
      case State::signatures:
        if (here.signatures || here.closing) break;
        if (here.salutation && !is_entry(i)) state_ = State::over;
        if (ends_list(i) || (is_heading(i) && !heads_group(i))) state_ = State::after;
        list_may_go_on_ = here.invites_signers;
        break;
      case State::after:
        if (here.signatures || (list_may_go_on_ && is_entry(i))) state_ = State::signatures;
        list_may_go_on_ = list_may_go_on_ && is_entry(i);
        break;
      case State::over:
        break;
    }
    if (state_ != State::signatures) return RegionRole::frame;
    return here.whole_signatures || here.closing ? RegionRole::closing : RegionRole::signatures;
  }

  RegionRole in_letter(std::size_t i, const BlockMarks& here) {
    if (here.signatures || here.closing) {
      state_ = State::signatures;
      head_level_ = is_heading(i) ? blocks_[i].level : 0;
      return here.signatures && !here.whole_signatures ? RegionRole::signatures
                                                       : RegionRole::closing;
    }
    if (here.ends_letter && begun_) {
      state_ = State::after;
      return RegionRole::frame;
    }
    if (is_heading(i)) return RegionRole::heading;
    if (here.whole_salutation && !begun_) return RegionRole::salutation;
    begun_ = true;
    return RegionRole::body;
  }

  const std::vector<Block>& blocks_;
  const std::vector<BlockMarks>& marks_;
  State state_ = State::letter;
  int head_level_ = 0;           // of the heading of the list; 0 if that is none
  bool begun_ = false;           // a block of the body has been seen
  bool list_may_go_on_ = false;  // right behind an invitation to sign between signers
};

}  // namespace

const char* to_string(RegionRole role) {
  switch (role) {
    case RegionRole::frame:
      return "frame";
    case RegionRole::heading:
      return "heading";
    case RegionRole::salutation:
      return "salutation";
    case RegionRole::body:
      return "body";
    case RegionRole::closing:
      return "closing";
    case RegionRole::signatures:
      return "signatures";
  }
  return "";
}

std::vector<RegionRole> assign_regions(const Segments& segments,
                                       const std::vector<Mention>& marks) {
  return RegionAssigner(segments, marks_by_block(segments, marks)).assign();
}

Span letter_span(const Segments& segments, const std::vector<RegionRole>& regions) {
  Span span;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    if (regions[i] == RegionRole::frame || regions[i] == RegionRole::signatures) continue;
    if (span.empty()) span.begin = segments.blocks[i].span.begin;
    span.end = segments.blocks[i].span.end;
  }
  return span;
}

}  // namespace undersigned
