#include "signatory/entry_parser.h"

#include <boost/test/unit_test.hpp>
#include <string>

namespace undersigned {
namespace {

bool no_edge(std::size_t) { return false; }

// "name | title | affiliation | link", or "no entry".
std::string describe(const std::optional<Signatory>& entry) {
  if (!entry) return "no entry";
  return entry->name + " | " + entry->title + " | " + entry->affiliation + " | " + entry->link +
         (entry->date.empty() ? "" : " | " + entry->date);
}

std::string read(std::string_view line, EntryPlace place) {
  return describe(read_entry(line, {0, line.size()}, place, no_edge));
}

BOOST_AUTO_TEST_SUITE(signatory_entry_parser)

BOOST_AUTO_TEST_CASE(reads_the_usual_forms_of_an_entry) {
  const struct {
    const char* name;
    const char* line;
    const char* entry;
  } kCases[] = {
      {"name", "Mara Lind", "Mara Lind |  |  | "},
      {"affiliation", "Mara Lind, Quarry Works", "Mara Lind |  | Quarry Works | "},
      {"title", "Mara Lind, Engineer, Quarry Works", "Mara Lind | Engineer | Quarry Works | "},
      {"more parts", "Mara Lind, Engineer, Quarry Works, Norwich",
       "Mara Lind | Engineer | Quarry Works, Norwich | "},
      {"family name first", "Lind, Mara", "Mara Lind |  |  | "},
      {"an item of a list of tasks", "[x] Mara Lind (@maral)", "Mara Lind |  |  | @maral"},
      {"brackets", "Mara Lind (Quarry Works, Norwich)", "Mara Lind |  | Quarry Works, Norwich | "},
      {"brackets and a part", "Mara Lind, Engineer (Quarry Works)",
       "Mara Lind | Engineer | Quarry Works | "},
      {"a second name in brackets", "Mara (Lin) Lind, Quarry Works",
       "Mara (Lin) Lind |  | Quarry Works | "},
      {"a second name, glued", "Ling(林), Quarry Works", "Ling(林) |  | Quarry Works | "},
      {"a second name, glued, alone", "Ling(林)", "Ling(林) |  |  | "},
      {"dash", "Mara Lind \u2013 Quarry Works", "Mara Lind |  | Quarry Works | "},
      {"a hyphen in the name", "Mara Lind-Moss", "Mara Lind-Moss |  |  | "},
      {"brackets behind a dash", "Mara Lind - Engineer (Quarry)",
       "Mara Lind |  | Engineer (Quarry) | "},
      {"colon", "Mara Lind: Quarry Works", "Mara Lind |  | Quarry Works | "},
      {"two lines", "Mara Lind\nQuarry Works", "Mara Lind |  | Quarry Works | "},
      {"handle", "Mara Lind, @maral (Quarry Works)", "Mara Lind |  | Quarry Works | @maral"},
      {"handle behind the name", "Mara Lind @maral", "Mara Lind |  |  | @maral"},
      {"link", "Mara Lind <https://lind.example/>", "Mara Lind |  |  | https://lind.example/"},
      {"mail", "Mara Lind, Quarry Works, mara@lind.example",
       "Mara Lind |  | Quarry Works | mara@lind.example"},
      {"at sign within brackets", "Mara Lind (Engineer @ Quarry)",
       "Mara Lind |  | Engineer @ Quarry | "},
      {"full stop behind an affiliation", "Mara Lind, Quarry Works Inc.",
       "Mara Lind |  | Quarry Works Inc. | "},
      {"full stop in brackets", "Mara Lind (Quarry, etc.)", "Mara Lind |  | Quarry, etc. | "},
      {"initial at the end", "Mara L.", "Mara L. |  |  | "},
      {"full-width comma", "Mara Lind\uFF0C Quarry Works", "Mara Lind |  | Quarry Works | "},
      {"Chinese", "林美，采石场，工程师", "林美 | 采石场 | 工程师 | "},
      {"Chinese with a space", "林美 采石场工程师", "林美 |  | 采石场工程师 | "},
      {"Chinese with brackets", "林美（采石场）", "林美 |  | 采石场 | "},
      {"Chinese, traditional", "林美\u3000採石場 工程師", "林美 |  | 採石場 工程師 | "},
      {"Chinese with a broken space", "林美\\xa0采石场", "林美 |  | xa0采石场 | "},
      {"Chinese name with a dot", "马拉·林德，采石场", "马拉·林德 |  | 采石场 | "},
      {"a link and brackets", "Mara Lind <mara@lind.example> (Quarry)",
       "Mara Lind |  | Quarry | mara@lind.example"},
      {"a date", "Mara Lind, Quarry Works, 4 May 2024",
       "Mara Lind |  | Quarry Works |  | 4 May 2024"},
      {"a date with a comma", "Mara Lind, Quarry, May 4, 2024",
       "Mara Lind |  | Quarry |  | May 4, 2024"},
      {"a date in figures", "Mara Lind, 2024-05-04", "Mara Lind |  |  |  | 2024-05-04"},
      {"a date behind a dash", "Mara Lind - Quarry, 4.5.2024",
       "Mara Lind |  | Quarry |  | 4.5.2024"},
      {"a class is no date", "Mara Lind, Class of 2020", "Mara Lind |  | Class of 2020 | "},
      {"a Chinese date", "林美，采石场，2024年5月4日", "林美 |  | 采石场 |  | 2024年5月4日"},
      {"organisation", "Norwich Quarry Workers' Union", "Norwich Quarry Workers' Union |  |  | "},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      BOOST_TEST(read(test.line, EntryPlace::list) == test.entry);
      BOOST_TEST(read(test.line, EntryPlace::line) == test.entry);
    }
  }
}

BOOST_AUTO_TEST_CASE(passes_over_what_is_no_entry) {
  const struct {
    const char* name;
    const char* line;
  } kCases[] = {
      {"empty", "  "},
      {"a sentence", "All of us sign as private persons."},
      {"a sentence in brackets", "(All of us sign as private persons.)"},
      {"a question", "Want to sign?"},
      {"a sentence in Chinese", "以上签名仅代表个人。"},
      {"a link alone", "<https://lind.example/sign>"},
      {"a lead-in", "Researchers:"},
      {"a closing", "Sincerely,"},
      {"a definition of two words", "QWU BoT: its board"},
      {"a definition", "QWU: Quarry Workers' Union"},
      {"marks", "---"},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      BOOST_TEST(read(test.line, EntryPlace::list) == "no entry");
      BOOST_TEST(read(test.line, EntryPlace::line) == "no entry");
    }
  }
}

BOOST_AUTO_TEST_CASE(asks_more_of_a_line_than_of_a_list_item) {
  const struct {
    const char* name;
    const char* line;
    const char* in_list;
  } kCases[] = {
      {"small letters", "mara of norwich", "mara of norwich |  |  | "},
      {"a description", "Quarry workers", "Quarry workers |  |  | "},
      {"a date", "12 May 2020", "12 May 2020 |  |  | "},
      {"figures in a name", "m0ss", "m0ss |  |  | "},
      {"a long name that ends in an abbreviation", "Friends of the Old Mill e.V.",
       "Friends of the Old Mill e.V. |  |  | "},
  };
  for (const auto& test : kCases) {
    BOOST_TEST_CONTEXT(test.name) {
      BOOST_TEST(read(test.line, EntryPlace::list) == test.in_list);
      BOOST_TEST(read(test.line, EntryPlace::line) == "no entry");
    }
  }
  BOOST_TEST(read("2020年5月12日", EntryPlace::line) == "no entry");
}

BOOST_AUTO_TEST_CASE(cuts_where_markup_begins) {
  const std::string_view line = "Mara Lind chair; former engineer, Quarry Works";
  const auto is_edge = [](std::size_t offset) { return offset == 9; };
  BOOST_TEST(describe(read_entry(line, {0, line.size()}, EntryPlace::list, is_edge)) ==
             "Mara Lind |  | chair; former engineer, Quarry Works | ");
  const std::string_view linked = "Mara Lind (Quarry Works)";
  BOOST_TEST(describe(read_entry(linked, {0, linked.size()}, EntryPlace::list, is_edge)) ==
             "Mara Lind |  | Quarry Works | ");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
