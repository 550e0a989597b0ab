#include "ingest/document.h"

#include <rapidcheck.h>
#include <unicode/ucnv.h>

#include <boost/test/unit_test.hpp>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "ingest/readers.h"
#include "support/result.h"

namespace undersigned {
namespace {

/// Bytes of a converter that writes no byte order mark.
std::string encode(const std::string& utf8, const char* converter) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 16, '\0');
  const int32_t size =
      ucnv_convert(converter, "UTF-8", out.data(), static_cast<int32_t>(out.size()), utf8.data(),
                   static_cast<int32_t>(utf8.size()), &status);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

std::string decode_back(const std::string& bytes, const char* converter) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out(bytes.size() * 4 + 16, '\0');
  const int32_t size =
      ucnv_convert("UTF-8", converter, out.data(), static_cast<int32_t>(out.size()), bytes.data(),
                   static_cast<int32_t>(bytes.size()), &status);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

struct Encoding {
  const char* converter;
  const char* mark;  // written before the text
  const char* option;
};
constexpr Encoding kEncodings[] = {
    {"UTF-8", "", ""},
    {"UTF-8", "\xEF\xBB\xBF", ""},
    {"UTF-16LE", "\xFF\xFE", ""},
    {"UTF-16BE", "\xFE\xFF", ""},
    {"GB18030", "", "GB18030"},
};

/// A word as it stands in the text, and as it is written in the file.
struct Word {
  std::string text;
  std::string written;
};

const std::vector<std::string> kWords = {
    "wages", "caf\u00E9", "\u516C\u53F8", "\u8463\u4E8B\u4F1A", "\U0002000B\u4E0A", "R&D", "42"};

rc::Gen<std::string> any_of(const std::vector<std::string>& choices) {
  return rc::gen::elementOf(choices);
}

Word make_word(Format format) {
  Word word{*any_of(kWords), ""};
  for (std::size_t at = 0; at < word.text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(word.text, at);
    const bool entity = format != Format::text && (c == '&' || *rc::gen::inRange(0, 6) == 0);
    if (!entity) {
      word.written += word.text.substr(begin, at - begin);
    } else if (c == '&') {
      word.written += "&amp;";
    } else {
      word.written += "&#" + std::to_string(static_cast<unsigned>(c)) + ";";
    }
  }
  return word;
}

std::string decorated(const std::string& written, Format format) {
  const std::vector<std::pair<std::string, std::string>> markdown = {
      {"", ""}, {"*", "*"}, {"**", "**"}, {"[", "](https://a.example)"}, {"<i>", "</i>"}};
  const std::vector<std::pair<std::string, std::string>> html = {{"", ""},
                                                                 {"<b>", "</b>"},
                                                                 {"<a href='x&amp;y'>", "</a>"},
                                                                 {"<!-- w -->", ""},
                                                                 {"<script>w</script>", ""}};
  if (format == Format::text) return written;
  const auto& [before, after] = *rc::gen::elementOf(format == Format::html ? html : markdown);
  return before + written + after;
}

std::string block_begin(Format format) {
  if (format == Format::text) return "";
  if (format == Format::markdown) return *any_of({"", "", "# ", "- ", "1. ", "> ", "> - "});
  return *any_of({"<p>", "<div>", "<ul><li>", "<h2>", "<blockquote>", "<pre>", "<table><tr><td>"});
}

std::string block_end(Format format, const std::string& line_end) {
  return format == Format::html ? *any_of({"</p>", "</div>", "</ul>", "</table>", line_end})
                                : line_end + line_end;
}

/// A document of a few blocks; the words go to `words`.
std::string make_source(Format format, const std::string& line_end, std::vector<Word>& words) {
  std::string source;
  const int blocks = *rc::gen::inRange(1, 6);
  for (int block = 0; block < blocks; ++block) {
    source += block_begin(format);
    const int count = *rc::gen::inRange(1, 8);
    for (int i = 0; i < count; ++i) {
      if (i > 0) source += *any_of({" ", " ", "  "});
      words.push_back(make_word(format));
      source += decorated(words.back().written, format);
    }
    source += block_end(format, line_end);
  }
  return source;
}

std::size_t lines_before(const std::string& text) {
  std::size_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && text.substr(i, 2) != "\r\n")) ++lines;
  return lines;
}

void check_words(const Document& document, const std::string& file, const std::string& source,
                 const Encoding& encoding, const std::vector<Word>& words) {
  std::size_t in_text = 0;
  std::size_t in_source = 0;
  for (const Word& word : words) {
    const std::size_t at = document.text.find(word.text, in_text);
    RC_ASSERT(at != std::string::npos);
    const Span span{at, at + word.text.size()};
    const std::string bytes(document.in_file(span).of(file));
    RC_ASSERT(decode_back(bytes, encoding.converter) == word.written);
    in_source = source.find(word.written, in_source);
    const Place place = document.place(at);
    const std::string before = source.substr(0, in_source);
    RC_ASSERT(static_cast<std::size_t>(place.line) == lines_before(before) + 1);
    const std::size_t line = before.find_last_of("\r\n");
    const std::string head = line == std::string::npos ? before : before.substr(line + 1);
    RC_ASSERT(static_cast<std::size_t>(place.column) == count_code_points(head) + 1);
    in_text = span.end;
    in_source += word.written.size();
  }
}

BOOST_AUTO_TEST_SUITE(ingest_document)

BOOST_AUTO_TEST_CASE(maps_every_word_back_to_the_bytes_that_it_was_written_as) {
  const bool holds = rc::check([] {
    const Format format = *rc::gen::element(Format::text, Format::markdown, Format::html);
    const Encoding& encoding = kEncodings[*rc::gen::inRange<std::size_t>(0, std::size(kEncodings))];
    const std::string line_end = *any_of({"\n", "\r\n", "\r"});
    std::vector<Word> words;
    const std::string source = make_source(format, line_end, words);
    const std::string file = encoding.mark + encode(source, encoding.converter);
    RC_LOG() << source << '\n';
    const Document document =
        test::value_of(read_document({"letter", file}, {format, encoding.option}));
    check_words(document, file, source, encoding, words);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(knows_the_format_by_the_name) {
  const struct {
    const char* path;
    Format format;
  } cases[] = {
      {"a.md", Format::markdown}, {"a.b.MARKDOWN", Format::markdown},
      {"a.html", Format::html},   {"a.HTM", Format::html},
      {"a.xhtml", Format::html},  {"a.txt", Format::text},
      {"md", Format::text},       {"", Format::text},
      {"<stdin>", Format::text},
  };
  for (const auto& tc : cases) BOOST_TEST_CONTEXT(tc.path) {
      BOOST_TEST((format_of(tc.path) == tc.format));
    }
}

BOOST_AUTO_TEST_CASE(says_what_it_read) {
  const Document document =
      test::value_of(read_document({"a.html", "\xEF\xBB\xBF<p>abc"}, ReadOptions{}));
  BOOST_TEST(document.path == "a.html");
  BOOST_TEST(to_string(document.format) == "html");
  BOOST_TEST(document.encoding == "UTF-8");
  BOOST_TEST(document.bytes == 9u);
  BOOST_TEST(document.sha256 ==
             test::value_of(read_document({"b", "\xEF\xBB\xBF<p>abc"}, ReadOptions{})).sha256);
  BOOST_TEST(test::value_of(read_document({"b", "abc"}, ReadOptions{})).sha256 ==
             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

BOOST_AUTO_TEST_CASE(reads_an_empty_file) {
  for (const char* name : {"a.txt", "a.md", "a.html"}) {
    BOOST_TEST_CONTEXT(name) {
      const Document document = test::value_of(read_document({name, ""}, ReadOptions{}));
      BOOST_TEST(document.text.empty());
      BOOST_TEST((document.in_file({0, 0}) == Span{0, 0}));
      BOOST_TEST((document.place(0) == Place{name, 1, 1}));
    }
  }
}

BOOST_AUTO_TEST_CASE(counts_columns_in_a_line_that_is_longer_than_a_step) {
  std::string line;
  for (int i = 0; i < 3000; ++i) line += "\u4E0A";
  const Document document = test::value_of(read_document({"a.txt", "x\n" + line}, ReadOptions{}));
  BOOST_TEST((document.place(2 + 3 * 2999) == Place{"a.txt", 2, 3000}));
  BOOST_TEST((document.place(2 + 3 * 3000) == Place{"a.txt", 2, 3001}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
