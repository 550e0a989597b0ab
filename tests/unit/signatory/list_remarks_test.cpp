#include "signatory/list_remarks.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace undersigned {
namespace {

std::vector<SignerRecord> list_of(const std::vector<std::string>& names) {
  std::vector<SignerRecord> entries;
  for (const std::string& name : names) {
    SignerRecord one;
    one.name = name;
    one.place.file = "list.md";
    one.form = form_of(name);
    entries.push_back(one);
  }
  return entries;
}

/// Twenty names by the alphabet: "Aa Z", "Ba Y", ...
std::vector<std::string> sorted_names() {
  std::vector<std::string> names;
  for (char c = 'A'; c < 'A' + 20; ++c) {
    std::string name(1, c);
    name += "a Z";
    name += static_cast<char>('z' - (c - 'A'));
    names.push_back(name);
  }
  return names;
}

std::string described(const std::vector<SignerRecord>& entries) {
  std::string out;
  for (const ListRemark& one : list_remarks(entries))
    out += entries[one.entry].name + ": " + one.what + '\n';
  return out;
}

BOOST_AUTO_TEST_SUITE(signatory_list_remarks)

BOOST_AUTO_TEST_CASE(finds_what_is_out_of_order) {
  std::vector<std::string> names = sorted_names();
  BOOST_TEST(described(list_of(names)) == "");
  names.insert(names.begin() + 15, "Ca Late");
  BOOST_TEST(described(list_of(names)) == "Ca Late: out of order\n");
  std::vector<std::string> by_family = {"Zo A", "Yo B", "Xo C", "Wo D", "Vo E", "Uo F", "To G",
                                        "So H", "Ro I", "Qo J", "Po K", "Oo L", "No M", "Mo N",
                                        "Lo O", "Ko P", "Jo Q", "Io R", "Ho C", "Go S", "Fo T"};
  BOOST_TEST(described(list_of(by_family)) == "Ho C: out of order\n");
}

BOOST_AUTO_TEST_CASE(says_nothing_of_lists_in_no_order_or_of_few) {
  std::vector<std::string> names = sorted_names();
  for (std::size_t i = 0; i + 1 < names.size(); i += 2) std::swap(names[i], names[i + 1]);
  BOOST_TEST(described(list_of(names)) == "");
  names = {"Ba X", "Aa Y", "Ca Z"};
  BOOST_TEST(described(list_of(names)) == "");
}

BOOST_AUTO_TEST_CASE(finds_what_is_written_otherwise) {
  std::vector<std::string> names = sorted_names();
  for (std::string& name : names) name += ", Quarry (Norwich, Mill)";
  BOOST_TEST(described(list_of(names)) == "");
  names[7] = "Ha Zs - Quarry";
  BOOST_TEST(described(list_of(names)) ==
             "Ha Zs - Quarry: written otherwise than its neighbours\n");
}

BOOST_AUTO_TEST_CASE(takes_the_groups_of_a_list_apart) {
  std::vector<SignerRecord> entries = list_of(sorted_names());
  const std::vector<SignerRecord> again = list_of(sorted_names());
  entries.insert(entries.end(), again.begin(), again.end());
  for (std::size_t i = 20; i < entries.size(); ++i) entries[i].group = 1;
  BOOST_TEST(described(entries) == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
