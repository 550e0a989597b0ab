// Reading YAML nodes by the shape that they must have, with an error for everything else.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "base/yaml.h"

namespace undersigned {

/// Reads the nodes of one file. Every function reports what is wrong to the errors it was made with
/// and returns nothing (or an empty value) then. Keeps references: outlived by the file and errors.
class Schema {
 public:
  Schema(const yaml::File& file, Errors& errors) : file_(file), errors_(errors) {}

  const yaml::File& file() const { return file_; }

  void error(const yaml::Node& node, std::string message, std::string hint = {}) const;
  void error_inside(const yaml::Node& node, Span part, std::string message,
                    std::string hint = {}) const;

  /// `what` names the thing for messages: "a rule". Reports a key that is not in `known`, with the
  /// nearest that is.
  bool is_map(const yaml::Node& node, std::string_view what,
              const std::vector<std::string>& known) const;
  bool is_map(const yaml::Node& node, std::string_view what) const;
  bool is_list(const yaml::Node& node, std::string_view what) const;

  /// The value of `key`, which must be there.
  const yaml::Node* required(const yaml::Node& map, const char* key, std::string_view what) const;

  std::optional<std::string> text(const yaml::Node& node, std::string_view what) const;
  bool boolean(const yaml::Node& node, std::string_view what) const;
  int integer(const yaml::Node& node, std::string_view what) const;
  std::vector<std::string> texts(const yaml::Node& node, std::string_view what) const;

  /// A text that must be one of `known`.
  std::optional<std::string> choice(const yaml::Node& node, std::string_view what,
                                    const std::vector<std::string>& known) const;

  Place place(const yaml::Node& node) const { return {file_.name(), node.line, node.column}; }

 private:
  const yaml::File& file_;
  Errors& errors_;
};

/// "a, b or c"
std::string one_of(const std::vector<std::string>& names);

}  // namespace undersigned
