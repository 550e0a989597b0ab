#include "status/events.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/schema.h"
#include "base/yaml.h"

namespace undersigned {
namespace {

class EventReader {
 public:
  EventReader(const yaml::File& file, const Letter& letter)
      : file_(file), letter_(letter), schema_(file_, errors_) {}

  Result<std::vector<Event>> read() {
    std::vector<Event> events;
    if (schema_.is_map(file_.root(), "the file of events", {"events"}))
      if (const yaml::Node* list = schema_.required(file_.root(), "events", "the file of events");
          list && schema_.is_list(*list, "'events'"))
        for (const yaml::Node& node : list->items) events.push_back(event(node));
    if (!errors_.empty()) return errors_;
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.date < b.date; });
    return events;
  }

 private:
  Event event(const yaml::Node& node) {
    Event event;
    if (!schema_.is_map(node, "an event", {"date", "what", "meets", "fails"})) return event;
    if (const yaml::Node* date = schema_.required(node, "date", "the event")) read(*date, event);
    if (const yaml::Node* what = schema_.required(node, "what", "the event"))
      event.what = schema_.text(*what, "'what'").value_or("");
    if (const yaml::Node* meets = node.find("meets")) event.meets = demands(*meets, "meets");
    if (const yaml::Node* fails = node.find("fails")) event.fails = demands(*fails, "fails");
    if (!node.find("meets") && !node.find("fails"))
      schema_.error(node, "the event meets and fails nothing",
                    "add 'meets' or 'fails' with a demand: 'meets: d1'");
    return event;
  }

  void read(const yaml::Node& node, Event& event) {
    const auto text = schema_.text(node, "'date'");
    if (!text) return;
    if (const auto date = parse_date(*text))
      event.date = *date;
    else
      schema_.error(node, "'" + *text + "' is no day", "write it as 2024-05-01");
  }

  std::vector<std::string> demands(const yaml::Node& node, const char* key) {
    std::set<std::string> named;
    if (node.kind == yaml::Kind::sequence)
      for (const yaml::Node& item : node.items) add_named(item, key, named);
    else
      add_named(node, key, named);
    std::vector<std::string> ids;  // in the order of the letter
    for (const Demand& demand : letter_.demands)
      if (named.contains(demand.id)) ids.push_back(demand.id);
    return ids;
  }

  void add_named(const yaml::Node& node, const char* key, std::set<std::string>& named) {
    if (node.kind != yaml::Kind::map) {
      const auto id = schema_.text(node, std::string("'") + key + "'");
      if (!id) return;
      std::vector<std::string> ids;
      for (const Demand& demand : letter_.demands) {
        ids.push_back(demand.id);
        if (demand.action != *id) continue;
        schema_.error(node, "unknown demand '" + *id + "'",
                      "to name it by its action, write {action: " + *id + "}");
        return;
      }
      if (schema_.choice(node, "demand", ids)) named.insert(*id);
      return;
    }
    if (!schema_.is_map(node, std::string("'") + key + "'", {"action", "actor", "text"})) return;
    std::vector<std::pair<const yaml::Node*, std::string Demand::*>> wanted;
    const std::pair<const char*, std::string Demand::*> fields[] = {{"action", &Demand::action},
                                                                    {"actor", &Demand::actor}};
    for (const auto& [name, member] : fields)
      if (const yaml::Node* value = node.find(name); value && known(*value, name, member))
        wanted.emplace_back(value, member);
    const yaml::Node* part = node.find("text");
    bool any = false;
    for (const Demand& demand : letter_.demands) {
      const bool fits =
          std::all_of(wanted.begin(), wanted.end(),
                      [&](const auto& want) { return demand.*want.second == want.first->text; }) &&
          (!part || demand.text.find(part->text) != std::string::npos);
      if (fits) named.insert(demand.id);
      any |= fits;
    }
    if (!any)
      schema_.error(node, "no demand of the letter is such",
                    "'undersigned analyze' lists them with their actions and actors");
  }

  bool known(const yaml::Node& value, const char* what, std::string Demand::*member) {
    std::vector<std::string> values;
    for (const Demand& demand : letter_.demands)
      if (std::find(values.begin(), values.end(), demand.*member) == values.end())
        values.push_back(demand.*member);
    return schema_.choice(value, what, values).has_value();
  }

  const yaml::File& file_;
  const Letter& letter_;
  Errors errors_;
  Schema schema_;
};

}  // namespace

Result<std::vector<Event>> read_events(const SourceFile& file, const Letter& letter) {
  const auto parsed = yaml::File::parse(file.name, file.bytes);
  if (!parsed) return parsed.error();
  return EventReader(*parsed, letter).read();
}

}  // namespace undersigned
