// What a report says of a letter whose signers are to stay unknown.

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

const SourceFile kLetter = {"letter.md", R"(# Open letter

Dear board,

We ask you to reinstate Jon Aster. Write to mara@lind.example or @maral.

## Signed

- Mara Lind, Engineer, Quarry Works
- Jon Aster, @maral
- 林美，采石场
- Anonymous
- mara lind (Quarry Works @maral)
- ~~Pim Dahl, Mill~~

## Withdrawn

- Eva Moss
)"};

Analysis redacted() {
  AnalyzerOptions options;
  options.redact = true;
  return test::value_of(test::value_of(Analyzer::create(options)).analyze(kLetter));
}

BOOST_AUTO_TEST_SUITE(undersigned_redaction)

BOOST_AUTO_TEST_CASE(signers_are_pseudonyms_in_the_text) {
  BOOST_TEST(redacted().document.text == R"(Open letter

Dear board,

We ask you to reinstate Signer AB. Write to (e-mail) or Signer AB.

Signed

Signer AA, Engineer, Quarry Works

Signer AB

Signer AC, 采石场

Anonymous

Signer AA, Quarry Works

~~Signer AD, Mill~~

Withdrawn

Signer AE)");
}

BOOST_AUTO_TEST_CASE(counts_and_places_are_those_of_the_letter) {
  const Analyzer plain = test::value_of(Analyzer::create());
  const Analysis before = test::value_of(plain.analyze(kLetter));
  const Analysis after = redacted();
  const Signatories& a = before.letter.signatories;
  const Signatories& b = after.letter.signatories;
  BOOST_TEST(a.unique == b.unique);
  BOOST_REQUIRE_EQUAL(a.entries.size(), b.entries.size());
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    BOOST_TEST(before.document.place(a.entries[i].span.begin).line ==
               after.document.place(b.entries[i].span.begin).line);
    BOOST_TEST(
        (before.document.in_file(a.entries[i].span) == after.document.in_file(b.entries[i].span)));
    BOOST_TEST((a.entries[i].duplicate_of == b.entries[i].duplicate_of));
  }
  BOOST_REQUIRE_EQUAL(after.letter.demands.size(), before.letter.demands.size());
  BOOST_TEST(after.letter.demands[0].text == "reinstate Signer AB");
  BOOST_TEST((before.document.in_file(before.letter.demands[0].span) ==
              after.document.in_file(after.letter.demands[0].span)));
}

BOOST_AUTO_TEST_CASE(no_format_has_a_name_of_a_signer) {
  const Analysis analysis = redacted();
  for (const ReportFormat format :
       {ReportFormat::text, ReportFormat::json, ReportFormat::markdown, ReportFormat::csv,
        ReportFormat::html, ReportFormat::sarif, ReportFormat::junit, ReportFormat::github,
        ReportFormat::gitlab, ReportFormat::rdjson}) {
    const std::string report = write_report(analysis, format);
    for (const char* name : {"Lind", "Aster", "林美", "Dahl", "Moss", "maral"})
      BOOST_TEST(report.find(name) == std::string::npos,
                 name << " is in format " << static_cast<int>(format));
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
