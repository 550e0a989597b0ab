// Entries that are written in any layout are read as they were.

#include <rapidcheck.h>

#include <boost/test/unit_test.hpp>
#include <functional>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "support/result.h"
#include "undersigned.h"

namespace undersigned {
namespace {

struct Signer {
  std::string name;
  std::string affiliation;

  friend bool operator==(const Signer&, const Signer&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Signer& one) {
    return out << one.name << " / " << one.affiliation;
  }
};
using Signers = std::vector<Signer>;

const Analyzer& analyzer() {
  static const Analyzer kAnalyzer = test::value_of(Analyzer::create({}));
  return kAnalyzer;
}

rc::Gen<std::string> one_of(const std::vector<std::string>& words) {
  return rc::gen::elementOf(words);
}

/// Names as people write them.
rc::Gen<Signers> plain_signers() {
  const auto given = one_of({"Ada", "Bo", "Jean-Luc", "M\u00E1ire", "Ngozi", "Zo\u00EB", "J. R."});
  const auto family =
      one_of({"Berg", "O\u2019Hara", "van Dyck", "L\u00F3pez", "Smith-Jones", "Okafor"});
  const auto affiliation = one_of({"", "Mill Street Guild", "University of Harwick", "Quay 4"});
  const auto signer =
      rc::gen::map(rc::gen::tuple(given, family, affiliation), [](const auto& parts) {
        return Signer{std::get<0>(parts) + " " + std::get<1>(parts), std::get<2>(parts)};
      });
  return rc::gen::suchThat(rc::gen::container<Signers>(signer),
                           [](const Signers& all) { return all.size() > 2; });
}

/// Names of any characters at all; data files keep them but for white space.
rc::Gen<Signers> any_signers() {
  const auto character =
      one_of({"a", "\"", "'",      ",",      ";", "\t", "\n", "=", "<", "&",
              "|", "\\", "\u674E", "\u202E", "#", ":",  "-",  "{", " ", "\u00E9"});
  const auto text = rc::gen::map(rc::gen::container<std::vector<std::string>>(character),
                                 [](const std::vector<std::string>& characters) {
                                   std::string all;
                                   for (const std::string& one : characters) all += one;
                                   return all;
                                 });
  const auto signer = rc::gen::map(rc::gen::pair(text, text), [](const auto& pair) {
    return Signer{"x" + pair.first, pair.second};
  });
  return rc::gen::nonEmpty(rc::gen::container<Signers>(signer));
}

std::string letter(const std::string& list) {
  return "To the board,\n\nWe ask you to resign.\n\nSigned,\n\n" + list;
}

std::string lines(const Signers& signers, const std::function<std::string(std::size_t)>& lead) {
  std::string out;
  for (std::size_t i = 0; i < signers.size(); ++i)
    out += lead(i) + signers[i].name +
           (signers[i].affiliation.empty() ? "" : ", " + signers[i].affiliation) + "\n";
  return out;
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// JSON, which YAML reads too.
std::string json_text(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n' || c == '\t')
      out += c == '\n' ? "\\n" : "\\t";
    else
      out += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
  }
  return out + '"';
}

Signers in_letter(const std::string& name, const std::string& text) {
  const auto analysis = test::value_of(analyzer().analyze({name, text}));
  Signers signers;
  for (const Signatory& one : analysis.letter.signatories.entries)
    signers.push_back({one.name, one.affiliation});
  return signers;
}

Signers in_data(const std::string& name, const std::string& text) {
  const SignerRecords records = analyzer().signers_in({name, text});
  Signers signers;
  for (const SignerRecord& one : records.entries) signers.push_back({one.name, one.affiliation});
  RC_ASSERT(records.unread.empty());
  return signers;
}

Signers collapsed(Signers signers) {
  for (Signer& one : signers) {
    one.name = collapse_space(one.name);
    one.affiliation = collapse_space(one.affiliation);
  }
  return signers;
}

BOOST_AUTO_TEST_SUITE(undersigned_signatories_round_trip)

BOOST_AUTO_TEST_CASE(in_a_letter) {
  const bool holds = rc::check("bullets, numbers, a table, an HTML list, lines", [] {
    const Signers signers = *plain_signers();
    const auto bullet = [](std::size_t) { return std::string("- "); };
    const auto number = [](std::size_t i) { return std::to_string(i + 1) + ". "; };
    const auto nothing = [](std::size_t) { return std::string(); };
    RC_ASSERT(in_letter("a.md", letter(lines(signers, bullet))) == signers);
    RC_ASSERT(in_letter("a.md", letter(lines(signers, number))) == signers);
    RC_ASSERT(in_letter("a.txt", letter(lines(signers, bullet))) == signers);
    RC_ASSERT(in_letter("a.txt", letter(lines(signers, nothing))) == signers);
    std::string table = "| Name | Affiliation |\n|---|---|\n";
    std::string items = "<p>To the board,</p><p>We ask you to resign.</p><p>Signed,</p><ul>";
    for (const Signer& one : signers) {
      table += "| " + one.name + " | " + one.affiliation + " |\n";
      items +=
          "<li>" + one.name + (one.affiliation.empty() ? "" : ", " + one.affiliation) + "</li>";
    }
    RC_ASSERT(in_letter("a.md", letter(table)) == signers);
    RC_ASSERT(in_letter("a.html", items + "</ul>") == signers);
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_CASE(in_data_files) {
  const bool holds = rc::check("CSV, JSON, YAML", [] {
    const Signers signers = *any_signers();
    std::string csv = "name,affiliation\n";
    std::string json = "[";
    std::string yaml;
    for (const Signer& one : signers) {
      csv += quoted(one.name) + "," + quoted(one.affiliation) + "\r\n";
      const std::string fields = "{\"name\": " + json_text(one.name) +
                                 ", \"affiliation\": " + json_text(one.affiliation) + "}";
      json += (json.size() > 1 ? "," : "") + fields;
      yaml += "- " + fields + "\n";
    }
    RC_ASSERT(in_data("a.csv", csv) == collapsed(signers));
    RC_ASSERT(in_data("a.json", json + "]") == collapsed(signers));
    RC_ASSERT(in_data("a.yaml", yaml) == collapsed(signers));
  });
  BOOST_TEST(holds);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
