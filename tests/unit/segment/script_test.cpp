#include "segment/script.h"

#include <boost/test/unit_test.hpp>
#include <memory>
#include <string>

#include "support/result.h"
#include "support/text_document.h"

namespace undersigned {
namespace {

std::shared_ptr<const Pack> pack_with(const std::string& id, const std::string& common) {
  auto pack = std::make_shared<Pack>(*test::script_pack(id, "Latin"));
  pack->words.spaced = true;
  pack->lexicons.emplace(
      "common-words", test::value_of(Lexicon::parse("common-words", "c.tsv", common, pack->words)));
  return pack;
}

const Packs& packs() {
  static const Packs kPacks = {pack_with("en", "the\nand\nof\n"),
                               pack_with("fr", "le\nla\net\nde\n"), test::script_pack("zh", "Han")};
  return kPacks;
}

BOOST_AUTO_TEST_SUITE(segment_script)

BOOST_AUTO_TEST_CASE(common_words_decide_between_packs_of_one_script) {
  const struct {
    const char* name;
    const char* document;
    const char* text;
    std::size_t pack;
  } cases[] = {
      {"a document in English", "the cat and the dog", "the cat", 0},
      {"a document in French", "le chat et la souris", "le chat", 1},
      {"words of neither take the document's", "le chat et la souris", "Bravo", 1},
      {"one English word in French", "le chat et la souris", "the cat", 1},
      {"an English sentence in French", "le chat et la souris de la ville",
       "the cat and the dog of the town", 0},
      {"no common word at all", "Bravo", "Bravo", 0},
      {"another script", "le chat et la souris", "\u6211\u4EEC", 2},
      {"no script that is read", "le chat", "\u043c\u044b", kNoPack},
  };
  for (const auto& c : cases) BOOST_TEST_CONTEXT(c.name)
  BOOST_TEST(PackChooser(packs(), c.document).choose(c.text) == c.pack);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
