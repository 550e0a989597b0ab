// What two letters call the same party, office or person. The form of the files is described in
// rules/aliases/README.md.

#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/file.h"

namespace undersigned {

enum class AliasKind { party, office, person };

struct Alias {
  std::string id;
  AliasKind kind = AliasKind::party;
  std::vector<std::string> words;  // in lower case
};

class Aliases {
 public:
  /// Adds the entries of a file; an `id` that is known adds its words. Every error of the file is
  /// reported, and nothing is added then.
  Result<void> add(const SourceFile& file);

  /// The ids of that kind whose words stand in `text`, at the edges of words; where words overlap,
  /// the longest from the left counts.
  std::set<std::string> named_in(std::string_view text, AliasKind kind) const;

 private:
  friend class AliasReader;
  struct Word {
    std::string text;
    std::size_t alias;
  };
  std::vector<Alias> aliases_;
  std::vector<Word> words_;  // the longest first
};

}  // namespace undersigned
