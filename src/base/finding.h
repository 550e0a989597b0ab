// What is wrong with, or worth knowing about, a letter. Never mixed with Error (base/error.h).

#pragma once

#include <optional>
#include <string>

#include "base/span.h"

namespace undersigned {

enum class Severity { note, warning, error };

/// "note", "warning", "error": as in YAML and JSON.
const char* to_string(Severity severity);

/// A remark about reading the document: text that was skipped, an undefined entity, a limit met.
struct Diagnostic {
  Severity severity = Severity::note;
  std::string message;
  std::optional<Span> span;  // bytes of Document::text
};

}  // namespace undersigned
