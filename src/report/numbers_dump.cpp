#include "report/numbers_dump.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "base/unicode.h"
#include "model/quantity_reader.h"

namespace undersigned {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kNumber = "number";

/// "Nine out of ten"; not "12 out of 10".
bool is_fraction(const Mention& mention, const Quantity& quantity) {
  return mention.kind == "quantity" && !mention.field("per").empty() && quantity.value &&
         *quantity.value <= 1;
}

/// The type of a kind of mention; null for kinds that are no numbers.
const char* type_of(std::string_view kind) {
  if (kind == "number" || kind == "one") return kNumber;
  if (kind == "ordinal") return "ordinal";
  if (kind == "percentage") return "percentage";
  return kind == "range" ? "range" : nullptr;
}

Json bound(const std::optional<Rational>& value) {
  return value ? Json(to_double(*value)) : Json();
}

class NumbersDump {
 public:
  explicit NumbersDump(const Document& document) : document_(document) {}

  void add(const Mention& mention) {
    const auto quantity = read_quantity(mention);
    if (!quantity) return;
    if (is_fraction(mention, *quantity)) {
      add(mention, kNumber, quantity->value, quantity->value);
      fraction_end_ = mention.span.end;
      return;
    }
    const char* type = type_of(mention.kind);
    if (!type || (type == kNumber && mention.span.begin < fraction_end_)) return;
    const Interval& bounds = quantity->bounds;
    if (mention.field("ends") == "each" && quantity->reversed) {
      add(mention, type, bounds.upper, std::nullopt);  // above 50 and below 12: two ranges
      add(mention, type, std::nullopt, bounds.lower);
    } else if (mention.field("at-least") == "true" && bounds.lower) {
      add(mention, type, bounds.lower, bounds.lower);  // the number as written, and what it allows
      add(mention, "range", bounds.lower, bounds.upper);
    } else {
      add(mention, type, bounds.lower, bounds.upper);
    }
  }

  std::string write() const {
    return out_.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  }

 private:
  void add(const Mention& mention, const char* type, const std::optional<Rational>& lower,
           const std::optional<Rational>& upper) {
    const Span source = document_.in_file(mention.span);
    out_.push_back({{"span", {{"start", source.begin}, {"end", source.end}}},
                    {"type", type},
                    {"lower", bound(lower)},
                    {"upper", bound(upper)},
                    {"text", collapse_space(mention.span.of(document_.text))}});
  }

  const Document& document_;
  Json out_ = Json::array();
  std::size_t fraction_end_ = 0;  // of the last fraction: its numbers are part of it
};

}  // namespace

std::string dump_numbers(const Analysis& analysis) {
  NumbersDump dump(analysis.document);
  for (const Mention& mention : analysis.matches.mentions) dump.add(mention);
  return dump.write();
}

}  // namespace undersigned
