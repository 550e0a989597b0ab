#include "checks/facts.h"

#include <optional>
#include <string>
#include <utility>

#include "base/schema.h"
#include "base/yaml.h"

namespace undersigned {
namespace {

struct Figure {
  Rational value;
  std::optional<Rational> last_place;  // none of a fraction
};

/// "770", "1/3", "95%", "95.5%"
std::optional<Figure> figure_of(std::string text) {
  Rational scale = 1;
  if (text.ends_with('%')) {
    text.pop_back();
    scale = Rational(1) / 100;
  }
  const auto value = parse_rational(text);
  if (!value || *value < 0) return std::nullopt;
  Rational last_place = scale;
  if (const std::size_t dot = text.find('.'); dot != std::string::npos)
    for (std::size_t i = dot + 1; i < text.size(); ++i) last_place /= 10;
  if (text.find('/') != std::string::npos) return Figure{*value * scale, std::nullopt};
  return Figure{*value * scale, last_place};
}

class FactReader {
 public:
  FactReader(const yaml::File& file, const Relations& relations)
      : relations_(relations), schema_(file, errors_) {}

  Result<std::vector<Statement>> read() {
    std::vector<Statement> facts;
    const yaml::Node& root = schema_.file().root();
    if (schema_.is_map(root, "the file of facts", {"facts"}))
      if (const yaml::Node* list = schema_.required(root, "facts", "the file of facts");
          list && schema_.is_list(*list, "'facts'"))
        for (const yaml::Node& node : list->items) {
          facts.push_back(fact(node));
          facts.back().id = "f" + std::to_string(facts.size());
        }
    if (!errors_.empty()) return errors_;
    return facts;
  }

 private:
  Statement fact(const yaml::Node& node) {
    Statement fact;
    if (!schema_.is_map(node, "a fact",
                        {"role", "value", "over", "at-least", "under", "at-most", "about", "from",
                         "to", "source", "date"}))
      return fact;
    const Role* role = nullptr;
    if (const yaml::Node* name = schema_.required(node, "role", "the fact")) {
      fact.role = schema_.choice(*name, "role", relations_.role_names()).value_or("");
      role = relations_.role(fact.role);
    }
    if (const yaml::Node* source = schema_.required(node, "source", "the fact"))
      fact.source = schema_.text(*source, "'source'").value_or("");
    if (const yaml::Node* date = node.find("date")) fact.as_of = this->date(*date);
    bounds(node, role ? role->measure : Measure::amount, fact);
    return fact;
  }

  std::optional<Date> date(const yaml::Node& node) {
    const auto text = schema_.text(node, "'date'");
    if (!text) return std::nullopt;
    const auto date = parse_date(*text);
    if (!date) schema_.error(node, "'" + *text + "' is no day", "write it as 2024-05-01");
    return date;
  }

  std::optional<Figure> figure(const yaml::Node& node, Measure measure) {
    const auto text = schema_.text(node, "a figure");
    if (!text) return std::nullopt;
    auto figure = figure_of(*text);
    if (!figure)
      schema_.error(node, "'" + *text + "' is no figure", "write it as 770, 0.7, 2/3 or 70%");
    else if (measure == Measure::count && denominator(figure->value) != 1)
      schema_.error(node, "'" + *text + "' counts no whole things");
    else if (measure == Measure::share && figure->value > 1)
      schema_.error(node, "'" + *text + "' is more than the whole",
                    "a share is at most 1: write 70% or 0.7");
    else
      return figure;
    return std::nullopt;
  }

  void bounds(const yaml::Node& node, Measure measure, Statement& fact) {
    static constexpr const char* kBounds[] = {"value", "over",    "at-least", "under",
                                              "about", "at-most", "from"};
    const yaml::Node* stated = nullptr;
    std::string bound;
    for (const char* name : kBounds) {
      const yaml::Node* here = node.find(name);
      if (!here) continue;
      if (stated) schema_.error(*here, "'" + bound + "' says the figure already");
      stated = here;
      bound = name;
    }
    const yaml::Node* to = node.find("to");
    if (!stated) {
      schema_.error(node, "the fact has no figure", "add 'value: 770', or 'at-least', or 'about'");
      return;
    }
    if ((bound == "from") != (to != nullptr)) {
      schema_.error(to ? *to : *stated, "'from' and 'to' go together");
      return;
    }
    const auto first = figure(*stated, measure);
    const auto last = to ? figure(*to, measure) : first;
    if (!first || !last) return;
    if (last->value < first->value) schema_.error(*to, "'to' is less than 'from'");
    fill(bound, *first, *last, measure, fact);
    fact.text = bound == "value"  ? stated->text
                : bound == "from" ? stated->text + " to " + to->text
                                  : bound + " " + stated->text;
    if (bound == "at-least" || bound == "at-most") fact.text.replace(2, 1, " ");
  }

  static void fill(const std::string& bound, const Figure& first, const Figure& last,
                   Measure measure, Statement& fact) {
    Interval bounds = {first.value, last.value, false, false};
    if (bound == "over" || bound == "at-least") bounds.upper.reset();
    if (bound == "under" || bound == "at-most") bounds.lower.reset();
    bounds.lower_open = bound == "over";
    bounds.upper_open = bound == "under";
    fact.approximate = bound == "about";
    if (fact.approximate) bounds = {};
    set_readings(fact, bounds, first.value, first.last_place, measure);
  }

  const Relations& relations_;
  Errors errors_;
  Schema schema_;
};

}  // namespace

Result<std::vector<Statement>> read_facts(const SourceFile& file, const Relations& relations) {
  const auto parsed = yaml::File::parse(file.name, file.bytes);
  if (!parsed) return parsed.error();
  return FactReader(*parsed, relations).read();
}

}  // namespace undersigned
