#include "signatory/signer_records.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/unicode.h"
#include "base/yaml.h"
#include "segment/list_marker.h"
#include "signatory/delimited.h"
#include "signatory/doubles.h"
#include "signatory/paragraph_layout.h"

namespace undersigned {
namespace {

using Fields = std::map<std::string, std::string, std::less<>>;  // by what they mean

constexpr std::size_t kMeanings = 9;  // that a head may have
constexpr std::array<std::string_view, 4> kColumns = {"name", "affiliation", "title", "link"};

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  const std::string lower = to_lower(std::string(name));
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.ends_with(ending); });
}

std::string_view without_space(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

/// "Ada Brun" of "- Ada Brun" and "2. Ada Brun".
std::string behind_list_marker(const std::string& cell) {
  const auto marker = read_list_marker(cell, 0, cell.size(), MarkerPlace::line);
  return marker ? std::string(without_space(std::string_view(cell).substr(marker->span.end)))
                : cell;
}

std::string_view unquoted(std::string_view value) {
  const bool quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

class RecordReader {
 public:
  RecordReader(const SourceFile& file, const ColumnMeaning& meaning, const SignerWords& words,
               SignerRecords& records)
      : file_(file), text_(file.bytes), meaning_(meaning), words_(words), records_(records) {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  }

  void read() {
    if (const auto bad = first_invalid_utf8(text_)) {
      const auto line =
          std::count(text_.begin(), text_.begin() + static_cast<long>(*bad), '\n') + 1;
      return refuse(static_cast<int>(line), "not UTF-8", "save the file as UTF-8");
    }
    const std::string_view begin = without_space(text_);
    if (begin.empty()) return refuse(0, "the file is empty");
    if (begin.front() == '[' || begin.front() == '{') return read_json();
    if (ends_with_any(file_.name, {".yaml", ".yml"})) return read_yaml(text_, 0);
    if (begin.starts_with("---\n") || begin.starts_with("---\r\n")) return read_front_matter(begin);
    if (read_key_lines()) return;
    read_table();
  }

 private:
  void refuse(int line, std::string message, std::string hint = {}) {
    Error error;
    error.place = {file_.name, line, line > 0 ? 1 : 0};
    error.message = std::move(message);
    error.hint = std::move(hint);
    records_.unread.push_back(std::move(error));
  }

  void add(Fields fields, int line) {
    SignerRecord record;
    const auto take = [&](const char* meaning) { return std::move(fields[meaning]); };
    record.name = take("name");
    if (record.name.empty()) record.name = collapse_space(take("given") + " " + take("family"));
    record.affiliation = take("affiliation");
    record.title = take("title");
    record.link = take("link");
    record.country = take("country");
    record.date = take("date");
    record.place = {file_.name, line, 1};
    if (record.name.empty()) return refuse(line, "an entry without a name");
    record.kind = words_.kind_of(record.name);
    const std::string cell = take("withdrawn");
    const bool withdrawn = !cell.empty() && meaning_(cell) != "not";
    (withdrawn ? records_.withdrawn : records_.entries).push_back(std::move(record));
  }

  void put(Fields& fields, std::string_view head, std::string_view value) const {
    const std::string_view meaning = meaning_(head);
    if (meaning.empty()) return;
    std::string& field = fields[std::string(meaning)];
    if (field.empty()) field = collapse_space(value);
  }

  // JSON

  using Json = nlohmann::json;

  void read_json() {
    const Json root = Json::parse(text_.begin(), text_.end(), nullptr, false);
    if (root.is_discarded()) return refuse(0, "not valid JSON");
    const Json* list = longest_list(root);
    if (!list && root.is_object()) return add_json(root, 1);
    if (!list) return refuse(0, "no list of signers", "a list of names, or of objects with a name");
    int number = 0;
    for (const Json& item : *list) add_json(item, ++number);
  }

  /// The root, or the longest list among its values.
  static const Json* longest_list(const Json& root) {
    if (root.is_array()) return &root;
    const Json* longest = nullptr;
    if (!root.is_object()) return longest;
    for (const Json& value : root)
      if (value.is_array() && (!longest || value.size() > longest->size())) longest = &value;
    return longest;
  }

  void add_json(const Json& item, int number) {
    if (item.is_string()) return add({{"name", collapse_space(item.get<std::string>())}}, number);
    if (!item.is_object())
      return refuse(0, "item " + std::to_string(number) + " is neither a name nor an object");
    Fields fields;
    for (const auto& [key, value] : item.items())
      if (value.is_string()) put(fields, key, value.get<std::string>());
    add(std::move(fields), number);
  }

  // YAML

  void read_yaml(std::string_view text, int lines_before) {
    const auto parsed = yaml::File::parse(file_.name, std::string(text));
    if (!parsed) {
      if (read_plain_lines()) return;
      for (Error error : parsed.error()) {
        if (error.place.line > 0) error.place.line += lines_before;
        records_.unread.push_back(std::move(error));
      }
      return;
    }
    const yaml::Node& root = parsed->root();
    if (root.kind == yaml::Kind::map && !has_list(root)) return add_yaml(root, lines_before);
    const yaml::Node* list = root.kind == yaml::Kind::sequence ? &root : nullptr;
    if (root.kind == yaml::Kind::map)
      for (const auto& [key, value] : root.entries)
        if (value.kind == yaml::Kind::sequence &&
            (!in_front_matter_ || meaning_(key.text) == "name") &&
            (!list || value.items.size() > list->items.size()))
          list = &value;
    if (!list) return refuse(0, "no list of signers", "a list of names, or of maps with a name");
    for (const yaml::Node& item : list->items) add_yaml(item, lines_before);
  }

  /// A list, and no name beside it, which would make the map one signer.
  bool has_list(const yaml::Node& root) const {
    const bool named = std::any_of(root.entries.begin(), root.entries.end(), [&](const auto& one) {
      const std::string_view meaning = meaning_(one.key.text);
      return one.value.kind == yaml::Kind::scalar &&
             (meaning == "name" || meaning == "given" || meaning == "family");
    });
    return !named && std::any_of(root.entries.begin(), root.entries.end(), [](const auto& one) {
      return one.value.kind == yaml::Kind::sequence;
    });
  }

  void add_yaml(const yaml::Node& item, int lines_before) {
    const int line = item.line + lines_before;
    if (item.kind == yaml::Kind::scalar) return add({{"name", collapse_space(item.text)}}, line);
    if (item.kind != yaml::Kind::map)
      return refuse(
          line, std::string("an entry must be a name or a map, not ") + yaml::describe(item.kind));
    Fields fields;
    for (const auto& [key, value] : item.entries)
      if (value.kind == yaml::Kind::scalar) put(fields, key.text, value.text);
    add(std::move(fields), line);
  }

  void read_front_matter(std::string_view text) {
    const std::size_t begin = text.find('\n') + 1;
    const std::size_t end = text.find("\n---", begin);
    if (end == std::string_view::npos)
      return refuse(1, "the front matter does not end", "a line --- behind it");
    in_front_matter_ = true;
    read_yaml(text.substr(begin, end + 1 - begin), 1);
  }

  // Lines

  /// "Name: Ada Brun": true if the file is one signer so described.
  bool read_key_lines() {
    Fields fields;
    std::size_t others = 0;
    for (std::string_view rest = text_; !rest.empty() && others <= kMeanings;) {
      const std::string_view line = without_space(rest.substr(0, rest.find('\n')));
      rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
      const std::size_t colon = line.find(':');
      const bool known =
          colon != std::string_view::npos && !meaning_(line.substr(0, colon)).empty();
      if (known)
        put(fields, line.substr(0, colon), unquoted(without_space(line.substr(colon + 1))));
      else if (!line.empty())
        ++others;
    }
    if (!fields.contains("name") || others > fields.size()) return false;
    add(std::move(fields), 1);
    return true;
  }

  /// What YAML reserves is how many handles begin: "name: @ada". Brackets and quotes that are not
  /// closed are mistakes.
  bool read_plain_lines() {
    const std::size_t value = text_.find(": ");
    const bool reserved =
        value + 2 < text_.size() && std::string_view("@`%").find(text_[value + 2]) != text_.npos;
    return value != text_.npos && reserved && read_key_lines();
  }

  void read_table() {
    const DelimitedText table = read_delimited(text_);
    const std::vector<DelimitedRow>& rows = table.rows;
    if (table.unclosed > 0)
      refuse(table.unclosed, "a quote that nothing closes", "double a quote inside quotes");
    if (rows.empty()) return;
    std::vector<std::string> meanings;
    bool is_head = false;
    for (const std::string& cell : rows.front().cells) {
      meanings.emplace_back(meaning_(without_space(cell)));
      is_head = is_head || !meanings.back().empty();
    }
    if (!is_head) meanings.assign(kColumns.begin(), kColumns.end());
    for (std::size_t i = is_head ? 1 : 0; i < rows.size(); ++i) {
      Fields fields;
      for (std::size_t column = 0; column < rows[i].cells.size(); ++column) {
        if (column >= meanings.size() || meanings[column].empty()) continue;
        std::string& field = fields[meanings[column]];
        if (field.empty()) field = collapse_space(rows[i].cells[column]);
      }
      if (!is_head) fields["name"] = behind_list_marker(fields["name"]);
      add(std::move(fields), rows[i].line);
    }
    if (is_head) note_swapped(rows.front().line, rows.size() - 1);
  }

  /// Looks at the first of the last `rows` entries.
  void note_swapped(int line, std::size_t rows) {
    constexpr std::size_t kFewest = 5;
    constexpr std::size_t kSample = 200;
    const std::size_t first = records_.entries.size() - std::min(rows, records_.entries.size());
    rows = std::min(records_.entries.size() - first, kSample);
    if (rows < kFewest) return;
    std::size_t organizations = 0;
    std::size_t persons = 0;
    for (std::size_t i = first; i < first + rows; ++i) {
      const SignerRecord& one = records_.entries[i];
      if (one.kind == SignerKind::organization) ++organizations;
      if (may_be_person(one.affiliation, words_)) ++persons;
    }
    if (organizations * 2 > rows && persons * 2 > rows)
      refuse(line, "the columns of names and affiliations seem to be swapped",
             "--column HEAD=affiliation says what a column is");
  }

  const SourceFile& file_;
  std::string_view text_;
  const ColumnMeaning& meaning_;
  const SignerWords& words_;
  SignerRecords& records_;
  bool in_front_matter_ = false;  // where lists may be of anything
};

}  // namespace

std::vector<std::string> column_meanings() {
  return {"name", "given",   "family", "affiliation", "title",
          "link", "country", "date",   "withdrawn"};
}

void add_signer_records(const SourceFile& file, const ColumnMeaning& meaning,
                        const SignerWords& words, SignerRecords& records) {
  RecordReader(file, meaning, words, records).read();
}

void add_records(SignerRecords more, SignerRecords& records) {
  if (records.entries.empty() && records.withdrawn.empty() && records.unread.empty()) {
    records = std::move(more);
    return;
  }
  const auto groups = static_cast<std::uint32_t>(records.groups.size());
  for (auto [from, to] :
       {std::pair(&more.entries, &records.entries), std::pair(&more.withdrawn, &records.withdrawn)})
    for (SignerRecord& one : *from) {
      one.duplicate_of.reset();
      if (one.group != Signer::kNoGroup) one.group += groups;
      to->push_back(std::move(one));
    }
  records.groups.insert(records.groups.end(), more.groups.begin(), more.groups.end());
  records.unlisted += more.unlisted;
  records.unread.insert(records.unread.end(), more.unread.begin(), more.unread.end());
  records.unique = mark_doubles(records.entries);
}

}  // namespace undersigned
