#include "base/yaml.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace undersigned;

namespace {

/// What parsing says, or the tree: `@line:column`, quoted scalars in quotes.
std::string show(const yaml::Node& node) {
  const std::string place = "@" + std::to_string(node.line) + ":" + std::to_string(node.column);
  switch (node.kind) {
    case yaml::Kind::null:
      return "null" + place;
    case yaml::Kind::scalar:
      return (node.quoted ? "\"" + node.text + "\"" : node.text) + place;
    case yaml::Kind::sequence: {
      std::string out = "[";
      for (const auto& item : node.items) out += (out == "[" ? "" : ", ") + show(item);
      return out + "]" + place;
    }
    case yaml::Kind::map: {
      std::string out = "{";
      for (const auto& [key, value] : node.entries)
        out += (out == "{" ? "" : ", ") + show(key) + ": " + show(value);
      return out + "}" + place;
    }
  }
  return "";
}

std::string parse(const std::string& text) {
  const auto file = yaml::File::parse("f.yaml", text);
  return file ? show(file->root()) : to_string(file.error());
}

std::string repeat(const std::string& part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

constexpr const char* kQuoteHint =
    "hint: a quote inside '...' is written '', one inside \"...\" is \\\"\n";
constexpr const char* kIndentHint = "hint: check the indentation, and the quotes above\n";
constexpr const char* kAliasHint =
    "hint: write the value again; quote a text that begins with '*'\n";
constexpr const char* kAnchorHint =
    "hint: make the value a fragment or write it again; quote a text that begins with '&'\n";
constexpr const char* kTagHint = "hint: every scalar is a text; leave the tag out\n";
constexpr const char* kEscapeHint =
    "hint: write \\\\ for a backslash, or use '...', where it is nothing special\n";

struct Case {
  const char* name;
  std::string text;
  std::string shown;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    BOOST_TEST_CONTEXT(c.name) { BOOST_TEST(parse(c.text) == c.shown); }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_yaml)

BOOST_AUTO_TEST_CASE(reads_a_tree_with_places) {
  check({
      {"nothing", "", "null@0:0"},
      {"a comment", "# nothing\n", "null@0:0"},
      {"a text", "we demand", "we demand@1:1"},
      {"a map", "id: call-on\nsays: an actor\n",
       "{id@1:1: call-on@1:5, says@2:1: an actor@2:7}@1:1"},
      {"a list", "- a\n- - b\n  - c\n", "[a@1:3, [b@2:5, c@3:5]@2:3]@1:1"},
      {"brackets", "a: {b: [c, 'd'], e: f}\n",
       "{a@1:1: {b@1:5: [c@1:9, \"d\"@1:12]@1:8, e@1:18: f@1:21}@1:4}@1:1"},
      {"no scalar is anything but text", "[no, 012, 1e5, 0x1F, .inf, 2023-11-20, yes]",
       "[no@1:2, 012@1:6, 1e5@1:11, 0x1F@1:16, .inf@1:22, 2023-11-20@1:28, yes@1:40]@1:1"},
      {"columns are characters", "要求: [甲, \"乙\", '丙']\nb: x\n",
       "{要求@1:1: [甲@1:6, \"乙\"@1:9, \"丙\"@1:14]@1:5, b@2:1: x@2:4}@1:1"},
      {"values that are not there stand at their key or dash",
       "a:\nb: ~\nc:\n  -\n  - x\n  - null\n  -\n",
       "{a@1:1: null@1:1, b@2:1: null@2:1, c@3:1: [null@4:3, x@5:5, null@6:5, null@7:3]@4:3}@1:1"},
      {"quoted null is a text", "a: 'null'\n", "{a@1:1: \"null\"@1:4}@1:1"},
      {"block scalars", "a: |\n  x\n  'y\nb: >-\n  x\n  y\n",
       "{a@1:1: \"x\n'y\n\"@1:4, b@4:1: \"x y\"@4:4}@1:1"},
      {"a text over two lines", "a: we\n  demand\n", "{a@1:1: we demand@1:4}@1:1"},
      {"quotes over two lines", "a: \"we\n  demand this: now\n  it's\"\n",
       "{a@1:1: \"we demand this: now it's\"@1:4}@1:1"},
      {"escapes", R"(a: "\"\\\u8981\n")", "{a@1:1: \"\"\\要\n\"@1:4}@1:1"},
      {"a doubled quote", "a: 'it''s'\n", "{a@1:1: \"it's\"@1:4}@1:1"},
      {"what may stand behind a quote", "{\"a\": \"b\" , 'c':\"d\"} # e\n",
       "{\"a\"@1:2: \"b\"@1:7, \"c\"@1:13: \"d\"@1:17}@1:1"},
      {"CRLF", "a: 1\r\nb: \"x\"\r\n\r\nc: |\r\n  y\r\n",
       "{a@1:1: 1@1:4, b@2:1: \"x\"@2:4, c@4:1: \"y\n\"@4:4}@1:1"},
      {"a byte order mark", "\uFEFFa: 1\n", "{a@1:1: 1@1:4}@1:1"},
      {"document marks around one document", "---\na: 1\n...\n# end\n", "{a@2:1: 1@2:4}@2:1"},
      {"the same key in two maps", "a: {c: 1}\nb: {c: 2}\n",
       "{a@1:1: {c@1:5: 1@1:8}@1:4, b@2:1: {c@2:5: 2@2:8}@2:4}@1:1"},
      {"tabs inside and behind text", "a: b\tc\t# d\n", "{a@1:1: b\tc@1:4}@1:1"},
  });
}

BOOST_AUTO_TEST_CASE(refuses_bytes_that_are_no_text) {
  check({
      {"a byte that is not UTF-8", "a: 要\nb: 要\xFFx\n",
       "f.yaml:2:5: error: a byte that is not UTF-8\nhint: save the file as UTF-8\n"},
      {"a NUL byte", std::string("a: b\0c\n", 7),
       "f.yaml:1:5: error: a NUL byte\nhint: is this a text file?\n"},
      {"the first of both", std::string("\0\xFF", 2),
       "f.yaml:1:1: error: a NUL byte\nhint: is this a text file?\n"},
      {"more than four megabytes", std::string((4 << 20) + 1, 'a'),
       "f.yaml: error: larger than 4194304 bytes\nhint: split the file\n"},
  });
}

BOOST_AUTO_TEST_CASE(refuses_quotes_that_do_not_end_on_purpose) {
  const auto open = [](const std::string& place, const std::string& line, std::size_t column) {
    return "f.yaml:" + place + ": error: this quote is not closed where its text ends\n  " +
           place.substr(0, 1) + " | " + line + "\n    | " + std::string(column - 1, ' ') + "^\n" +
           kQuoteHint;
  };
  const auto inside = [](const std::string& column, const std::string& line, std::size_t indent) {
    return "f.yaml:1:" + column + ": error: a quote inside a quoted text\n  1 | " + line +
           "\n    | " + std::string(indent, ' ') + "^\n" + kQuoteHint;
  };
  check({
      {"a list entry swallowed", "- \"foo\n  - id: b\n  - x: \"y\"\n", open("1:3", "- \"foo", 3)},
      {"a key swallowed", "a: 'x\nb: 'y'\n", open("1:4", "a: 'x", 4)},
      {"a key with capitals swallowed", "a: 'x\nMax_Count:\nc: 'y'\n", open("1:4", "a: 'x", 4)},
      {"behind a key of wide characters", "要求和条件: \"x\nb: \"2\"\n",
       open("1:8", "要求和条件: \"x", 13)},
      {"at the end of the file", "a: 1\nb: \"x\n", open("2:4", "b: \"x", 4)},
      {"at the end without a newline", "b: 'x", open("1:4", "b: 'x", 4)},
      {"single at the end behind a double one", "b: \"it's\"\na: 'x: y",
       open("2:4", "a: 'x: y", 4)},
      {"double at the end behind a single one", "b: 'a \"b'\na: \"x", open("2:4", "a: \"x", 4)},
      {"nothing but a quote", "\"", open("1:1", "\"", 1)},
      {"closed on a later line by another quote", "a: 'x\n  and some 'more'\n",
       open("1:4", "a: 'x", 4)},
      {"an apostrophe", "a: 'it's'\n", inside("7", "a: 'it's'", 6)},
      {"an apostrophe behind wide characters", "a: '要it's'\n", inside("8", "a: '要it's'", 8)},
      {"a quote inside double quotes", "a: \"b\" c\n", inside("6", "a: \"b\" c", 5)},
      {"a key with text behind", "'a' b: 1\n", inside("3", "'a' b: 1", 2)},
  });
}

BOOST_AUTO_TEST_CASE(refuses_what_reads_differently_from_how_it_looks) {
  check({
      {"a duplicate key", "a:\n  要: 1\n  b: 2\n  要: 3\n",
       "f.yaml:4:3: error: the key '要' stands twice in one map\n"
       "  4 |   要: 3\n"
       "    |   ^~\n"
       "hint: it stands first on line 2\n"},
      {"a key three times", "a: 1\na: 2\n'a': 3\n",
       "f.yaml:2:1: error: the key 'a' stands twice in one map\n"
       "  2 | a: 2\n"
       "    | ^\n"
       "hint: it stands first on line 1\n"
       "f.yaml:3:1: error: the key 'a' stands twice in one map\n"
       "  3 | 'a': 3\n"
       "    | ^\n"
       "hint: it stands first on line 1\n"},
      {"an anchor and its alias", "a: &x 1\nb: *x\n",
       std::string("f.yaml:1:4: error: anchors are not supported\n"
                   "  1 | a: &x 1\n"
                   "    |    ^\n") +
           kAnchorHint +
           "f.yaml:2:4: error: aliases are not supported\n"
           "  2 | b: *x\n"
           "    |    ^\n" +
           kAliasHint},
      {"an alias of nothing", "a: **bold**\n",
       std::string("f.yaml:1:4: error: aliases are not supported\n"
                   "  1 | a: **bold**\n"
                   "    |    ^\n") +
           kAliasHint},
      {"an anchor without a name", "a: & b\n",
       std::string("f.yaml:1:5: error: anchors are not supported\n"
                   "  1 | a: & b\n"
                   "    |     ^\n") +
           kAnchorHint},
      {"a cycle", "&x [*x]",
       std::string("f.yaml:1:1: error: anchors are not supported\n"
                   "  1 | &x [*x]\n"
                   "    | ^\n") +
           kAnchorHint +
           "f.yaml:1:5: error: aliases are not supported\n"
           "  1 | &x [*x]\n"
           "    |     ^\n" +
           kAliasHint},
      {"tags", "a: !!str foo\nb: ! \"x\"\nc: !foo [x]\nd: !\n",
       std::string("f.yaml:1:4: error: tags are not supported\n"
                   "  1 | a: !!str foo\n"
                   "    |    ^\n") +
           kTagHint +
           "f.yaml:2:4: error: tags are not supported\n"
           "  2 | b: ! \"x\"\n"
           "    |    ^\n" +
           kTagHint +
           "f.yaml:3:4: error: tags are not supported\n"
           "  3 | c: !foo [x]\n"
           "    |    ^\n" +
           kTagHint +
           "f.yaml:4:4: error: tags are not supported\n"
           "  4 | d: !\n"
           "    |    ^\n" +
           kTagHint},
      {"a merge key", "<<: {a: 1}\n'<<': x\n",
       "f.yaml:1:1: error: merge keys are not supported\n"
       "  1 | <<: {a: 1}\n"
       "    | ^~\n"
       "hint: write the keys out\n"
       "f.yaml:2:1: error: the key '<<' stands twice in one map\n"
       "  2 | '<<': x\n"
       "    | ^~\n"
       "hint: it stands first on line 1\n"},
      {"a second document", "a: 1\n---\nb: 2\n",
       "f.yaml:2:1: error: a second document\n"
       "  2 | ---\n"
       "    | ^~~\n"
       "hint: put it into a file of its own\n"},
      {"text behind the end mark", "a: 1\n...\nb: 2\n",
       std::string("f.yaml:3:1: error: text behind the end of the document\n"
                   "  3 | b: 2\n"
                   "    | ^\n") +
           kIndentHint},
      {"a directive", "# x\n%YAML 1.2\n---\na: 1\n",
       "f.yaml:2:1: error: directives are not supported\n"
       "  2 | %YAML 1.2\n"
       "    | ^\n"
       "hint: leave it out\n"},
      {"tabs in the indentation", "a:\n\tb: 1\n  \tc: 2\n",
       "f.yaml:2:1: error: a tab in the indentation\n"
       "  2 | \\u{9}b: 1\n"
       "    | ^~~~~\n"
       "hint: indent with spaces\n"
       "f.yaml:3:3: error: a tab in the indentation\n"
       "  3 |   \\u{9}c: 2\n"
       "    |   ^~~~~\n"
       "hint: indent with spaces\n"},
      {"a list for a key", "? [a]\n: b\n",
       "f.yaml:1:3: error: a key must be a text, not a list\n"
       "  1 | ? [a]\n"
       "    |   ^\n"
       "hint: quote it if it is a text\n"},
      {"nothing for a key", ": x\n",
       "f.yaml:1:1: error: a key must be a text, not nothing\n"
       "  1 | : x\n"
       "    | ^\n"
       "hint: quote it if it is a text\n"},
  });
}

BOOST_AUTO_TEST_CASE(says_where_the_syntax_is_wrong) {
  const auto error = [](const std::string& place, const std::string& message,
                        const std::string& line, std::size_t indent, const std::string& hint) {
    return "f.yaml:" + place + ": error: " + message + "\n  " + place.substr(0, 1) + " | " + line +
           "\n    | " + std::string(indent, ' ') + "^\n" + hint;
  };
  check({
      {"a colon in a text", "a: b: c\n",
       error("1:5", "a ':' where no key can end", "a: b: c", 4,
             "hint: quote a text that contains ': '\n")},
      {"a key below a text", "a: x\n  b: y\n",
       error("2:4", "a ':' where no key can end", "  b: y", 3,
             "hint: quote a text that contains ': '\n")},
      {"an open bracket", "a: 1\nb: [1, 2\nc: 3\n",
       error("2:4", "this bracket is not closed", "b: [1, 2", 3, "hint: a list ends with ']'\n")},
      {"an open brace", "要: {b: 1\n",
       error("1:4", "this bracket is not closed", "要: {b: 1", 4, "hint: a map ends with '}'\n")},
      {"a bracket of the other kind", "- [a, b}\n",
       error("1:8", "a bracket that closes nothing", "- [a, b}", 7,
             "hint: quote it if it is text\n")},
      {"a bracket out of nowhere", "]",
       error("1:1", "a bracket that closes nothing", "]", 0, "hint: quote it if it is text\n")},
      {"a comma", ",", error("1:1", "text behind the end of the document", ",", 0, kIndentHint)},
      {"a comma behind a map", "{},",
       error("1:3", "text behind the end of the document", "{},", 2, kIndentHint)},
      {"a key too far left", "a:\n  - x\n b: 1\n",
       error("3:2", "neither a key of this map nor its end", " b: 1", 1, kIndentHint)},
      {"a key behind a list", "- a\nb: 1\n",
       error("2:1", "text behind the end of the document", "b: 1", 0, kIndentHint)},
      {"a key among entries", "a:\n  - x\n  b: 1\n",
       error("3:3", "neither a key of this map nor its end", "  b: 1", 2, kIndentHint)},
      {"a quote closed by the end of the file", "a: \"x\\",
       error("1:6", "an escape that YAML does not know", "a: \"x\\", 5, kEscapeHint)},
      {"an entry behind a key", "a: - b\n",
       error("1:4", "a list entry where none can stand", "a: - b", 3, kIndentHint)},
      {"a reserved character", "a: @x\n",
       error("1:4", "no text begins with this character", "a: @x", 3, "hint: quote the text\n")},
      {"an unknown escape", "要: \"甲\\d\"\n",
       error("1:6", "an escape that YAML does not know", "要: \"甲\\d\"", 7, kEscapeHint)},
      {"an escaped wide character", "a: \"\\要\"\n",
       error("1:5", "an escape that YAML does not know", "a: \"\\要\"", 4, kEscapeHint)},
      {"text behind a bar", "a: |x\n",
       error("1:5", "text behind '|' or '>'", "a: |x", 4, "hint: write it on the lines below\n")},
      {"an indentation of nothing", "a: |0\n",
       error("1:6", "an indentation of 0", "a: |0", 5, "hint: leave the number out\n")},
      {"a tag without a name", "a: !!\n",
       error("1:6", "tags are not supported", "a: !!", 5, kTagHint)},
      {"two anchors", "a: &x &y b\n",
       error("1:7", "anchors are not supported", "a: &x &y b", 6, kAnchorHint)},
      {"a document mark inside quotes", "a: \"x\n---\ny\"\n",
       error("2:1", "a quoted text with a document mark in it", "---", 0,
             "hint: close the quote above\n")},
  });
}

BOOST_AUTO_TEST_CASE(stops_at_its_limits) {
  BOOST_TEST(parse(repeat("[", 32) + repeat("]", 32)).starts_with("[[[["));
  BOOST_TEST(parse(repeat("[", 33) + repeat("]", 33)) ==
             "f.yaml:1:33: error: nested deeper than 32 levels\n  1 | " + repeat("[", 33) +
                 repeat("]", 33) + "\n    | " + repeat(" ", 32) +
                 "^\nhint: give the inner part a place of its own\n");
  for (const char* level : {"[", "{a: ", "- ", "? "}) {
    BOOST_TEST_CONTEXT(level) {
      const std::string error = parse(repeat(level, 100'000));
      BOOST_TEST(error.find("error: nested deeper than 32 levels\n") != std::string::npos);
    }
  }
  BOOST_TEST(parse(repeat("- a\n", 500'000)) ==
             "f.yaml:500000:3: error: more than 500000 nodes\n"
             "  500000 | - a\n"
             "         |   ^\n"
             "hint: split the file\n");
}

BOOST_AUTO_TEST_CASE(finds_the_value_of_a_key) {
  const auto file = yaml::File::parse("f.yaml", "a: 1\nb: [x]\n");
  BOOST_REQUIRE(file);
  BOOST_REQUIRE(file->root().find("b"));
  BOOST_TEST(show(*file->root().find("b")) == "[x@2:5]@2:4");
  BOOST_TEST(!file->root().find("c"));
  BOOST_TEST(file->name() == "f.yaml");
  BOOST_TEST(file->text() == "a: 1\nb: [x]\n");
}

BOOST_AUTO_TEST_CASE(underlines_a_node) {
  const auto file = yaml::File::parse(
      "f.yaml",
      "要求: 'it''s' # c\nb: [we call, x]\nc: |\n  text of the block\nd: a b\n  c d e f\n");
  BOOST_REQUIRE(file);
  const auto& entries = file->root().entries;
  const struct {
    const char* name;
    const yaml::Node& node;
    const char* shown;
  } cases[] = {
      {"a key", entries[0].key, "  1 | 要求: 'it''s' # c\n    | ^~~~\n"},
      {"a quoted text", entries[0].value, "  1 | 要求: 'it''s' # c\n    |       ^~~~~~\n"},
      {"a list", entries[1].value, "  2 | b: [we call, x]\n    |    ^\n"},
      {"a text", entries[1].value.items[0], "  2 | b: [we call, x]\n    |     ^~~~~~~\n"},
      {"a block scalar", entries[2].value, "  3 | c: |\n    |    ^\n"},
      {"a text over two lines", entries[3].value, "  5 | d: a b\n    |    ^~~\n"},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const std::string shown = to_string(file->error_at(c.node, "wrong", "mend it"));
      BOOST_TEST(shown == "f.yaml:" + std::to_string(c.node.line) + ":" +
                              std::to_string(c.node.column) + ": error: wrong\n" + c.shown +
                              "hint: mend it\n");
    }
  }
}

BOOST_AUTO_TEST_CASE(underlines_a_part_of_a_scalar) {
  const struct {
    const char* name;
    std::string text;
    const char* part;
    int column;
    int width;
  } cases[] = {
      {"plain", "a: we call on\n", "call", 7, 4},
      {"plain behind wide characters", "要: 我们要求公开\n", "要求", 6, 2},
      {"at its end", "a: we call\n", "call", 7, 4},
      {"single quotes", "a: 'we (call'\n", "(call", 8, 5},
      {"single quotes behind a doubled one", "a: 'it''s (call'\n", "(call", 11, 5},
      {"a doubled quote in the part", "a: 'x it''s y'\n", "it's", 7, 5},
      {"double quotes", "a: \"we call on\"\n", "call", 8, 4},
      {"the node for double quotes with an escape", "a: \"we \\\"call\"\n", "call", 4, 10},
      {"the node for a block scalar", "a: |\n  we call\n", "call", 4, 1},
      {"the node for a text over two lines", "a: we\n  call\n", "call", 4, 2},
  };
  for (const auto& c : cases) {
    BOOST_TEST_CONTEXT(c.name) {
      const auto file = yaml::File::parse("f.yaml", c.text);
      BOOST_REQUIRE(file);
      const yaml::Node& node = file->root().entries[0].value;
      const std::string part = c.part;
      const Error error = file->error_inside(node, node.text.find(part), part.size(), "wrong");
      BOOST_TEST(error.place.line == 1);
      BOOST_TEST(error.place.column == c.column);
      BOOST_TEST(error.width == c.width);
      BOOST_TEST(error.message == "wrong");
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
