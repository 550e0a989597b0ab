// Files of the user's: read whole within a limit, written whole or not at all.

#pragma once

#include <cstddef>
#include <string>

#include "base/error.h"

namespace undersigned {

/// A file's bytes with the name to use in messages.
struct SourceFile {
  std::string name;
  std::string bytes;
};

inline constexpr std::size_t kMaxFileSize = std::size_t{16} << 20;

/// Reads a regular file or a pipe. Errors: missing, unreadable, a directory, larger than `limit`
/// (a regular file is refused from its size, before reading; a pipe at limit + 1 bytes).
Result<SourceFile> read_file(const std::string& path, std::size_t limit = kMaxFileSize);

/// Reads file descriptor 0 to its end, named "<stdin>".
Result<SourceFile> read_standard_input(std::size_t limit = kMaxFileSize);

/// Writes to a temporary file beside `path`, syncs and renames: after a failure or a kill the old
/// file is still there, whole, with its permissions. A symbolic link stays one. What is no regular
/// file (/dev/null, a pipe) is written to as it is.
Result<void> write_file(const std::string& path, const std::string& bytes);

}  // namespace undersigned
