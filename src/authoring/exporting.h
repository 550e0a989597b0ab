// Making rules: `rules export` and `rules new`.

#pragma once

#include <string>

#include "base/error.h"

namespace undersigned {

enum class ExistingFolder { refused, accepted };

/// Writes the embedded packs and the JSON Schemas of their files into `folder`; the first line of a
/// rule file names its schema for editors with yaml-language-server. The folder is made, or must be
/// empty unless `accepted`; files that are there already and differ are errors even then, and
/// nothing is written.
Result<void> export_rules(const std::string& folder, ExistingFolder existing);

/// A rule to fill in: `<language>/<topic>.yaml` with the rule `name`, or, where the topic has rules
/// already, the rule alone. Every field holds what it is for.
Result<std::string> rule_template(const std::string& language, const std::string& topic,
                                  const std::string& name);

}  // namespace undersigned
