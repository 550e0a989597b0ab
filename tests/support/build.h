// Packs made in a test from YAML.

#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pack/pack.h"
#include "support/result.h"

namespace undersigned::test {

/// A spaced Latin pack with the phases regions, first, second and third, whose rules and fragments
/// are `topic` (the file "t.yaml"); `lexicons` are pairs of a name and the lines.
inline std::shared_ptr<const Pack> small_pack(
    const std::string& topic,
    const std::vector<std::pair<std::string, std::string>>& lexicons = {}) {
  const std::string header =
      "id: x\nversion: '1'\nscripts: [Latin]\n"
      "words: {spaced: true, ignore-case: true, fold: [quotes]}\n"
      "phases: [regions, first, second, third]\n";
  std::vector<PackFile> files = {{"x/pack.yaml", header}, {"x/t.yaml", topic}};
  for (const auto& [name, lines] : lexicons)
    files.push_back({"x/lexicons/" + name + ".tsv", lines});
  return value_of(load_pack(files, {}));
}

}  // namespace undersigned::test
