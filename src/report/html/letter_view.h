// What the HTML report shows of one letter.

#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>

#include "report/report.h"

namespace undersigned {

struct KindOfItem {
  const char* name;    // in class names and anchors
  const char* plural;  // of its section, and the key of the word for it
};

/// In the order of the page.
inline constexpr KindOfItem kKindsOfItems[] = {
    {"demand", "demands"},        {"condition", "conditions"}, {"commitment", "commitments"},
    {"check", "checks"},          {"quantity", "quantities"},  {"claim", "claims"},
    {"signatory", "signatories"},
};

/// The data of the template page.mustache for one letter, with `words` for what the program says
/// itself. `number` is 0 for the only letter of a page; else it tells the anchors of letters apart.
nlohmann::ordered_json letter_view(const Analysis& analysis, const nlohmann::ordered_json& words,
                                   std::size_t number);

}  // namespace undersigned
