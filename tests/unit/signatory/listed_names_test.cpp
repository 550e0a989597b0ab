#include "signatory/listed_names.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

namespace undersigned {
namespace {

BOOST_AUTO_TEST_SUITE(signatory_listed_names)

BOOST_AUTO_TEST_CASE(splits_a_paragraph_of_names) {
  const struct {
    const char* name;
    const char* text;
    const char* names;
  } kCases[] = {
      {"four names", "Mara Lind, Jon Aster, Pim Dahl,\nEva de Moss",
       "Mara Lind|Jon Aster|Pim Dahl|Eva de Moss|"},
      {"could be one signer", "Mara Lind, Engineer, Quarry Works", ""},
      {"a part is no name", "Mara Lind, Jon Aster, Pim Dahl, and many others", ""},
      {"Chinese", "林美、马力、欧阳小月", "林美|马力|欧阳小月|"},
      {"Chinese commas", "林美，马力，欧阳小月，丁一", "林美|马力|欧阳小月|丁一|"},
      {"a joining word", "Mara Lind, Jon Aster, Pim Dahl and Eva de Moss", ""},
      {"a joining word between full names", "Mara Lind, Jon Aster, Pim Dahl, Cy Wu and Eva Moss",
       "Mara Lind|Jon Aster|Pim Dahl|Cy Wu|Eva Moss|"},
      {"a joining word before the last", "Mara Lind, Jon Aster, Pim Dahl, and Eva Moss",
       "Mara Lind|Jon Aster|Pim Dahl|Eva Moss|"},
      {"lines of family name and given name", "Lind, Mara\nAster, Jon\nDahl, Pim", ""},
      {"lines of entries, one without an affiliation",
       "Mara Lind, Quarry\nJon Aster, Mill\nPim Dahl\nEva Moss, Quay", ""},
      {"a row that is wrapped within a name", "Mara Lind, Jon\nAster, Pim Dahl, Eva Moss",
       "Mara Lind|Jon\nAster|Pim Dahl|Eva Moss|"},
      {"Chinese with nothing but space", "林美 马力 丁一　欧阳月\n王芳 赵敏",
       "林美|马力|丁一|欧阳月|王芳|赵敏|"},
      {"Chinese prose", "公布账目、道歉并且立即辞职", ""},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      const std::string_view text = test.text;
      std::string names;
      for (const Span name : split_names(text, {0, text.size()}, {})) {
        names.append(name.of(text)).append("|");
      }
      BOOST_TEST(names == test.names);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
