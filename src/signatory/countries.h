// The country that an affiliation names.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace undersigned {

/// The names of countries that ICU knows in some languages, also the short ones ("UK") and codes of
/// three letters ("GBR").
class Countries {
 public:
  /// `languages` are ICU locales: "en", "zh".
  explicit Countries(const std::vector<std::string>& languages);

  /// The English name of the country that the words are, or their last part behind a comma is;
  /// empty if none.
  std::string of(std::string_view words) const;

 private:
  std::unordered_map<std::string, std::string>
      names_;  // by what they are written as, in lower case
};

}  // namespace undersigned
