#include "signatory/redaction.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "segment/scan.h"
#include "signatory/doubles.h"
#include "signatory/name_words.h"

namespace undersigned {
namespace {

constexpr std::string_view kNotRead = "(not read)";
constexpr std::string_view kMail = "(e-mail)";

struct Replacement {
  Span span;  // bytes of the text as it was
  std::string text;
};

/// Without the words that are handles, addresses or links.
std::string without_links(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    const bool link = word.find('@') != word.npos || word.find("://") != word.npos;
    if (link || word.empty()) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

/// Without overlaps, in the order of the text.
using Replacements = std::vector<Replacement>;

/// "AA" to "ZZ", "AAA", ...: one letter before a full stop would be an initial.
std::string letters_of(std::size_t number) {
  constexpr std::size_t kOfOneLetter = 26;
  std::string letters;
  for (number += kOfOneLetter + 1; number > 0; number = (number - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (number - 1) % 26));
  return letters;
}

std::string entry_text(const Signatory& entry) {
  const std::string detail = title_and_affiliation(entry);
  return detail.empty() ? entry.name : entry.name + ", " + detail;
}

/// What to look for in the text, by what it begins with.
class KnownNames {
 public:
  void add(const std::string& name, std::string pseudonym) {
    const NameWords words = count_words(name);
    if (words.han < 2 && words.count < 2 && name.find('@') == std::string::npos) return;
    names_[std::string(first_of(name, 0))].push_back({name, std::move(pseudonym)});
  }

  /// The longest that begins at `at`.
  const std::pair<std::string, std::string>* at(std::string_view text, std::size_t at) const {
    const auto found = names_.find(std::string(first_of(text, at)));
    const std::pair<std::string, std::string>* best = nullptr;
    if (found == names_.end()) return best;
    for (const auto& name : found->second) {
      if (!text.substr(at).starts_with(name.first)) continue;
      const std::size_t end = at + name.first.size();
      if (is_ascii(name.first.substr(name.first.size() - 1)) && !is_word_edge(text, end)) continue;
      if (!best || best->first.size() < name.first.size()) best = &name;
    }
    return best;
  }

 private:
  /// Two words with what stands between them, two Han characters, or a handle.
  static std::string_view first_of(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    const bool han = is_han(code_point_at(text, at));
    std::size_t words = 0;
    for (bool inside = false; at < text.size();) {
      const char32_t c = code_point_at(text, at);
      const bool begins = is_word(c) && (han || !inside);
      const bool ends = inside && !is_word(c) && words == (text[begin] == '@' ? 1U : 2U);
      if (ends || (han && words == 2)) break;
      if (begins) ++words;
      inside = is_word(c);
      next_code_point(text, at);
    }
    return text.substr(begin, at - begin);
  }

  std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>> names_;
};

/// The address that holds the sign at `at`; empty if it is none.
Span mail_around(std::string_view text, std::size_t at, std::size_t from) {
  const auto is_part = [&](std::size_t i) {
    return is_ascii_graph(text[i]) &&
           std::string_view("()<>[],;:\"@").find(text[i]) == std::string_view::npos;
  };
  Span span = {at, at + 1};
  while (span.begin > from && is_part(span.begin - 1)) --span.begin;
  while (span.end < text.size() && is_part(span.end)) ++span.end;
  while (span.end > at + 1 && text[span.end - 1] == '.') --span.end;
  const std::string_view host = Span{at, span.end}.of(text);
  const bool is_mail = span.begin < at && host.find('.') != std::string_view::npos;
  return is_mail ? span : Span{at, at};
}

/// Names, links and addresses between the entries.
void find_in_text(std::string_view text, Span part, const KnownNames& names, Replacements& found) {
  for (std::size_t at = part.begin, done = part.begin; at < part.end;) {
    const char32_t c = code_point_at(text, at);
    if (c == '@') {
      if (const Span mail = mail_around(text.substr(0, part.end), at, done); !mail.empty()) {
        while (!found.empty() && found.back().span.end > mail.begin) found.pop_back();
        found.push_back({mail, std::string(kMail)});
        at = done = mail.end;
        continue;
      }
    }
    const bool may_begin = c == '@' || is_han(c) || (is_word(c) && is_word_edge(text, at));
    const auto* name = may_begin ? names.at(text.substr(0, part.end), at) : nullptr;
    if (name) {
      found.push_back({{at, at + name->first.size()}, name->second});
      at = done = found.back().span.end;
    } else {
      next_code_point(text, at);
    }
  }
}

class Rewriter {
 public:
  Rewriter(const Document& document, const Replacements& replacements)
      : document_(document), out_(document) {
    out_.text.clear();
    out_.links.clear();
    out_.to_decoded = {};
    std::size_t kept = 0;
    for (const Replacement& one : replacements) {
      keep({kept, one.span.begin});
      const std::size_t begin = out_.text.size();
      const Span source = document.to_decoded.source(one.span);
      out_.text += one.text;
      out_.to_decoded.append(source.begin, 1, one.text.size(), source.size());
      pieces_.push_back({one.span, {begin, out_.text.size()}});
      kept = one.span.end;
    }
    keep({kept, document.text.size()});
    for (Block& block : out_.blocks) block.span = moved(block.span);
    for (Diagnostic& one : out_.diagnostics)
      if (one.span) one.span = moved(*one.span);
  }

  Span moved(Span span) const { return {moved(span.begin, false), moved(span.end, true)}; }

  Document take() { return std::move(out_); }

 private:
  struct Piece {
    Span before;
    Span after;
  };

  void keep(Span span) {
    if (span.empty()) return;
    pieces_.push_back({span, {out_.text.size(), out_.text.size() + span.size()}});
    out_.text += span.of(document_.text);
    out_.to_decoded.append_part(document_.to_decoded, span);
  }

  /// Within what is replaced, its begin or its end.
  std::size_t moved(std::size_t offset, bool is_end) const {
    auto it = std::upper_bound(
        pieces_.begin(), pieces_.end(), offset,
        [](std::size_t wanted, const Piece& piece) { return wanted < piece.before.begin; });
    if (it == pieces_.begin()) return offset;
    --it;
    if (is_end && offset == it->before.begin && it != pieces_.begin()) --it;
    const std::size_t inside = offset - it->before.begin;
    if (it->before.size() == it->after.size()) return it->after.begin + inside;
    if (inside == 0) return it->after.begin;
    return is_end || offset >= it->before.end ? it->after.end : it->after.begin;
  }

  const Document& document_;
  Document out_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::string Pseudonyms::of(const Signer& signer) {
  if (signer.kind == SignerKind::anonymous) return signer.name;
  const auto number = numbers_.try_emplace(identity_of(signer.name), numbers_.size());
  return "Signer " + letters_of(number.first->second);
}

void Pseudonyms::redact(Signer& signer) {
  signer.name = of(signer);
  signer.link.clear();
  signer.title = without_links(signer.title);
  signer.affiliation = without_links(signer.affiliation);
}

Document redact(const Document& document, Signatories& signatories) {
  Pseudonyms pseudonyms;
  KnownNames names;
  Replacements entries;
  for (auto* list : {&signatories.entries, &signatories.withdrawn})
    for (Signatory& entry : *list) {
      const std::string name = entry.name;
      const std::string link = entry.link;
      pseudonyms.redact(entry);
      if (entry.kind != SignerKind::anonymous) names.add(name, entry.name);
      if (link.starts_with('@')) names.add(link, entry.name);
      entries.push_back({entry.span, entry_text(entry)});
    }
  for (const Span span : signatories.unread) entries.push_back({span, std::string(kNotRead)});
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });

  Replacements all;
  std::size_t done = 0;
  for (Replacement& entry : entries) {
    if (entry.span.begin < done) continue;
    find_in_text(document.text, {done, entry.span.begin}, names, all);
    done = entry.span.end;
    all.push_back(std::move(entry));
  }
  find_in_text(document.text, {done, document.text.size()}, names, all);

  Rewriter rewriter(document, all);
  for (auto* list : {&signatories.entries, &signatories.withdrawn})
    for (Signatory& entry : *list) entry.span = rewriter.moved(entry.span);
  for (Span& span : signatories.unread) span = rewriter.moved(span);
  if (!signatories.entries.empty())
    signatories.span = {signatories.entries.front().span.begin,
                        signatories.entries.back().span.end};
  Document redacted = rewriter.take();
  Replacements in_group;
  for (SignerGroup& group : signatories.groups) {
    in_group.clear();
    find_in_text(group.name, {0, group.name.size()}, names, in_group);
    for (auto it = in_group.rbegin(); it != in_group.rend(); ++it)
      group.name.replace(it->span.begin, it->span.size(), it->text);
  }
  return redacted;
}

}  // namespace undersigned
