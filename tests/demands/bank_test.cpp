// The sentences of en.yaml and zh.yaml, and every demand in them.

#include "support/bank.h"

namespace undersigned {
namespace {

/// "publish the figures | pay us"
std::string demands_of(const Letter& letter) {
  std::string out;
  for (const Demand& demand : letter.demands) out += (out.empty() ? "" : " | ") + demand.text;
  return out;
}

BOOST_AUTO_TEST_SUITE(demands)

BOOST_AUTO_TEST_CASE(finds_in_each_sentence_what_it_says) {
  test::check_bank(UNDERSIGNED_SOURCE_DIR "/tests/demands", {35, 25}, demands_of);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace undersigned
