// The list of signers as a page.

#pragma once

#include <string>

#include "report/signatories_report.h"

namespace undersigned {

/// An HTML document that stands alone, in the language `interface`.
std::string signatories_page(const SignatoriesReport& report, const std::string& interface);

}  // namespace undersigned
