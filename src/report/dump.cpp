#include <fmt/format.h>

#include "base/unicode.h"
#include "report/numbers_dump.h"
#include "report/report.h"

namespace undersigned {
namespace {

class Dumper {
 public:
  explicit Dumper(const Analysis& analysis)
      : analysis_(analysis), document_(analysis.document), segments_(analysis.segments) {}

  std::string blocks() const {
    std::string out;
    for (const Block& block : segments_.blocks)
      out += fmt::format("{} {}{} {} {}{}\n", to_string(block.kind), block.level,
                         block.continued ? " continued" : "", place(block.span),
                         block.marker.empty() ? "" : block.marker + " ", quote(block.span));
    return out;
  }

  std::string sentences() const {
    std::string out;
    for (const Sentence& sentence : segments_.sentences)
      out +=
          fmt::format("{} {} {}\n", pack_of(sentence), place(sentence.span), quote(sentence.span));
    return out;
  }

  std::string regions() const {
    std::string out;
    for (std::size_t i = 0; i < segments_.blocks.size(); ++i)
      out += fmt::format("{} {} {}\n", to_string(analysis_.matches.regions[i]),
                         place(segments_.blocks[i].span), quote(segments_.blocks[i].span));
    return out;
  }

  std::string mentions() const {
    std::string out;
    for (const Mention& mention : analysis_.matches.mentions) {
      out += fmt::format("{} {} {}", mention.kind, place(mention.span), quote(mention.span));
      if (!mention.rule.empty()) out += " [" + mention.rule + "]";
      for (const auto& [name, value] : mention.fields)
        out += fmt::format(" {}='{}'", name, escape_controls(value.text));
      if (mention.tree) out += " " + escape_controls(to_string(*mention.tree, document_.text));
      out += '\n';
    }
    return out;
  }

 private:
  std::string place(Span span) const {
    const Place at = document_.place(span.begin);
    return fmt::format("{}:{} [{},{})", at.line, at.column, span.begin, span.end);
  }

  std::string quote(Span span) const {
    return '"' + escape_controls(collapse_space(span.of(document_.text))) + '"';
  }

  std::string pack_of(const Sentence& sentence) const {
    return sentence.pack == kNoPack ? "-" : analysis_.packs[sentence.pack].id;
  }

  const Analysis& analysis_;
  const Document& document_;
  const Segments& segments_;
};

}  // namespace

std::string dump(const Analysis& analysis, Stage stage) {
  const Dumper dumper(analysis);
  switch (stage) {
    case Stage::blocks:
      return escape_commands(dumper.blocks());
    case Stage::sentences:
      return escape_commands(dumper.sentences());
    case Stage::regions:
      return dumper.regions();
    case Stage::numbers:
      return dump_numbers(analysis);
    case Stage::mentions:
      return escape_commands(dumper.mentions());
  }
  return {};
}

}  // namespace undersigned
