// The bytes of a file as UTF-8.

#pragma once

#include <string>

#include "base/error.h"
#include "base/file.h"
#include "ingest/offset_map.h"

namespace undersigned {

struct Decoded {
  std::string text;  // valid UTF-8 without NUL and without a byte order mark
  OffsetMap to_file;
  std::string encoding;
};

/// `encoding` is the name of an ICU converter; empty: by byte order mark, otherwise strict UTF-8.
/// Errors: bytes that are no text in the encoding, NUL, a known binary format, an unknown encoding.
Result<Decoded> decode(const SourceFile& file, const std::string& encoding);

}  // namespace undersigned
