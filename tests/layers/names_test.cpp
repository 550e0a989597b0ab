// No rule names a person, a company or an event of a letter that rules were measured on. The names
// are kept as hashes, so that they stand nowhere in the project.

#include <boost/test/unit_test.hpp>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"

namespace undersigned {
namespace {

namespace fs = std::filesystem;

/// FNV-1a, 64 bits, of the names in lower case.
const std::set<std::uint64_t> kNames = {
    0x02ec0367a5fe22afULL, 0x0b7fa50890e41bb4ULL, 0x0c40022a622be936ULL, 0x167b30de10cbd437ULL,
    0x25375f17c5eadf0fULL, 0x28a90322de9bbeb6ULL, 0x31c25f00f4590d37ULL, 0x34e24a46c8818e0bULL,
    0x375a952817412987ULL, 0x3d49eeb5c375b7cbULL, 0x4fd4a85ae573610eULL, 0x5f27689947cfadc4ULL,
    0x713ae2c5364b9d5fULL, 0x8a1b8f4a0a913503ULL, 0x8a626e4a0accff93ULL, 0x989414e1c21a5bceULL,
    0xa917daff8dd89ae6ULL, 0xaa0181cb2c90a478ULL, 0xbae51559ba67806bULL, 0xc8fe6e178dcb0945ULL,
    0xcff131c22490dbe8ULL, 0xd65c1d2b6f766faaULL, 0xe9da743b08355cf3ULL, 0xecb92dc8023f47d8ULL,
    0xfb906de6f9e844a8ULL, 0xfcdfe3fc57cef2ccULL};

constexpr std::size_t kLongestHanName = 7;

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3ULL;
  }
  return hash;
}

/// The words of ASCII letters, in lower case, and every stretch of two to seven Han characters.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  std::vector<std::string> han;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t begin = at;
    const char32_t c = at < text.size() ? next_code_point(text, at) : U' ';
    if (at == begin) ++at;
    if (c < 0x80 && std::isalpha(static_cast<int>(c)) != 0) {
      word += static_cast<char>(std::tolower(static_cast<int>(c)));
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
    if (!is_han(c)) {
      han.clear();
      continue;
    }
    han.emplace_back(text.substr(begin, at - begin));
    std::string stretch = han.back();
    for (std::size_t i = han.size() - 1; i-- > 0 && han.size() - i <= kLongestHanName;)
      words.push_back(stretch = han[i] + stretch);
  }
  return words;
}

BOOST_AUTO_TEST_SUITE(names)

BOOST_AUTO_TEST_CASE(no_rule_names_whom_a_letter_is_about) {
  for (const auto& file : fs::recursive_directory_iterator(UNDERSIGNED_SOURCE_DIR "/rules")) {
    if (!file.is_regular_file()) continue;
    std::ifstream in(file.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (const std::string& word : words_of(text))
      BOOST_TEST(!kNames.contains(hash_of(word)), file.path() << " names \"" << word << '"');
  }
}

BOOST_AUTO_TEST_CASE(words_are_found_in_both_scripts) {
  BOOST_TEST(words_of("To Mara: \u6797\u7F8E\u5409!") ==
                 (std::vector<std::string>{"to", "mara", "\u6797\u7F8E", "\u7F8E\u5409",
                                           "\u6797\u7F8E\u5409"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
