#include "match/field_reader.h"

#include <utility>

#include "base/unicode.h"
#include "match/splitter.h"

namespace undersigned {
namespace {

using Fields = std::map<std::string, FieldValue, std::less<>>;

class FieldReader {
 public:
  FieldReader(const std::vector<FieldSpec>& specs, const FieldSources& sources)
      : specs_(specs), sources_(sources) {}

  Fields read() {
    for (const FieldSpec& spec : specs_) {
      if (fields_.contains(spec.name)) continue;
      FieldValue value = value_of(spec);
      if (value.text.empty()) value = FieldValue{spec.fallback, std::nullopt, {}};
      if (!value.text.empty()) fields_[spec.name] = std::move(value);
    }
    return std::move(fields_);
  }

 private:
  FieldValue quoted(Span folded) const {
    if (folded.empty()) return {};
    const Span span = sources_.unit.in_document(folded);
    return {collapse_space(span.of(sources_.document)), span, {}};
  }

  FieldValue value_of(const FieldSpec& spec) {
    switch (spec.source) {
      case FieldSpec::Source::constant:
        return {spec.value, std::nullopt, {}};
      case FieldSpec::Source::capture:
        return quoted(sources_.capture(spec.capture));
      case FieldSpec::Source::lookup:
        return looked_up(spec);
      case FieldSpec::Source::number:
        return number(spec);
      case FieldSpec::Source::list:
        return list(spec);
      case FieldSpec::Source::inherit:
        return inherited(spec);
    }
    return {};
  }

  FieldValue looked_up(const FieldSpec& spec) const {
    const Span span = sources_.capture(spec.capture);
    const Lexicon* lexicon = sources_.pack.lexicon(spec.lexicon);
    if (!lexicon || span.empty()) return {};
    const std::string_view text(sources_.unit.text.text());
    const auto found = lexicon->find(text.substr(0, span.end), span.begin);
    if (!found) return {};
    return {found->entry->value, sources_.unit.in_document(found->span), {}};
  }

  FieldValue number(const FieldSpec& spec) {
    const Span span = sources_.capture(spec.capture);
    if (span.empty()) return {};
    const Span in_document = sources_.unit.in_document(span);
    for (const Mention* mention : sources_.numbers) {
      if (!in_document.contains(mention->span)) continue;
      if (!mention->field("at-least").empty())
        fields_["at-least"] = FieldValue{"true", std::nullopt, {}};
      return {mention->field("value"), mention->span, {}};
    }
    return {};
  }

  FieldValue list(const FieldSpec& spec) const {
    const Span span = sources_.capture(spec.capture);
    FieldValue value = quoted(span);
    const Lexicon* coordinators = sources_.pack.lexicon("coordinators");
    if (span.empty() || !coordinators) return value;
    value.text.clear();
    for (const Part& part : split_parts(sources_.unit.text.text(), span, *coordinators, {})) {
      value.parts.push_back(quoted(part.span).text);
      if (!value.text.empty()) value.text += ", ";
      value.text += value.parts.back();
    }
    return value;
  }

  FieldValue inherited(const FieldSpec& spec) const {
    for (const Mention* source :
         {sources_.part_before, sources_.requirement_before, sources_.lead_in}) {
      if (!source) continue;
      const auto it = source->fields.find(spec.value);
      if (it != source->fields.end() && !it->second.text.empty()) return it->second;
    }
    return {};
  }

  const std::vector<FieldSpec>& specs_;
  const FieldSources& sources_;
  Fields fields_;
};

}  // namespace

Span FieldSources::capture(std::string_view name) const {
  for (const Capture& capture : captures)
    if (capture.name == name) return trim_marks(unit.text.text(), capture.span);
  return {};
}

Fields read_fields(const std::vector<FieldSpec>& fields, const FieldSources& sources) {
  return FieldReader(fields, sources).read();
}

}  // namespace undersigned
