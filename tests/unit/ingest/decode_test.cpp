#include "ingest/decode.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "support/result.h"

namespace undersigned {
namespace {

using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(ingest_decode)

BOOST_AUTO_TEST_CASE(reads_every_encoding_as_utf8_and_knows_the_bytes_of_each_character) {
  const struct {
    const char* name;
    std::string bytes;
    std::string encoding;
    std::string text;
    std::string used;
    Span of_last_character;
  } cases[] = {
      {"empty", "", "", "", "UTF-8", {0, 0}},
      {"UTF-8", "pay\u00E9", "", "pay\u00E9", "UTF-8", {4, 5}},
      {"UTF-8 with a mark", "\xEF\xBB\xBFpay", "", "pay", "UTF-8", {5, 6}},
      {"UTF-8 by name", "\xEF\xBB\xBFpay", "utf8", "pay", "UTF-8", {5, 6}},
      {"UTF-16LE", "\xFF\xFEp\0\x0A\x4E"s, "", "p\u4E0A", "UTF-16LE", {4, 6}},
      {"UTF-16BE", "\xFE\xFF\0p\x4E\x0A"s, "", "p\u4E0A", "UTF-16BE", {4, 6}},
      {"a pair of surrogates", "\xFE\xFF\xD8\x40\xDC\x0B"s, "", "\U0002000B", "UTF-16BE", {2, 6}},
      {"UTF-16LE by name", "p\0\x0A\x4E"s, "UTF-16LE", "p\u4E0A", "UTF-16LE", {2, 4}},
      {"a mark and a name", "\xFF\xFEp\0"s, "UTF-16LE", "p", "UTF-16LE", {2, 4}},
      {"GB18030", "a\xB9\xA4", "GB18030", "a\u5DE5", "gb18030", {1, 3}},
      {"GB18030 in four bytes", "\x95\x32\x90\x31", "GB18030", "\U00020087", "gb18030", {0, 4}},
      {"Big5", "a\xA4\xBD", "Big5", "a\u516C", "windows-950-2000", {1, 3}},
      {"one byte each", "a\x93", "windows-1252", "a\u201C", "ibm-5348_P100-1997", {1, 2}},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      const Decoded decoded = test::value_of(decode({"letter.txt", tc.bytes}, tc.encoding));
      BOOST_TEST(decoded.text == tc.text);
      BOOST_TEST(decoded.encoding == tc.used);
      BOOST_TEST(decoded.to_file.target_size() == tc.text.size());
      if (tc.text.empty()) continue;
      const Span last = decoded.to_file.source(tc.text.size() - 1);
      BOOST_TEST(last.begin == tc.of_last_character.begin);
      BOOST_TEST(last.end == tc.of_last_character.end);
    }
  }
}

BOOST_AUTO_TEST_CASE(says_where_a_file_is_no_text_and_what_to_do) {
  const struct {
    const char* name;
    std::string bytes;
    std::string encoding;
    std::string message;
  } cases[] = {
      {"one bad byte", "one\r\ntwo\rthr\xFF\xFE", "",
       "letter.txt:3:4: error: the bytes FF FE at offset 12 are not UTF-8\n"
       "hint: it looks like ISO-8859-1; if it is, use --encoding ISO-8859-1\n"},
      {"behind a mark",
       "\xEF\xBB\xBF"
       "ab\xC3",
       "",
       "letter.txt:1:3: error: the bytes C3 at offset 5 are not UTF-8\n"
       "hint: save the file as UTF-8, or name its encoding with --encoding\n"},
      {"NUL", "a\nb\0c"s, "",
       "letter.txt:2:2: error: a NUL byte at offset 3\n"
       "hint: a binary file, or UTF-16 without a byte order mark (then use --encoding UTF-16LE or "
       "UTF-16BE)\n"},
      {"half a surrogate pair, behind U+4E0A, whose bytes are no line end",
       "\xFE\xFF\x4E\x0A\x00\x0A\x4E\x0A\xD8\x40"s, "",
       "letter.txt:2:2: error: half a character at offset 8\n"
       "hint: the file says that it is UTF-16; it may be cut off\n"},
      {"the second half alone", "\xFE\xFF\xDC\x00"s, "",
       "letter.txt:1:1: error: half a character at offset 2\n"
       "hint: the file says that it is UTF-16; it may be cut off\n"},
      {"an odd number of bytes", "\xFF\xFEp\0q"s, "",
       "letter.txt:1:2: error: half a character at offset 4\n"
       "hint: the file says that it is UTF-16; it may be cut off\n"},
      {"not in the named encoding", "a\n\xB9\xA4\xFF\xFF", "GB18030",
       "letter.txt:2:2: error: the bytes FF FF at offset 4 are not gb18030\n"
       "hint: save the file as UTF-8, or name its encoding with --encoding\n"},
      {"an unknown encoding", "a", "latin-nine",
       "error: unknown encoding 'latin-nine'\n"
       "hint: such as UTF-8, UTF-16, GB18030, Big5, windows-1252\n"},
      {"PDF", "%PDF-1.7\n", "",
       "letter.txt: error: this looks like a PDF file\n"
       "hint: turn it into text first: pdftotext FILE\n"},
      {"ZIP", "PK\x03\x04\x14", "",
       "letter.txt: error: this looks like a ZIP or Office file\n"
       "hint: save it as text, Markdown or HTML\n"},
      {"PNG", "\x89PNG\r\n", "",
       "letter.txt: error: this looks like a PNG image\n"
       "hint: give the text of the letter\n"},
      {"gzip", "\x1F\x8B\x08", "",
       "letter.txt: error: this looks like a gzip file\n"
       "hint: unpack it first\n"},
  };
  for (const auto& tc : cases) {
    BOOST_TEST_CONTEXT(tc.name) {
      const auto decoded = decode({"letter.txt", tc.bytes}, tc.encoding);
      BOOST_TEST_REQUIRE(decoded.has_error());
      BOOST_TEST(to_string(decoded.error()) == tc.message);
    }
  }
}

BOOST_AUTO_TEST_CASE(names_the_encoding_that_the_bytes_look_like) {
  std::string bytes;
  for (int i = 0; i < 40; ++i)
    bytes += "\xCE\xD2\xC3\xC7\xD2\xAA\xC7\xF3\xB9\xAB\xCB\xBE\xB5\xC4\xB6\xAD\xCA\xC2\xA3\xAC";
  const auto decoded = decode({"letter.txt", bytes}, "");
  BOOST_TEST_REQUIRE(decoded.has_error());
  BOOST_TEST(to_string(decoded.error()) ==
             "letter.txt:1:1: error: the bytes CE D2 at offset 0 are not UTF-8\n"
             "hint: it looks like GB18030; if it is, use --encoding GB18030\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
