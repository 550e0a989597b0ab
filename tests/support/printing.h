// Values as lines, so that a test compares everything at once and a failure shows all of it.

#pragma once

#include <string>
#include <string_view>

#include "ingest/document.h"

namespace undersigned::test {

/// Line ends and tabs as \n and \t.
inline std::string visible(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

/// A line a block: "list-item 1 - continued: its text".
inline std::string blocks_of(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    out += to_string(block.kind);
    if (block.level > 0) out += " " + std::to_string(block.level);
    if (!block.marker.empty()) out += " " + block.marker;
    if (block.continued) out += " continued";
    out += ": " + visible(block.span.of(document.text)) + "\n";
  }
  return out;
}

/// A line a diagnostic: "warning: its message".
inline std::string diagnostics_of(const Document& document) {
  std::string out;
  for (const Diagnostic& diagnostic : document.diagnostics)
    out += to_string(diagnostic.severity) + (": " + diagnostic.message) + "\n";
  return out;
}

}  // namespace undersigned::test
