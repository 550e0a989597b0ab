// Any bytes as a part of a pack: a topic file, the pattern of a rule, a lexicon or pack.yaml, as
// the first byte says. What loads is run on a text, with and without the prefilter.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "pack_files.h"
#include "undersigned.h"

namespace {

using namespace undersigned;

const char* const kHeader =
    "id: x\nversion: '1'\nscripts: [Latin, Han]\n"
    "words: {spaced: true, ignore-case: true, fold: [width, quotes, accents, traditional]}\n"
    "phases: [regions, first, second]\n";
const char* const kLetter =
    "# To the council\n\nWe, the undersigned, ask you to pay the cooks, and to publish the "
    "report.\n\n"
    "- pay us\n- resign\n\nUnless you resign, we will leave.\n\nYours,\n\nAda\n";

/// A rule with the bytes as its pattern, as a YAML scalar in single quotes.
std::string rule_with(const std::string& pattern) {
  std::string quoted;
  for (const char c : pattern) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return "fragments: {we: '(?:we|us)'}\nrules:\n"
         "  - id: a\n    says: b\n    phase: first\n    emit: demand\n    pattern: '" +
         quoted + "'\n    examples: {match: [a, b], no-match: [c]}\n";
}

std::string described(const Matches& matches) {
  std::string out;
  for (const Mention& mention : matches.mentions)
    out += mention.kind + mention.rule + std::to_string(mention.span.begin) + "-" +
           std::to_string(mention.span.end) + ";";
  return out;
}

void run(const std::vector<PackFile>& files) {
  const auto pack = load_pack(files, {});
  if (!pack) {
    if (first_invalid_utf8(to_string(pack.error()))) std::abort();
    return;
  }
  const auto document = read_document({"letter.md", kLetter}, {});
  const Segments segments = segment(*document, {*pack});
  RegexCache regexes;
  const Matcher filtered({*pack}, regexes);
  const Matcher unfiltered({*pack}, regexes, Prefilter::off);
  if (described(filtered.match(*document, segments)) !=
      described(unfiltered.match(*document, segments)))
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  std::string header = kHeader, topic = rule_with("{we} {@verb}"), lexicon = "ask\npay\tpay\n";
  switch (data[0] % 4) {
    case 0:
      topic = bytes;
      break;
    case 1:
      topic = rule_with(bytes);
      break;
    case 2:
      lexicon = bytes;
      break;
    default:
      header = bytes;
  }
  run({{"x/pack.yaml", header},
       {"x/lexicons/verb.tsv", lexicon},
       {"x/lexicons/coordinators.tsv", "and\tall\n,\tlist\n"},
       {"x/t.yaml", topic}});
  return 0;
}
