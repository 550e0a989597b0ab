#include "base/schema.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "support/result.h"

using namespace undersigned;
using test::value_of;

namespace {

/// What a reading of the value of `key: ...` says, and the errors behind it.
template <class Read>
std::string read(const std::string& value, Read how) {
  const yaml::File file = value_of(yaml::File::parse("f.yaml", "key: " + value + "\n"));
  Errors errors;
  const Schema schema(file, errors);
  const std::string said = how(schema, *file.root().find("key"));
  return errors.empty() ? said : said + "!\n" + to_string(errors);
}

std::string text(const Schema& schema, const yaml::Node& node) {
  return schema.text(node, "a name").value_or("nothing");
}

std::string boolean(const Schema& schema, const yaml::Node& node) {
  return schema.boolean(node, "a flag") ? "true" : "false";
}

std::string integer(const Schema& schema, const yaml::Node& node) {
  return std::to_string(schema.integer(node, "a count"));
}

std::string texts(const Schema& schema, const yaml::Node& node) {
  std::string out;
  for (const std::string& item : schema.texts(node, "names")) out += item + ";";
  return out;
}

std::string choice(const Schema& schema, const yaml::Node& node) {
  return schema.choice(node, "colour", {"red", "green", "blue"}).value_or("nothing");
}

std::string map(const Schema& schema, const yaml::Node& node) {
  return schema.is_map(node, "a thing", {"id", "says"}) ? "map" : "no map";
}

std::string map_with_id(const Schema& schema, const yaml::Node& node) {
  const yaml::Node* id = schema.required(node, "id", "the thing");
  return id ? id->text : "nothing";
}

struct Case {
  const char* value;
  const char* said;
};

template <class Read>
void check(const std::vector<Case>& cases, Read how) {
  for (const Case& c : cases) {
    BOOST_TEST_CONTEXT(c.value) { BOOST_TEST(read(c.value, how) == c.said); }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_schema)

BOOST_AUTO_TEST_CASE(reads_texts) {
  check({{"a b", "a b"},
         {"'12'", "12"},
         {"''",
          "nothing!\n"
          "f.yaml:1:6: error: a name must be a text, not an empty one\n"
          "  1 | key: ''\n"
          "    |      ^~\n"},
         {"[a]",
          "nothing!\n"
          "f.yaml:1:6: error: a name must be a text, not a list\n"
          "  1 | key: [a]\n"
          "    |      ^\n"}},
        text);
}

BOOST_AUTO_TEST_CASE(reads_booleans) {
  check({{"true", "true"},
         {"false", "false"},
         {"no",
          "false!\n"
          "f.yaml:1:6: error: a flag must be true or false\n"
          "  1 | key: no\n"
          "    |      ^~\n"},
         {"{}",
          "false!\n"
          "f.yaml:1:6: error: a flag must be true or false\n"
          "  1 | key: {}\n"
          "    |      ^\n"}},
        boolean);
}

BOOST_AUTO_TEST_CASE(reads_whole_numbers) {
  check({{"12", "12"},
         {"-3", "-3"},
         {"1.5",
          "0!\n"
          "f.yaml:1:6: error: a count must be a whole number\n"
          "  1 | key: 1.5\n"
          "    |      ^~~\n"},
         {"99999999999",
          "0!\n"
          "f.yaml:1:6: error: a count must be a whole number\n"
          "  1 | key: 99999999999\n"
          "    |      ^~~~~~~~~~~\n"},
         {"[1]",
          "0!\n"
          "f.yaml:1:6: error: a count must be a whole number\n"
          "  1 | key: [1]\n"
          "    |      ^\n"}},
        integer);
}

BOOST_AUTO_TEST_CASE(reads_lists_of_texts_and_goes_on_behind_a_bad_item) {
  check({{"[a, 'b c']", "a;b c;"},
         {"[]", ""},
         {"[a, [b], c]",
          "a;c;!\n"
          "f.yaml:1:10: error: an item of names must be a text, not a list\n"
          "  1 | key: [a, [b], c]\n"
          "    |          ^\n"},
         {"a",
          "!\n"
          "f.yaml:1:6: error: names must be a list, not a text\n"
          "  1 | key: a\n"
          "    |      ^\n"}},
        texts);
}

BOOST_AUTO_TEST_CASE(offers_the_nearest_choice_or_all_of_them) {
  check({{"green", "green"},
         {"gren",
          "nothing!\n"
          "f.yaml:1:6: error: unknown colour 'gren'\n"
          "  1 | key: gren\n"
          "    |      ^~~~\n"
          "hint: did you mean 'green'?\n"},
         {"yellow",
          "nothing!\n"
          "f.yaml:1:6: error: unknown colour 'yellow'\n"
          "  1 | key: yellow\n"
          "    |      ^~~~~~\n"
          "hint: known: red, green or blue\n"}},
        choice);
}

BOOST_AUTO_TEST_CASE(names_every_unknown_key) {
  check({{"{id: a, says: b}", "map"},
         {"{}", "map"},
         {"{ids: a, x: b}",
          "map!\n"
          "f.yaml:1:7: error: unknown key 'ids' of a thing\n"
          "  1 | key: {ids: a, x: b}\n"
          "    |       ^~~\n"
          "hint: did you mean 'id'?\n"
          "f.yaml:1:15: error: unknown key 'x' of a thing\n"
          "  1 | key: {ids: a, x: b}\n"
          "    |               ^\n"
          "hint: known: id or says\n"},
         {"[id]",
          "no map!\n"
          "f.yaml:1:6: error: a thing must be a map, not a list\n"
          "  1 | key: [id]\n"
          "    |      ^\n"}},
        map);
  check({{"{id: a}", "a"},
         {"{says: b}",
          "nothing!\n"
          "f.yaml:1:6: error: the thing has no 'id'\n"
          "  1 | key: {says: b}\n"
          "    |      ^\n"}},
        map_with_id);
}

BOOST_AUTO_TEST_CASE(lists_names_as_a_sentence_does) {
  BOOST_TEST(one_of({}) == "");
  BOOST_TEST(one_of({"a"}) == "a");
  BOOST_TEST(one_of({"a", "b"}) == "a or b");
  BOOST_TEST(one_of({"a", "b", "c"}) == "a, b or c");
}

BOOST_AUTO_TEST_SUITE_END()
