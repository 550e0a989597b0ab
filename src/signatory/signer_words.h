// What words say of a signer: that it is an organisation, that it has no name.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "segment/segments.h"
#include "signatory/signer.h"

namespace undersigned {

/// The lexicons `signer-word` of packs (rules/README.md, "Lexicons"), compared without
/// regard to case. Immutable; keeps no reference to the packs.
class SignerWords {
 public:
  SignerWords() = default;
  explicit SignerWords(const Packs& packs);

  /// `anonymous` where the whole name is such a word, `organization` where one of its words is, or
  /// where it ends in one that is written without spaces.
  SignerKind kind_of(std::string_view name) const;

  /// Whether a word stands in it that no name of a person has: "Professor of Law".
  bool is_no_name(std::string_view words) const;

  /// Whether it begins with a surname of a script without spaces.
  bool begins_with_surname(std::string_view name) const;

  /// Where the name ends in a text that begins with a surname and goes on, without a space, with
  /// the place that an affiliation begins with; nothing where it does not.
  std::optional<std::size_t> end_of_glued_name(std::string_view text) const;

  /// Of "on behalf of the Quarry Choir" the part behind the words that say so.
  std::optional<std::string_view> signed_for(std::string_view text) const;

 private:
  enum class Meaning { anonymous, organization, no_name };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  using Words = std::unordered_map<std::string, Meaning, Hash, std::equal_to<>>;

  struct Unspaced {  // of a pack in which words are not set apart
    FoldOptions fold;
    std::vector<std::string> endings;  // of organizations
    std::vector<std::string> surnames;
    std::vector<std::string> places;
  };

  void add(const Lexicon& lexicon);
  bool has_word(std::string_view lower, Meaning meaning) const;

  Words words_;
  std::vector<Unspaced> unspaced_;
  std::vector<std::string> openings_;  // "on behalf of", longest first
};

}  // namespace undersigned
