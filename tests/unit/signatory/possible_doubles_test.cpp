#include "signatory/possible_doubles.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "signatory/doubles.h"

namespace undersigned {
namespace {

struct Listed {
  const char* name;
  const char* affiliation = "";
  const char* link = "";
};

std::string found(const std::vector<Listed>& signers) {
  std::vector<SignerRecord> entries;
  for (const Listed& one : signers) {
    SignerRecord entry;
    entry.name = one.name;
    entry.affiliation = one.affiliation;
    entry.link = one.link;
    entries.push_back(entry);
  }
  mark_doubles(entries);
  std::string out;
  for (const PossibleDouble& one : possible_doubles(entries))
    out += std::to_string(one.entry) + "=" + std::to_string(one.other) + " " + one.why + "; ";
  return out;
}

BOOST_AUTO_TEST_SUITE(signatory_possible_doubles)

BOOST_AUTO_TEST_CASE(finds_who_may_be_the_same) {
  const struct {
    const char* name;
    std::vector<Listed> signers;
    const char* found;
  } cases[] = {
      {"nobody", {}, ""},
      {"others", {{"Ada Low"}, {"Bo Low"}, {"Ada Hult"}}, ""},
      {"doubles are told elsewhere", {{"Ada Low"}, {"ADA  low"}}, ""},
      {"a Cyrillic letter", {{"Ada Low"}, {"\u0410da Low"}}, "1=0 letters that look the same; "},
      {"a digit for a letter", {{"Ada Low"}, {"Ada L0w"}}, "1=0 letters that look the same; "},
      {"accents", {{"Jos\u00E9 Berg"}, {"Jose Berg"}}, "1=0 the same name but for accents; "},
      {"another order", {{"Low, Ada"}, {"Ada Low"}}, "1=0 the same words in another order; "},
      {"an initial",
       {{"Alice Smith", "Quay"}, {"A. Smith", "Quay"}},
       "1=0 an initial of the same name and affiliation; "},
      {"an initial elsewhere", {{"Alice Smith", "Quay"}, {"A. Smith", "Mill"}}, ""},
      {"an initial of nobody's", {{"Alice Smith"}, {"A. Smith"}}, ""},
      {"two names with one initial", {{"Alice Smith", "Quay"}, {"Anna Smith", "Quay"}}, ""},
      {"the same link",
       {{"Ada Low", "", "https://a.example/ada"}, {"A. L.", "", "http://www.a.example/ada/"}},
       "1=0 the same link; "},
      {"a link of many", {{"A", "", "q"}, {"B", "", "q"}, {"C", "", "q"}, {"D", "", "q"}}, ""},
      {"Chinese names", {{"\u674E\u660E"}, {"\u674E\u7EA2"}}, ""},
  };
  for (const auto& test : cases) {
    BOOST_TEST_CONTEXT(test.name) { BOOST_TEST(found(test.signers) == test.found); }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
