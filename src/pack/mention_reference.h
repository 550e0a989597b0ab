// What a rule says of the mentions that it looks for: "quantity", or "quantity kind=share".

#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace undersigned {

/// A field that must have a value: `kind=share`.
struct FieldTest {
  std::string field;
  std::string value;
  int bit = 0;  // in a pattern: which bit of the mention's character says that the test holds

  friend auto operator<=>(const FieldTest&, const FieldTest&) = default;
};

/// In `where`: a mention of this kind for which all tests hold. In a pattern: the mentions of this
/// kind, and the tests that it tells them apart by.
struct MentionReference {
  std::string kind;
  std::vector<FieldTest> tests;  // of a pattern: sorted, each once

  friend auto operator<=>(const MentionReference&, const MentionReference&) = default;
};

/// Tests of one kind that the patterns of a pack may use between them.
inline constexpr int kMostFieldTests = 6;

/// What there is to refer to. The functions must outlive what is read with them.
struct MentionNames {
  std::vector<std::string> kinds;
  std::function<const std::vector<std::string>*(std::string_view kind)> fields;  // null: no such
};

/// What is wrong with a reference.
struct ReferenceError {
  std::string message;
  std::string hint;
};

/// Reads "kind field=value field=value", tests in any order. Empty, and `error` filled, if it does
/// not refer to anything.
std::optional<MentionReference> parse_mention_reference(std::string_view text,
                                                        const MentionNames& names,
                                                        ReferenceError& error);

/// As it is written.
std::string to_string(const MentionReference& reference);

}  // namespace undersigned
