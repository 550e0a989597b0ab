// YAML as a tree of our own in which every node knows where it stands. The only reader of YAML in
// the program: packs, facts, events and configuration all come through here.
//
// A strict subset is accepted, because a rule that is read differently from how it looks is worse
// than an error: no anchors, aliases, tags or merge keys, no second document, no duplicate keys,
// UTF-8 only, no tab indentation, every quote closed on purpose. All scalars are strings; the
// reader of a key says which type it wants ("no" is a string until somebody asks for a boolean).
//
// Built on yaml-cpp's event handler (Parser::HandleNextDocument), never on YAML::Load or LoadAll:
// LoadAll of 0.7 does not return on ",", and Load accepts an unclosed quote.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace undersigned::yaml {

enum class Kind { null, scalar, sequence, map };

/// "nothing", "a text", "a list", "a map": for messages.
const char* describe(Kind kind);

struct Node {
  struct Entry;

  Kind kind = Kind::null;
  int line = 0;                // of the first character, from 1
  int column = 0;              // in code points, from 1
  bool quoted = false;         // '...' or "..." or a block scalar
  std::string text;            // of a scalar
  std::vector<Node> items;     // of a sequence
  std::vector<Entry> entries;  // of a map, in the order of the file

  /// The value of `key`, or null. Only for maps.
  const Node* find(std::string_view key) const;
};

struct Node::Entry {
  Node key;
  Node value;
};

/// A file that was read: its tree, and its text for the excerpts of later errors. Immutable.
class File {
 public:
  /// Limits: 4 MiB of text, depth 32, 500,000 nodes. All errors that can be told apart are reported
  /// in one run; a syntax error ends the reading. Never throws. `name` is for messages only.
  static Result<File> parse(std::string name, std::string text);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }
  const Node& root() const { return root_; }

  /// An error at `node`, its excerpt underlined over the node's text (one line at most).
  Error error_at(const Node& node, std::string message, std::string hint = {}) const;

  /// An error inside a scalar: `offset` and `length` are bytes of `node.text`. Points exactly where
  /// the scalar stands on one line and without backslash escapes, otherwise at the node.
  Error error_inside(const Node& node, std::size_t offset, std::size_t length, std::string message,
                     std::string hint = {}) const;

 private:
  std::string name_;
  std::string text_;
  Node root_;
};

}  // namespace undersigned::yaml
