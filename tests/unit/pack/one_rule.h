// Packs around one rule, of which a test changes a key.

#pragma once

#include <algorithm>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pack/pack.h"
#include "support/result.h"

namespace undersigned::test {

inline const std::string kHeader =
    "id: x\nversion: '1'\nscripts: [Latin]\nwords: {spaced: true, ignore-case: true}\n"
    "phases: [first, second, third]\n";

/// A topic file that is right: something for rules to refer to.
inline const std::string kBase =
    "fragments:\n"
    "  we: (?:we|the undersigned)\n"
    "  somewhere: in {#place}\n"
    "rules:\n"
    "  - id: town\n"
    "    says: a town\n"
    "    phase: first\n"
    "    emit: place\n"
    "    pattern: town\n"
    "    examples: {match: [the town, a town], no-match: [a city]}\n";

/// The keys of a rule that is right.
inline const std::pair<const char*, const char*> kRule[] = {
    {"id", "id: ask"},
    {"says", "says: somebody asks"},
    {"phase", "phase: second"},
    {"emit", "emit: demand"},
    {"pattern", "pattern: 'we ask (?P<who>.+)'"},
    {"examples", "examples: {match: [we ask a, we ask b], no-match: [c]}"},
};

/// The rule with other keys, each "key: value" or, to leave it out, "key".
inline std::string rule_with(const std::vector<std::string>& changes) {
  std::string out = "rules:\n";
  const auto add = [&](const std::string& line) {
    out += (out.ends_with("rules:\n") ? "  - " : "    ") + line + "\n";
  };
  const auto key_of = [](const std::string& line) { return line.substr(0, line.find(':')); };
  std::vector<std::string> fresh = changes;
  for (const auto& [key, line] : kRule) {
    const auto change = std::find_if(
        fresh.begin(), fresh.end(),
        [&, name = std::string(key)](const std::string& it) { return key_of(it) == name; });
    if (change == fresh.end()) {
      add(line);
    } else {
      if (change->find(':') != std::string::npos) add(*change);
      fresh.erase(change);
    }
  }
  for (const std::string& line : fresh) add(line);
  return out;
}

using Files = std::vector<PackFile>;

inline Files files_with(const std::string& topic) {
  static std::deque<std::string> kept;  // PackFile only looks at its text
  kept.push_back(topic);
  return {{"x/pack.yaml", kHeader},
          {"x/base.yaml", kBase},
          {"x/lexicons/coordinators.tsv", "and\tall\n"},
          {"x/lexicons/verb.tsv", "pay\n"},
          {"x/t.yaml", kept.back()}};
}

inline std::string problems(const Files& files, const Files& shared = {}) {
  const auto pack = load_pack(files, shared);
  return pack ? "none" : to_string(pack.error());
}

inline std::shared_ptr<const Pack> load(const Files& files, const Files& shared = {}) {
  return value_of(load_pack(files, shared));
}

inline std::string join(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ",") + word;
  return out;
}

}  // namespace undersigned::test
