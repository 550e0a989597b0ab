// The folders that read letters know no word of a human language: none of their string literals is
// an entry of a shipped lexicon, and none holds a letter beyond ASCII. What the program itself is
// called and says (keys, kinds, messages) is English all the same: a literal that is an entry too
// must be one of kOwnWords, each of which is a key or a kind of the rule language.

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace undersigned {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = UNDERSIGNED_SOURCE_DIR;
const char* const kReaders[] = {"ingest", "segment", "match", "quantity", "signatory", "model"};

const std::set<std::string> kOwnWords = {
    // What a column of signers stands for, and fields of the report.
    "name",
    "given",
    "affiliation",
    "title",
    "link",
    "role",
    "country",
    "date",
    "withdrawn",
    "not",
    // What a signer is, and a link.
    "person",
    "organization",
    "anonymous",
    "signers",
    "surname",
    "place",
    "handle",
    "email",
    // Kinds of block, of number words and of lead-in; keys of rules.
    "paragraph",
    "section",
    "article",
    "asks",
    "governs",
    "block",
    "number",
    "before",
    "last",
    // Kinds of mention and of quantity, regions.
    "demand",
    "with",
    "one",
    "share",
    "signatures",
    "closing",
    // Keys and fields.
    "to",
    "from",
    "until",
    "value",
    "where",
    "all",
    "any",
    "unless",
    "year",
    "month",
    "day",
    "about",
    // Values of the field `bound`.
    "over",
    "under",
    // Classes of number words.
    "tens",
    "several",
    "of",
    "point",
    "minus",
    "tenths",
    "part",
    "more",
    "group",
    "digit",
    // "a sentence of 20000 bytes is longer than ..."
    "a",
};

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The entries with at least one ASCII letter, in lower case; a final '*' left out.
std::set<std::string> lexicon_entries() {
  std::set<std::string> entries;
  for (const auto& file : fs::recursive_directory_iterator(kRoot / "rules")) {
    if (file.path().extension() != ".tsv") continue;
    std::ifstream in(file.path());
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with('#')) continue;
      std::string entry = line.substr(0, line.find('\t'));
      if (entry.ends_with('*')) entry.pop_back();
      const auto letter = [](unsigned char c) { return std::isalpha(c) != 0; };
      if (std::any_of(entry.begin(), entry.end(), letter)) entries.insert(entry);
    }
  }
  return entries;
}

/// The string literals of a source, as they are written; comments and includes left out.
std::vector<std::string> literals_of(const std::string& source) {
  std::vector<std::string> literals;
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (source.compare(at, 2, "//") == 0 || source.compare(at, 8, "#include") == 0) {
      at = std::min(source.find('\n', at), source.size());
    } else if (source[at] == '\'') {
      const std::size_t end = source.find('\'', at + (source[at + 1] == '\\' ? 3 : 2));
      if (end == std::string::npos) break;
      if (end - at <= 12) at = end;  // otherwise it sets digits apart: 1'000
    } else if (source[at] == '"') {
      std::size_t end = at + 1;
      while (end < source.size() && source[end] != '"') end += source[end] == '\\' ? 2 : 1;
      literals.push_back(source.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return literals;
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Of "\u4E00" and the like: a code point from the ranges of CJK, Cyrillic, Greek and accented
/// Latin.
bool escapes_a_letter(const std::string& literal) {
  for (std::size_t at = literal.find("\\u"); at != std::string::npos;
       at = literal.find("\\u", at + 2)) {
    const unsigned long c = std::strtoul(literal.substr(at + 2, 4).c_str(), nullptr, 16);
    if ((c >= 0xC0 && c < 0x600) || (c >= 0x3041 && c < 0xD7B0)) return true;
  }
  return false;
}

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(what_reads_letters_knows_no_word_of_them) {
  const std::set<std::string> entries = lexicon_entries();
  BOOST_TEST(entries.contains("resign"));
  for (const char* folder : kReaders)
    for (const auto& file : fs::recursive_directory_iterator(kRoot / "src" / folder)) {
      const std::string name = file.path().filename().string();
      if (!file.is_regular_file() || name == "html_elements.cpp") continue;  // names of HTML's
      for (const std::string& literal : literals_of(read(file.path()))) {
        const bool word = entries.contains(lower(literal)) && !kOwnWords.contains(literal);
        BOOST_TEST(!word, folder << '/' << name << " has the word \"" << literal << '"');
        BOOST_TEST(!escapes_a_letter(literal), folder << '/' << name << ": \"" << literal << '"');
      }
    }
}

BOOST_AUTO_TEST_CASE(a_word_would_be_seen) {
  const auto literals =
      literals_of("#include \"x\"\n// \"no\"\nf('\"', \"resign\", '\\'', \"a\\\"b\");");
  BOOST_TEST(literals == (std::vector<std::string>{"resign", "a\\\"b"}),
             boost::test_tools::per_element());
  BOOST_TEST(lexicon_entries().contains(lower(literals.front())));
  BOOST_TEST(escapes_a_letter("\\u6211"));
  BOOST_TEST(!escapes_a_letter("\\u3002"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
