// Any bytes as a letter: the built-in rules find the same with and without the prefilter.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "pack_files.h"
#include "undersigned.h"

namespace {

using namespace undersigned;

struct Matchers {
  RegexCache regexes;
  Packs packs = *load_packs({});
  Matcher filtered{packs, regexes};
  Matcher unfiltered{packs, regexes, Prefilter::off};
};

std::string described(const Matches& matches) {
  std::string out;
  for (const Mention& mention : matches.mentions) {
    out += mention.kind + mention.rule + std::to_string(mention.span.begin) + "-" +
           std::to_string(mention.span.end);
    for (const auto& [name, value] : mention.fields) out += "," + name + "=" + value.text;
    out += ';';
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Matchers matchers;
  if (size == 0) return 0;
  ReadOptions options;
  options.format = static_cast<Format>(data[0] % 3);
  const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto document = read_document({"letter", bytes}, options);
  if (!document) return 0;
  const Segments segments = segment(*document, matchers.packs);
  if (described(matchers.filtered.match(*document, segments)) !=
      described(matchers.unfiltered.match(*document, segments)))
    std::abort();
  return 0;
}
