#include "match/skeleton.h"

#include <algorithm>

#include "base/unicode.h"

namespace undersigned {
namespace {

/// A letter's own characters of the plane that mentions use become one that no pattern refers to,
/// of as many bytes.
void append_plain(std::string_view text, std::string& out) {
  constexpr char kPlane = '\xF3';
  constexpr std::string_view kOther = "\xF4\x8F\xBF\xBD";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t found = std::min(text.find(kPlane, at), text.size());
    out += text.substr(at, found - at);
    at = found;
    if (at == text.size()) break;
    const bool in_plane = static_cast<unsigned char>(text[at + 1]) >= 0xB0;
    out += in_plane ? kOther : text.substr(at, kOther.size());
    at += kOther.size();
  }
}

}  // namespace

Skeleton::Skeleton(std::string_view folded, std::vector<Replacement> replacements) {
  std::sort(replacements.begin(), replacements.end(), [](const auto& a, const auto& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::size_t at = 0;
  const auto copy_to = [&](std::size_t end) {
    if (end <= at) return;
    pieces_.push_back({text_.size(), at, 0});
    append_plain(folded.substr(at, end - at), text_);
    at = end;
  };
  for (const Replacement& replacement : replacements) {
    if (replacement.span.begin < at || replacement.span.empty()) continue;
    copy_to(replacement.span.begin);
    pieces_.push_back({text_.size(), at, replacement.span.size()});
    append_utf8(text_, replacement.character);
    at = replacement.span.end;
  }
  copy_to(folded.size());
}

const Skeleton::Piece& Skeleton::piece_at(std::size_t offset) const {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                       [](std::size_t value, const Piece& piece) { return value < piece.begin; });
  return *(after - 1);
}

Span Skeleton::folded(Span span) const {
  if (pieces_.empty()) return {0, 0};
  const Piece& first = piece_at(span.begin);
  const std::size_t begin =
      first.folded_begin + (first.folded_size > 0 ? 0 : span.begin - first.begin);
  if (span.empty()) return {begin, begin};
  const Piece& last = piece_at(span.end - 1);
  const std::size_t end =
      last.folded_begin + (last.folded_size > 0 ? last.folded_size : span.end - last.begin);
  return {begin, end};
}

}  // namespace undersigned
